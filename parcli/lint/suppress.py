"""`# parcli: ignore[PAR203] reason`: silencing a line, and saying so when it was not needed."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from parcli.lint.finding import Placed, Severity
from parcli.text.message import Message

UNUSED_CODE = "PAR020"
MALFORMED_CODE = "PAR021"


class Ignore(NamedTuple):
    """A comment that silences codes on one line; it stands at its own line and column."""

    file: str
    line: int
    column: int
    length: int
    silenced_line: int
    codes: tuple[str, ...]
    reason: str
    source: str


def suppress(
    findings: Sequence[Placed],
    ignores: Iterable[Ignore],
    known_codes: frozenset[str],
    *,
    silence: bool = True,
    ran: frozenset[str] | None = None,
) -> list[Placed]:
    """Leave out the findings that a comment silences; add the comments that are at fault.

    Without `silence` every finding stays. Only rules that `ran` (None: all) can tell that a
    comment is not needed.
    """
    ignores = tuple(ignores)
    silenced = {(i.file, i.silenced_line, code) for i in ignores if i.reason for code in i.codes}
    kept = [f for f in findings if not silence or (f.file, f.line, f.code) not in silenced]
    found = {(f.file, f.line, f.code) for f in findings}
    judged = known_codes if ran is None else ran
    return kept + [f for i in ignores for f in _faults(i, found, known_codes, judged)]


def _faults(
    ignore: Ignore,
    found: set[tuple[str, int, str]],
    known_codes: frozenset[str],
    judged: frozenset[str],
) -> Iterable[Placed]:
    if not ignore.codes:
        message = Message("chú thích bỏ qua sai dạng")
        hint = Message("viết # parcli: ignore[PAR203] lý do")
        yield _placed(ignore, MALFORMED_CODE, message, hint)
        return
    if not ignore.reason:
        message = Message("chú thích bỏ qua thiếu lý do")
        hint = Message(
            "viết lý do sau dấu ngoặc: # parcli: ignore[{codes}] vì sao",
            codes=", ".join(ignore.codes),
        )
        yield _placed(ignore, MALFORMED_CODE, message, hint)
        return
    for code in ignore.codes:
        if code not in known_codes:
            yield _placed(
                ignore,
                MALFORMED_CODE,
                Message("không có quy tắc {code}", code=code),
                Message("xem các mã bằng: parcli rule"),
            )
        elif code in judged and (ignore.file, ignore.silenced_line, code) not in found:
            yield _placed(
                ignore,
                UNUSED_CODE,
                Message("chú thích bỏ qua {code} không còn tác dụng", code=code),
                Message("xóa mã này khỏi chú thích"),
            )


def _placed(ignore: Ignore, code: str, message: Message, hint: Message) -> Placed:
    return Placed(
        ignore.file,
        ignore.line,
        ignore.column,
        code,
        message,
        hint,
        Severity.WARNING if code == UNUSED_CODE else Severity.ERROR,
        ignore.length,
        ignore.source,
    )
