"""A list of names taken apart: `Sở Văn hóa, Thể thao và Du lịch, Sở Nội vụ và UBND cấp xã`."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from parcli.intake.bodies.beginnings import FIRST_NAME_BEGINS, LISTED_NAME_BEGINS, MATTERS
from parcli.intake.bodies.lexicon import Lexicon
from parcli.intake.bodies.spelling import tokens

# `các` before a unit goes on with a name: `UBND các huyện`.
_UNITS = re.compile(r"các\s+(?:huyện|xã|thị|thành|quận|phường|đặc|cấp|khu)\b", re.IGNORECASE)
_COMRADES = re.compile(r"(?:các |những )?(?:đồng chí|đ/c) ", re.IGNORECASE)
# With these words, in small letters, a sentence goes on after a name.
_GOES_ON = re.compile(
    r"\b(?:triển khai|tổ chức thực|(?<!chủ trì )thực hiện|có trách nhiệm|chịu trách nhiệm"
    r"|(?<!nhiệm vụ )theo|để|trong|trước|khi|nếu|căn cứ|báo cáo|nghiêm túc|rà soát|tham mưu"
    r"|xây dựng|hướng dẫn|gửi|viết|cập nhật|bảo đảm|đảm bảo|cung cấp|lập|trình|ban hành|đề xuất"
    r"|xử lý|hoàn thành|quán triệt|tăng cường|định kỳ|đã|như|thường xuyên|hàng|hằng|đúng|kịp thời"
    r"|là|làm)\b"
)
_GOES_ON_AT_FIRST = re.compile(_GOES_ON.pattern, re.IGNORECASE)
# Behind a committee's name stand others by their units alone: `UBND TP. Mỹ Tho, TX. Gò Công`.
_UNIT = (
    r"(?:TP|TX|TT|[Tt]hành phố|[Tt]hị xã|[Tt]hị trấn|[Hh]uyện|[Qq]uận|[Xx]ã|[Pp]hường|[Đđ]ặc khu)"
    r"(?!\w)\.?"
)
_COMMITTEE = re.compile(rf"(?P<name>UBND|HĐND|[ỦU][ỷy] ban nhân dân)\s+{_UNIT}\s+(?P<place>\w)")
_SIBLING = re.compile(rf"{_UNIT}\s+(?P<place>\w)|[Cc]ác\s+{_UNIT}")
# `Các phòng: Kinh tế, Nội vụ` lists `Phòng Kinh tế` first.
_HEADED = re.compile(r"^(?:các|những) \w+ ?: ?", re.IGNORECASE)
_EVERY = re.compile(r"(?:các|những) ", re.IGNORECASE)
_KIND = re.compile(r"(?:cơ quan|đơn vị|địa phương|đoàn thể|tổ chức|ngành|hội|cá nhân)\b")
_BRACKETS = re.compile(r"\(([^()]*)\)")
_SAYS_NOTHING = re.compile(
    r"(?:tổ chức |triển khai |nghiêm túc |có trách nhiệm |chịu trách nhiệm )*"
    r"(?:thực hiện|triển khai|chịu trách nhiệm|có trách nhiệm|nghiêm túc|là (?:cơ quan|đơn vị))?"
    r"[ .,;]*"
)
_MOST_WORDS = 24


class Piece(NamedTuple):
    """A part of a list: the name of a known body, a name that is not known, or a remark.

    A name is not sure that begins with no usual word, or may be two.
    """

    text: str
    body: str | None = None
    is_name: bool = True
    is_sure: bool = True


def pieces(text: str, lexicon: Lexicon) -> Iterator[Piece]:
    """Take a list of names apart, in order; brackets and what is no name are remarks."""
    bare = _BRACKETS.sub(lambda found: "," + " " * (len(found[0]) - 1), text)
    yield from _Reader(_COMRADES.sub("", bare), lexicon).pieces()
    for found in _BRACKETS.finditer(text):
        if remark := found[1].strip():
            yield Piece(remark, is_name=False)


def _of_one_place(found: re.Match[str] | None) -> re.Match[str] | None:
    """Leave out a unit that no name of a place follows: `huyện quản lý`."""
    return found if found and (found["place"] or "X").isupper() else None


class _Reader:
    """Reads one list from left to right."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self._text = text
        self._words = tokens(text)
        self._lexicon = lexicon
        self._ends = {
            at
            for at, word in enumerate(self._words)
            if (_GOES_ON if at else _GOES_ON_AT_FIRST).match(text, word.start)
        }
        self._committee = _of_one_place(_COMMITTEE.search(text))
        self._head = ""
        """How the name before begins: `Sở` holds for `Tài chính` in `Sở Nội vụ, Tài chính`."""

    def pieces(self) -> Iterator[Piece]:
        """Give name after name."""
        at = 0
        while at < len(self._words):
            piece, after = self._next(at)
            is_heading = piece.body and self._heads_list(at, after)
            if not is_heading and piece.text and not self._says_nothing(piece):
                yield piece
            at = after

    def _next(self, at: int) -> tuple[Piece, int]:
        if self._committee and self._is_sibling(at):
            return self._sibling(self._committee["name"], at)
        known = self._lexicon.longest(self._text, at, self._ends)
        if known and not self._goes_on_listing(at, known.end):
            self._head = self._first_word(at)
            text = _HEADED.sub(f"{self._head} ", self._between(at, known.end))
            return Piece(text, known.body), known.end
        if short := self._shortened(at):
            return short
        end = self._end_of_unknown(at)
        text = self._between(at, end)
        is_name = self._is_name(at, end)
        if is_name:
            self._head = self._first_word(at)
        return Piece(text, is_name=is_name, is_sure=self._is_sure(at, end)), end

    def _is_sure(self, at: int, end: int) -> bool:
        """Whether an unknown name is surely one: `Các thôn, bản` is, for it goes on small."""
        is_list = bool(_EVERY.match(self._text, self._words[at].start))
        parted = [word for word in self._words[at + 1 : end] if word.gap]
        is_one = not any(word.is_capital or not is_list for word in parted)
        return is_one and bool(FIRST_NAME_BEGINS.match(self._text, self._words[at].start))

    def _is_name(self, at: int, end: int) -> bool:
        if at in self._ends or end - at > _MOST_WORDS:
            return False
        text = self._between(at, end)
        if FIRST_NAME_BEGINS.match(text):
            return self._begins_name(at)
        is_capital = at == 0 and text[0].isupper() and not any(map(str.isdigit, text))
        return is_capital or bool(_KIND.match(text))

    def _goes_on_listing(self, at: int, end: int) -> bool:
        """Whether a list of kinds goes on: `các phòng, ban, đơn vị thuộc huyện`."""
        if end >= len(self._words) or not _EVERY.match(self._text, self._words[at].start):
            return False
        is_item = bool(_KIND.match(self._text, self._words[end].start))
        return is_item and self._lexicon.longest(self._text, end, self._ends) is None

    def _shortened(self, at: int) -> tuple[Piece, int] | None:
        """Read a name whose beginning was said before: `Sở Nội vụ, Tài chính`."""
        if not self._head or not at or self._begins_name(at):
            return None
        near = self._words[at : at + _MOST_WORDS]
        whole = f"{self._head} {self._text[near[0].start : near[-1].end]}"
        extra = len(tokens(self._head))
        ends = {end - at + extra for end in self._ends}
        known = self._lexicon.longest(whole, 0, ends)
        if known is None or known.end <= extra:
            return None
        end = at + known.end - extra
        return Piece(f"{self._head} {self._between(at, end)}", known.body), end

    def _is_sibling(self, at: int) -> bool:
        """Whether the unit of another committee stands here, without `UBND` before it."""
        word = self._words[at]
        if self._committee is None or not word.gap or word.start < self._committee.end():
            return False
        return _of_one_place(_SIBLING.match(self._text, word.start)) is not None

    def _sibling(self, committee: str, at: int) -> tuple[Piece, int]:
        """Read a committee by its unit: `TX. Gò Công` behind `UBND TP. Mỹ Tho`."""
        end = self._end_of_unknown(at)
        text = f"{committee} {self._between(at, end)}"
        return Piece(text, self._lexicon.whole(text)), end

    def _heads_list(self, at: int, end: int) -> bool:
        """Whether `Các sở` only heads what follows: `Các sở: Nội vụ, Tư pháp`."""
        if end >= len(self._words) or ":" not in self._words[end].gap:
            return False
        return bool(self._head) and self._shortened(end) is not None and at < end

    def _end_of_unknown(self, at: int) -> int:
        for end in range(at + 1, len(self._words)):
            if at in self._ends:
                is_end = bool(self._words[end].gap) and self._begins_name(end)
            else:
                is_end = end in self._ends or self._begins_next(end)
            if is_end:
                return end
        return len(self._words)

    def _begins_next(self, at: int) -> bool:
        """Whether a name begins where the words are parted."""
        gap = self._words[at].gap
        if not gap or gap == "-":
            return False
        return ";" in gap or self._begins_name(at)

    def _begins_name(self, at: int) -> bool:
        start = self._words[at].start
        if MATTERS.match(self._text, start):
            return False
        if at == 0:
            return self._text[start].isupper() or bool(FIRST_NAME_BEGINS.match(self._text, start))
        if self._is_sibling(at):
            return True
        is_unit = bool(_UNITS.match(self._text, start))
        return not is_unit and bool(LISTED_NAME_BEGINS.match(self._text, start))

    def _first_word(self, at: int) -> str:
        is_plural = self._words[at].key == "cac" and at + 1 < len(self._words)
        word = self._words[at + 1 if is_plural else at]
        first = self._text[word.start : word.end]
        return first.capitalize() if first.islower() else first

    def _between(self, start: int, end: int) -> str:
        stop = self._words[end - 1].end
        return " ".join(self._text[self._words[start].start : stop].split())

    @staticmethod
    def _says_nothing(piece: Piece) -> bool:
        return not piece.body and not piece.is_name and bool(_SAYS_NOTHING.fullmatch(piece.text))
