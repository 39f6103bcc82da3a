"""What an amendment says of one part of the plan: a point, from what changed in the part."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from parcli.deadline.dated import DatedPlan, DatedProduct
from parcli.diff import PlanDiff, ProductChange, is_signed
from parcli.diff.fact import Cast, Due, Fact, Listed, Moved, Said, Spot
from parcli.documents.appendix import title_of
from parcli.documents.wording import DOTS, body_list, ended
from parcli.model.areas import AreaId
from parcli.model.plan import Role, Task
from parcli.model.walk import TaskPlace, walk_tasks
from parcli.text.dates import slashed_date

_ROLES: Mapping[Role, str] = {
    "lead": "cơ quan chủ trì",
    "perform": "cơ quan thực hiện",
    "draft": "cơ quan xây dựng dự thảo",
    "appraise": "cơ quan thẩm định",
    "coordinate": "cơ quan phối hợp",
    "consolidate": "cơ quan tổng hợp",
    "monitor": "cơ quan theo dõi, đôn đốc",
}

# What else of a task, a product or an area stands in the signed document.
_FIELDS: Mapping[str, str] = {
    "title": "tên",
    "name": "tên",
    "no": "số thứ tự",
    "note": "ghi chú",
    "lead": "cơ quan chủ trì",
    "each": "các cơ quan phải thực hiện",
}
_BODIES = ("lead", "each")
# What a part is cited by is not said twice.
_CITED_BY = ("title", "name")


@dataclass(frozen=True)
class Point:
    """One change in words: what is done, to what of the part, and how it reads now.

    `of` joins it to the part it is in (`của`, `thuộc`), `here` stands for both below a heading that
    names the part; `tail` begins with what parts it from the rest.
    """

    verb: str
    what: str
    of: str = "của"
    tail: str = ""
    here: str = ""

    def below_heading(self) -> str:
        """Write the point where a heading above it names the part."""
        return f"{_joined(self.verb, self.what, self.here)}{self.tail}"

    def alone(self, place: str, document: str) -> str:
        """Write the point as a sentence of its own: where it is in what document."""
        of = self.of if place else ""
        return f"{_joined(self.verb, self.what, of, place, document)}{self.tail}"


class Points:
    """Writes what changed between two states of a plan, part by part."""

    def __init__(self, diff: PlanDiff) -> None:
        self._old, self._new = diff.old, diff.new

    def of_task(self, facts: tuple[Fact, ...]) -> Iterator[Point]:
        """Give the points on a task, or an area, itself."""
        for fact in facts:
            yield from self._fact(fact, "", "của")

    def of_product(self, change: ProductChange) -> Iterator[Point]:
        """Give the points on a product of a task."""
        if change.old is None and change.new:
            yield Point("Bổ sung", f"sản phẩm {_named(change.new)}", "vào", self._terms(change.new))
        elif change.old and change.new is None:
            yield Point("Bãi bỏ", f"sản phẩm {_named(change.old)}", "thuộc")
        elif change.old:
            for fact in change.facts:
                yield from self._fact(fact, f"sản phẩm {_named(change.old)}", "thuộc")

    def place(self, task: TaskPlace, *, is_new: bool = False) -> str:
        """Cite a task: its title, its number and the area it stands in."""
        plan = self._new if is_new else self._old
        spots = [f"số thứ tự {task.task.no}"] if task.task.no else []
        spots += [f"mục {task.task.clause}"] if task.task.clause else []
        spots.append(self.area(task.area, plan))
        return f"{_cited(task.task)} ({', '.join(spots)})"

    def area(self, area: AreaId, plan: DatedPlan) -> str:
        """Cite an area by its title."""
        return f"lĩnh vực {ended(title_of(area, plan.plan.areas[area], plan.plan), '')}"

    def _terms(self, product: DatedProduct) -> str:
        """Say until when a new product is due, and whose it is where that is not the task's."""
        terms = [f"thời hạn: “{product.phrase}”"] if product.phrase else []
        stated = product.place.product
        for role, ids in stated.agencies.items() if stated.agencies else ():
            terms.append(f"{_ROLES[role]}: {body_list(ids, self._new.register)}")
        return "".join(f"; {term}" for term in terms)

    def _fact(self, fact: Fact, subject: str, joint: str) -> Iterator[Point]:
        """Write a fact on a product (`subject`, joined to its task) or on the part itself."""
        of_subject = f" của {subject}" if subject else ""
        if not is_signed(fact):
            return
        if isinstance(fact, Due):
            yield _due(fact, of_subject, joint)
        elif isinstance(fact, Cast):
            yield from self._cast(fact, of_subject, joint)
        elif isinstance(fact, Moved):
            yield self._moved(fact, subject)
        elif isinstance(fact, Said) and fact.key in _FIELDS:
            yield self._said(fact, of_subject, joint)

    def _said(self, fact: Said, of_subject: str, joint: str) -> Point:
        before = self._value(fact.key, fact.before, self._old)
        after = self._value(fact.key, fact.after, self._new)
        name = f"{_FIELDS[fact.key]}{of_subject}"
        is_cited = fact.key in _CITED_BY
        return renamed(name, after, joint) if is_cited else altered(name, before, after, joint)

    def _value(self, key: str, value: object, plan: DatedPlan) -> str:
        if value is None:
            return ""
        return body_list((str(value),), plan.register) if key in _BODIES else str(value)

    def _cast(self, fact: Cast, of_subject: str, joint: str) -> Iterator[Point]:
        gained = body_list(fact.gained, self._new.register)
        lost = body_list(fact.lost, self._old.register)
        name = f"{_ROLES[fact.role]}{of_subject}"
        if len(fact.gained) == len(fact.lost) == 1:
            yield altered(name, lost, gained, joint)
            return
        if gained:
            yield Point("Bổ sung", name, joint, f": {gained}")
        if lost:
            yield Point("Bỏ", name, joint, f": {lost}")

    def _moved(self, fact: Moved, product: str) -> Point:
        if not product:
            return Point("Chuyển", "", "", f" sang {self._spot(fact.after)}")
        source = self._spot(fact.before, was=True)
        return Point("Chuyển", f"{product} từ {source}", "sang", here="sang nhiệm vụ này")

    def _spot(self, spot: Spot, *, was: bool = False) -> str:
        plan = self._old if was else self._new
        if spot.task is None:
            return self.area(spot.area, plan)
        task = next(each for each in walk_tasks(plan.plan) if each.task.id == spot.task)
        return self.place(task, is_new=not was)


