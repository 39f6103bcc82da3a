"""The names that are known, and the longest of them that stands at a place in a text."""

from collections.abc import Container, Sequence
from functools import lru_cache
from typing import NamedTuple

from parcli.intake.bodies.likeness import is_slip
from parcli.intake.bodies.spelling import Key, Token, key_of, short_forms, tokens

_UNITS: tuple[Key, ...] = (
    *(("tinh",), ("huyen",), ("quan",), ("xa",), ("phuong",)),
    *(("thanh", "pho"), ("thi", "xa"), ("thi", "tran"), ("dac", "khu")),
)
_PLURAL = ("cac", "nhung")
_COMMITTEES: tuple[Key, ...] = (("uy", "ban", "nhan", "dan"), ("hoi", "dong", "nhan", "dan"))
_PROVINCE = ("tinh",)
_WITH_SHORT_FORMS = ("so", "phong", "bo")
# So long a name may be followed by that of its place alone: Đài Phát thanh và Truyền hình Lai Châu.
_LONG = 4


class Name(NamedTuple):
    """A name in its parts: `Thanh tra` of `tỉnh` called `Khánh Hòa`; of several bodies `các`.

    The place keeps its tones: `Tân Hòa` is not `Tân Hóa`.
    """

    core: Key
    unit: Key = ()
    place: Key = ()
    is_plural: bool = False


class Known(NamedTuple):
    """A known name and the body it means; `rank` 0 is the register's own name for it."""

    name: Name
    spelling: str
    body: str
    rank: int


class Match(NamedTuple):
    """A known name found in a text: it ends before the token at `end`."""

    body: str
    end: int


class Lexicon:
    """Known names by the words they are made of."""

    def __init__(self) -> None:
        self._known: dict[Key, list[Known]] = {}
        self._longest = 0
        self._but_one: dict[tuple[int, Key], list[tuple[str, Known]]] = {}
        """Names by all their words but one, with that one."""
        self._closed_up: dict[str, tuple[int, Known]] = {}
        """Names without their spaces, with the number of their words."""

    def add(self, written: str, body: str, rank: int) -> None:
        """Make a name, and its usual short forms, known for a body."""
        words = tokens(written)
        if not words:
            return
        name = _name(written)
        known, key = Known(name, written, body, rank), key_of(words)
        self._add(known)
        if not name.place:  # one letter may make another place
            self._add_for_slips(key, known)
        if name.core[0] in _WITH_SHORT_FORMS and not name.is_plural:
            for core in sorted(short_forms(words[: len(name.core)])):
                self._add(Known(name._replace(core=core), written, body, rank + 1))

    def _add_for_slips(self, key: Key, known: Known) -> None:
        for at, word in enumerate(key):
            but_one = (at, key[:at] + key[at + 1 :])
            self._but_one.setdefault(but_one, []).append((word, known))
        self._closed_up.setdefault("".join(key), (len(key), known))

    def _add(self, known: Known) -> None:
        self._known.setdefault(known.name.core, []).append(known)
        self._longest = max(self._longest, len(known.name.core))

    def whole(self, written: str) -> str | None:
        """Give the body that a name means, all of it."""
        words = tokens(written)
        found = self.longest(written, 0, frozenset()) if words else None
        return found.body if found and found.end == len(words) else None

    def longest(self, text: str, start: int, ends: Container[int]) -> Match | None:
        """Give the body with the longest name that begins at a word and ends where one may end.

        Names end at the end, before what is parted, and before the words at `ends`.
        """
        words = tokens(text)
        is_plural = words[start].key in _PLURAL
        first = start + 1 if is_plural else start
        for last in range(min(len(words), first + self._longest), first, -1):
            core = key_of(words[first:last])
            if core not in self._known or _begins_place(words[first:last]):
                continue
            unit, place, end = _tail(words, last, core)
            if end == len(words) or words[end].gap or end in ends:
                written = _plainly(text[words[start].start : words[end - 1].end])
                if body := self._best(Name(core, unit, place, is_plural), written):
                    return Match(body, end)
        return None

    def _best(self, name: Name, written: str) -> str | None:
        """Choose among the names that fit the one that is most alike; None where two are so."""
        same_core = self._known[name.core]
        elsewhere = {known.body for known in same_core if _is_elsewhere(name, known.name)}
        likeness = {
            known: (
                known.name.unit != name.unit,
                known.name.place != name.place,
                known.rank,
                _plainly(known.spelling) != written,
            )
            for known in same_core
            if _fits(name, known.name) and (known.name.place or known.body not in elsewhere)
        }
        best = min(likeness.values(), default=None)
        bodies = {known.body for known, unlike in likeness.items() if unlike == best}
        return bodies.pop() if len(bodies) == 1 else None

    def slip_of(self, written: str) -> Known | None:
        """Give the known name that a misspelt one surely is: a word amiss, or a space."""
        key = key_of(tokens(written))
        if len(key) == 1 or key[:4] in _COMMITTEES:
            return None
        for at, word in enumerate(key):
            for right, known in self._but_one.get((at, key[:at] + key[at + 1 :]), ()):
                if is_slip(word, right):
                    return known
        length, same = self._closed_up.get("".join(key), (len(key), None))
        return same if length != len(key) else None


