"""Titles as areas: which area the words of a heading name, and how surely."""

import re
from functools import lru_cache
from typing import NamedTuple

from parcli.model.areas import AreaId
from parcli.text.normal import fold

_NAMES: tuple[tuple[AreaId, str], ...] = (
    ("impact", r"tac dong cua (?:cai cach|cchc)"),
    ("direction", r"chi dao|dieu hanh"),
    ("procedures", r"thu tuc hanh chinh|tthc|co che mot cua|mot cua"),
    ("civil-service", r"che do cong vu|doi ngu|can bo,? cong chuc|cong chuc,? vien chuc|cong vu"),
    ("public-finance", r"tai chinh cong|cai cach tai chinh|tai chinh"),
    ("institutions", r"the che|van ban quy pham phap luat|(?:vb ?)?qppl|vbqppl"),
    ("organisation", r"to chuc bo may|bo may(?: hanh chinh)?|to chuc hanh chinh"),
    (
        "modernisation",
        r"hien dai hoa|chinh (?:quyen|phu) (?:dien tu|so)|chuyen doi so|cong nghe thong tin|cntt",
    ),
    ("other", r"(?:noi dung|nhiem vu|cong tac|van de) khac"),
)
_RULES = tuple((area, re.compile(rf"\b(?:{names})\b")) for area, names in _NAMES)

# What a heading says around the name of its area.
_LEAD_IN = (
    r"(?:(?:ve|cong tac|linh vuc|nhiem vu|noi dung|nhom nhiem vu|day manh|thuc hien|tiep tuc"
    r"|nhung|cac|mot so|xay dung|nang cao chat luong|phat trien|va|ung dung|doi moi"
    r"|cai cach|to chuc) )*"
)
_STRONG = tuple((area, re.compile(rf"{_LEAD_IN}(?:{names})\b")) for area, names in _NAMES)

_LONGEST = 200

# What usually stands with the direction of reform, where nothing else is named.
_BESIDE = re.compile(
    rf"{_LEAD_IN}(?:thong tin,? )?(?:tuyen truyen|giai phap|kiem tra|to chuc thuc hien)\b"
)


class AreaTitle(NamedTuple):
    """The area a title names; `is_plain` where it begins as the names of areas do."""

    area: AreaId
    is_plain: bool
    is_sure: bool


@lru_cache(maxsize=1024)
def area_in(title: str) -> AreaTitle | None:
    """Read a title as the name of an area; None where it names none."""
    plain = re.sub(r"[^\w,]+", " ", fold(title)).strip()
    if not plain or len(plain) > _LONGEST:
        return None
    found = sorted(
        (match.start(), place, area)
        for place, (area, rule) in enumerate(_RULES)
        if (match := rule.search(plain))
    )
    if not found and _BESIDE.match(plain):
        return AreaTitle("direction", is_plain=True, is_sure=False)
    if not found:
        return None
    area = found[0][2]
    is_plain = any(rule.match(plain) for other, rule in _STRONG if other == area)
    is_sure = is_plain and not _names_two(plain, found)
    return AreaTitle(area, is_plain, is_sure)


def _names_two(plain: str, found: list[tuple[int, int, AreaId]]) -> bool:
    """Whether two areas stand side by side: “Cải cách thể chế và thủ tục hành chính”."""
    areas = [area for _, _, area in found if area != "other"]
    joined = re.search(r"\bcai cach \w+(?: \w+){0,4}(?:,| va) (?:cai cach )?\w+", plain)
    return len(areas) > 1 and areas[0] not in ("direction", "impact") and joined is not None
