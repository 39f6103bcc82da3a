"""A cell on who does the work, taken apart: which words say a role, and whose names stand by it."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple, get_args

from parcli.intake.bodies.lexicon import Lexicon
from parcli.intake.bodies.spelling import tokens
from parcli.model.plan import Role


class Part(NamedTuple):
    """Words of a cell with their roles; none where the cell does not say them."""

    roles: tuple[Role, ...]
    text: str


class _Word(NamedTuple):
    """Words that say a role; a label stands before its names, other words usually after."""

    start: int
    end: int
    roles: tuple[Role, ...]
    is_label: bool
    is_joint: bool
    """`phối hợp với`: those it speaks of stand behind it."""


_BULLET = re.compile(r"^\s*(?:[-–+•*]|[a-zđ]\)|\d{1,2}[.)])\s*")
# A clause ends with its line, before a dash, and at the end of a sentence, not of `P.`, `TP.`.
_CLAUSE_END = re.compile(
    r"\n|(?<=[.;])\s*[-–+•]\s*(?=\w)|(?<=\w\w\w)\.\s+(?=[A-ZĐƯÔ])"
    r"|\s[-–]\s(?=(?:Cơ quan|Đơn vị|Bộ phận)[^:;\n]{0,60}:)"
)

_LEAD = r"chủ trì|chịu trách nhiệm chính|(?:làm |là )?đầu mối"
_JOINT = r"phối hợp(?: (?:chặt chẽ |thực hiện )?(?:với|cùng))?"
_JOINED = re.compile(r" (?:các |[A-ZĐỦ])")
_MONITOR = r"theo dõi|đ[ôơ]n đốc"
_PLAIN = re.compile(
    rf"(?P<lead>{_LEAD})|(?P<coordinate>{_JOINT})|(?P<appraise>thẩm định|thẩm tra)"
    rf"|(?P<draft>(?:xây dựng|soạn|soạn thảo) dự thảo|soạn thảo)|(?P<consolidate>tổng hợp)"
    rf"|(?P<monitor>{_MONITOR})"
    r"|(?P<perform>(?:tổ chức |triển khai )*thực hiện|tham mưu(?=\s*(?:[,;.]|$)))",
    re.IGNORECASE,
)
# A workbook may have been exported in English.
_IN_LABEL = re.compile(
    rf"(?P<lead>{_LEAD}|chịu trách nhiệm|^\W*lead\b)|(?P<coordinate>phối hợp|^\W*coordinate\b)"
    r"|(?P<appraise>thẩm định|thẩm tra|^\W*appraise\b)"
    r"|(?P<draft>dự thảo|soạn thảo|xây dựng|^\W*draft\b)"
    r"|(?P<consolidate>tổng hợp|^\W*consolidate\b)"
    rf"|(?P<monitor>{_MONITOR}|kiểm tra|giám sát|^\W*monitor\b)"
    r"|(?P<perform>thực hiện|phân công|tham mưu|^\W*perform\b)",
    re.IGNORECASE,
)
_LABEL = re.compile(r"(?:^|(?<=[.;,]))\s*[-–+•]?\s*(?P<label>[^:;.\n]{3,90}?)\s*:")
_BETWEEN_WORDS = re.compile(r"\s*(?:,|và|đồng thời)?\s*")
_OFFICE = re.compile(
    r"\s*(?:các )?(?:cơ quan|đơn vị|bộ phận|phòng|tổ chức|cá nhân)"
    r"(?:(?:,| và) (?:cơ quan|đơn vị|bộ phận|cá nhân))*\s*",
    re.IGNORECASE,
)
_ENTRUSTED = re.compile(
    r"^\s*(?:(?:UBND|Ủy ban nhân dân|Chủ tịch|Giám đốc|Lãnh đạo)[^,;:]{0,40}? )?"
    r"(?:giao|phân công)(?: nhiệm vụ)?(?: cho)? ",
    re.IGNORECASE,
)
_ROLES: tuple[Role, ...] = get_args(Role)
_IMPLIED: dict[Role, tuple[Role, ...]] = {
    "lead": ("perform", "draft"),
    "coordinate": ("perform", "draft", "appraise"),
    "monitor": ("perform",),
    "consolidate": ("perform", "draft"),
    "appraise": ("perform", "draft"),
    "draft": ("perform",),
}


def parts(text: str, lexicon: Lexicon) -> Iterator[Part]:
    """Take a cell apart into names with their roles; names without a role have none."""
    held: tuple[Role, ...] = ()
    for clause in _CLAUSE_END.split(text):
        clause = _BULLET.sub("", clause).strip()  # noqa: PLW2901 (the mark is no part of it)
        if not clause:
            continue
        words = _role_words(clause, lexicon)
        if not words:
            yield Part(held, clause)
            continue
        yield from _assigned(clause, words)
        held = words[-1].roles if words[-1].is_label else ()


def remarks_in(text: str, left: Sequence[str]) -> Iterator[str]:
    """Give the words that name nobody so that they are understood: the clause that says them.

    What stands alone or in brackets is understood by itself.
    """
    clauses = (_BULLET.sub("", clause) for clause in _CLAUSE_END.split(text))
    wholes = [" ".join(clause.split()).rstrip(" .;") for clause in clauses]
    for whole in wholes:
        mine = [words for words in left if words in whole]
        if any(f"({words})" not in whole for words in mine):
            yield whole
        else:
            yield from dict.fromkeys(mine)
    yield from (words for words in left if not any(words in whole for whole in wholes))


def _role_words(clause: str, lexicon: Lexicon) -> list[_Word]:
    """Find the words that say roles, those inside a body's name left out."""
    named = _named(clause, lexicon)
    labels = [label for label in _labels(clause) if not _is_inside(label, named)]
    found = [*labels]
    for plain in _PLAIN.finditer(clause):
        word = _word(clause, plain)
        is_labelled = bool(labels) and plain.start() >= labels[0].start
        if _is_inside(word, named) or _is_of_name(clause, plain.start()):
            continue
        if not is_labelled or (word.is_joint and not _is_inside(word, _spans(labels))):
            found.append(word)
    return _joined(clause, sorted(found))


