"""`parcli calendar`: who reports what in a year, from data of which days, and by when."""

from typing import Annotated

import typer

from parcli.cli.exits import FINE
from parcli.cli.forms import Forms, written
from parcli.cli.language import BadValue
from parcli.cli.listing import Owed, owed, seen_on
from parcli.cli.options import Day, Format, ListFormat, Plan, known_word
from parcli.cli.shell import Output, Shell
from parcli.cli.workspace import open_settings, open_workspace
from parcli.deadline.presets import Preset, presets
from parcli.reports import calendar_data, calendar_table
from parcli.status.reporting import Calendar, calendar_of, calendar_of_preset
from parcli.text.message import Message, Translate, marked

HELP = marked(
    "Lịch báo cáo trong năm: báo cáo nào, của ai, số liệu từ ngày nào đến ngày nào, hạn nộp.\n\n"
    "Lấy các báo cáo định kỳ của kế hoạch; không kế hoạch nào có, hoặc có --preset, thì lấy theo"
    " chế độ báo cáo.\n\n"
    "Ví dụ: parcli calendar --year 2026"
)

# What every office of the reform reports by, where no plan says otherwise.
_USUAL = "bnv-cchc"
_FIRST_YEAR, _LAST_YEAR = 1990, 2100


def calendar(
    ctx: typer.Context,
    *,
    year: Annotated[
        int | None, typer.Option(metavar="NĂM", help=marked("Năm của lịch; mặc định năm nay."))
    ] = None,
    plan: Plan = None,
    preset: Annotated[
        str | None,
        typer.Option(metavar="MÃ", help=marked("Các báo cáo của chế độ này, không theo kế hoạch.")),
    ] = None,
    list_presets: Annotated[
        bool, typer.Option("--presets", help=marked("Liệt kê các chế độ báo cáo và nguồn."))
    ] = False,
    show_all: Annotated[
        bool, typer.Option("--all", help=marked("Kể cả sản phẩm định kỳ không phải báo cáo."))
    ] = False,
    on: Day = None,
    output_format: Format = ListFormat.TABLE,
) -> Output:
    """Show the reporting calendar of a year, or the regimes there are."""
    shell: Shell = ctx.obj
    if list_presets:
        return _presets(shell, output_format)
    day = seen_on(on, shell)
    asked_year = day.year if year is None else year
    if not _FIRST_YEAR <= asked_year <= _LAST_YEAR:
        raise BadValue(Message("“{year}”: cần một năm như 2026", year=asked_year), "--year")
    workspace = open_workspace(shell.folder)
    speak = shell.speaker(workspace.settings.language)
    left_out = 0
    if preset:
        regime, asked = presets()[known_word(preset, presets(), "--preset")], Owed((), ())
    else:
        asked = owed(workspace, plan)
        if year is None and plan:
            asked_year = _year_in_plan(asked, day.year)
        found = calendar_of(asked.obligations, asked_year, day, with_all=show_all)
        if found.entries or asked.notes:
            return written(_forms(found, shell, speak), output_format, asked.notes, speak)
        regime, left_out = _regime_of(asked), found.left_out
        asked = asked._replace(notes=(_fallen_back(asked_year, regime),))
    before = workspace.settings.before
    found = calendar_of_preset(regime, asked_year, workspace.calendar, day, before)
    found = found._replace(left_out=left_out)
    return written(_forms(found, shell, speak), output_format, asked.notes, speak)._replace(
        code=FINE
    )


def _year_in_plan(asked: Owed, year: int) -> int:
    """Give the year, or the one of the plan that is nearest to it."""
    for obligation in asked.obligations:
        period = obligation.plan.period
        return min(max(year, period.first_year), period.last_year)
    return year


def _regime_of(asked: Owed) -> Preset:
    """Give the regime that the plans name, else the usual one."""
    reporting = (owed.plan.reporting for owed in asked.obligations)
    named = (each.preset for each in reporting if each and each.preset in presets())
    return presets()[next(named, None) or _USUAL]


def _fallen_back(year: int, regime: Preset) -> Message:
    return Message(
        "không kế hoạch nào có báo cáo định kỳ năm {year}; đây là chế độ {preset}",
        year=year,
        preset=regime.id,
    )


def _forms(found: Calendar, shell: Shell, speak: Translate) -> Forms:
    return Forms(
        table=lambda: calendar_table.as_table(found, speak, shell.width, colour=shell.colour),
        json=lambda: calendar_data.as_json(found),
        csv=lambda: calendar_data.as_csv(found),
        md=lambda: calendar_table.as_markdown(found, speak),
    )


def _presets(shell: Shell, output_format: ListFormat) -> Output:
    """List the regimes: as JSON, or in words."""
    every = list(presets().values())
    if output_format is ListFormat.JSON:
        return Output(calendar_data.presets_json(every), for_programs=True)
    settings, _ = open_settings(shell.folder)
    speak = shell.speaker(settings.language)
    return Output(calendar_table.presets_text(every, speak, shell.width))
