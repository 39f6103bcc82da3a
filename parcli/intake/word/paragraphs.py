"""A paragraph read to lines, with what is no part of its text told as asides."""

from collections.abc import Iterator, Mapping, Sequence

from parcli.intake.source import Aside, Line, Place
from parcli.intake.word.beside import Notes, boxes, has_picture
from parcli.intake.word.runs import BREAK, Piece, pieces
from parcli.intake.word.structure import PARAGRAPH, inner, is_gone, joined
from parcli.intake.word.styles import Styles, outline
from parcli.ooxml.lists import Lists
from parcli.ooxml.symbols import symbol
from parcli.ooxml.xml import Element, child, value
from parcli.text.message import Message
from parcli.text.normal import nfc

_PRIVATE = {code: symbol(chr(code)) for code in range(0xF000, 0xF100)}
# Letters that are not seen: where a word may be cut, joins, the direction of reading.
_UNSEEN = dict.fromkeys(
    (
        *(0xAD, 0x34F, 0x61C, 0xFEFF),
        *range(0x200B, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2060, 0x206A),
    )
)
_CLEANING: Mapping[int, str | None] = _PRIVATE | _UNSEEN


class Paragraphs:
    """Reads the paragraphs of a document in their order, which their numbers depend on."""

    def __init__(self, styles: Styles, lists: Lists, notes: Notes) -> None:
        self._styles = styles
        self._lists = lists
        self._notes = notes
        self.asides: list[Aside] = []

    def lines(self, paragraphs: Sequence[Element], place: Place) -> list[Line]:
        """Read the lines of paragraphs that are seen as one, none where nothing is seen of it."""
        setting = child(paragraphs[-1], "w:pPr")
        style = self._styles.of(setting)
        lines = self._text(paragraphs, place)
        if not lines and self._is_unseen(setting, style):
            return []
        label = self._label(setting, style)
        level = outline(setting) or self._styles.style(style).outline
        if not lines and any(map(str.isalnum, label)):
            return [Line("", label)]
        return [
            Line(text, "" if at else label, is_bold, level)
            for at, (text, is_bold) in enumerate(lines)
        ]

    def plain(self, container: Element, place: Place | None) -> str:
        """Read all that a note, a box or a page head says, as one line without numbers."""
        found = (self._text(each, place) for each in joined(inner(container, PARAGRAPH)))
        return " ".join(text for lines in found for text, _ in lines)

    def aside(self, place: Place | None, what: Message, text: str) -> None:
        """Tell words that are no part of the text, where there are any."""
        if text:
            self.asides.append(Aside(place, what, text))

    def note(self, place: Place | None, what: Message) -> None:
        """Tell that something is there of which no words are told."""
        self.asides.append(Aside(place, what, ""))

    def _is_unseen(self, setting: Element | None, style: str) -> bool:
        """Whether the paragraph's end was deleted or is hidden: it is then not counted either."""
        mark = child(setting, "w:rPr")
        return is_gone(mark) or self._styles.look(style, mark).is_hidden

    def _label(self, setting: Element | None, style: str) -> str:
        """Count the paragraph in its list, and give its number."""
        usual = self._styles.style(style)
        listed = child(setting, "w:numPr")
        list_id = value(listed, "w:numId") or usual.list_id
        if not list_id:
            return ""
        level = value(listed, "w:ilvl")
        if level is None:
            level = self._lists.level_of(list_id, style) or usual.list_level
        label = self._lists.label(list_id, level)
        return _clean(label.text) if label else ""

    def _text(self, paragraphs: Sequence[Element], place: Place | None) -> list[tuple[str, bool]]:
        """Read the lines, each with whether it is bold."""
        texts: list[Piece] = []
        for paragraph in paragraphs:
            for piece in self._pieces(paragraph):
                if piece.mark is None:
                    texts.append(piece)
                else:
                    self._tell(piece.mark, place)
        seen = [piece for piece in texts if not piece.look.is_hidden]
        if len(seen) < len(texts):
            hidden = (piece.text if piece.look.is_hidden else " " for piece in texts)
            self.aside(place, Message("chữ ẩn"), _clean("".join(hidden)))
        return list(_written(seen))

    def _pieces(self, paragraph: Element) -> Iterator[Piece]:
        style = self._styles.of(child(paragraph, "w:pPr"))
        return pieces(paragraph, lambda run: self._styles.look(style, run))

    def _tell(self, mark: Element, place: Place | None) -> None:
        """Tell what stands at a mark: a note, a text box, a picture."""
        note = self._notes.take(mark)
        if note is not None:
            self.aside(place, note.what, self.plain(note.content, place))
            return
        for box in boxes(mark):
            self.aside(place, Message("hộp văn bản"), self.plain(box, place))
        if has_picture(mark):
            self.note(place, Message("hình, không đọc được chữ trong hình"))


def _written(seen: Sequence[Piece]) -> Iterator[tuple[str, bool]]:
    """Make lines of pieces: broken where the writer broke them, clean, and none of them empty."""
    lines: list[list[Piece]] = [[]]
    for piece in seen:
        if piece.text == BREAK:
            lines.append([])
        else:
            lines[-1].append(piece)
    for line in lines:
        text = _clean("".join(piece.text for piece in line))
        if text:
            yield text, all(piece.look.is_bold for piece in line if piece.text.strip())


def _clean(text: str) -> str:
    """Give the text composed, with plain single spaces and without letters that are not seen."""
    return " ".join(nfc(text.translate(_CLEANING)).split())
