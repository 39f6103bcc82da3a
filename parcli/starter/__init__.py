"""The starter plan and register of `parcli new`, from templates that know levels and years.

A template is a file as it will stand, with `$blanks`; a line that ends with `#? 2011-2024` is kept
in plans of those years only.
"""

import re
from pathlib import Path
from string import Template
from typing import NamedTuple

from parcli.errors import ParcliError
from parcli.model.areas import REFORM_AREAS, area_name
from parcli.model.plan import Level
from parcli.text.message import Message

# The years of the two programmes: before and after them the areas have no names yet.
FIRST_YEAR, LAST_YEAR = 2011, 2030
STARTER_LEVELS: tuple[Level, ...] = ("province", "department", "district", "commune")

# Luật 72/2025/QH15: from 01/7/2025 there is no district.
_LAST_DISTRICT_YEAR = 2025

_ONLY_IN = re.compile(r"(?P<line>.*?)\s*#\? (?P<first>\d{4})-(?P<last>\d{4})")


class Starter(NamedTuple):
    """The texts of the three files."""

    plan: str
    register: str
    settings: str


def starter(level: Level, year: int, plan_id: str, title: str) -> Starter:
    """Fill the templates of the level in for the year; `plan_id` and `title` are YAML already.

    Raises:
        ParcliError: no programme covers the year, or the level is no more.
    """
    _check(level, year)
    blanks = {area.replace("-", "_"): area_name(area, year) for area in REFORM_AREAS} | {
        "year": str(year),
        "last_year": str(year - 1),
        "next_year": str(year + 1),
        "id": plan_id,
        "title": title,
    }
    return Starter(
        *(
            Template(_of_year(_template(name), year)).substitute(blanks)
            for name in (f"{level}-plan", f"{level}-agencies", "settings")
        )
    )


def starter_settings() -> str:
    """Give the settings with which a workspace begins."""
    return _template("settings")


def usual_title(year: int) -> str:
    """Give the title that a plan of the year usually has."""
    return f"Kế hoạch cải cách hành chính năm {year}"


def _check(level: Level, year: int) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ParcliError(
            Message("năm {year} nằm ngoài hai chương trình cải cách hành chính", year=year),
            Message("chọn năm từ {first} đến {last}", first=FIRST_YEAR, last=LAST_YEAR),
        )
    if level == "district" and year > _LAST_DISTRICT_YEAR:
        raise ParcliError(
            Message("năm {year} không còn cấp huyện (từ 01/7/2025)", year=year),
            Message("dùng --level commune hoặc --level province"),
        )


def _of_year(text: str, year: int) -> str:
    kept = []
    for line in text.splitlines():
        found = _ONLY_IN.fullmatch(line)
        if found is None:
            kept.append(line)
        elif int(found["first"]) <= year <= int(found["last"]):
            kept.append(found["line"])
    return "\n".join(kept) + "\n"


def _template(name: str) -> str:
    return Path(__file__).with_name(f"{name}.yaml").read_text(encoding="utf-8")
