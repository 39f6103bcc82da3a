"""The tables that a periodic report carries as appendices: late work, next work, every task."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from parcli.documents.appendix import Placed, areas_with_tasks, numbered_tasks, title_of
from parcli.documents.periods import period_text
from parcli.documents.turns import TurnOf, turns_of
from parcli.documents.wording import DITTO, DOTS, capitalised
from parcli.model.narrative import Narrative
from parcli.model.reference import Reference
from parcli.status.judge import days_left, due_on, is_open
from parcli.status.obligation import Obligation
from parcli.status.period import PeriodReport
from parcli.status.tally import tally
from parcli.text.numbers import format_number, to_roman

# Of what recurs more often, the occurrences are counted.
_MOST_TURNS = 6
_MOST_NEXT = 3


@dataclass(frozen=True)
class LateRow:
    """A row of the list of late work; shares of one occurrence stand together."""

    no: str
    task: str
    product: str
    agencies_text: str
    due_text: str
    days_text: str
    reason: str


@dataclass(frozen=True)
class NextRow:
    """A row of the list of the next period's work."""

    no: str
    task: str
    product: str
    agencies_text: str
    due_text: str


@dataclass(frozen=True)
class TaskRow:
    """A row of the list of tasks, one a product; `group` is filled in a row that heads an area.

    A cell that says the same as the one above holds the ditto mark.
    """

    no: str = ""
    task: str = ""
    product: str = ""
    agencies_text: str = ""
    due_text: str = ""
    state_text: str = ""
    group: str = ""


@dataclass(frozen=True)
class Attached:
    """How the text names each appendix; empty where there is none."""

    summary: str
    late: str
    next: str
    tasks: str


def attached_to(report: PeriodReport) -> Attached:
    """Number the appendices that the report has."""
    number = iter(range(1, 5))

    def named(has: object) -> str:
        return f"Phụ lục {to_roman(next(number))}" if has else ""

    return Attached(named(has=True), named(late_turns(report)), named(report.next), named(has=True))


def late_turns(report: PeriodReport) -> tuple[TurnOf, ...]:
    """Give what is late, the longest first; nothing is known to be where nothing was noted."""
    return tuple(turns_of(report.late, report.on)) if report.has_records else ()


def late_rows(report: PeriodReport, narrative: Narrative | None) -> tuple[LateRow, ...]:
    """List what is late, each with its reason or a blank for it."""
    return tuple(
        LateRow(
            no=str(number),
            task=capitalised(turn.first.task.title),
            product=turn.name,
            agencies_text=turn.owing_text(),
            due_text=turn.due_text(report.on),
            days_text=format_number(-(days_left(turn.first, report.on) or 0)),
            reason=reason_of(turn, narrative, report.on) or DOTS,
        )
        for number, turn in enumerate(late_turns(report), 1)
    )


def reason_of(turn: TurnOf, narrative: Narrative | None, on: date) -> str:
    """Give why it is late: the officer's words in the narrative, else the last note recorded."""
    told = narrative.late if narrative else {}
    owed = turn.first
    reason = told.get(turn.reference) or told.get(owed.product_reference)
    if reason or turn.is_shared:
        return capitalised(reason or "")
    noted = [record.reason or record.note for record in owed.records if record.day <= on]
    return capitalised(next((words for words in reversed(noted) if words), ""))


def next_rows(report: PeriodReport) -> tuple[NextRow, ...]:
    """List what falls due in the next period, by date; what recurs often stands on one row."""
    often: dict[str, list[TurnOf]] = {}
    for turn in turns_of(report.next, report.on):
        often.setdefault(turn.first.product_reference, []).append(turn)
    rows = [
        row
        for turns in often.values()
        for row in ([turns] if len(turns) > _MOST_NEXT else [[turn] for turn in turns])
    ]
    rows.sort(key=lambda turns: due_on(turns[0].first, report.on) or date.max)
    return tuple(_next_row(number, turns, report.on) for number, turns in enumerate(rows, 1))


