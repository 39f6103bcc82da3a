"""What an amending decision is to say: an item a part of the plan that changed, in its order."""

from collections.abc import Iterator
from dataclasses import dataclass

from parcli.diff import AreaChange, PartChange, PlanDiff, TaskChange, is_signed
from parcli.diff.fact import Fact, Listed, Said
from parcli.documents.amendment_parts import PrintedParts
from parcli.documents.amendment_point import Point, Points, altered, listed, renamed
from parcli.model.areas import AreaId
from parcli.model.plan import Reporting
from parcli.model.walk import TaskPlace

# What the plan says as a whole, as far as an article can amend it. A basis is none of it: an
# amending decision has a basis of its own.
_TEXTS = {
    "title": "tên Kế hoạch",
    "objectives": "mục tiêu",
    "requirements": "yêu cầu",
    "index.set": "bộ tiêu chí của Chỉ số cải cách hành chính",
    "reporting.week": "thời hạn báo cáo tuần",
    "reporting.month": "thời hạn báo cáo tháng",
    "reporting.quarter": "thời hạn báo cáo quý",
    "reporting.half_year": "thời hạn báo cáo 06 tháng",
    "reporting.nine_month": "thời hạn báo cáo 09 tháng",
    "reporting.year": "thời hạn báo cáo năm",
}
_BEFORE_TASKS = ("target",)
_AFTER_TASKS = ("component", "criterion", "duty")
_IN_APPENDIX = " như Phụ lục kèm theo Quyết định này"


@dataclass(frozen=True)
class Item:
    """What changed in one part of the plan; `place` cites the part, empty for the plan itself."""

    place: str
    points: tuple[Point, ...]


@dataclass(frozen=True)
class Items:
    """The items, the ids of new tasks by area, and the keys that no article can be made of."""

    items: tuple[Item, ...]
    added: dict[AreaId, frozenset[str]]
    left_out: tuple[str, ...]


def items_of(diff: PlanDiff) -> Items:
    """Give what an amending decision is to say; what no signed document holds makes no item."""
    points, parts = Points(diff), PrintedParts(diff)
    added = {area.area: new for area in diff.areas if (new := _new_tasks(area))}
    found = [
        *_of_plan(diff),
        *_of_parts(diff, _BEFORE_TASKS, parts),
        *(item for area in diff.areas for item in _of_area(area, points, diff)),
        *_of_parts(diff, _AFTER_TASKS, parts),
    ]
    items = tuple(item for item in found if item.points)
    return Items(items, added, tuple(dict.fromkeys(_left_out(diff))))


def _of_plan(diff: PlanDiff) -> Iterator[Item]:
    for fact in _facts(diff):
        yield from (Item("", (point,)) for point in _said_of_plan(fact))


def _facts(diff: PlanDiff) -> Iterator[Fact]:
    """Give the facts on the plan as a whole; reporting that came or went is told day by day."""
    for fact in diff.facts:
        if isinstance(fact, Said) and fact.key == "reporting":
            before, after = _days_of_reports(fact.before), _days_of_reports(fact.after)
            for key in before | after:
                yield Said(f"reporting.{key}", before.get(key), after.get(key))
        else:
            yield fact


def _days_of_reports(reporting: object) -> dict[str, str]:
    return reporting.model_dump(exclude_none=True) if isinstance(reporting, Reporting) else {}


def _said_of_plan(fact: Fact) -> Iterator[Point]:
    name = _TEXTS.get(fact.key) if isinstance(fact, Said | Listed) else None
    if name and isinstance(fact, Listed):
        yield from listed(name, fact)
    elif name and isinstance(fact, Said):
        yield altered(name, str(fact.before or ""), str(fact.after or ""))


def _left_out(diff: PlanDiff) -> Iterator[str]:
    for fact in _facts(diff):
        if isinstance(fact, Said | Listed) and fact.key not in _TEXTS and is_signed(fact):
            yield fact.key


def _of_parts(diff: PlanDiff, names: tuple[str, ...], printed: PrintedParts) -> Iterator[Item]:
    for change in sorted(
        (part for part in diff.parts if part.name in names), key=lambda part: names.index(part.name)
    ):
        yield _of_part(change, printed)


def _of_part(change: PartChange, printed: PrintedParts) -> Item:
    old, new = printed.old(change), printed.new(change)
    if old and new:
        points = (
            renamed(field, new.fields[field])
            if before and f"“{before}”" in old.cited
            else altered(field, before, new.fields[field])
            for field, before in old.fields.items()
            if before != new.fields[field]
        )
        return Item(old.cited, tuple(points))
    if new:
        return Item("", (Point("Bổ sung", new.cited, tail=new.terms()),))
    return Item("", (Point("Bãi bỏ", old.cited),) if old else ())


def _of_area(change: AreaChange, points: Points, diff: PlanDiff) -> Iterator[Item]:
    if change.new is None:
        yield Item("", (Point("Bãi bỏ", points.area(change.area, diff.old)),))
        return
    if change.old:
        yield Item(points.area(change.area, diff.old), tuple(points.of_task(change.facts)))
    gone = {task.place.task.id for task in change.tasks if task.kind == "removed"}
    for task in change.tasks:
        if not {above.id for above in task.place.above} & gone or task.kind != "removed":
            yield _of_task(task, points)
    yield _added(change, points, diff)


def _of_task(change: TaskChange, points: Points) -> Item:
    if change.old is None:
        # The appendix has all of a new task; that a product came from another is said here.
        moved = [product for product in change.products if product.old]
        place = points.place(change.place, is_new=True)
        return Item(place, tuple(p for each in moved for p in points.of_product(each)))
    place = points.place(change.old)
    if change.new is None:
        return Item(place, (Point("Bãi bỏ", "", ""),))
    found = [*points.of_task(change.facts)]
    for product in change.products:
        found += points.of_product(product)
    return Item(place, tuple(found))


def _added(change: AreaChange, points: Points, diff: PlanDiff) -> Item:
    """Say in one item what tasks an area has more: their rows stand in the appendix."""
    new = [task.place for task in change.tasks if task.place.task.id in _new_tasks(change)]
    area = points.area(change.area, diff.new)
    many = f"{len(new):02} nhiệm vụ"
    if change.old is None:
        point = Point("Bổ sung", f"{area} với {many}" if new else area, tail=_appendix(new))
        return Item("", (point,))
    what = f"nhiệm vụ “{new[0].task.title}”" if len(new) == 1 else many
    return Item("", (Point("Bổ sung", f"{what} vào {area}", tail=_appendix(new)),) if new else ())


def _appendix(new: list[TaskPlace]) -> str:
    return _IN_APPENDIX if new else ""


def _new_tasks(change: AreaChange) -> frozenset[str]:
    """Give the new tasks, but for those below a new one."""
    new = {task.place.task.id for task in change.tasks if task.kind == "added"}
    below = {
        task.place.task.id
        for task in change.tasks
        if {above.id for above in task.place.above} & new
    }
    return frozenset(new - below)
