"""Heads of columns: what a column holds, by any usual wording of its head."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Literal

from parcli.model.plan import Role
from parcli.text.normal import fold

Kind = Literal[
    "no",
    "area",
    "task",
    "product",
    "who",
    "lead",
    "perform",
    "appraise",
    "coordinate",
    "consolidate",
    "monitor",
    "deadline",
    "term",
    "budget",
    "note",
    "reference",
    "period",
    "agency",
    "first",
    "due",
    "state",
    "done",
    "document",
    "percent",
]

ROLES: Mapping[Kind, Role | None] = {
    "who": None,
    "lead": "lead",
    "perform": "perform",
    "appraise": "appraise",
    "coordinate": "coordinate",
    "consolidate": "consolidate",
    "monitor": "monitor",
}
"""The columns that say who, and as what."""

TRACKED: frozenset[Kind] = frozenset(
    ("reference", "period", "agency", "state", "done", "document", "percent")
)
"""The columns that only a table kept while the plan is carried out has."""

_BODY = r"(?:(?:cac )?(?:co quan|don vi|bo phan|phong|can bo|nguoi|to chuc)\b.*)"

# The first that fits holds. Of several kinds a head may mean, the first that no other column has.
_USUAL: tuple[tuple[str, tuple[Kind, ...]], ...] = (
    (r"(?:so )?tt|s ?t ?t|so thu tu|so|no|#", ("no",)),
    (r"ma(?: so| hieu)?(?: (?:nhiem vu|san pham|nv|viec))?|ref(?:erence)?|code", ("reference",)),
    (r".*%.*|(?:ty|ti) le (?:hoan thanh|thuc hien).*", ("percent",)),
    (r"t(?:hang)? ?(?:1[0-2]|0?[1-9])|q(?:uy)? ?(?:[1-4]|i{1,3}|iv)", ("term",)),
    (r"tu ngay|(?:thoi (?:gian|diem) |ngay )?bat dau.*|from|start.*", ("first",)),
    (
        r"(?:thoi (?:gian|han)\b|lo trinh|moc thoi gian|deadline).*|thoi diem (?:bao cao|nop|gui)",
        ("deadline",),
    ),
    (
        r"han|han (?:cuoi|hoan thanh|xu ly|nop|chot|thuc hien).*|ngay den han|due.*",
        ("deadline", "due"),
    ),
    (r"(?:ngay|thoi diem) hoan thanh (?:theo )?(?:ke hoach|du kien|yeu cau).*", ("deadline",)),
    (
        r"(?:ngay|thoi diem) (?:hoan thanh|ht|xong|ban hanh|thuc hien)(?: thuc te)?|done.*",
        ("done",),
    ),
    (r"ngay (?:hoan thanh|ht|ban hanh) (?:va )?(?:so|van ban)\b.*", ("done",)),
    (r"hoan thanh", ("deadline", "done")),
    (r"den ngay|ket thuc|ngay ket thuc", ("deadline", "due")),
    (r"tien do.*|progress", ("deadline", "state")),
    (r"tinh trang.*|trang thai.*|stat(?:e|us)", ("state",)),
    (
        r"so(?: ky)?(?: hieu)?(?: cua)? van ban.*|so ky hieu.*|van ban(?: so)?|document.*",
        ("document",),
    ),
    (r"so (?:va )?ngay(?: thang(?: nam)?)?(?: ban hanh)? van ban.*", ("document",)),
    (r"ky(?: bao cao| han)?|period", ("period",)),
    (rf"{_BODY}(?:nop|gui)\b.*|agency|owed by", ("agency",)),
    (r".*chu tri.*(?:phoi hop|thuc hien).*|.*phoi hop.*chu tri.*", ("who",)),
    (r".*phoi hop.*|coordinat.*", ("coordinate",)),
    (r".*chu tri.*|lead.*", ("lead",)),
    (rf"{_BODY}tham dinh.*|apprais.*", ("appraise",)),
    (rf"{_BODY}(?:theo doi|don doc|giam sat).*|monitor.*", ("monitor",)),
    (rf"{_BODY}tong hop.*|consolidat.*", ("consolidate",)),
    (r"kinh phi.*|nguon (?:kinh phi|von).*|du toan.*|du kien kinh phi.*", ("budget",)),
    (r"ghi chu.*|notes?|remarks?", ("note",)),
    (r"san pham.*|.*dau ra.*|ket qua.* san pham.*|product.*|output.*", ("product",)),
    (r"ket qua.*", ("product", "state")),
    (r"linh vuc.*|areas?", ("area",)),
    (rf"{_BODY}thuc hien.*|thuc hien|perform.*", ("perform",)),
    (rf"{_BODY}|phan cong.*|(?:phu )?trach(?: nhiem)?.*", ("who",)),
    (
        r"(?:ten |cac |nhom )?(?:nhiem vu|noi dung|cong viec|dau viec|hoat dong|viec)\b.*|tasks?",
        ("task",),
    ),
)
_RULES = tuple((re.compile(rule), kinds) for rule, kinds in _USUAL)

_BRACKETED = re.compile(r"\((?!%)[^)]*\)")
_MARKS = re.compile(r"[.:;*\"“”’'/_–-]+")

LONGEST = 80
"""A head is short; what is longer says something."""


def kinds_of(heads: Sequence[Sequence[str]]) -> list[Kind | None]:
    """Say what each column holds by the words over it, the nearest to the rows last."""
    meanings = [_meanings_of(words) for words in heads]
    only = {found[0] for found in meanings if len(found) == 1}
    kinds: list[Kind | None] = []
    for place, found in enumerate(meanings):
        if place and heads[place] == heads[place - 1]:
            kinds.append(kinds[-1])  # one head over two columns
            continue
        free = [kind for kind in found if len(found) == 1 or kind not in only]
        kinds.append(free[0] if free else None)
        only |= set(free[:1])
    return kinds


def _meanings_of(words: Sequence[str]) -> tuple[Kind, ...]:
    """Take the lowest head that is known; over two rows it may need the upper one."""
    for text in (*reversed(words), " ".join(words)):
        if meanings := _meanings(text):
            return meanings
    return ()


@lru_cache(maxsize=1024)
def _meanings(head: str) -> tuple[Kind, ...]:
    if len(head) > LONGEST:
        return ()
    plain = " ".join(_MARKS.sub(" ", _BRACKETED.sub(" ", fold(head))).replace(",", " ").split())
    return next((kinds for rule, kinds in _RULES if rule.fullmatch(plain)), ())
