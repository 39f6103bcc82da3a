"""Letters that only look right: composed, seen, spaces for tabs; each as the reader took it."""

from itertools import chain

from parcli.lint.finding import Placed
from parcli.text.message import Message
from parcli.text.normal import nfc
from parcli.yamlio.canonical.edits import Edit
from parcli.yamlio.characters import BLANK
from parcli.yamlio.fixes.faulty import Faulty, Mend
from parcli.yamlio.read import read

_WIDTHS = (2, 4, 8)


def compose_letters(faulty: Faulty, finding: Placed) -> Mend:
    """PAR005: write every letter of the line as one sign with its marks."""
    start, end = faulty.line_of(finding)
    line = nfc(faulty.text[start:end])
    return Mend(Edit(start, end, line), Message("viết lại bằng Unicode dựng sẵn (NFC)"))


def replace_invisible(faulty: Faulty, finding: Placed) -> Mend:
    """PAR004: write an odd space as a space, and leave out what has no width."""
    start, end = faulty.part_of(finding)
    seen = faulty.inspected.text[start:end].replace(BLANK, "")
    what = Message("thay bằng dấu cách thường") if seen else Message("xóa ký tự không nhìn thấy")
    return Mend(Edit(start, end, seen), what)


def replace_tab(faulty: Faulty, finding: Placed) -> Mend | None:
    """PAR003: write a tab as a space; before a line, as the indentation that it can only mean."""
    start, end = faulty.part_of(finding)
    line_start, line_end = faulty.line_of(finding)
    if faulty.text[line_start:start].strip(" \t"):
        return Mend(Edit(start, end, " " * (end - start)), Message("thay Tab bằng dấu cách"))
    line = faulty.text[line_start:line_end]
    margin = line[: len(line) - len(line.lstrip(" \t"))]
    width = _width_of_tabs(faulty.text)
    if width is None or "\t" in margin[: start - line_start]:  # told at the first of the line
        return None
    new = margin.expandtabs(width)
    return Mend(
        Edit(line_start, line_start + len(margin), new),
        Message("thay Tab ở đầu dòng bằng {count} dấu cách", count=len(new)),
    )


def _width_of_tabs(text: str) -> int | None:
    """Give the width in which the tabs make sense, if all that do say the same."""
    said: dict[int, str] = {}
    for width in _WIDTHS:
        source = read(_without_margin_tabs(text, width).encode())
        if source.data is not None:
            said[width] = repr(source.data)
    return min(said) if len(set(said.values())) == 1 else None


def _without_margin_tabs(text: str, width: int) -> str:
    lines = text.splitlines(keepends=True)
    margins = [line[: len(line) - len(line.lstrip(" \t"))] for line in lines]
    pairs = zip(margins, lines, strict=True)
    return "".join(
        chain.from_iterable(
            (margin.expandtabs(width), line[len(margin) :]) for margin, line in pairs
        )
    )
