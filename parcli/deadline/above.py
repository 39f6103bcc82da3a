"""The plan above: the names under which phrases count from the day it was signed.

“Kể từ ngày kế hoạch của tỉnh được ban hành” counts from the parent's decision only where the parent
is the province's: which office signed it is told by the parent plan's level, else by the decision's
code and title, else by who stands above this plan. A name of another office stays undated.
"""

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Literal

from parcli.model.plan import Level, Parent, Plan
from parcli.text.normal import fold

Office = Literal["government", "ministry", "province", "district", "commune", "department"]

PARENT_EVENTS = ("parent-plan", "provincial-plan")
"""Ids under which a fixed reading may count from the parent; the second, from a province's only."""

_NAMES: dict[Office, tuple[str, ...]] = {
    "government": ("Chính phủ", "Thủ tướng Chính phủ", "Trung ương"),
    "ministry": ("Bộ", "Bộ Nội vụ", "Trung ương"),
    "province": ("tỉnh", "thành phố"),
    "district": ("huyện", "quận", "thị xã", "thành phố"),
    "commune": ("xã", "phường"),
    "department": ("sở",),
}
_BOARDS = ("province", "district", "commune")
_ANYBODY = "cấp trên"
_BY_LEVEL: dict[Level, Office] = {
    "province": "province",
    "district": "district",
    "commune": "commune",
    "department": "department",
}
_MINISTRIES = (
    "BNV|BTP|BTC|BCT|BXD|BYT|BGDĐT|BKHCN|BTTTT|BNNPTNT|BNNMT|BTNMT|BVHTTDL|BLĐTBXH|BGTVT|BKHĐT|BCA"
    "|BQP|BNG|BDTTG"
)
_CODES: tuple[tuple[re.Pattern[str], Office], ...] = (
    (re.compile(r"[-/](?:TTg|CP)$"), "government"),
    (re.compile(rf"[-/](?:{_MINISTRIES})$"), "ministry"),
)
_BOARD = re.compile(r"[-/]UBND$")
_IN_TITLE: tuple[tuple[re.Pattern[str], Office], ...] = (
    (re.compile(r"\b(?:tinh)\b"), "province"),
    (re.compile(r"\b(?:huyen|quan|thi xa)\b"), "district"),
)
# Districts are gone from this day (Luật Tổ chức chính quyền địa phương số 72/2025/QH15).
_TWO_TIERS = date(2025, 7, 1)


def signed_above(plan: Plan, parent: Plan | None) -> date | None:
    """Give the day the parent was signed: by its own decision, else as this plan states it."""
    own = parent.decision.date if parent and parent.decision else None
    return own or (plan.parent.date if plan.parent else None)


def parent_events(plan: Plan, parent: Plan | None) -> tuple[tuple[str, date | None], ...]:
    """Give the events that are the parent's signing; without a date they wait for it."""
    if plan.parent is None:
        return ()
    signed = signed_above(plan, parent)
    office = _office(plan, parent)
    place = parent.decision.place if parent and parent.decision else None
    return _events(office, place, plan.period.first_year, signed)


def _office(plan: Plan, parent: Plan | None) -> Office | None:
    """Tell whose plan the parent is, or None where that cannot be told."""
    if parent and parent.level in _BY_LEVEL:
        return _BY_LEVEL[parent.level]
    stated = plan.parent or Parent()
    decision = parent.decision if parent else None
    number = (decision.number if decision else None) or stated.number or ""
    for code, office in _CODES:
        if code.search(number):
            return office
    if parent or (number and not _BOARD.search(number)):
        return None
    title = fold(stated.title or "")
    titled = next((office for words, office in _IN_TITLE if words.search(title)), None)
    return titled or _next_above(plan, stated)


def _next_above(plan: Plan, stated: Parent) -> Office | None:
    if plan.level in ("department", "district"):
        return "province"
    if plan.level == "commune" and stated.date and stated.date >= _TWO_TIERS:
        return "province"
    # Before 2025 a commune stood under its district and its province: the name is not told.
    return None


@lru_cache(maxsize=256)
def _events(
    office: Office | None, place: str | None, year: int, signed: date | None
) -> tuple[tuple[str, date | None], ...]:
    # Kept, for all the plans under one parent share them.
    names = list(_NAMES[office]) if office else []
    if office in _BOARDS:
        names += [f"{name} {place}" for name in names] if place else []
        names += [f"UBND {name}" for name in names]
    ids = PARENT_EVENTS if office == "province" else PARENT_EVENTS[:1]
    called = dict.fromkeys(_called([_ANYBODY, *names], year))
    return tuple((name, signed) for name in (*ids, *called))


def _called(owners: Iterable[str], year: int) -> Iterable[str]:
    """Give what offices call the day on which the plan of each owner was signed."""
    plans = ("kế hoạch", "kế hoạch cải cách hành chính", f"kế hoạch cải cách hành chính năm {year}")
    for plan in plans:
        for owner in owners:
            for whose in (f"{plan} của {owner}", f"{plan} {owner}"):
                yield from (f"{whose} được ban hành", f"{whose} ban hành", f"ban hành {whose}")
            yield from (f"có {plan} của {owner}", f"{owner} ban hành {plan}")
