"""`parcli remind`: the dispatch that urges late and near work, in Word, for signing."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from parcli.cli.language import BadValue
from parcli.cli.listing import seen_on, workspace_with_plans
from parcli.cli.options import Agency, AnswerBy, Day, Force, Signed
from parcli.cli.shell import Output, Shell
from parcli.cli.signing import check_word_name, not_numbered
from parcli.cli.workspace import Workspace
from parcli.errors import ParcliError
from parcli.text.dates import format_date, weekday_name
from parcli.text.message import Message, Translate, marked
from parcli.text.normal import width

if TYPE_CHECKING:
    from parcli.cli.reminding import Dispatch, Gathered

HELP = marked(
    "Lập công văn đôn đốc việc quá hạn và việc sắp đến hạn, theo thể thức của Nghị định"
    " 30/2020/NĐ-CP, kèm phụ lục từng việc. Không có việc nào thì không lập.\n\n"
    "Một công văn gửi tất cả, hoặc với --each mỗi cơ quan một công văn.\n\n"
    "Ví dụ: parcli remind thanh-hoa-2020 --on 10/04/2020 -o don-doc.docx"
)

_DAYS_AHEAD = 15
_DAYS_TO_ANSWER = 7


def _days(text: str) -> int:
    if not (text.isascii() and text.isdigit()):
        raise BadValue(Message("“{text}”: cần số ngày, như 15", text=text))
    return int(text)


_Plan = Annotated[
    str, typer.Argument(metavar="KẾ_HOẠCH", help=marked("Mã hoặc đường dẫn tệp của kế hoạch."))
]
_Target = Annotated[
    Path,
    typer.Option(
        "-o",
        "--output",
        metavar="TỆP",
        help=marked("Tệp .docx sẽ viết; với --each: thư mục hoặc tệp .zip."),
    ),
]
_Within = Annotated[
    int | None,
    typer.Option(
        metavar="SỐ NGÀY",
        parser=_days,
        help=marked("Kể cả việc đến hạn trong số ngày tới nêu ở đây (mặc định 15)."),
    ),
]
_Each = Annotated[bool, typer.Option("--each", help=marked("Mỗi cơ quan một công văn."))]
_Number = Annotated[
    str | None, typer.Option(metavar="SỐ", help=marked("Số, ghi ở văn bản: 5 hay 05/UBND-NC."))
]


def remind(
    ctx: typer.Context,
    *,
    plan: _Plan,
    output: _Target,
    within: _Within = None,
    agency: Agency = None,
    each: _Each = False,
    by: AnswerBy = None,
    number: _Number = None,
    day: Signed = None,
    force: Force = False,
    on: Day = None,
) -> Output:
    """Write the dispatch, or one to each agency."""
    from parcli.cli import reminding  # noqa: PLC0415 (Word loads slowly)
    from parcli.documents.dispatch_text import AskedDispatch, unowned  # noqa: PLC0415

    shell: Shell = ctx.obj
    _check(output, number, each=each)
    seen, days = seen_on(on, shell), _DAYS_AHEAD if within is None else within
    workspace = workspace_with_plans(shell)
    speak = shell.speaker(workspace.settings.language)
    asked = AskedDispatch(_answer_by(by, seen, workspace), number, day)
    found = reminding.gathered(workspace, plan, seen, days)
    body = workspace.agency_id(agency) if agency else None
    written = reminding.dispatches(workspace, found, asked, body, each=each)
    if not written:
        return Output(_said([_nothing(found)], speak))
    target = reminding.Target(shell.folder / output, output.as_posix(), over=force)
    others = reminding.save(reminding.documents(workspace, found, written), written, target)
    told = (_made_each if each else _made)(target.shown, written)
    lines = [*told, _seen(found, asked.by), *not_numbered(number, day)]
    notes = [*_left_open(written), *_stray(others)]
    if each and not agency:
        notes += _not_sent(unowned(found.work))
    return Output(_said(lines, speak), notes=tuple(note.render(speak) for note in notes))


def _check(output: Path, number: str | None, *, each: bool) -> None:
    """Check that the options fit one another."""
    if not each:
        hint = Message("mỗi cơ quan một công văn thì thêm --each và nêu thư mục hoặc tệp .zip")
        check_word_name(output, hint)
    elif output.suffix.lower() == ".docx":
        raise ParcliError(
            Message("{path}: --each viết nhiều tệp", path=output.as_posix()),
            Message("nêu thư mục hoặc tệp .zip, như -o {name}.zip", name=output.stem),
        )
    if each and number:
        raise ParcliError(
            Message("--number: mỗi công văn một số, không dùng chung với --each"),
            Message("để trống số; văn thư cấp số khi phát hành"),
        )


def _answer_by(by: date | None, on: date, workspace: Workspace) -> date:
    """Give the day to answer until: as asked, else a week on, or the first working day after."""
    if by is None:
        return workspace.calendar.next_working_day(on + timedelta(days=_DAYS_TO_ANSWER))
    if by < on:
        raise ParcliError(
            Message("--by {by}: trước ngày tính {on}", by=format_date(by), on=format_date(on)),
            Message("nêu ngày sau ngày ấy, hoặc đổi ngày tính bằng --on"),
        )
    return by


def _said(lines: list[Message], speak: Translate) -> str:
    return "".join(f"{line.render(speak)}\n" for line in lines)


def _nothing(found: "Gathered") -> Message:
    return Message(
        "Tính đến {day} không có việc nào quá hạn hay đến hạn trong {within} ngày tới: không lập"
        " công văn.",
        day=format_date(found.work.on),
        within=found.work.within,
    )


def _counted(dispatch: "Dispatch") -> Message:
    late, near = len(dispatch.work.late), len(dispatch.work.near)
    if not near:
        return Message("{late} việc quá hạn", late=late)
    if not late:
        return Message("{near} việc sắp đến hạn", near=near)
    return Message("{late} việc quá hạn, {near} việc sắp đến hạn", late=late, near=near)


def _made(shown: str, written: tuple["Dispatch", ...]) -> Iterator[Message]:
    (dispatch,) = written
    yield Message("Đã viết {path}: {counts}.", path=shown, counts=_counted(dispatch))
    yield Message("Kính gửi:")
    yield from (Message("  - {name}", name=name) for name in dispatch.written.to)


def _made_each(shown: str, written: tuple["Dispatch", ...]) -> Iterator[Message]:
    yield Message("Đã viết {path}: {count} công văn.", path=shown, count=len(written))
    widest = max(width(str(dispatch.body)) for dispatch in written)
    for dispatch in written:
        yield Message(
            "  {file}.docx{pad}  {counts}",
            file=dispatch.body,
            pad=" " * (widest - width(str(dispatch.body))),
            counts=_counted(dispatch),
        )


def _seen(found: "Gathered", by: date) -> Message:
    return Message(
        "Tính đến {on} ({weekday}); báo cáo chậm nhất {by} ({by_weekday}).",
        on=format_date(found.work.on),
        weekday=weekday_name(found.work.on),
        by=format_date(by),
        by_weekday=weekday_name(by),
    )


def _left_open(written: tuple["Dispatch", ...]) -> Iterator[Message]:
    unknown = written[0].written.unknown
    if unknown:
        yield Message("Văn bản để trống, cần điền trước khi ký:")
        yield from (Message("  - {what}", what=what) for what in unknown)


def _stray(others: tuple[str, ...]) -> Iterator[Message]:
    if others:
        yield Message("Trong thư mục còn {count} công văn của lần trước:", count=len(others))
        yield from (Message("  - {name}", name=name) for name in others)


def _not_sent(refs: tuple[str, ...]) -> Iterator[Message]:
    if refs:
        yield Message(
            "Chưa nêu cơ quan chịu trách nhiệm nên không gửi ai: {refs}", refs=", ".join(refs)
        )
