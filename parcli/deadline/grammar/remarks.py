"""What stands around the time of a phrase: labels, actions, brackets, remarks."""

from parcli.deadline.error import PhraseError
from parcli.deadline.grammar.cursor import Cursor
from parcli.deadline.grammar.other import read_adhoc, read_continuous
from parcli.deadline.grammar.points import read_point
from parcli.deadline.grammar.relative import read_term
from parcli.deadline.grammar.remark_words import CONDITIONS, JOINERS, LABELS, ROUNDS, STARTERS
from parcli.deadline.grammar.rhythm import read_length, read_rhythm
from parcli.deadline.grammar.vocabulary import AT_ONCE, BACK_FROM, EXTERNAL, SINCE
from parcli.deadline.grammar.windows import read_dated

_BULLETS = ("-", "+", "*")
_ENDINGS = (".", ";", ",", "/", "…")


def trim(cursor: Cursor) -> None:
    """Leave out bullets before the phrase, stops after it, and brackets around the whole."""
    while True:
        while not cursor.at_end() and cursor.now.kind == "sign" and cursor.at(*_BULLETS):
            cursor.step()
        while cursor.stop > cursor.i and cursor.tokens[cursor.stop - 1].text in _ENDINGS:
            cursor.stop -= 1
        if not cursor.at("(") or closing(cursor, cursor.i) != cursor.stop - 1:
            return
        cursor.step()
        cursor.stop -= 1


def closing(cursor: Cursor, opening: int) -> int | None:
    """Give the place of the bracket that closes the one at `opening`."""
    depth = 0
    for i in range(opening, cursor.stop):
        depth += ("(" in cursor.tokens[i].keys) - (")" in cursor.tokens[i].keys)
        if depth == 0:
            return i
    return None


# --- labels --------------------------------------------------------------------------------------
def read_label(cursor: Cursor) -> str | None:
    """Step over “Báo cáo kết quả:”; give the label unless it only says that a time follows."""
    colon = _label_end(cursor)
    if colon is None:
        return None
    start = cursor.i
    named = cursor.phrase(LABELS) is not None and cursor.i == colon
    cursor.i = colon + 1
    return None if named else cursor.text(start, colon).strip()


def _label_end(cursor: Cursor) -> int | None:
    """Give the last colon outside brackets, or the one before “đợt 1: …; đợt 2: …”."""
    colons = []
    i = cursor.i
    while i < cursor.stop:
        if "(" in cursor.tokens[i].keys:
            i = closing(cursor, i) or i
        elif ":" in cursor.tokens[i].keys:
            colons.append(i)
        i += 1
    for before, colon in zip([cursor.i - 1, *colons], colons, strict=False):
        if _is_round(cursor, before + 1):
            return before if before >= cursor.i else None
        if _is_round(cursor, colon + 1):
            return colon
    return colons[-1] if colons else None


def _is_round(cursor: Cursor, i: int) -> bool:
    start = cursor.i
    cursor.i = i
    found = cursor.phrase(ROUNDS) is not None and (
        cursor.now.number > 0 or len(cursor.now.text) <= 3  # noqa: PLR2004
    )
    cursor.i = start
    return found and ":" in cursor.tokens[min(i + 2, cursor.stop)].keys


# --- where free words end ------------------------------------------------------------------------
def end_of_words(cursor: Cursor) -> int:
    """Tell where the words kept as they are end: at another part, or a bracket that closes all."""
    start, stop = cursor.i, cursor.stop
    if ")" in cursor.tokens[stop - 1].keys:
        opening = next((i for i in range(start, stop) if _closes_all(cursor, i, stop)), stop)
        stop = opening
    for i in range(start, stop):
        if _part_follows(cursor, i):
            stop = i
            break
    cursor.i = start
    return stop


def _closes_all(cursor: Cursor, i: int, stop: int) -> bool:
    return "(" in cursor.tokens[i].keys and closing(cursor, i) == stop - 1


def _part_follows(cursor: Cursor, i: int) -> bool:
    """Tell whether a joiner stands here and a part of its own after it."""
    cursor.i = i
    strong = cursor.at("hoặc", ";")
    if not (cursor.phrase(JOINERS) or cursor.take(",", ";", ".", "-")):
        return False
    while cursor.phrase(JOINERS):
        strong = True
    return begins_part(cursor) or (strong and cursor.peek(EXTERNAL) == "theo")


def begins_part(cursor: Cursor) -> bool:
    """Tell whether a time stands here (other words may follow it); moves nothing."""
    start = cursor.i
    try:
        return (
            cursor.peek(AT_ONCE) is not None
            or read_continuous(cursor) is not None
            or read_rhythm(cursor) is not None
            or read_dated(cursor) is not None
            or read_adhoc(cursor) is not None
            or read_term(cursor) is not None
        )
    except PhraseError:
        return True
    finally:
        cursor.i = start


# --- remarks -------------------------------------------------------------------------------------
def find_time(cursor: Cursor, start: int, stop: int) -> int | None:
    """Give the first token from `start` to `stop` where a remark names a time of its own."""
    kept = cursor.i, cursor.stop
    cursor.i, cursor.stop = start, stop
    try:
        if cursor.phrase(CONDITIONS) is not None:
            return None
        return next((i for i in range(start, stop) if _is_time(cursor, i)), None)
    finally:
        cursor.i, cursor.stop = kept


def _is_time(cursor: Cursor, i: int) -> bool:
    cursor.i = i
    token = cursor.now
    if token.kind in ("paper", "sign"):
        return False
    if token.number >= 0 and i and cursor.tokens[i - 1].text in (":", ".", "-", "/"):
        return False
    try:
        found = read_point(cursor) or read_rhythm(cursor) or read_term(cursor)
        return bool(found or token.kind == "hour" or _is_period_word(cursor))
    except PhraseError as fault:
        return fault.kind != "two-readings" or token.number < 0


def _is_period_word(cursor: Cursor) -> bool:
    """Tell whether the words promise a time: “đột xuất”, “kể từ khi”, “trước khi”."""
    if cursor.peek(STARTERS) is not None:
        return True
    return any(cursor.peek(table) == "khi" for table in (AT_ONCE, SINCE, BACK_FROM))


def states_deadline(cursor: Cursor, start: int, stop: int) -> int | None:
    """Give the clause of a label that is a deadline as a whole, if one is."""
    kept = cursor.i, cursor.stop
    at_clause = start
    try:
        for end in range(start, stop + 1):
            if end < stop and not {":", ";", "."} & set(cursor.tokens[end].keys):
                continue
            cursor.i, cursor.stop = at_clause, end
            if end > at_clause and _is_dated(cursor):
                return at_clause
            at_clause = end + 1
    finally:
        cursor.i, cursor.stop = kept
    return None


def _is_dated(cursor: Cursor) -> bool:
    try:
        found = read_continuous(cursor) or read_rhythm(cursor) or read_dated(cursor)
        return bool(found or read_length(cursor)) and cursor.at_end()
    except PhraseError:
        return False