def _labels(clause: str) -> Iterator[_Word]:
    for found in _LABEL.finditer(clause):
        names, comma, label = found["label"].rpartition(",")
        has_names = bool(comma) and not roles_in(names) and not _OFFICE.fullmatch(names)
        start = found.start("label") + len(names) if has_names else found.start()
        if roles := roles_in(label if has_names else found["label"]):
            yield _Word(start, found.end(), roles, is_label=True, is_joint=False)


def roles_in(label: str) -> tuple[Role, ...]:
    """Read the roles that the head of a column, or a label, names."""
    said = {found.lastgroup for found in _IN_LABEL.finditer(label)}
    return _told(said)


def _told(said: set[str | None]) -> tuple[Role, ...]:
    """Leave out the roles that others imply: who leads the work is not said to perform it too."""
    implied = {weak for role in _ROLES if role in said for weak in _IMPLIED.get(role, ())}
    return tuple(role for role in _ROLES if role in said and role not in implied)


def _word(clause: str, found: re.Match[str]) -> _Word:
    is_joint = found.lastgroup == "coordinate" and (
        found[0].casefold().endswith((" với", " cùng")) or bool(_JOINED.match(clause, found.end()))
    )
    return _Word(*found.span(), _told({found.lastgroup}), is_label=False, is_joint=is_joint)


def _is_of_name(clause: str, at: int) -> bool:
    """Whether a word with a capital goes on a name: `Phòng Tổng hợp`."""
    return clause[at].isupper() and at > 1 and clause[at - 1] == " " and clause[at - 2].isalnum()


def _spans(words: Sequence[_Word]) -> list[tuple[int, int]]:
    return [(word.start, word.end) for word in words]


def _is_inside(word: _Word, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= word.start and word.end <= end for start, end in spans)


def _named(clause: str, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Give where known names stand that hold a word of a role: `Các cơ quan chủ trì …`."""
    words = tokens(clause)
    starts = {found.start() for found in _PLAIN.finditer(clause)}
    ends = {at for at, word in enumerate(words) if word.start in starts}
    spans = []
    for at, word in enumerate(words):
        if (at == 0 or word.gap) and (found := lexicon.longest(clause, at, ends)):
            spans.append((word.start, words[found.end - 1].end))
    return spans


def _joined(clause: str, words: Sequence[_Word]) -> list[_Word]:
    """Join words of roles that stand together: `theo dõi, đôn đốc`; `phối hợp với` stays alone."""
    joined: list[_Word] = []
    for word in words:
        last = joined[-1] if joined else None
        between = clause[last.end : word.start] if last else ""
        if last is None or last.is_label or word.is_joint or word.is_label:
            joined.append(word)
        elif _BETWEEN_WORDS.fullmatch(between) and not last.is_joint:
            said: set[str | None] = {*last.roles, *word.roles}
            is_more = between.strip() and "lead" not in said  # `đôn đốc và thực hiện` is both
            roles = tuple(role for role in _ROLES if role in said) if is_more else _told(said)
            joined[-1] = last._replace(end=word.end, roles=roles)
        else:
            joined.append(word)
    return joined


def _assigned(clause: str, words: Sequence[_Word]) -> Iterator[Part]:
    """Give each run of names the roles of the words beside it."""
    bounds = [*(word.start for word in words[1:]), len(clause)]
    texts = [clause[word.end : bound] for word, bound in zip(words, bounds, strict=True)]
    before = clause[: words[0].start]
    if words[0].is_label or _leads(before, texts[0], words[0]):
        yield from _text((), "" if _OFFICE.fullmatch(before) else before)
        yield from _behind(words, texts)
    else:
        yield from _in_front(before, words, texts)


def _leads(before: str, behind: str, word: _Word) -> bool:
    """Whether a word of a role stands before its names: `Cơ quan chủ trì Sở Nội vụ`."""
    is_first = not before.strip() or bool(_OFFICE.fullmatch(before))
    return is_first and (word.is_joint or any(letter.isalnum() for letter in behind))


def _behind(words: Sequence[_Word], texts: Sequence[str]) -> Iterator[Part]:
    """Give names the roles of the word before them."""
    for word, text in zip(words, texts, strict=True):
        yield from _text(word.roles, text)


def _in_front(before: str, words: Sequence[_Word], texts: Sequence[str]) -> Iterator[Part]:
    """Give names the roles of the word behind them; those behind `phối hợp với` take its own."""
    waiting = before
    roles: tuple[Role, ...] = ()
    for word, text in zip(words, texts, strict=True):
        if word.is_joint or word.is_label:
            yield from _text(roles, waiting)
            waiting, roles = text, word.roles
        elif roles:  # they have their role already: `phối hợp với Sở Tài chính thực hiện`
            yield from _text(roles, waiting)
            waiting, roles = text, ()
        else:
            yield from _text(word.roles, waiting)
            waiting = text
    yield from _text(roles, waiting)


def _text(roles: tuple[Role, ...], text: str) -> Iterator[Part]:
    text = _ENTRUSTED.sub("", text) if "iao" in text or "phân công" in text else text
    text = text.strip(" ,;.:()-–")
    if text:
        yield Part(roles, text)