def _next_row(number: int, turns: Sequence[TurnOf], on: date) -> NextRow:
    first, last = turns[0], turns[-1]
    due, product = first.due_text(on), first.name
    if len(turns) > 1:
        product = f"{capitalised(first.first.product.name)} ({len(turns)} kỳ)"
        due = f"từ {due} đến {last.due_text(on)}"
    title = capitalised(first.first.task.title)
    return NextRow(str(number), title, product, first.owing_text(), due)


def task_rows(report: PeriodReport) -> tuple[TaskRow, ...]:
    """List every task with its products and how each stands, area by area.

    Of what recurs, the occurrences up to the end of the next period are told.
    """
    return tuple(_tasks(report))


def _tasks(report: PeriodReport) -> Iterator[TaskRow]:
    plan = report.plan
    products: dict[str, list[Obligation]] = {}
    for owed in report.owed:
        products.setdefault(owed.product_reference, []).append(owed)
    for number, (area_id, area) in enumerate(areas_with_tasks(plan), 1):
        yield TaskRow(no=to_roman(number), group=title_of(area_id, area, plan).upper())
        for task in numbered_tasks(area_id, area.tasks):
            yield from _of_task(task, products, report)


def _of_task(
    placed: Placed, products: Mapping[str, Sequence[Obligation]], report: PeriodReport
) -> Iterator[TaskRow]:
    task = placed.place.task
    agencies = ""
    for product in task.products:
        shares = products[str(Reference(task.id, product.id))]
        is_first, last, agencies = product is task.products[0], agencies, _owing(shares[0])
        yield TaskRow(
            no=placed.no if is_first else DITTO,
            task=capitalised(task.title) if is_first else DITTO,
            product=capitalised(product.name),
            agencies_text=DITTO if agencies and agencies == last else agencies,
            due_text=capitalised(shares[0].phrase),
            state_text="\n".join(_standing(shares, report)),
        )
    if not task.products:
        state = "" if task.tasks else "Kế hoạch không nêu sản phẩm"
        yield TaskRow(no=placed.no, task=capitalised(task.title), state_text=state)
    for below in placed.tasks:
        yield from _of_task(below, products, report)


def _owing(owed: Obligation) -> str:
    if owed.product.each:
        return capitalised(owed.name_of(owed.product.each))
    return TurnOf((owed,)).owing_text()


def _standing(shares: Sequence[Obligation], report: PeriodReport) -> Iterator[str]:
    until = report.window.following.last
    turns = [
        turn
        for turn in turns_of(shares)
        if turn.first.period is None or (due_on(turn.first, report.on) or date.min) <= until
    ]
    if len(turns) > _MOST_TURNS:
        yield _counted(shares, report)
        return
    for turn in turns:
        state = _state(turn, report)
        period = turn.first.period
        yield f"{capitalised(period_text(period))}: {state}" if period else capitalised(state)


def _counted(shares: Sequence[Obligation], report: PeriodReport) -> str:
    """Count the occurrences that have fallen due: one a week would fill pages."""
    due = [owed for owed in shares if (due_on(owed, report.on) or date.max) <= report.on]
    unit = "kỳ" if shares[0].owed_by is None else "lượt"
    text = f"{format_number(len(due))} {unit} đã đến hạn"
    if not report.has_records:
        return f"{text}: {DOTS}"
    counted = tally(due, report.on)
    done, late = counted.completed, counted.counts["overdue"]
    delayed = counted.counts["completed-late"]
    text += f": hoàn thành {format_number(done)}"
    text += f" (quá hạn {format_number(delayed)})" if delayed else ""
    return f"{text}; quá hạn, chưa hoàn thành {format_number(late)}"


def _state(turn: TurnOf, report: PeriodReport) -> str:
    """Say how it stands; where nothing was noted, that of what has fallen due is not known."""
    due = due_on(turn.first, report.on)
    is_due = due is not None and due <= report.on and is_open(turn.first, report.on)
    return DOTS if is_due and not report.has_records else turn.state_text(report.on)
