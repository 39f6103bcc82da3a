"""What is asked of an import, refused where it can come to nothing."""

from pathlib import Path
from typing import NamedTuple

from pydantic import TypeAdapter, ValidationError

from parcli.cli.paths import SETTINGS_NAME
from parcli.cli.shell import Shell
from parcli.errors import ParcliError
from parcli.intake.drafting import Asked
from parcli.model.scalars import Id
from parcli.text.message import Message

WORD, EXCEL = ".docx", ".xlsx"

_SAVE_AS_WORD = Message("mở bằng Word, lưu lại dạng Word Document (.docx) rồi thử lại")
_SAVE_AS_EXCEL = Message("mở bằng Excel, lưu lại dạng Excel Workbook (.xlsx) rồi thử lại")
_ELSE = {
    ".doc": _SAVE_AS_WORD,
    ".docm": _SAVE_AS_WORD,
    ".dotx": _SAVE_AS_WORD,
    ".rtf": _SAVE_AS_WORD,
    ".odt": _SAVE_AS_WORD,
    ".xls": _SAVE_AS_EXCEL,
    ".xlsm": _SAVE_AS_EXCEL,
    ".xlsb": _SAVE_AS_EXCEL,
    ".ods": _SAVE_AS_EXCEL,
    ".csv": _SAVE_AS_EXCEL,
    ".pdf": Message(
        "mở bằng Word (Word đổi được PDF có chữ), soát lại, lưu dạng .docx rồi thử lại"
    ),
}


class Request(NamedTuple):
    """A document, as named to people, and the folder the plan goes to; none: only look.

    With `agreed` a plan that is there may be changed.
    """

    shell: Shell
    path: Path
    shown: str
    target: Path | None
    asked: Asked
    agreed: bool = False

    @property
    def name(self) -> str:
        """The name of the file, as comments say it: where it lies is nobody else's matter."""
        return self.path.name

    @property
    def is_workbook(self) -> bool:
        """Whether it is a tracking sheet."""
        return self.path.suffix.lower() == EXCEL


def check(request: Request) -> None:
    """Refuse what is no document, and what is no folder.

    Raises:
        ParcliError: says what to do instead.
    """
    _check_document(request.path, request.shown)
    if request.target is not None:
        _check_folder(request.target)
    if request.asked.id is not None:
        _check_id(request.asked.id)


def _check_folder(target: Path) -> None:
    try:
        (target / SETTINGS_NAME).exists()
        file = next((above for above in (target, *target.parents) if above.is_file()), None)
    except OSError as error:  # a folder that is closed, a name that is too long
        raise ParcliError(
            _not_opened(target.name, error), Message("chọn thư mục khác: -o THƯ_MỤC")
        ) from None
    if file is not None:
        raise ParcliError(
            Message("{path}: là tệp, cần một thư mục", path=file.name),
            Message("nêu thư mục của kế hoạch: -o THƯ_MỤC; chưa có thì parcli tạo"),
        )


def _check_id(plan_id: str) -> None:
    try:
        TypeAdapter(Id).validate_python(plan_id)
    except ValidationError:
        raise ParcliError(
            Message("--id: “{id}” không dùng làm mã được", id=plan_id),
            Message("mã gồm chữ và số, nối bằng dấu - _ hoặc dấu chấm: thanh-hoa-2020"),
        ) from None


def _check_document(path: Path, shown: str) -> None:
    kind = path.suffix.lower()
    try:
        is_there, is_folder = path.exists(), path.is_dir()
    except OSError as error:
        raise ParcliError(_not_opened(shown, error)) from None
    if is_folder:
        raise ParcliError(
            Message("{file}: là thư mục", file=shown),
            Message("nêu một tệp Word (.docx) hoặc Excel (.xlsx) trong đó"),
        )
    if not is_there:
        raise ParcliError(
            Message("{file}: không có tệp này", file=shown),
            Message("xem lại tên tệp; tên có dấu cách thì đặt trong ngoặc kép"),
        )
    if kind not in (WORD, EXCEL):
        raise ParcliError(
            Message("{file}: chỉ đọc được tệp Word (.docx) và Excel (.xlsx)", file=shown),
            _ELSE.get(kind),
        )


def _not_opened(shown: str, error: OSError) -> Message:
    reason = error.strerror or error
    return Message("{file}: không mở được: {reason}", file=shown, reason=reason)
