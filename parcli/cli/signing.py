"""What the commands that write documents for signing share: sound files, a name, its blanks."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from parcli.cli.workspace import PlanFile, Workspace, is_own
from parcli.errors import ParcliError
from parcli.model.progress import Progress
from parcli.text.message import Message


def plan_for_signing(workspace: Workspace, asked: str) -> PlanFile:
    """Read a plan, whose register and settings must be sound: their names will be signed.

    Raises:
        ParcliError: there is no such plan, or a file it stands on has faults.
    """
    file = workspace.plan_with_id(asked)
    for other in (file.register_file, workspace.settings_file):
        if other is not None and not other.usable:
            raise _at_fault(other.shown, _DOCUMENT)
    return file


_DOCUMENT = Message("{file}: tệp có lỗi nên chưa lập được văn bản")
_REPORT = Message("{file}: tệp có lỗi nên chưa lập được báo cáo")


def progress_for_signing(
    workspace: Workspace, file: PlanFile, *, for_report: bool = False
) -> Progress | None:
    """Read what is delivered under the plan; None where nothing is recorded yet.

    Raises:
        ParcliError: the file has faults, or is another plan's: all that is due would seem late.
    """
    found = workspace.progress_file(file.path)
    if found is None:
        return None
    if not is_own(found, file.plan):
        raise _at_fault(found.shown, _REPORT if for_report else _DOCUMENT)
    return found.model


def _at_fault(shown: str, message: Message) -> ParcliError:
    return ParcliError(
        Message(message.template, file=shown), Message("xem lỗi: parcli lint {file}", file=shown)
    )


def check_word_name(output: Path, hint: Message | None = None) -> None:
    """Refuse a file name that Word would not open.

    Raises:
        ParcliError: it does not end in .docx.
    """
    if output.suffix.lower() != ".docx":
        raise ParcliError(
            Message("{path}: tên tệp phải có đuôi .docx", path=output.as_posix()),
            hint or Message("ví dụ: -o {path}.docx", path=output.with_suffix("").as_posix()),
        )


def not_numbered(
    number: str | None,
    day: date | None,
    likely_number: str | None = None,
    likely_day: str | None = None,
) -> Iterator[Message]:
    """Say what is blank until the signing, and how it is filled in then."""
    if not number:
        wanted = likely_number or Message("SỐ")
        yield Message("Số để trống; có số thì thêm: --number {number}", number=wanted)
    if not day:
        yield Message(
            "Ngày để trống; có ngày thì thêm: --date {day}", day=likely_day or Message("NGÀY")
        )
