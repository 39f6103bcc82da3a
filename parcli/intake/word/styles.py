"""What styles say of text that matters to its meaning: bold, hidden, a heading, a list."""

from functools import cache
from typing import NamedTuple

from parcli.ooxml.xml import Element, child, is_on, number, tag, value

_LEVELS = 9
_LONGEST_CHAIN = 40
"""Styles that may lie one over another; Word itself has eleven at most."""


class Look(NamedTuple):
    """How a run looks."""

    is_bold: bool = False
    is_hidden: bool = False


class Switches(NamedTuple):
    """What a style, or a run itself, says; None where it says nothing."""

    bold: bool | None = None
    hidden: bool | None = None

    def over(self, other: "Switches") -> "Switches":
        """Take from the other what this does not say."""
        return Switches(*(b if a is None else a for a, b in zip(self, other, strict=True)))


class Style(NamedTuple):
    """A style with those it is based on; `outline` is a heading's level from 1."""

    switches: Switches = Switches()
    outline: int | None = None
    list_id: str | None = None
    list_level: str | None = None


class Styles:
    """The styles of a document; each chain is followed once."""

    def __init__(self, styles: Element | None) -> None:
        self._by_id: dict[str, Element] = {}
        self._usual = ""
        for style in styles.iterfind(tag("w:style")) if styles is not None else ():
            name = style.get(tag("w:styleId"), "")
            self._by_id.setdefault(name, style)
            is_usual = style.get(tag("w:default")) in ("1", "true", "on")
            if is_usual and style.get(tag("w:type")) == "paragraph":
                self._usual = self._usual or name
        defaults = child(child(styles, "w:docDefaults"), "w:rPrDefault")
        self._default = _switches(child(defaults, "w:rPr"))
        self.style = cache(self._style)
        self._look = cache(self._combined)

    def of(self, setting: Element | None) -> str:
        """Give the style of a paragraph by its `w:pPr`."""
        return value(setting, "w:pStyle") or self._usual

    def look(self, paragraph_style: str, properties: Element | None) -> Look:
        """Say how a run with these properties looks in a paragraph of the style."""
        if properties is None:
            return self._look(paragraph_style, "", Switches())
        named = value(properties, "w:rStyle") or ""
        return self._look(paragraph_style, named, _switches(properties))

    def _combined(self, paragraph_style: str, character_style: str, direct: Switches) -> Look:
        """Styles switch one another: bold in bold is not bold; what is set directly holds."""
        levels = (
            self.style(paragraph_style).switches,
            self.style(character_style).switches,
        )
        bold, hidden = (
            bool(default) or sum(bool(level[at]) for level in levels) == 1
            for at, default in enumerate(self._default)
        )
        said = direct.over(Switches(bold, hidden))
        return Look(bool(said.bold), bool(said.hidden))

    def _style(self, name: str) -> Style:
        found = Style()
        seen: set[str] = set()
        while name in self._by_id and name not in seen and len(seen) < _LONGEST_CHAIN:
            seen.add(name)
            found = _over(found, self._by_id[name])
            name = value(self._by_id[name], "w:basedOn") or ""
        return found


def outline(setting: Element | None) -> int | None:
    """Read the level of a heading from a `w:pPr`, from 1; None for text."""
    read = number(value(setting, "w:outlineLvl"))
    return int(read) + 1 if read is not None and 0 <= read < _LEVELS else None


def _over(found: Style, base: Element) -> Style:
    """Take from a style below what those above do not say."""
    setting = child(base, "w:pPr")
    listed = child(setting, "w:numPr")
    return Style(
        found.switches.over(_switches(child(base, "w:rPr"))),
        outline(setting) if found.outline is None else found.outline,
        found.list_id or value(listed, "w:numId"),
        found.list_level or value(listed, "w:ilvl"),
    )


def _switches(properties: Element | None) -> Switches:
    if properties is None:
        return Switches()
    bold, hidden = child(properties, "w:b"), child(properties, "w:vanish")
    return Switches(
        None if bold is None else is_on(bold),
        None if hidden is None else is_on(hidden),
    )
