"""Numbers that Word counts itself (`Điều 1.`, `I.`, `a)`, dashes), as it shows them."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from parcli.ooxml.symbols import symbol
from parcli.ooxml.xml import Element, child, is_on, number, tag, value
from parcli.text.numbers import to_roman

_LETTERS = 26
_MOST_TIMES = 20
_MOST_ROMAN = 39
_LEVELS = 9


class Level(NamedTuple):
    """How one level of a list counts; `restart` is the level that starts it anew (0: none)."""

    start: int
    form: str
    text: str
    restart: int | None
    is_legal: bool
    style: str | None
    element: Element


class Label(NamedTuple):
    """The number of a paragraph as shown, and the level it is counted on."""

    text: str
    level: Level


class _List(NamedTuple):
    """A list in use: by what name it counts, how each level counts, where it starts itself."""

    counter: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]


class Lists:
    """The lists of a document, counting as its paragraphs are read in their order."""

    def __init__(self, numbering: Element | None) -> None:
        self._lists: dict[str, _List] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()
        if numbering is None:
            return
        definitions = _definitions(numbering)
        for each in numbering.iterfind(tag("w:num")):
            definition = definitions.get(value(each, "w:abstractNumId") or "")
            if definition:
                self._lists[each.get(tag("w:numId"), "")] = _list(each, definition)

    def level_of(self, list_id: str, style: str | None) -> str | None:
        """Give the level of a list that belongs to a paragraph style."""
        known = self._lists.get(list_id)
        levels = known.levels if known else {}
        return next((str(at) for at, each in levels.items() if style and each.style == style), None)

    def label(self, list_id: str | None, level_text: str | None) -> Label | None:
        """Count a paragraph of the list, and give its number."""
        known = self._lists.get(list_id or "")
        at = int(number(level_text) or 0)
        if not known or at not in known.levels:
            return None
        counts = self._counts.setdefault(known.counter, {})
        self._start_anew(list_id or "", known, at, counts)
        counts[at] = counts.get(at, _start(known, at) - 1) + 1
        for deeper in [each for each in counts if each > at]:
            if _restarts(known.levels.get(deeper), deeper, at):
                del counts[deeper]
        return Label(_shown(known, at, counts), known.levels[at])

    def _start_anew(self, list_id: str, known: _List, at: int, counts: dict[int, int]) -> None:
        """Forget what lists over one definition counted, where this one has its own start."""
        if at in known.starts and (list_id, at) not in self._begun:
            counts.pop(at, None)
        self._begun.add((list_id, at))


class _Definition(NamedTuple):
    """What lists can be made of; lists over one definition count on together."""

    counter: str
    levels: Mapping[int, Level]


def _definitions(numbering: Element) -> dict[str, _Definition]:
    """Read the definitions by their ids, through the styles that some of them stand for."""
    elements = list(numbering.iterfind(tag("w:abstractNum")))
    read = [_Definition(each.get(tag("w:abstractNumId"), ""), _levels(each)) for each in elements]
    by_style = {
        value(element, "w:styleLink"): definition
        for element, definition in zip(elements, read, strict=True)
    }
    return {
        definition.counter: by_style.get(value(element, "w:numStyleLink") or "", definition)
        for element, definition in zip(elements, read, strict=True)
    }


def _list(listed: Element, definition: _Definition) -> _List:
    levels = dict(definition.levels)
    starts = {}
    for override in listed.iterfind(tag("w:lvlOverride")):
        levels |= _levels(override)
        start = number(value(override, "w:startOverride"))
        if start is not None:
            starts[int(number(override.get(tag("w:ilvl"))) or 0)] = int(start)
    return _List(definition.counter, levels, starts)


def _levels(definition: Element) -> dict[int, Level]:
    found = {}
    for each in definition.iterfind(tag("w:lvl")):
        at = int(number(each.get(tag("w:ilvl"))) or 0)
        if not 0 <= at < _LEVELS:
            continue
        restart = number(value(each, "w:lvlRestart"))
        legal = child(each, "w:isLgl")
        found[at] = Level(
            int(number(value(each, "w:start")) or 0),
            value(each, "w:numFmt") or "decimal",
            value(each, "w:lvlText") or "",
            None if restart is None else int(restart),
            legal is not None and is_on(legal),
            value(each, "w:pStyle"),
            each,
        )
    return found


def _start(known: _List, at: int) -> int:
    level = known.levels.get(at)
    return known.starts.get(at, level.start if level else 1)


def _restarts(level: Level | None, deeper: int, at: int) -> bool:
    """Whether counting at a level starts a deeper one anew: usually so, unless it says when."""
    if level is None or level.restart is None or level.restart > deeper:
        return True
    return at < level.restart


def _shown(known: _List, at: int, counts: Mapping[int, int]) -> str:
    level = known.levels[at]
    if level.form == "bullet":
        return "".join(symbol(char, _font(level)) for char in level.text)
    if level.form == "none":
        return ""
    text = level.text
    for place in range(_LEVELS):
        sign = f"%{place + 1}"
        if sign in text:
            each = known.levels.get(place, level)
            form = "decimal" if level.is_legal else each.form
            text = text.replace(sign, _counted(counts.get(place, _start(known, place)), form))
    return text


def _font(level: Level) -> str:
    fonts = child(child(level.element, "w:rPr"), "w:rFonts")
    return "" if fonts is None else fonts.get(tag("w:ascii"), "")


def _counted(count: int, form: str) -> str:
    return _FORMS.get(form, str)(count)


def _roman(count: int) -> str:
    return to_roman(count) if 1 <= count <= _MOST_ROMAN else str(count)


def _letter(count: int) -> str:
    """Count a, b, c, d, e as Word does: in the English alphabet, then aa, bb."""
    place, times = (count - 1) % _LETTERS, (count - 1) // _LETTERS + 1
    return chr(ord("a") + place) * times if 1 <= times <= _MOST_TIMES else str(count)


_FORMS: Mapping[str, Callable[[int], str]] = {
    "none": lambda _: "",
    "bullet": lambda _: "",
    "upperRoman": _roman,
    "lowerRoman": lambda count: _roman(count).lower(),
    "lowerLetter": _letter,
    "upperLetter": lambda count: _letter(count).upper(),
    "decimalZero": lambda count: f"{count:02}",
}
