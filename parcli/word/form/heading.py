"""Recognising what stands above the text: the header, the title, the recitals."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from parcli.word.form.parts import BASIS, Piece, is_nation, is_operative, is_title
from parcli.word.form.sheet import Line
from parcli.word.law import ComponentId

_HEADER: tuple[tuple[ComponentId, re.Pattern[str]], ...] = (
    ("tieu-ngu", re.compile(r"doc lap\b.{0,30}\bhanh phuc\W*")),
    ("so-ky-hieu", re.compile(r"so\s*:.*|so\s*[\d.…_]*\s*/.*")),
    ("dia-danh-thoi-gian", re.compile(r".*\bngay\b.*\bthang\b.*\bnam\b.*")),
    ("trich-yeu-cong-van", re.compile(r"(?:v\s*/\s*v|ve viec)\b.*")),
    ("muc-do-khan", re.compile(r"(?:thuong )?khan|hoa toc")),
    ("pham-vi-luu-hanh", re.compile(r"luu hanh noi bo|xem xong tra lai")),
)
# A header that nothing ends is taken to be so long; one that something ends, at most so long.
_USUAL_HEADER = 14
_LONGEST_HEADER = 28
_LONGEST_SUBJECT = 150

# The bodies whose name makes a whole line above another body's, and what that other begins with.
_SUPERIORS = re.compile(
    r"(?:ubnd|uy ban nhan dan)\s+\S.*|bo \S.*|tinh uy\b.*|hoi dong nhan dan \S.*|so \S.*"
)
_BODIES = (
    *("so ", "ban ", "van phong", "thanh tra", "chi cuc", "cuc ", "vu ", "trung tam", "phong "),
    *("truong ", "cong an", "ubnd", "uy ban", "tong cuc", "hoi dong", "to ", "vien ", "benh vien"),
)

_AUTHORITY = re.compile(
    r"(?:pho )?(?:uy ban|hoi dong|chu tich|giam doc|tong giam doc|bo truong|thu tuong|chanh |truong"
    r"|cuc truong|vu truong|vien truong|ban thuong vu|ban chi dao|hieu truong|ubnd)\b.*"
)
# A number follows: “Chương trình …”, “Điều tra …” are subjects.
_DIVISION = re.compile(
    r"(?:[IVX]+|\d+)[.)]\s|(?:phần|chương|điều)\s+(?:thứ\s|[IVXLC]+\b|\d)", re.IGNORECASE
)
_DECISIONS = ("quyet dinh", "nghi quyet")
_WITH = re.compile(r"\((?:ban hanh )?kem theo\b.*")


class Heading(NamedTuple):
    """What was recognised, the lines it stands in, who decides, and where the text begins."""

    pieces: list[Piece]
    header: tuple[Line, ...]
    authority: tuple[Line, ...]
    end: int


def recognise_heading(lines: Sequence[Line]) -> Heading:
    """Recognise the header and the title of a main or an attached text."""
    start = _end_of_header(lines)
    header = [
        piece
        for line in lines[:start]
        if not line.is_blank
        for piece in ([line] if line.cell else line.split_at_tabs())
    ]
    pieces = list(_header(header))
    title, authority, end = _title(lines, start)
    return Heading([*pieces, *title], tuple(lines[:start]), authority, end)


def _end_of_header(lines: Sequence[Line]) -> int:
    """Give where the header ends: at the title, at Kính gửi, at the first line of the text."""
    in_table = any(line.cell and is_nation(line) for line in lines[:_LONGEST_HEADER])
    for at, line in enumerate(lines):
        if line.cell or line.boxed or line.is_blank:
            continue
        if is_title(line) or line.folded.startswith(("kinh gui", *BASIS)):
            return at
        if in_table and any(is_nation(above) for above in lines[:at]):
            return at
        if at > _LONGEST_HEADER:
            break
    return min(_USUAL_HEADER, len(lines))


def _header(lines: Sequence[Line]) -> Iterator[Piece]:
    agencies: list[Line] = []
    nation = next((line for line in lines if is_nation(line)), None)
    seen: dict[ComponentId, Line] = {}
    for line in lines:
        component = _header_component(line)
        subject = seen.get("trich-yeu-cong-van")
        if component is None and subject and _same_cell(subject, line):
            component = "trich-yeu-cong-van"  # it goes on in a paragraph of its own
        if component:
            seen[component] = line
            yield Piece(component, line)
        elif "so-ky-hieu" not in seen and not (nation and _same_cell(nation, line)):
            agencies.append(line)
    yield from _agencies(agencies)


def _header_component(line: Line) -> ComponentId | None:
    if is_nation(line):
        return "quoc-hieu"
    if len(line.folded) > _LONGEST_SUBJECT:
        return None
    return next((name for name, form in _HEADER if form.fullmatch(line.folded)), None)


def _same_cell(one: Line, other: Line) -> bool:
    return one.cell is not None and one.cell == other.cell


def _agencies(lines: Sequence[Line]) -> Iterator[Piece]:
    """Tell the superior body from the one that issues: by weight, else by their names."""
    above = 0
    weights = [line.is_bold for line in lines]
    if any(weights) and not weights[0]:
        above = weights.index(True)
    elif len(lines) > 1 and _SUPERIORS.fullmatch(lines[0].folded):
        second = lines[1].folded
        above = int(f"{second} ".startswith(_BODIES))
    for at, line in enumerate(lines):
        yield Piece("co-quan-chu-quan" if at < above else "co-quan-ban-hanh", line)


def _title(lines: Sequence[Line], start: int) -> tuple[list[Piece], tuple[Line, ...], int]:
    """Recognise title, subject, `(Kèm theo …)` and the authority, in this order."""
    pieces: list[Piece] = []
    authority: list[Line] = []
    for at in range(start, len(lines)):
        line = lines[at]
        if line.is_blank:
            continue
        component = None if line.cell else _title_component(line, pieces)
        if pieces and _is_authority(line, pieces):
            authority.append(line)
        elif component and not authority:
            pieces.append(Piece(component, line))
        else:
            return pieces, tuple(authority), at
    return pieces, tuple(authority), len(lines)


def _title_component(line: Line, before: Sequence[Piece]) -> ComponentId | None:
    """Tell what a line under the header is, by what came before it."""
    last = before[-1] if before else None
    if last is None:
        named = is_title(line) or (line.is_centred and line.is_capital and line.is_bold)
        return "ten-loai" if named else None
    if _WITH.match(line.folded):
        return "kem-theo"
    if last.component == "kem-theo":
        return None if ")" in last.line.text else "kem-theo"
    if line.folded.startswith((*BASIS, "kinh gui")) or _DIVISION.match(line.text):
        return None
    # A line under the title is its subject, however it is set; then only what is set alike.
    first = last.component == "ten-loai" and len(line.text) <= _LONGEST_SUBJECT
    return "trich-yeu" if first or (line.is_centred and line.is_bold) else None


def _is_authority(line: Line, before: Sequence[Piece]) -> bool:
    """Recognise who decides by the name, and in a decision by the place: under its subject."""
    if not line.is_capital:
        return False
    subject = before[-1]
    in_its_place = (
        before[0].line.folded.startswith(_DECISIONS)
        and subject.component == "trich-yeu"
        and not subject.line.is_capital
        and line.is_centred
        and not is_operative(line)
    )
    return in_its_place or _AUTHORITY.match(line.folded) is not None