def _plainly(written: str) -> str:
    """Write a name for comparing with its tones."""
    return " ".join(written.casefold().split())


@lru_cache(maxsize=1024)
def _name(written: str) -> Name:
    """Take a name apart."""
    words = tokens(written)
    is_plural = words[0].key in _PLURAL and len(words) > 1
    words = words[1:] if is_plural else words
    for last in range(2, len(words)):
        core = key_of(words[:last])
        unit, place, end = _tail(words, last, core)
        if end == len(words) and unit:
            return Name(core, unit, place, is_plural)
    return Name(key_of(words), is_plural=is_plural)


def _tail(words: Sequence[Token], start: int, core: Key) -> tuple[Key, Key, int]:
    """Read what may follow a name: `cấp tỉnh`, `tỉnh Lai Châu`, a place; give where it ends."""
    at = start
    if at < len(words) and words[at].key == "cap" and not _is_committee(core):
        at += 1
    unit = next((unit for unit in _UNITS if key_of(words[at : at + len(unit)]) == unit), ())
    if not unit or any(word.gap for word in words[start : at + len(unit)]):
        unit, at = (), start
    at += len(unit)
    end = at
    if unit or len(core) >= _LONG:
        while end < len(words) and words[end].is_capital and not words[end].gap:
            end += 1
    return unit, tuple(word.letters for word in words[at:end]), end


def _begins_place(words: Sequence[Token]) -> bool:
    """Whether the last word is of a place, though it reads as a unit: `huyện Quan Hóa`."""
    *_, unit, word = (*words[:1], *words)
    is_listed = word.gap or not word.is_capital
    return not is_listed and (unit.key,) in _UNITS and (word.key,) in _UNITS


def _is_committee(core: Key) -> bool:
    core = core[:-1] if core[-1] == "cap" else core
    return core in _COMMITTEES


def _is_elsewhere(told: Name, known: Name) -> bool:
    """Whether a known name is that of another place: its body's names without one do not fit."""
    is_placed = told.place and known.place and told.unit == known.unit
    return bool(is_placed) and told.place != known.place


def _fits(told: Name, known: Name) -> bool:
    """Whether a name in a text may mean a known one: what both say is the same."""
    if len(known.core) == 1 and told.is_plural != known.is_plural:
        return False
    if _is_committee(known.core):
        is_province = known.unit == _PROVINCE and not known.place
        same_place = not told.place or told.place == known.place or is_province
        return told.unit == known.unit and same_place
    same_unit = not told.unit or not known.unit or told.unit == known.unit
    same_place = not told.place or not known.place or told.place == known.place
    return same_unit and same_place
