"""Formatting as it ends up: direct, numbering, character style, paragraph style, table, defaults.

Properties are gathered raw, level by level, and turned into a `Look` or a `Layout` at the end.
"""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from parcli.ooxml.xml import (
    TWIPS_IN_POINT,
    VAL,
    Element,
    child,
    elements,
    is_on,
    millimetres,
    number,
    tag,
    value,
)
from parcli.word.form.sheet import Layout, Look
from parcli.word.law import BLACK, Alignment

Properties = Mapping[str, str]

_TOGGLES = {tag("w:b"): "bold", tag("w:i"): "italic", tag("w:caps"): "caps"}
_SLOTS = {
    "ascii": ("w:ascii", "w:asciiTheme"),
    "high": ("w:hAnsi", "w:hAnsiTheme"),
    "complex": ("w:cs", "w:cstheme"),
    "east": ("w:eastAsia", "w:eastAsiaTheme"),
}
_ALIGNMENTS: dict[str, Alignment] = {
    "center": "center",
    "right": "right",
    "end": "right",
    "both": "both",
    "distribute": "both",
}
_INDENTS = {
    "left": "left",
    "start": "left",
    "right": "right",
    "end": "right",
    "firstLine": "firstLine",
    "hanging": "hanging",
}
_SIDES = {
    tag(f"w:{theirs}"): ours
    for theirs, ours in (("left", "left"), ("start", "left"), ("right", "right"), ("end", "right"))
}
_SPACINGS = {"before": "before", "after": "after", "line": "line", "lineRule": "lineRule"}
_USUAL_SIZE = 10.0  # what the format says where nothing does
_SINGLE = 240
_AUTOMATIC_SPACING = "280"


class Style(NamedTuple):
    """The properties a style has by itself and through those it is based on."""

    characters: Properties
    paragraph: Properties
    list_id: str | None
    list_level: str | None


_PLAIN = Style({}, {}, None, None)


class Styles:
    """The styles of a document; each chain is followed once."""

    def __init__(self, styles: Element | None, theme: Mapping[str, str]) -> None:
        self._theme = theme
        self._by_id: dict[str, Element] = {}
        self._usual: dict[str, str] = {}
        for style in styles.iterfind(tag("w:style")) if styles is not None else ():
            name = style.get(tag("w:styleId"), "")
            self._by_id.setdefault(name, style)
            if style.get(tag("w:default")) in ("1", "true", "on"):
                self._usual.setdefault(style.get(tag("w:type"), ""), name)
        defaults = child(styles, "w:docDefaults")
        self._characters = self.characters(child(child(defaults, "w:rPrDefault"), "w:rPr"))
        self._paragraph = paragraph(child(child(defaults, "w:pPrDefault"), "w:pPr"))
        self.style = cache(self._style)

    def usual(self, kind: str) -> str:
        """Give the style that holds where none is named."""
        return self._usual.get(kind, "")

    def _chain(self, name: str) -> list[Element]:
        """Give a style with those it is based on, the first of them first."""
        chain: list[Element] = []
        while name in self._by_id and self._by_id[name] not in chain:
            chain.insert(0, self._by_id[name])
            name = value(chain[0], "w:basedOn") or ""
        return chain

    def _style(self, name: str) -> Style:
        found = _PLAIN
        for style in self._chain(name):
            setting = child(style, "w:pPr")
            listed = child(setting, "w:numPr")
            found = Style(
                {**found.characters, **self.characters(child(style, "w:rPr"))},
                {**found.paragraph, **paragraph(setting)},
                value(listed, "w:numId") or found.list_id,
                value(listed, "w:ilvl") or found.list_level,
            )
        return found

    def cell_margins(self, table: str) -> Properties:
        """Gather what a table style says of the margins of its cells."""
        found: Properties = {}
        for style in self._chain(table):
            found = {**found, **cell_margins(child(child(style, "w:tblPr"), "w:tblCellMar"))}
        return found

    def characters(self, properties: Element | None) -> Properties:
        """Gather what a `w:rPr` says of characters."""
        found: dict[str, str] = {}
        for each in elements(properties):
            if each.tag in _TOGGLES:
                found[_TOGGLES[each.tag]] = "1" if is_on(each) else "0"
            elif each.tag == tag("w:rFonts"):
                found |= self._fonts(each)
            elif each.tag == tag("w:sz"):
                found["size"] = each.get(VAL, "")
            elif each.tag == tag("w:u"):
                found["underlined"] = each.get(VAL, "single")
            elif each.tag == tag("w:color"):
                found["colour"] = each.get(VAL, "auto")
        return found

    def _fonts(self, fonts: Element) -> dict[str, str]:
        found = {}
        for slot, (named, themed) in _SLOTS.items():
            theme = fonts.get(tag(themed))
            font = self._theme.get(theme) if theme else fonts.get(tag(named))
            if font:
                found[slot] = font
        return found

    def look(self, *, table: str, style: str, character: str, direct: Properties) -> Look:
        """Say how characters look under their styles and what is set on them directly."""
        levels = [self.style(name).characters for name in (table, style, character)]
        found = dict(self._characters)
        for level in (*levels, direct):
            found |= level
        for toggle in _TOGGLES.values():
            if toggle not in direct:  # styles switch one another: bold in bold is not bold
                switched = sum(level.get(toggle) == "1" for level in levels) % 2 == 1
                found[toggle] = "1" if switched or self._characters.get(toggle) == "1" else "0"
        return _look(found)

    def layout(self, table: str, style: str, listed: Properties, direct: Properties) -> Layout:
        """Say how a paragraph is set."""
        found = dict(self._paragraph)
        for level in (self.style(table).paragraph, self.style(style).paragraph, listed, direct):
            found |= level
        return _layout(found, style)


