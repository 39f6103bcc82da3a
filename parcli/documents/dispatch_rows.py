"""The appendix of a dispatch: what is late, then what is near, each with its base and its days."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from parcli.documents.appendix import title_of
from parcli.documents.dispatch_readers import named_together
from parcli.documents.dispatch_work import Urged, members, standing
from parcli.documents.turns import TurnOf
from parcli.documents.wording import body_list, capitalised
from parcli.model.plan import Plan
from parcli.norms.codes import TYPE_CODES
from parcli.norms.number import read_number
from parcli.status.judge import days_left, due_on, latest_record, percent_on
from parcli.status.obligation import Obligation
from parcli.text.dates import slashed_date
from parcli.text.numbers import format_number, to_roman


@dataclass(frozen=True)
class UrgedRow:
    """A row of the appendix; `group` alone is filled in a row that heads the next ones."""

    no: str = ""
    task: str = ""
    product: str = ""
    base_text: str = ""
    agencies_text: str = ""
    due_text: str = ""
    days: str = ""
    note: str = ""
    group: str = ""


def urged_rows(work: Urged) -> tuple[UrgedRow, ...]:
    """Give the rows, of what is late before what is near; a heading parts them where both are."""
    return tuple(_rows(work))


def _rows(work: Urged) -> Iterator[UrgedRow]:
    parts = urged_parts(work)
    for place, (title, turns) in enumerate(parts, 1):
        if len(parts) > 1:
            yield UrgedRow(no=to_roman(place), group=title)
        for number, turn in enumerate(turns, 1):
            yield _row(str(number), turn, work.on)


def urged_parts(work: Urged) -> list[tuple[str, Sequence[TurnOf]]]:
    """Give what is late and what is near, each with its name, where there is some."""
    near = f"VIỆC ĐẾN HẠN {ahead(work).upper()}"
    parts: tuple[tuple[str, Sequence[TurnOf]], ...] = (
        ("VIỆC QUÁ HẠN", work.late),
        (near, work.near),
    )
    return [(title, turns) for title, turns in parts if turns]


def ahead(work: Urged) -> str:
    """Say how far ahead is looked."""
    return f"trong {work.within} ngày tới" if work.within else "trong ngày"


def _row(number: str, turn: TurnOf, on: date) -> UrgedRow:
    return UrgedRow(
        no=number,
        task=capitalised(turn.first.task.title),
        product=turn.name,
        base_text=_base(turn.first),
        agencies_text=_owing(turn, on),
        due_text=_due(turn.first, on),
        days=format_number(abs(days_left(turn.first, on) or 0)),
        note="\n".join(_notes(turn, on)),
    )


def _base(owed: Obligation) -> str:
    """Say where the work is laid down: number and area, the document, the reference."""
    plan, task = owed.plan, owed.task
    area = title_of(owed.area, plan.areas[owed.area], plan)
    place = f"Mục {task.clause}" if task.clause else f"Số {task.no}, {area}" if task.no else area
    number = plan.decision.number if plan.decision else None
    lines = (place, number, f"({owed.product_reference})")
    return "\n".join(line for line in lines if line)


def cited(plan: Plan) -> str:
    """Name the document that issued the plan: `Quyết định số 5409/QĐ-UBND`; empty if not known."""
    given = plan.decision.number if plan.decision else None
    number = read_number(given) if given else None
    if number is None:
        return ""
    kind = TYPE_CODES.get(number.right_codes[0], "Công văn") if number.codes else "Văn bản"
    return f"{kind} số {given}"


def _owing(turn: TurnOf, on: date) -> str:
    """Name who owes it; of those who owe a share each, a whole group by its name."""
    first = turn.first
    ids = [share.owed_by for share in turn.shares if share.owed_by]
    if not ids:
        names = first.roles.owing()
        return capitalised(body_list(names, first.register)) if names else "Chưa nêu cơ quan"
    return capitalised("; ".join(_shares(ids, first, on)))


def _shares(ids: Sequence[str], first: Obligation, on: date) -> Iterator[str]:
    group, register, then = first.product.each, first.register, first.due or on
    if group and len(ids) > 1 and set(ids) == set(members(register, group, then)):
        yield f"{first.name_of(group)} ({len(ids)} cơ quan)"
    elif register is None:
        yield from ids
    else:
        for part in named_together(ids, register, then):
            several = len(part.bodies) > 1
            yield (
                f"{part.name} ({len(part.bodies)} cơ quan)"
                if several
                else (_name(next(iter(part.bodies)), first, on))
            )


def _name(body: str, owed: Obligation, on: date) -> str:
    """Name an agency, and the one that took its work over where it has ended."""
    now = standing(owed.register, body, on)
    name = owed.name_of(body)
    return name if now == body else f"{name} (nay là {owed.name_of(now)})"


def _due(owed: Obligation, on: date) -> str:
    """Give the last acceptable day, and under it the words signed."""
    due = due_on(owed, on)
    day = slashed_date(due) if due else ""
    return f"{day}\n({capitalised(owed.phrase)})" if owed.phrase else day


def _notes(turn: TurnOf, on: date) -> Iterator[str]:
    """Say what is known beside: how far it is, and by which decision it was put off."""
    first = turn.first
    if len(turn.shares) > 1:
        return
    percent = percent_on(first, on)
    if percent is not None:
        yield f"Đã làm {percent}%"
    record = latest_record(first, on, "postponed_to")
    if record and record.decision:
        day = slashed_date(record.decision.date)
        yield f"Lùi hạn theo {record.decision.number} ngày {day}"
    if first.provisional:
        yield "Hạn dự kiến: lịch nghỉ của năm chưa được quyết định"
