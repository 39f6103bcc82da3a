"""Numbers that Word counts itself (`Điều 1.`, `I.`, `a)`, dashes), as text with formatting."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import NamedTuple

from parcli.text.numbers import to_roman
from parcli.word.form.styles import Properties, Styles, paragraph
from parcli.word.form.xml import Element, child, number, tag, value

_LETTERS = 26
_MOST_ROMAN = 39
_LEVELS = 9


class Label(NamedTuple):
    """The number of a paragraph as shown, its characters' properties, and those of its place."""

    text: str
    characters: Properties
    paragraph: Properties


class Level(NamedTuple):
    """How one level of a list counts."""

    start: int
    form: str
    text: str
    characters: Properties
    paragraph: Properties


class Lists:
    """The lists of a document, counting as its paragraphs are read in their order."""

    def __init__(self, numbering: Element | None, styles: Styles) -> None:
        self._styles = styles
        abstract: dict[str, Element] = {}
        self._lists: dict[str, tuple[str, dict[int, Level]]] = {}
        self._counts: defaultdict[str, dict[int, int]] = defaultdict(dict)
        if numbering is None:
            return
        for each in numbering.iterfind(tag("w:abstractNum")):
            abstract[each.get(tag("w:abstractNumId"), "")] = each
        for each in numbering.iterfind(tag("w:num")):
            base = value(each, "w:abstractNumId") or ""
            if base in abstract:
                levels = self._levels(abstract[base]) | self._overridden(each)
                # Lists over one definition count on together, unless one starts anew.
                own = each.find(f".//{tag('w:startOverride')}") is not None
                name = each.get(tag("w:numId"), "")
                self._lists[name] = (f"num {name}" if own else base, levels)

    def _levels(self, definition: Element) -> dict[int, Level]:
        found = {}
        for each in definition.iterfind(tag("w:lvl")):
            found[int(number(each.get(tag("w:ilvl"))) or 0)] = Level(
                int(number(value(each, "w:start")) or 0),
                value(each, "w:numFmt") or "decimal",
                value(each, "w:lvlText") or "",
                self._styles.characters(child(each, "w:rPr")),
                paragraph(child(each, "w:pPr")),
            )
        return found

    def _overridden(self, listed: Element) -> dict[int, Level]:
        return {
            at: level
            for override in listed.iterfind(tag("w:lvlOverride"))
            for at, level in self._levels(override).items()
        }

    def label(self, list_id: str | None, level_text: str | None) -> Label | None:
        """Count a paragraph of the list, and give its number."""
        known = self._lists.get(list_id or "")
        at = int(number(level_text) or 0)
        if not known or at not in known[1]:
            return None
        counter, levels = known
        counts, level = self._counts[counter], levels[at]
        counts[at] = counts.get(at, level.start - 1) + 1
        for deeper in range(at + 1, _LEVELS):
            counts.pop(deeper, None)
        return Label(_shown(level, levels, counts), level.characters, level.paragraph)


def _shown(level: Level, levels: Mapping[int, Level], counts: Mapping[int, int]) -> str:
    if level.form in ("bullet", "none"):
        # Bullets come from private fonts: what they show is a dot or a square.
        bullet = level.text if level.text.isprintable() else "\N{BULLET}"
        return bullet if level.form == "bullet" else ""
    text = level.text
    for at, each in levels.items():
        count = counts.get(at, each.start)
        text = text.replace(f"%{at + 1}", _FORMS.get(each.form, str)(count))
    return text


def _roman(count: int) -> str:
    return to_roman(count) if 1 <= count <= _MOST_ROMAN else str(count)


def _letter(count: int) -> str:
    """Count a, b, c, d, e as Word does: in the English alphabet, then aa, bb."""
    place, times = (count - 1) % _LETTERS, (count - 1) // _LETTERS + 1
    return chr(ord("a") + place) * times if count >= 1 else str(count)


_FORMS: Mapping[str, Callable[[int], str]] = {
    "upperRoman": _roman,
    "lowerRoman": lambda count: _roman(count).lower(),
    "lowerLetter": _letter,
    "upperLetter": lambda count: _letter(count).upper(),
    "decimalZero": lambda count: f"{count:02}",
}
