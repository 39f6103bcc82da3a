"""Targets seen on a day: for the terminal, as Markdown, JSON and CSV."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain

from parcli.model.scalars import Quantity
from parcli.model.targets import RANK, Target, unit_of
from parcli.reports.colour import Shade, paint
from parcli.reports.grid import Paragraph, grid, heading, md
from parcli.status.targets import JudgedTarget, TargetState
from parcli.status.words import day_in_words
from parcli.text.amounts import format_amount, plain_number
from parcli.text.dates import format_date
from parcli.text.message import Message, Translate
from parcli.text.sheet import to_csv, to_json

_COLUMNS = (
    "plan", "id", "area", "owner", "text", "aim", "from", "to", "unit", "by", "baseline",
    "baseline_year", "latest", "latest_unit", "latest_date", "source", "distance", "direction",
    "state",
)  # fmt: skip

# What asks for work comes first.
_STATES: dict[TargetState, tuple[Message, Shade]] = {
    "not-met": (Message("Chưa đạt, đã đến hạn"), "red"),
    "not-measured": (Message("Đã đến hạn, chưa có số liệu"), "red"),
    "not-comparable": (Message("Số liệu khác đơn vị với mục tiêu"), "yellow"),
    "not-due": (Message("Chưa đến hạn"), "yellow"),
    "met": (Message("Đạt"), "green"),
}
_AIMS = {
    "at_least": Message("Ít nhất {first}"),
    "at_most": Message("Không quá {first}"),
    "between": Message("Từ {first} đến {last}"),
    "equals": Message("Đúng {first}"),
}
_HEAD = (
    Message("Mã"),
    Message("Chỉ tiêu"),
    Message("Cơ quan"),
    Message("Mục tiêu"),
    Message("Mới nhất"),
    Message("Còn lại"),
)


def as_json(judged: Sequence[JudgedTarget], on: date) -> str:
    """Give the day and the targets."""
    return to_json({"on": on.isoformat(), "items": [_item(one) for one in judged]})


def as_csv(judged: Sequence[JudgedTarget]) -> str:
    """Give one row a target."""
    return to_csv(_COLUMNS, [_item(one) for one in judged])


def _item(judged: JudgedTarget) -> dict[str, object]:
    target, latest, move = judged.target, judged.latest, judged.move
    key, numbers = target.signed
    baseline = target.baseline
    return {
        "plan": judged.plan.id,
        "id": target.id,
        "area": target.area,
        "owner": judged.owner,
        "text": target.text,
        "aim": key,
        "from": None if key == "at_most" else plain_number(numbers[0].amount),
        "to": None if key == "at_least" else plain_number(numbers[-1].amount),
        "unit": target.aim.unit,
        "by": judged.by.isoformat(),
        "baseline": plain_number(baseline.value.amount) if baseline else None,
        "baseline_year": baseline.year if baseline else None,
        "latest": plain_number(latest.value.amount) if latest else None,
        "latest_unit": unit_of(latest.value, target) if latest else None,
        "latest_date": latest.date.isoformat() if latest else None,
        "source": latest.source if latest else None,
        "distance": None if move is None else plain_number(abs(move)),
        "direction": None if not move else "up" if move > 0 else "down",
        "state": judged.state,
    }


def as_table(
    judged: Sequence[JudgedTarget], on: date, translate: Translate, wide: int, *, colour: bool
) -> str:
    """Lay the targets out by state, wrapped to the terminal's width."""
    plans = {one.plan.id: one for one in judged}
    lines = [paint(translate("Chỉ tiêu"), "bold", colour=colour)]
    lines += [_of_plan(one, wide, colour=colour) for one in plans.values()]
    lines += [Message("Tính đến {day}", day=day_in_words(on)).render(translate), ""]
    for state, (name, shade) in _STATES.items():
        of_state = [one for one in judged if one.state == state]
        if of_state:
            title = f"{name.render(translate)} · {len(of_state)}"
            lines.append(paint(title, shade, colour=colour))
            rows = [_row(one, translate, several=len(plans) > 1) for one in of_state]
            lines += [*grid(rows, wide, share=0.55, colour=colour), ""]
    return "\n".join([*lines, _count(judged).render(translate)]) + "\n"


def _of_plan(judged: JudgedTarget, wide: int, *, colour: bool) -> str:
    plan, register = judged.plan, judged.register
    issuer = register.name_of(plan.issuer) if register else ""
    return heading((plan.title, issuer, plan.id), wide, colour=colour)


