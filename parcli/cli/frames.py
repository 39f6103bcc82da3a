"""The frame in which `parcli deadline` reads: a year and events as typed, or a plan's own."""

from dataclasses import replace
from datetime import date

import typer

from parcli.cli.shell import Shell
from parcli.cli.workspace import open_settings, open_workspace
from parcli.deadline import Frame
from parcli.model.scalars import Period, read_period
from parcli.text.dates import parse_date


def asked_frame(
    shell: Shell, year: str | None, events: tuple[str, ...], plan: str | None, on: date | None
) -> Frame:
    """Give the frame asked for; events typed come before the plan's own.

    Raises:
        typer.BadParameter: a year or an event has not its form.
        ParcliError: the workspace has no such plan.
    """
    typed = tuple(_event(text) for text in events)
    frame = _frame_of_plan(shell, plan) if plan else _bare_frame(shell, on)
    if year is not None:
        period = _period(year)
        frame = replace(frame, first_year=period.first_year, last_year=period.last_year)
    return replace(frame, events=typed + frame.events)


def _bare_frame(shell: Shell, on: date | None) -> Frame:
    settings, calendar = open_settings(shell.folder)
    year = (on or shell.today).year
    return Frame(year, year, calendar, settings.before)


def _frame_of_plan(shell: Shell, plan: str) -> Frame:
    workspace = open_workspace(shell.folder)
    (found, *_) = workspace.usable_plans(plan)
    return workspace.frame(found.plan)


def _period(text: str) -> Period:
    try:
        return read_period(text)
    except ValueError:
        raise typer.BadParameter(
            f"“{text}”: cần năm như 2020 hoặc 2016-2020", param_hint="--year"
        ) from None


def _event(text: str) -> tuple[str, date | None]:
    name, _, day = text.rpartition("=")
    dated = parse_date(day)
    if not name.strip() or dated is None:
        raise typer.BadParameter(
            f"“{text}”: cần TÊN=NGÀY, như 'ngày kế hoạch của tỉnh được ban hành=31/12/2020'",
            param_hint="--event",
        )
    return name.strip(), dated