def paragraph(properties: Element | None) -> Properties:
    """Gather what a `w:pPr` says of how a paragraph is set."""
    if properties is None:
        return {}
    found = _attributes(child(properties, "w:ind"), _INDENTS)
    # One of the two takes the place of the other, at whatever level it stands.
    if "firstLine" in found or "hanging" in found:
        found = {"firstLine": "0", "hanging": "0"} | found
    found |= _attributes(child(properties, "w:spacing"), _SPACINGS)
    for side in ("before", "after"):
        if value(properties, "w:spacing", f"w:{side}Autospacing") in ("1", "true", "on"):
            found[side] = _AUTOMATIC_SPACING
    if alignment := value(properties, "w:jc"):
        found["alignment"] = alignment
    contextual = child(properties, "w:contextualSpacing")
    if contextual is not None:
        found["contextual"] = "1" if is_on(contextual) else "0"
    if border := value(child(properties, "w:pBdr"), "w:bottom"):
        found["border"] = "0" if border in ("nil", "none") else "1"
    return found


def cell_margins(margins: Element | None) -> Properties:
    """Gather the margins at the sides of a cell from a `w:tblCellMar` or a `w:tcMar`."""
    return {
        _SIDES[side.tag]: side.get(tag("w:w"), "")
        for side in elements(margins)
        if side.tag in _SIDES and side.get(tag("w:type"), "dxa") == "dxa"
    }


def _attributes(element: Element | None, names: Mapping[str, str]) -> dict[str, str]:
    if element is None:
        return {}
    given = ((ours, element.get(tag(f"w:{theirs}"))) for theirs, ours in names.items())
    return {name: text for name, text in given if text is not None}


def _look(found: Mapping[str, str]) -> Look:
    colour = found.get("colour", "auto").upper()
    half_points = number(found.get("size"))
    return Look(
        ascii=found.get("ascii"),
        high=found.get("high"),
        complex=found.get("complex"),
        east=found.get("east"),
        size=_USUAL_SIZE if half_points is None else half_points / 2,
        bold=found.get("bold") == "1",
        italic=found.get("italic") == "1",
        caps=found.get("caps") == "1",
        underlined=found.get("underlined", "none") != "none",
        colour=BLACK if colour == "AUTO" else colour,
    )


def _layout(found: Mapping[str, str], style: str) -> Layout:
    left = millimetres(found.get("left")) or 0.0
    first = millimetres(found.get("firstLine")) or 0.0
    hanging = millimetres(found.get("hanging")) or 0.0
    line = number(found.get("line")) or _SINGLE
    proportional = found.get("lineRule", "auto") == "auto"
    return Layout(
        alignment=_ALIGNMENTS.get(found.get("alignment", ""), "left"),
        left_mm=left,
        right_mm=millimetres(found.get("right")) or 0.0,
        first_mm=left + (first or -hanging),
        before_pt=(number(found.get("before")) or 0.0) / TWIPS_IN_POINT,
        after_pt=(number(found.get("after")) or 0.0) / TWIPS_IN_POINT,
        lines=line / _SINGLE if proportional else None,
        line_pt=line / TWIPS_IN_POINT,
        at_least=found.get("lineRule") == "atLeast",
        contextual=found.get("contextual") == "1",
        style=style,
        has_border=found.get("border") == "1",
    )
