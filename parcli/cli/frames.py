"""The frame in which `parcli deadline` reads: a year and events as typed, or a plan's own."""

from dataclasses import replace
from datetime import date

from parcli.cli.language import BadValue
from parcli.cli.shell import Shell
from parcli.cli.workspace import open_settings, open_workspace
from parcli.deadline import Frame
from parcli.model.scalars import Period, read_period
from parcli.text.dates import parse_date
from parcli.text.message import Message


def asked_frame(
    shell: Shell, year: str | None, events: tuple[str, ...], plan: str | None, on: date | None
) -> Frame:
    """Give the frame asked for; events typed come before the plan's own.

    Raises:
        BadValue: a year or an event has not its form.
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
    return workspace.frame(workspace.plan_with_id(plan).plan)


def _period(text: str) -> Period:
    try:
        return read_period(text)
    except ValueError:
        raise BadValue(
            Message("“{text}”: cần năm như 2020 hoặc 2016-2020", text=text), "--year"
        ) from None


def _event(text: str) -> tuple[str, date | None]:
    name, _, day = text.rpartition("=")
    dated = parse_date(day)
    if not name.strip() or dated is None:
        raise BadValue(
            Message(
                "“{text}”: cần TÊN=NGÀY, như 'ngày kế hoạch của tỉnh được ban hành=31/12/2020'",
                text=text,
            ),
            "--event",
        )
    return name.strip(), dated
