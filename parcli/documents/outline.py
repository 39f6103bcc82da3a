"""The outline of a periodic report: the sections in which the officer speaks, by narrative key."""

from collections.abc import Iterator
from typing import NamedTuple

from parcli.documents.appendix import title_of
from parcli.model.areas import REFORM_AREAS, AreaId, area_name
from parcli.model.narrative import Narrative
from parcli.model.plan import Plan


class Told(NamedTuple):
    """A section: where its words stand in the narrative (`direction.inspection`), its name."""

    key: str
    name: str


PLAN = Told("direction.plan", "Kế hoạch cải cách hành chính")
"""Its figures are computed; words of the officer's own may be added."""

DIRECTION = (
    Told("direction.inspection", "Công tác kiểm tra cải cách hành chính"),
    Told("direction.communication", "Công tác thông tin, tuyên truyền"),
    Told("direction.assigned", "Thực hiện nhiệm vụ Chính phủ, Thủ tướng Chính phủ giao"),
    Told("direction.initiatives", "Sáng kiến trong cải cách hành chính"),
    Told("direction.dialogue", "Đối thoại với người dân, tổ chức"),
)
ACHIEVEMENTS = Told("assessment.achievements", "Kết quả đạt được")
SHORTCOMINGS = Told("assessment.shortcomings", "Tồn tại, hạn chế")
CAUSES = Told("assessment.causes", "Nguyên nhân")
ASSESSMENT = (ACHIEVEMENTS, SHORTCOMINGS, CAUSES)
NEXT = Told("next", "Phương hướng, nhiệm vụ kỳ tới")
PROPOSALS = Told("proposals", "Kiến nghị, đề xuất")


def result_areas(plan: Plan) -> dict[AreaId, Told]:
    """Give the sections on results: the areas by their names in the programme, then the plan's own.

    Directing the reform is a part of the report for itself.
    """
    year = plan.period.first_year
    areas = {area: area_name(area, year) for area in REFORM_AREAS if area != "direction"}
    own = {area: area_title(area, plan) for area in plan.areas if area not in REFORM_AREAS}
    return {area: Told(f"results.{area}", name) for area, name in (areas | own).items()}


def area_title(area: AreaId, plan: Plan) -> str:
    """Give the title of an area: the plan's, else the programme's."""
    if area in plan.areas:
        return title_of(area, plan.areas[area], plan)
    return area_name(area, plan.period.first_year)


def paragraphs(told: Told, narrative: Narrative | None) -> tuple[str, ...]:
    """Give the officer's words for a section, a paragraph a line."""
    if narrative is None:
        return ()
    head, _, rest = told.key.partition(".")
    within = getattr(narrative, head)
    if rest:
        within = within.get(rest) if isinstance(within, dict) else getattr(within, rest)
    return tuple(_split(within or ()))


def _split(texts: tuple[str, ...]) -> Iterator[str]:
    for text in texts:
        yield from (line.strip() for line in text.splitlines() if line.strip())


def unprinted_results(narrative: Narrative, plan: Plan) -> list[AreaId]:
    """Give the areas with words of results for which the report has no section."""
    known = result_areas(plan)
    return [area for area, words in narrative.results.items() if words and area not in known]
