"""The areas of a plan, opened by headings and filled row by row."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from parcli.intake.tables.headings import Heading
from parcli.intake.tables.labels import read_label
from parcli.intake.tables.phrases import Phrases
from parcli.intake.tables.tree import Node, Tree, told_tasks
from parcli.intake.told import Doubt, ToldArea, Unused, Words
from parcli.model.areas import AreaId, area_name
from parcli.text.message import Message
from parcli.text.normal import fold


@dataclass
class _Draft:
    """An area being read."""

    area: AreaId
    heading: Heading
    no: str
    doubts: list[Doubt]
    tree: Tree = field(default_factory=Tree)


class Areas:
    """The areas met so far, and the one whose tasks are being read."""

    def __init__(self, year: int | None) -> None:
        self.unused: list[Unused] = []
        self._year = year
        self._drafts: list[_Draft] = []
        self._open: _Draft | None = None
        self._over = ""

    @property
    def tree(self) -> Tree | None:
        """The tasks of the area that is open."""
        return self._open.tree if self._open else None

    def go_to(self, heading: Heading) -> None:
        """Go to the area that a heading names: a new one, or one that was met before."""
        if self._open and not self._open.tree.top:
            self._drop(self._open)
        area = heading.named.area if heading.named else "other"
        known = next((draft for draft in self._drafts if draft.area == area), None)
        if known is None:
            doubts = list(self._doubts(heading))
            self._open = _Draft(area, heading, self._number(heading.no), doubts)
            self._drafts.append(self._open)
            return
        self._open = known
        if _is_same(known.heading, heading):
            self._put_aside(heading.title, Message("tên lĩnh vực, ghi lại"))
        else:
            self._stand_apart(known, heading)

    def told(self, words: Phrases) -> Iterator[ToldArea]:
        """Give the areas with their tasks, in the order in which they were met."""
        for draft in self._drafts:
            if not draft.tree.top:
                self._put_aside(draft.heading.title, _NO_TASKS)
                continue
            tasks = tuple(told_tasks(draft.tree.top, words, self.unused))
            lead = (draft.heading.lead,) if draft.heading.lead else ()
            yield ToldArea(
                draft.area, draft.no, draft.heading.title, tasks, lead, tuple(draft.doubts)
            )

    def _drop(self, draft: _Draft) -> None:
        """Let an area go that has no tasks; a number over areas is kept for theirs: II.1."""
        self._drafts.remove(draft)
        self._over = "" if draft.heading.named or draft.heading.is_appendix else draft.heading.no
        self._put_aside(draft.heading.title, _NO_TASKS)

    def _number(self, no: str) -> str:
        """Give the number of an area below the one that stands over areas, if it does: II.1."""
        over, own = read_label(self._over), read_label(no)
        if over is None or own is None or own.rank <= over.rank:
            self._over = ""
            return no
        return f"{self._over}.{no}"

    def _put_aside(self, words: Words, what: Message) -> None:
        if words.text:
            self.unused.append(Unused(words, what))

    def _stand_apart(self, draft: _Draft, heading: Heading) -> None:
        """Keep the tasks of a second heading of one area together, below its words."""
        if not heading.title.text:
            draft.doubts += self._doubts(heading)
            return
        node = Node(None, heading.title, heads=True)
        why = Message(
            "cùng lĩnh vực {area} với “{first}”; đã ghi thành một nhiệm vụ có nhiệm vụ con",
            area=self._name(draft.area),
            first=draft.heading.title.text or "…",
        )
        node.doubts.append(Doubt(heading.title.place, heading.title.text, why))
        draft.tree.add(node)

    def _doubts(self, heading: Heading) -> Iterator[Doubt]:
        if not heading.title.text:
            why = Message("không có tên phụ lục hay lĩnh vực ở trên; tạm xếp vào Nội dung khác")
        elif not heading.named:
            why = Message("không rõ là lĩnh vực nào; tạm xếp vào Nội dung khác")
        elif not heading.named.is_sure:
            why = Message("đã xếp vào lĩnh vực {area}", area=self._name(heading.named.area))
        else:
            return
        yield Doubt(heading.title.place, heading.title.text, why)

    def _name(self, area: AreaId) -> str:
        return area_name(area, self._year or _NEWEST)


_NEWEST = 2021
_NO_TASKS = Message("tên nhóm, không có nhiệm vụ riêng")


def _is_same(one: Heading, other: Heading) -> bool:
    return fold(one.title.text) == fold(other.title.text)
