"""Recognising the end of a text: who gets it, who signs it."""

import re
from collections.abc import Iterator, Sequence

from parcli.word.form.parts import Piece, is_recipients
from parcli.word.form.sheet import Line

_DRAFTER = re.compile(r"[A-ZĐƯ]{1,6}\.? ?\(?\d{1,4}\)?")
_POWER = re.compile(r"(?:TM|KT|TL|TUQ|Q|T/M|K/T|T/L|TM/|KT/)\b[./]?\s", re.IGNORECASE)
_POST = re.compile(
    r"(?:pho |quyen )?(?:chu tich|giam doc|tong giam doc|bo truong|thu truong|thu tuong|chanh |pho "
    r"|truong |to truong|cuc truong|vu truong|vien truong|hieu truong|doi truong|bi thu|tong bien"
    r"|tm |kt )"
)


def recognise_signing(lines: Sequence[Line]) -> tuple[list[Piece], int]:
    """Give the components of the block that ends a text, and where it begins."""
    for at, line in enumerate(lines):
        if any(map(is_recipients, line.split_at_tabs())):
            start = _start_of_row(lines, at)
            return list(_block(lines[start:], line)), start
    start = _unled_signature(lines)
    return list(_signer(lines[start:])), start


def is_power_or_post(line: Line) -> bool:
    """Recognise `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH` and the like, however they are set."""
    text = f"{line.folded} "
    return bool(_POWER.match(f"{line.text} ") or _POST.match(text))


def _start_of_row(lines: Sequence[Line], at: int) -> int:
    """Give where the table that holds the line begins."""
    cell = lines[at].cell
    while at and cell and (above := lines[at - 1].cell) and above.table == cell.table:
        at -= 1
    return at


def _unled_signature(lines: Sequence[Line]) -> int:
    """Find a signature that has no Nơi nhận beside it: capitals with a power or a post, last."""
    starts = [
        at for at, line in enumerate(lines) if line.is_capital and _POWER.match(f"{line.text} ")
    ]
    return starts[-1] if starts else len(lines)


def _block(lines: Sequence[Line], recipients: Line) -> Iterator[Piece]:
    cell = recipients.cell
    beside: list[Line] = []
    below = False
    for line in lines:
        parts = [line] if line.cell or line.is_blank else line.split_at_tabs()
        for part in parts:
            if is_recipients(part):
                below = True
                yield Piece("noi-nhan", part)
            elif below and _is_listed(part, cell_of=recipients):
                if not part.is_blank:
                    drafter = _DRAFTER.fullmatch(part.text)
                    yield Piece("nguoi-soan" if drafter else "noi-nhan-liet-ke", part)
            elif cell is None or (part.cell and part.cell.table == cell.table):
                beside.append(part)
    yield from _signer(beside)


def _is_listed(line: Line, cell_of: Line) -> bool:
    """Whether a line below Nơi nhận belongs to its list: same column, or begins with a dash."""
    if cell_of.cell:
        here = line.cell
        return (
            here is not None
            and here.table == cell_of.cell.table
            and here.column == cell_of.cell.column
        )
    return line.text.startswith(("-", "–", "+")) or bool(_DRAFTER.fullmatch(line.text))


def _signer(lines: Sequence[Line]) -> Iterator[Piece]:
    """Tell posts from the name: the name is last, and is no post."""
    written = [line for line in lines if not line.is_blank and not line.text.startswith("(")]
    named = bool(written) and not is_power_or_post(written[-1]) and len(written) > 1
    for line in written[:-1] if named else written:
        yield Piece("quyen-han-chuc-vu", line)
    if named:
        yield Piece("ho-ten", written[-1])
