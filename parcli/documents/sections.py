"""The parts of a plan's own text: their headings, the areas with their tasks, who does what."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from parcli.documents.appendix import Appendix, areas_with_tasks, title_of
from parcli.documents.wording import body_list, capitalised, ended, finished, points, sentence
from parcli.model.plan import Area, Duty, Plan
from parcli.model.register import Register
from parcli.text.numbers import to_roman

_CLOSING = (
    "Các cơ quan, đơn vị được giao nhiệm vụ tổ chức thực hiện Kế hoạch này; khó khăn, vướng mắc"
    " phát sinh kịp thời báo cáo để được xem xét, giải quyết"
)


_RHYTHMS = {
    "week": "tuần",
    "month": "tháng",
    "quarter": "quý",
    "half-year": "06 tháng",
    "nine-month": "09 tháng",
    "year": "năm",
}


@dataclass(frozen=True)
class Headings:
    """The headings of the plan's parts as they are numbered; empty where a part is left out."""

    aims: str
    objectives: str
    requirements: str
    targets: str
    index: str
    tasks: str
    organisation: str


@dataclass(frozen=True)
class AreaText:
    """An area in the text: its heading, what holds for all of it, its tasks."""

    heading: str
    text: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class DutyText:
    """What some agencies do for the plan; without a heading it stands as its lines alone."""

    heading: str
    lines: tuple[str, ...]


def headings(plan: Plan) -> Headings:
    """Number the parts and sections that the plan has."""
    present = {
        "objectives": (plan.objectives, "Mục tiêu"),
        "requirements": (plan.requirements, "Yêu cầu"),
        "targets": (plan.targets, "Chỉ tiêu"),
        "index": (plan.index, "Chỉ số cải cách hành chính"),
    }
    names = {key: name for key, (content, name) in present.items() if content}
    sections = {key: f"{number}. {name}" for number, (key, name) in enumerate(names.items(), 1)}
    first = "MỤC TIÊU, YÊU CẦU" if "requirements" in names else "MỤC TIÊU"
    parts = [*([first] if names else []), "NHIỆM VỤ", "TỔ CHỨC THỰC HIỆN"]
    numbered = [f"{to_roman(number)}. {name}" for number, name in enumerate(parts, 1)]
    return Headings(
        aims=numbered[0] if names else "",
        objectives=sections.get("objectives", ""),
        requirements=sections.get("requirements", ""),
        targets=sections.get("targets", ""),
        index=sections.get("index", ""),
        tasks=numbered[-2],
        organisation=numbered[-1],
    )


def tasks_text(appendices: Sequence[Appendix]) -> str:
    """Say where the tasks are laid out, once for all areas; empty where each has its own place."""
    return _place(appendices[0].heading) if len(appendices) == 1 else ""


def area_texts(
    plan: Plan, register: Register | None, appendices: Sequence[Appendix]
) -> tuple[AreaText, ...]:
    """Write the areas; where there are several appendices, each says which one is its own."""
    areas = areas_with_tasks(plan)
    several = len(appendices) > 1
    places = [_place(each.heading) for each in appendices] if several else [""] * len(areas)
    return tuple(
        AreaText(
            heading=f"{number}. {title_of(area_id, area, plan)}",
            text=_area_sentences(area, place, register),
            lines=points([task.title for task in area.tasks]),
        )
        for number, ((area_id, area), place) in enumerate(zip(areas, places, strict=True), 1)
    )


def _place(appendix: str) -> str:
    return f"Sản phẩm, cơ quan thực hiện và thời gian thực hiện nêu tại {appendix} kèm theo."


def _area_sentences(area: Area, place: str, register: Register | None) -> str:
    lead = f"Cơ quan chủ trì: {body_list((area.lead,), register)}." if area.lead else ""
    note = sentence(area.note) if area.note else ""
    return " ".join(part for part in (lead, note, place) if part)


def duty_texts(plan: Plan, register: Register | None) -> tuple[DutyText, ...]:
    """Write who does what, the duties of the same agencies together; the plan's text ends here."""
    duties = [*_duties(plan.organisation, register), *_reports(plan)]
    duties = duties or [DutyText("", (_CLOSING,))]
    *before, last = duties
    lines = (*last.lines[:-1], finished(last.lines[-1]))
    return (*before, DutyText(last.heading, lines))


def _duties(duties: Sequence[Duty], register: Register | None) -> Iterator[DutyText]:
    for number, together in enumerate(_together(duties), 1):
        texts = [duty.text for duty in together]
        if together[0].agencies:
            names = capitalised(body_list(together[0].agencies, register))
            yield DutyText(f"{number}. {names}", points(texts))
        else:
            yield DutyText("", (f"{number}. {ended(capitalised(texts[0]))}",))


def _reports(plan: Plan) -> Iterator[DutyText]:
    """Give the days of the periodic reports, where the plan itself says them."""
    phrases = plan.reporting.phrases() if plan.reporting else ()
    texts = [f"Báo cáo {_RHYTHMS[rhythm]}: {phrase}" for rhythm, phrase in phrases]
    if texts:
        number = len(_together(plan.organisation)) + 1
        yield DutyText(f"{number}. Chế độ báo cáo", points(texts))


def _together(duties: Sequence[Duty]) -> list[list[Duty]]:
    """Put the duties of the same agencies together, where the first of them stands."""
    groups: dict[object, list[Duty]] = {}
    for number, duty in enumerate(duties):
        groups.setdefault(duty.agencies or number, []).append(duty)
    return list(groups.values())