def altered(what: str, before: str, after: str, joint: str = "của") -> Point:
    """Say that a text came, went, or reads otherwise."""
    if not before:
        return Point("Bổ sung", what, joint, f": “{after}”")
    if not after:
        return Point("Bãi bỏ", what, joint, f": “{before}”")
    return Point("Sửa đổi", what, joint, f": từ “{before}” thành “{after}”")


def renamed(what: str, after: str, joint: str = "của") -> Point:
    """Say how the words read now by which the part is cited."""
    return Point("Sửa đổi", what, joint, f" thành “{after}”")


def listed(what: str, fact: Listed) -> Iterator[Point]:
    """Say what texts a list has more and has less."""
    yield from (Point("Bổ sung", what, tail=f": “{text}”") for text in fact.gained)
    yield from (Point("Bãi bỏ", what, tail=f": “{text}”") for text in fact.lost)


def _due(fact: Due, of_subject: str, joint: str) -> Point:
    what = f"thời hạn{of_subject}"
    if fact.reworded:
        return altered(what, fact.before.phrase or "", fact.after.phrase or "", joint)
    days = ", ".join(map(slashed_date, fact.after.days)) or DOTS
    return Point("Xác định", what, joint, f": “{fact.after.phrase}” là ngày {days}")


def _joined(*words: str) -> str:
    return " ".join(word for word in words if word)


def _named(product: DatedProduct) -> str:
    return f"“{ended(product.place.product.name, '')}”"


def _cited(task: Task) -> str:
    return f"nhiệm vụ “{ended(task.title, '')}”"
