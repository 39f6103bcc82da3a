"""Numbers that Word counts itself, with the formatting that their level gives."""

from typing import NamedTuple

from parcli.ooxml import lists
from parcli.ooxml.xml import Element, child
from parcli.word.form.styles import Properties, Styles, paragraph


class Label(NamedTuple):
    """The number of a paragraph as shown, its characters' properties, and those of its place."""

    text: str
    characters: Properties
    paragraph: Properties


class Lists:
    """The lists of a document, counting as its paragraphs are read in their order."""

    def __init__(self, numbering: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._lists = lists.Lists(numbering)

    def label(self, list_id: str | None, level_text: str | None) -> Label | None:
        """Count a paragraph of the list, and give its number."""
        counted = self._lists.label(list_id, level_text)
        if counted is None:
            return None
        level = counted.level.element
        characters = self._styles.characters(child(level, "w:rPr"))
        return Label(counted.text, characters, paragraph(child(level, "w:pPr")))
