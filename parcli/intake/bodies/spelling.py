"""How a body's name is compared: words folded, abbreviations written out, what parts them noted."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from parcli.text.normal import fold

Key = tuple[str, ...]

_WORD = re.compile(r"[^\W_]+")
_PARTING = re.compile(r"[,;:/()&+–-]")
_ANDS = ("và", "cùng", "với", "hoặc")
_SILENT = ("của",)
_IN_FULL: dict[str, Key] = {
    short: tuple(words.split())
    for short, words in (
        ("ubnd", "uy ban nhan dan"),
        ("hdnd", "hoi dong nhan dan"),
        ("vp", "van phong"),
        ("vpub", "van phong uy ban nhan dan"),
        ("vpubnd", "van phong uy ban nhan dan"),
        ("p", "phong"),
        ("tp", "thanh pho"),
        ("tx", "thi xa"),
        ("tt", "thi tran"),
        ("h", "huyen"),
        ("x", "xa"),
        ("ttdt", "thong tin dien tu"),
        ("cntt", "cong nghe thong tin"),
        ("cchc", "cai cach hanh chinh"),
        ("tthc", "thu tuc hanh chinh"),
        ("hcc", "hanh chinh cong"),
        ("pvhcc", "phuc vu hanh chinh cong"),
        ("ttpvhcc", "trung tam phuc vu hanh chinh cong"),
        ("ptth", "phat thanh truyen hinh"),
        ("mttq", "mat tran to quoc"),
        ("bhxh", "bao hiem xa hoi"),
        ("bql", "ban quan ly"),
        ("bcd", "ban chi dao"),
        ("bch", "ban chap hanh"),
        ("cbcc", "can bo cong chuc"),
        ("ccvc", "cong chuc vien chuc"),
        ("kkt", "khu kinh te"),
        ("kcn", "khu cong nghiep"),
    )
}
# One letter, or two with other meanings, is an abbreviation only in some company.
_BEFORE_DOT = ("p",)
_IN_LIST = ("h", "x", "tx", "tt")


class Token(NamedTuple):
    """A word to compare; `gap` is what parts it from the word before: `,`, `và`, or nothing.

    `letters` keeps the tones: `Hòa` and `Hoà` have the same, `Hóa` has others. The words of an
    abbreviation that was written out share its place.
    """

    key: str
    start: int
    end: int
    gap: str
    is_capital: bool
    letters: str


@lru_cache(maxsize=4096)
def tokens(text: str) -> tuple[Token, ...]:
    """Take a text apart into words for comparing."""
    return tuple(_without_have(list(_tokens(text))))


def _tokens(text: str) -> Iterator[Token]:
    last = 0
    gap = ""
    for found in _WORD.finditer(text):
        key = fold(found[0])
        gap += "".join(_PARTING.findall(text[last : found.start()]))
        last = found.end()
        word = found[0].lower()
        if word in _ANDS and (found[0].islower() or text.isupper()):
            gap += word
        elif word not in _SILENT:
            for full in _in_full(key, text, found):
                yield Token(full, *found.span(), gap, found[0][0].isupper(), _letters(found[0]))
                gap = ""


def _letters(word: str) -> str:
    """Give letters and tones in an order of their own: a tone may stand on either vowel."""
    return "".join(sorted(unicodedata.normalize("NFD", word.casefold())))


def _in_full(key: str, text: str, found: re.Match[str]) -> Key:
    if not found[0][-1].isupper() or key not in _IN_FULL:
        return (key,)
    if key in _BEFORE_DOT:
        is_short = text.startswith(".", found.end())
    elif key in _IN_LIST:
        is_short = "UBND" in text
    else:
        is_short = True
    return _IN_FULL[key] if is_short else (key,)


def _without_have(words: Sequence[Token]) -> Iterator[Token]:
    """Leave out what does not tell names apart: `có liên quan` is `liên quan`."""
    for at, word in enumerate(words, 1):
        if not (word.key == "co" and at < len(words) and words[at].key == "lien"):
            yield word


def key_of(words: Sequence[Token]) -> Key:
    """Give the words alone."""
    return tuple(word.key for word in words)


def short_forms(words: Sequence[Token]) -> set[Key]:
    """Give the usual short forms of `Sở Khoa học và Công nghệ`: Sở KH&CN, Sở KHCN, SKHCN.

    Every group of words between `,`, `-`, `và` may stand as its initials, alone or joined.
    """
    head, rest = words[0].key, words[1:]
    groups: list[list[str]] = []
    for word in rest:
        if word.gap or not groups:
            groups.append([])
        groups[-1].append(word.key)
    forms = {(head, *form) for form in _forms(groups)} if len(groups) > 1 else set()
    initials = "".join(word[0] for group in groups for word in group)
    return forms | {(head[0] + initials,)} if len(initials) > 1 else forms


def _forms(groups: Sequence[Sequence[str]]) -> Iterator[Key]:
    if not groups:
        yield ()
        return
    first, rest = groups[0], groups[1:]
    for form in _forms(rest):
        yield (*first, *form)
    initials = ""
    for count, group in enumerate(groups, 1):
        initials += "".join(word[0] for word in group)
        for form in _forms(groups[count:]):
            yield (initials, *form)
