"""A comparison laid out for reading: plan by plan, area by area, each change with its sign."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from parcli.deadline.dated import DatedProduct
from parcli.diff import (
    AreaChange,
    BodyChange,
    Kind,
    PartChange,
    PlanDiff,
    ProductChange,
    TaskChange,
)
from parcli.diff.change import PartName
from parcli.diff.fact import Fact, Listed, Said
from parcli.model.index import Component
from parcli.model.plan import Area
from parcli.model.targets import Target
from parcli.reports.diff_due import listed_days
from parcli.reports.diff_names import Names
from parcli.reports.diff_words import Sides
from parcli.reports.index_words import goal_line
from parcli.status.target_words import aim_line
from parcli.text.message import Message, Translate

SIGNS: Mapping[Kind, str] = {"added": "+", "removed": "-", "altered": "~"}


class Entry(NamedTuple):
    """One change: its sign, what it is about, what is said of it, and the changes within it."""

    sign: str
    code: str
    text: Message | str
    lines: tuple[Message, ...] = ()
    within: tuple["Entry", ...] = ()


class Section(NamedTuple):
    """Changes of one area, or of one sort, under a title."""

    title: Message | str
    entries: tuple[Entry, ...]


_PARTS: Mapping[PartName, tuple[Message, Message, Message]] = {
    "amendment": (
        Message("Văn bản sửa đổi"),
        Message("thêm văn bản sửa đổi: {name}"),
        Message("bỏ văn bản sửa đổi: {name}"),
    ),
    "target": (
        Message("Chỉ tiêu"),
        Message("chỉ tiêu mới: {name}"),
        Message("bỏ chỉ tiêu: {name}"),
    ),
    "event": (Message("Mốc sự kiện"), Message("mốc mới: {name}"), Message("bỏ mốc: {name}")),
    "component": (
        Message("Chỉ số thành phần"),
        Message("thêm chỉ số thành phần: {name}"),
        Message("bỏ chỉ số thành phần: {name}"),
    ),
    "criterion": (
        Message("Tiêu chí"),
        Message("tiêu chí mới: {name}"),
        Message("bỏ tiêu chí: {name}"),
    ),
    "duty": (
        Message("Tổ chức thực hiện"),
        Message("thêm trách nhiệm: {name}"),
        Message("bỏ trách nhiệm: {name}"),
    ),
}


def sections(diff: PlanDiff, translate: Translate) -> Iterator[Section]:
    """Give the changes of a plan: of the plan itself, of its parts, then area by area."""
    layout = _Layout(Sides.of(diff, translate))
    if diff.facts:
        yield Section(Message("Kế hoạch"), tuple(layout.bare(diff.facts)))
    for name, (title, _, _) in _PARTS.items():
        parts = [part for part in diff.parts if part.name == name]
        if parts:
            yield Section(title, tuple(map(layout.part, parts)))
    for area in diff.areas:
        yield layout.area(area)


class _Layout:
    """Puts changes into entries, in the words of both sides."""

    def __init__(self, sides: Sides) -> None:
        self.sides = sides

    def bare(self, facts: Iterable[Fact]) -> Iterator[Entry]:
        """Lay out what is said of what the section's title names."""
        for fact in facts:
            for sign, one in _signed(fact):
                if lines := self.sides.lines((one,)):
                    yield Entry(sign, "", "", lines)

    def part(self, change: PartChange) -> Entry:
        """Lay out a part outside the areas: a target, an event, a duty."""
        names = self.sides.before if change.new is None else self.sides.after
        part = change.new or change.old
        name = _name(part, names)
        code = names.area(change.key) if change.name == "component" else change.key
        _, added, removed = _PARTS[change.name]
        if change.kind == "altered":
            lines = self.sides.lines(change.facts)
            return Entry("~", code, name if name != code else "", lines)
        form = added if change.kind == "added" else removed
        text = Message(form.template, name=name or code)
        return Entry(SIGNS[change.kind], code, text, tuple(_aims(part)))

    def area(self, change: AreaChange) -> Section:
        """Lay out an area with its tasks."""
        names = self.sides.before if change.new is None else self.sides.after
        entries = tuple(map(self.task, change.tasks))
        if change.kind != "altered":
            word = Message("lĩnh vực mới") if change.kind == "added" else Message("bỏ lĩnh vực")
            entries = (Entry(SIGNS[change.kind], "", word), *entries)
        entries = (*self.bare(change.facts), *entries)
        return Section(_area_title(change.new or change.old, change.area, names), entries)

    def task(self, change: TaskChange) -> Entry:
        """Lay out a task with its products."""
        task = change.place.task
        within = tuple(map(self.product, change.products))
        if change.kind == "altered":
            return Entry("~", task.id, task.title, self.sides.lines(change.facts), within)
        if change.kind == "added":
            text = Message("nhiệm vụ mới: {title}", title=task.title)
        else:
            text = Message("bỏ nhiệm vụ: {title}", title=task.title)
        return Entry(SIGNS[change.kind], task.id, text, (), within)

    def product(self, change: ProductChange) -> Entry:
        """Lay out a product; one that came or went with its deadline."""
        product = change.new or change.old
        if product is None:
            raise ValueError("a change of no product")
        name = product.place.product.name
        if change.kind == "altered":
            lines = self.sides.lines(change.facts)
            return Entry("~", product.reference, name, lines)
        if change.kind == "added":
            text = Message("sản phẩm mới: {name}", name=name)
        else:
            text = Message("bỏ sản phẩm: {name}", name=name)
        return Entry(SIGNS[change.kind], product.reference, text, tuple(_deadline(product)))


def _signed(fact: Fact) -> Iterator[tuple[str, Fact]]:
    """Tell what came and what went of a list apart."""
    if isinstance(fact, Listed):
        yield "+", Listed(fact.key, fact.gained, ())
        yield "-", Listed(fact.key, (), fact.lost)
    elif isinstance(fact, Said) and None in (fact.before, fact.after):
        yield "+" if fact.before is None else "-", fact
    else:
        yield "~", fact


def _aims(part: object) -> Iterator[Message]:
    if isinstance(part, Target):
        yield aim_line(part)
    elif isinstance(part, Component) and (goal := goal_line(part.goal)):
        yield goal


def _deadline(product: DatedProduct) -> Iterator[Message]:
    if product.phrase and product.days:
        days = listed_days(product.days)
        yield Message("thời hạn: {phrase} ({days})", phrase=product.phrase, days=days)
    elif product.phrase:
        yield Message("thời hạn: {phrase}", phrase=product.phrase)


def _area_title(area: Area | None, area_id: str, names: Names) -> str:
    return (area.title if area else None) or names.area(area_id)


def _name(part: object, names: Names) -> str:
    for key in ("text", "name", "date"):
        if value := getattr(part, key, None):
            return names.value(key, value)
    return ""


def body_entries(changes: Iterable[BodyChange], sides: Sides) -> Iterator[Entry]:
    """Lay out the agencies and groups of a register that changed."""
    for change in changes:
        names = sides.before if change.new is None else sides.after
        name = names.body(change.body)
        lines = (*sides.members(change.joined, change.left), *sides.lines(change.facts))
        text = Message("{name}", name=name)
        if change.kind == "added":
            text = Message("nay có trong danh bạ: {name}", name=name)
        elif change.kind == "removed":
            text = Message("không còn trong danh bạ: {name}", name=name)
        yield Entry(SIGNS[change.kind], change.body, text, lines)
