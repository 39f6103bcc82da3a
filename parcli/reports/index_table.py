"""The PAR Index of plans, for the terminal and as Markdown."""

from collections.abc import Iterator, Sequence

from parcli.reports.colour import Shade, paint
from parcli.reports.grid import Cell, Paragraph, grid, heading
from parcli.reports.index_words import (
    NOTHING,
    baseline_line,
    by_line,
    component_name,
    evidence_line,
    goal_line,
    most_line,
    owner_line,
    score_line,
    set_line,
)
from parcli.status.index import ComponentStanding, CriterionStanding, IndexStanding, Score
from parcli.text.amounts import format_amount
from parcli.text.markdown import md
from parcli.text.message import Message, Translate

_TITLE = Message("Chỉ số cải cách hành chính")
_HEAD = (
    Message("Số"),
    Message("Nội dung"),
    Message("Cơ quan"),
    Message("Gốc và mục tiêu"),
    Message("Điểm"),
    Message("Tài liệu kiểm chứng"),
)

Shaded = tuple[Message | None, Shade | None]


def as_table(
    standings: Sequence[IndexStanding], translate: Translate, wide: int, *, colour: bool
) -> str:
    """Lay the index of each plan out, wrapped to the terminal's width."""
    lines = [paint(_TITLE.render(translate), "bold", colour=colour)]
    for one in standings:
        issuer = one.register.name_of(one.plan.issuer) if one.register else ""
        lines.append(heading((one.plan.title, issuer, one.plan.id), wide, colour=colour))
        lines += [heading((set_line(one).render(translate),), wide, colour=False), ""]
        lines += [*grid(_rows(one, translate), wide, share=0.5, colour=colour), ""]
        ending = [heading((line.render(translate),), wide, colour=False) for line in _ending(one)]
        lines += [*ending, ""] if ending else []
    if not standings:
        lines += ["", NOTHING.render(translate)]
    return "\n".join(lines).rstrip("\n") + "\n"


def _rows(standing: IndexStanding, translate: Translate) -> Iterator[tuple[Cell, Cell, Cell]]:
    for part in standing.components:
        if not part.is_named:
            continue
        yield _component(part, standing, translate)
        for criterion in part.criteria:
            yield _criterion(criterion, standing, translate)


def _component(
    part: ComponentStanding, standing: IndexStanding, translate: Translate
) -> tuple[Cell, Cell, Cell]:
    component = part.component
    what = [Paragraph(component_name(part, standing, translate), "bold")]
    if component:
        owner = owner_line(component.owner, standing.register).render(translate)
        what.append(Paragraph(owner, "dim" if component.owner else "yellow"))
    where = _shown(
        translate,
        (baseline_line(component.baseline) if component else None, None),
        (goal_line(component.goal) if component else None, None),
        _points(part.score),
    )
    return [Paragraph(part.set_area.id if part.set_area else "–", "cyan")], what, where


def _criterion(
    one: CriterionStanding, standing: IndexStanding, translate: Translate
) -> tuple[Cell, Cell, Cell]:
    criterion = one.criterion
    owner = owner_line(criterion.owner, standing.register).render(translate)
    name = one.name or Message("Tiêu chí {no}", no=criterion.no).render(translate)
    what = [Paragraph(name)]
    what.append(Paragraph(owner, "dim" if criterion.owner else "yellow"))
    where = _shown(
        translate,
        (by_line(one), None),
        _criterion_points(one),
        (evidence_line(one), None if criterion.evidence else "yellow"),
    )
    return [Paragraph(criterion.no, "cyan")], what, where


def _points(score: Score) -> Shaded:
    """Give the points entered, else the maximum."""
    return score_line(score) or most_line(score.most), None if score.fits else "red"


def _criterion_points(one: CriterionStanding) -> Shaded:
    if one.criterion.self_score is not None and not one.counted:
        points = format_amount(one.criterion.self_score)
        return Message("Không tính {points} điểm tự chấm", points=points), "red"
    return _points(Score(one.criterion.self_score, one.most))


def _shown(translate: Translate, *lines: Shaded) -> list[Paragraph]:
    return [Paragraph(line.render(translate), shade) for line, shade in lines if line]


def _ending(standing: IndexStanding) -> Iterator[Message]:
    """Sum the points, count what has no evidence, name the areas the plan says nothing of."""
    criteria = [one for part in standing.components for one in part.criteria]
    if line := score_line(standing.score):
        yield Message("Cả bộ: {score}.", score=line)
    scored = [one for one in criteria if one.counted]
    if scored:
        missing = sum(one.evidence == "missing" for one in scored)
        yield Message(
            "{scored} tiêu chí đã tự chấm, {missing} thiếu tài liệu kiểm chứng.",
            scored=len(scored),
            missing=missing,
        )
    silent = [part.set_area for part in standing.components if not part.is_named and part.set_area]
    if silent:
        names = "; ".join(f"{area.id} {area.name}" for area in silent)
        yield Message("Lĩnh vực kế hoạch không nêu: {names}.", names=names)


def as_markdown(standings: Sequence[IndexStanding], translate: Translate) -> str:
    """Give the index of each plan as one Markdown table."""
    lines = [f"## {_TITLE.render(translate)}", ""]
    head = " | ".join(name.render(translate) for name in _HEAD)
    for one in standings:
        lines += [f"### {md(one.plan.title)} ({one.plan.id})", "", set_line(one).render(translate)]
        lines += ["", f"| {head} |", "|---|---|---|---|---|---|"]
        lines += [f"| {' | '.join(md(cell) for cell in row)} |" for row in _cells(one, translate)]
        lines += ["", *(line.render(translate) for line in _ending(one)), ""]
    if not standings:
        lines.append(NOTHING.render(translate))
    return "\n".join(lines).rstrip("\n") + "\n"


def _cells(standing: IndexStanding, translate: Translate) -> Iterator[tuple[str, ...]]:
    def said(*lines: Message | None) -> str:
        return "; ".join(line.render(translate) for line in lines if line)

    for part in standing.components:
        if not part.is_named:
            continue
        component = part.component
        yield (
            part.set_area.id if part.set_area else "",
            component_name(part, standing, translate),
            said(owner_line(component.owner, standing.register) if component else None),
            said(baseline_line(component.baseline), goal_line(component.goal)) if component else "",
            said(_points(part.score)[0]),
            "",
        )
        for one in part.criteria:
            criterion = one.criterion
            yield (
                criterion.no,
                one.name or "",
                said(owner_line(criterion.owner, standing.register)),
                said(by_line(one)),
                said(_criterion_points(one)[0]),
                "; ".join(criterion.evidence) or said(evidence_line(one)),
            )
