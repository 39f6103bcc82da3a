"""What changed, in words: the sentences that the terminal and Markdown share."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from parcli.diff import PlanDiff
from parcli.diff.fact import Aimed, Cast, Due, Fact, Listed, Moved, Said, Spot
from parcli.model.targets import RANK
from parcli.reports.diff_due import due_lines
from parcli.reports.diff_names import Names, key_name
from parcli.status.target_words import aim_line
from parcli.status.words import ROLES
from parcli.text.amounts import format_amount
from parcli.text.message import Message, Translate

# Of more agencies that came or went through a group, the first are named.
_FEW = 6

# The difference of two shares is no share; from one rank to the next is a step.
_STEPS: Mapping[str, Message] = {"%": Message("điểm phần trăm"), RANK: Message("bậc")}


class Sides(NamedTuple):
    """The names of both sides."""

    before: Names
    after: Names

    @classmethod
    def of(cls, diff: PlanDiff, translate: Translate) -> "Sides":
        """Take the names that the two states of a plan go by."""
        return cls(Names.of(diff.old, translate), Names.of(diff.new, translate))

    def lines(self, facts: Iterable[Fact]) -> tuple[Message, ...]:
        """Put facts into words, one line or more each."""
        return tuple(line for fact in facts for line in self._fact(fact))

    def _fact(self, fact: Fact) -> Iterator[Message]:
        if isinstance(fact, Due):
            yield from due_lines(fact)
        elif isinstance(fact, Said):
            yield self._said(fact)
        elif isinstance(fact, Listed):
            yield from self._listed(fact)
        elif isinstance(fact, Cast):
            yield from self._cast(fact)
        else:
            yield self._moved(fact) if isinstance(fact, Moved) else _aimed(fact)

    def _said(self, fact: Said) -> Message:
        name = key_name(fact.key)
        before = self.before.value(fact.key, fact.before)
        after = self.after.value(fact.key, fact.after)
        if fact.key == "agencies":
            return Message("cách ghi cơ quan đổi, các cơ quan không đổi")
        if fact.before is None:
            return Message("thêm {name}: {after}", name=name, after=after)
        if fact.after is None:
            return Message("bỏ {name}: {before}", name=name, before=before)
        return Message("{name}: {before} → {after}", name=name, before=before, after=after)

    def _listed(self, fact: Listed) -> Iterator[Message]:
        name = key_name(fact.key)
        for item in fact.gained:
            text = self.after.value(fact.key, item)
            yield Message("thêm {name}: {text}", name=name, text=text)
        for item in fact.lost:
            text = self.before.value(fact.key, item)
            yield Message("bỏ {name}: {text}", name=name, text=text)

    def _cast(self, fact: Cast) -> Iterator[Message]:
        role = ROLES[fact.role]
        gained, lost = self._joined(fact.gained, self.after), self._joined(fact.lost, self.before)
        if len(fact.gained) == len(fact.lost) == 1:
            yield Message("{role}: {lost} → {gained}", role=role, lost=lost, gained=gained)
        else:
            yield from _moves(role, gained, lost)
        if ({*fact.joined}, {*fact.left}) != ({*fact.gained}, {*fact.lost}):
            yield from self._through_groups(fact)

    def _through_groups(self, fact: Cast) -> Iterator[Message]:
        joined, left = self._some(fact.joined, self.after), self._some(fact.left, self.before)
        if not joined and not left:
            yield Message("tính cả qua nhóm: không cơ quan nào thêm hay bớt")
        yield from _moves(Message("tính cả qua nhóm"), joined, left)

    def members(self, joined: Sequence[str], left: Sequence[str]) -> Iterator[Message]:
        """Say who came into a group and who left it."""
        names = self._joined(joined, self.after), self._joined(left, self.before)
        yield from _moves(Message("thành viên"), *names)

    def _joined(self, bodies: Sequence[str], names: Names) -> str:
        return "; ".join(map(names.body, bodies))

    def _some(self, bodies: Sequence[str], names: Names) -> Message | str:
        if len(bodies) <= _FEW + 1:
            return self._joined(bodies, names)
        first = self._joined(bodies[:_FEW], names)
        return Message("{first} và {more} cơ quan khác", first=first, more=len(bodies) - _FEW)

    def _moved(self, fact: Moved) -> Message:
        was, now = self._spot(fact.before, self.before), self._spot(fact.after, self.after)
        return Message("chuyển từ {was} sang {now}", was=was, now=now)

    def _spot(self, spot: Spot, names: Names) -> Message:
        if spot.task:
            return Message("nhiệm vụ {task}", task=spot.task)
        return Message("lĩnh vực {area}", area=names.area(spot.area))


def _moves(what: Message, gained: Message | str, lost: Message | str) -> Iterator[Message]:
    if gained:
        yield Message("{what}: thêm {gained}", what=what, gained=gained)
    if lost:
        yield Message("{what}: bỏ {lost}", what=what, lost=lost)


def _aimed(fact: Aimed) -> Message:
    before, after = aim_line(fact.before), aim_line(fact.after)
    moved = Message("mục tiêu: {before} → {after}", before=before, after=after)
    if not fact.by:
        return moved
    unit = fact.after.aim.unit
    amount = format_amount(abs(fact.by))
    step = _STEPS.get(unit, unit) if unit else None
    by = Message("{amount} {unit}", amount=amount, unit=step) if step else amount
    if fact.by > 0:
        return Message("{moved}: nâng {by}", moved=moved, by=by)
    return Message("{moved}: hạ {by}", moved=moved, by=by)
