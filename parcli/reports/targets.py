"""Targets seen on a day: for the terminal, as Markdown, JSON and CSV."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain

from parcli.reports.colour import Shade, paint
from parcli.reports.grid import Paragraph, grid, heading
from parcli.status.target_data import TARGET_COLUMNS, target_item
from parcli.status.target_words import (
    TARGET_STATES,
    goal_lines,
    latest_lines,
    left_lines,
    owner_name,
)
from parcli.status.targets import JudgedTarget, TargetState
from parcli.status.words import day_in_words
from parcli.text.dates import format_date
from parcli.text.markdown import md
from parcli.text.message import Message, Translate
from parcli.text.sheet import to_csv, to_json

_SHADES: dict[TargetState, Shade] = {
    "not-met": "red",
    "not-measured": "red",
    "not-comparable": "yellow",
    "not-due": "yellow",
    "met": "green",
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
    return to_json({"on": on.isoformat(), "items": [target_item(one) for one in judged]})


def as_csv(judged: Sequence[JudgedTarget]) -> str:
    """Give one row a target."""
    return to_csv(TARGET_COLUMNS, [target_item(one) for one in judged])


def as_table(
    judged: Sequence[JudgedTarget], on: date, translate: Translate, wide: int, *, colour: bool
) -> str:
    """Lay the targets out by state, wrapped to the terminal's width."""
    plans = {one.plan.id: one for one in judged}
    lines = [paint(translate("Chỉ tiêu"), "bold", colour=colour)]
    lines += [_of_plan(one, wide, colour=colour) for one in plans.values()]
    lines += [Message("Tính đến {day}", day=day_in_words(on)).render(translate), ""]
    for state, name in TARGET_STATES.items():
        of_state = [one for one in judged if one.state == state]
        if of_state:
            title = f"{name.render(translate)} · {len(of_state)}"
            lines.append(paint(title, _SHADES[state], colour=colour))
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
        Paragraph(f"{owner_name(judged, translate)}. {due}", "dim"),
    ]
    standing = chain(goal_lines(judged), latest_lines(judged), left_lines(judged))
    where = [Paragraph(line.render(translate)) for line in standing]
    return [Paragraph(judged.target.id, "cyan")], what, where


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
    for state, name in TARGET_STATES.items():
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
        owner_name(judged, translate),
        f"{together(goal_lines(judged))}; {format_date(judged.by)}",
        together(latest_lines(judged)),
        together(left_lines(judged)),
    )
    return f"| {' | '.join(md(cell) for cell in cells)} |"
