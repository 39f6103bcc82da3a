"""`parcli export`: the tracking table for others: workbook, calendar, page, data."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from parcli.cli.exits import FINE, USAGE
from parcli.cli.exporting import AskedFile, asked_file, days_of_reminders
from parcli.cli.listing import Asked, owed, seen_on, workspace_with_plans
from parcli.cli.options import Agency, Area, Day, Force, Plan, RoleOption
from parcli.cli.saving import save_document
from parcli.cli.shell import Output, Shell
from parcli.errors import ParcliError
from parcli.exports import Export, Manner, export_names, export_of
from parcli.text.dates import format_date
from parcli.text.message import Message, Translate, marked
from parcli.text.numbers import format_number
from parcli.tracking import Tracking, track

HELP = marked(
    "Xuất bảng theo dõi cho người khác dùng: Excel, lịch, trang web, dữ liệu.\n\n"
    "Dạng lấy theo đuôi của -o khi không nêu; không nêu cả hai thì liệt kê các dạng.\n\n"
    "Ví dụ: parcli export -o theo-doi.xlsx --plan thanh-hoa-2020"
)

_Format = Annotated[
    str | None,
    typer.Argument(
        metavar="|".join(export_names()),
        help=marked("Dạng tệp."),
        show_default=False,
    ),
]
_Target = Annotated[
    Path | None,
    typer.Option(
        "-o",
        "--output",
        metavar="TỆP",
        help=marked("Tệp sẽ viết; không nêu thì in ra màn hình (trừ xlsx)."),
    ),
]
_Remind = Annotated[
    str | None,
    typer.Option(
        metavar="SỐ NGÀY",
        help=marked("Lịch nhắc trước hạn mấy ngày (mặc định 7,1); không nhắc: none."),
    ),
]


def export(
    ctx: typer.Context,
    *,
    name: _Format = None,
    output: _Target = None,
    plan: Plan = None,
    agency: Agency = None,
    role: RoleOption = None,
    area: Area = None,
    remind: _Remind = None,
    force: Force = False,
    on: Day = None,
) -> Output:
    """Write the tracking table in one format, or list the formats."""
    shell: Shell = ctx.obj
    asked = asked_file(name, output)
    if asked is None:
        return Output("".join(_formats(shell.speaker())))
    days = None if remind is None else days_of_reminders(remind)
    form = _checked(asked, reminds=days is not None)
    day = seen_on(on, shell)
    workspace = workspace_with_plans(shell)
    speak = shell.speaker(workspace.settings.language)
    found = owed(workspace, plan)
    notes = tuple(note.render(speak) for note in found.notes)
    if notes and not found.plans:  # an empty file would wipe out the last good one
        return Output("", USAGE, (*notes, speak("Chưa xuất gì: không tệp kế hoạch nào đọc được.")))
    choice = Asked(plan, agency, role, area).choice(workspace)
    tracking = track(found.plans, found.obligations, choice, day)
    content = form.write(tracking, Manner(speak) if days is None else Manner(speak, days))
    code = USAGE if notes else FINE
    if asked.path is None:
        return Output(content.decode("utf-8"), code, notes, for_programs=True)
    save_document(content, shell.folder / asked.path, asked.path.as_posix(), over=force)
    return Output(_told(asked.path, form, tracking).render(speak) + "\n", code, notes)


def _formats(speak: Translate) -> Iterator[str]:
    names = export_names()
    widest = max(map(len, names))
    for name in names:
        yield f"{name:{widest}}  {export_of(name).about.render(speak)}\n"


def _checked(asked: AskedFile, *, reminds: bool) -> Export:
    """Give the format, where the options fit it."""
    form = export_of(asked.name)
    if asked.path is None and not form.is_text:
        raise ParcliError(
            Message("{name}: cần tên tệp, không in ra màn hình được", name=asked.name),
            Message("ví dụ: parcli export -o theo-doi.{name}", name=asked.name),
        )
    if reminds and not form.is_dated:
        raise ParcliError(
            Message("--remind: chỉ dùng cho lịch, không dùng cho {name}", name=asked.name),
            Message("ví dụ: parcli export -o lich.ics --remind 7,1"),
        )
    return form


def _told(path: Path, form: Export, tracking: Tracking) -> Message:
    """Say what was written and, of a calendar, what could not be in it."""
    count = len(tracking.lines)
    dated = sum(line.due is not None for line in tracking.lines) if form.is_dated else count
    written = Message(
        "Đã viết {path}: {count} việc, tính đến {day}.",
        path=path.as_posix(),
        count=format_number(dated),
        day=format_date(tracking.on),
    )
    if dated == count:
        return written
    return Message(
        "{written} Không có trong lịch: {rest} việc không có ngày đến hạn.",
        written=written,
        rest=format_number(count - dated),
    )