def _row(
    judged: JudgedTarget, translate: Translate, *, several: bool
) -> tuple[list[Paragraph], list[Paragraph], list[Paragraph]]:
    text = judged.target.text
    due = Message("Hạn {day}", day=format_date(judged.by)).render(translate)
    what = [
        Paragraph(f"[{judged.plan.id}] {text}" if several else text, "bold"),
        Paragraph(f"{_owner(judged, translate)}. {due}", "dim"),
    ]
    standing = chain(_goal(judged), _latest(judged), _left(judged))
    where = [Paragraph(line.render(translate)) for line in standing]
    return [Paragraph(judged.target.id, "cyan")], what, where


def _owner(judged: JudgedTarget, translate: Translate) -> str:
    if judged.owner is None:
        return translate("Chưa giao cơ quan nào")
    return judged.register.name_of(judged.owner) if judged.register else judged.owner


def _goal(judged: JudgedTarget) -> Iterator[Message]:
    """Say the goal, and from where."""
    target = judged.target
    yield aim_line(target)
    if target.baseline:
        yield Message(
            "Mức gốc {value} (năm {year})",
            value=_quantity(target.baseline.value, judged),
            year=target.baseline.year,
        )


def aim_line(target: Target) -> Message:
    """Say what a target aims at, as signed: `Từ 22 đến 27 hạng`."""
    key, numbers = target.signed
    first, last = numbers[0], numbers[-1]
    unit = target.aim.unit
    # A range names its unit once.
    shown = format_amount(first.amount) if key == "between" else _with_unit(first.amount, unit)
    return Message(_AIMS[key].template, first=shown, last=_with_unit(last.amount, unit))


def _latest(judged: JudgedTarget) -> Iterator[Message]:
    if latest := judged.latest:
        yield Message(
            "Mới nhất {value} (ngày {day})",
            value=_quantity(latest.value, judged),
            day=format_date(latest.date),
        )
        if latest.source:
            yield Message("Nguồn: {source}", source=latest.source)


def _left(judged: JudgedTarget) -> Iterator[Message]:
    if judged.move is None:
        if judged.latest is None:
            yield Message("Chưa có số liệu")
        return
    unit = judged.target.aim.unit
    # The difference of two shares is no share.
    counted = Message("điểm phần trăm") if unit == "%" else unit
    amount = format_amount(abs(judged.move))
    gap = Message("{amount} {unit}", amount=amount, unit=counted) if counted else amount
    if judged.move > 0:
        yield Message("Còn thiếu {gap}", gap=gap)
    elif judged.move < 0:
        yield Message("Còn kém {gap}", gap=gap) if unit == RANK else Message("Vượt {gap}", gap=gap)


def _with_unit(amount: float, unit: str | None) -> str:
    return f"{format_amount(amount)} {unit}" if unit else format_amount(amount)


def _quantity(value: Quantity, judged: JudgedTarget) -> str:
    return _with_unit(value.amount, unit_of(value, judged.target))


def _count(judged: Sequence[JudgedTarget]) -> Message:
    if not judged:
        return Message("Không có chỉ tiêu nào.")
    met = sum(one.state == "met" for one in judged)
    return Message("{count} chỉ tiêu, {met} đạt.", count=len(judged), met=met)


def as_markdown(judged: Sequence[JudgedTarget], on: date, translate: Translate) -> str:
    """Give the targets as Markdown, one table a state."""
    day = Message("Tính đến {day}", day=day_in_words(on)).render(translate)
    lines = [f"## {translate('Chỉ tiêu')}", "", day, ""]
    head = " | ".join(name.render(translate) for name in _HEAD)
    for state, (name, _) in _STATES.items():
        of_state = [one for one in judged if one.state == state]
        if of_state:
            lines += [
                f"### {name.render(translate)}",
                "",
                f"| {head} |",
                "|---|---|---|---|---|---|",
            ]
            lines += [_markdown_row(one, translate) for one in of_state] + [""]
    return "\n".join([*lines, _count(judged).render(translate)]) + "\n"


def _markdown_row(judged: JudgedTarget, translate: Translate) -> str:
    def together(lines: Iterator[Message]) -> str:
        return "; ".join(line.render(translate) for line in lines)

    cells = (
        judged.target.id,
        judged.target.text,
        _owner(judged, translate),
        f"{together(_goal(judged))}; {format_date(judged.by)}",
        together(_latest(judged)),
        together(_left(judged)),
    )
    return f"| {' | '.join(md(cell) for cell in cells)} |"
