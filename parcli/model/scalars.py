"""How the text of a scalar becomes a value.

A plan file is read as text: the model, not YAML, says what is a number and what is a date, so that
`1.10`, `07` or `no` stay as they were written where text is meant.
"""

import re
from datetime import date
from typing import Annotated, NamedTuple

from pydantic import BeforeValidator, Field, PlainValidator, Strict, WithJsonSchema
from pydantic_core import PydanticCustomError

from parcli.text.numbers import parse_number

# What an editor says, under the key of VS Code and its likes, where a pattern does not fit.
_SAY = "patternErrorMessage"

Text = Annotated[str, Field(min_length=1)]
Id = Annotated[
    str,
    Field(
        min_length=1,
        max_length=80,
        pattern=r"^[0-9A-Za-zÀ-ỹĐđ]+(?:[-_.][0-9A-Za-zÀ-ỹĐđ]+)*$",
        json_schema_extra={_SAY: "mã gồm chữ và số, nối bằng dấu - _ hoặc dấu chấm"},
    ),
]
_PART = r"[0-9A-Za-zÀ-ỹĐđ]+(?:[-_][0-9A-Za-zÀ-ỹĐđ]+)*"
# In a reference `TC-4.b@2020-Q1/so-tu-phap` the dot, the at and the slash part the names.
PartId = Annotated[
    str,
    Field(
        min_length=1,
        max_length=80,
        pattern=rf"^{_PART}$",
        json_schema_extra={_SAY: "mã gồm chữ và số, nối bằng dấu - hoặc _, không có dấu chấm"},
    ),
]
PRODUCT_REFERENCE = rf"^{_PART}\.{_PART}$"

_ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_PERIOD = re.compile(r"([0-9]{4})(?:\s*[-–]\s*([0-9]{4}))?")
_QUANTITY = re.compile(r"([-+]?[0-9][0-9.,]*)\s*(\D.*)?", re.DOTALL)
_WITHIN = re.compile(r"([0-9]{1,4}) (working-day|day|month|year|ngày làm việc|ngày|tháng|năm)s?")
_PERCENT = re.compile(r"(\d{1,3}) ?%?", re.ASCII)
_UNITS = {"ngày": "day", "ngày làm việc": "working-day", "tháng": "month", "năm": "year"}


class Period(NamedTuple):
    """The years a plan is for, both included."""

    first_year: int
    last_year: int

    @property
    def first(self) -> date:
        """The first day of the period."""
        return date(self.first_year, 1, 1)

    @property
    def last(self) -> date:
        """The last day of the period."""
        return date(self.last_year, 12, 31)

    def __str__(self) -> str:
        one = self.first_year == self.last_year
        return str(self.first_year) if one else f"{self.first_year}-{self.last_year}"


class Quantity(NamedTuple):
    """An amount with its unit: `50 %`, `02 đơn vị`, `91,14 điểm`."""

    amount: float
    unit: str | None


class Within(NamedTuple):
    """A term: so many days, working days, months or years."""

    number: int
    unit: str


def _read_day(value: object) -> date:
    if isinstance(value, date):
        return value
    found = _ISO_DAY.fullmatch(value) if isinstance(value, str) else None
    if not found:
        raise PydanticCustomError("day_form", "not a date of the form 2020-12-31")
    try:
        return date(*map(int, found.groups()))
    except ValueError:
        raise PydanticCustomError("day_impossible", "no such day") from None


def read_period(text: str) -> Period:
    """Read a year or two: `2020`, `2016-2020`.

    Raises:
        PydanticCustomError: (a ValueError) the text has another form, or the years no order.
    """
    found = _PERIOD.fullmatch(text.strip())
    if not found:
        raise PydanticCustomError("period_form", "not a year or two years")
    first = int(found[1])
    last = int(found[2] or first)
    if not 1990 <= first <= last <= 2100:  # noqa: PLR2004 (no reform plan is older or so far ahead)
        raise PydanticCustomError("period_order", "the years are not in order")
    return Period(first, last)


def _read_period(value: object) -> Period:
    return read_period(str(value))


def _read_whole(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and re.fullmatch("[0-9]{1,9}", value):
        return int(value)
    raise PydanticCustomError("whole_form", "not a whole number")


def read_amount(text: str) -> float:
    """Read a number in Vietnamese (1.200; 91,14) or international (62.5) form.

    Raises:
        ValueError: the text is in neither form.
    """
    if not text.isascii():  # digits of other scripts are nobody's numbers here
        raise ValueError(text)
    number = parse_number(text)
    return float(text.replace(",", ".")) if number is None else number


def _read_quantity(value: object) -> Quantity:
    found = _QUANTITY.fullmatch(str(value).strip())
    try:
        if found:
            return Quantity(read_amount(found[1]), found[2])
    except ValueError:
        pass
    raise PydanticCustomError("quantity_form", "not a number with a unit")


def _read_within(value: object) -> Within:
    found = _WITHIN.fullmatch(str(value).strip())
    if not found:
        raise PydanticCustomError("within_form", "not a term such as 30 days")
    return Within(int(found[1]), _UNITS.get(found[2], found[2]))


def _read_percent(value: object) -> int:
    found = _PERCENT.fullmatch(str(value).strip())
    if not found or int(found[1]) > 100:  # noqa: PLR2004 (of a hundred)
        raise PydanticCustomError("percent_form", "not a percentage from 0 to 100")
    return int(found[1])


def one_or_many(value: object) -> object:
    """Let one value stand for a list of one."""
    return [value] if isinstance(value, str) else value


class Keyed(NamedTuple):
    """Lets a bare text stand for a mapping that holds it under `key`."""

    key: str

    def __call__(self, value: object) -> object:
        """Give the mapping for a text."""
        return {self.key: value} if isinstance(value, str) else value


def as_read(kind: str | list[str], pattern: str, say: str, **more: object) -> WithJsonSchema:
    """Describe a scalar to an editor, whose reader makes numbers of what looks like one.

    What is written in quotes stays text there, so that every scalar has a form as text. A pattern
    says less than the validator where the rest would need arithmetic; `say` is for the officer.
    """
    return WithJsonSchema({"type": kind, "pattern": pattern, _SAY: say, **more})


Day = Annotated[
    date,
    PlainValidator(_read_day),
    as_read(
        "string",
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
        "viết ngày như 2020-12-31",
        examples=["2020-12-31"],
    ),
]
Whole = Annotated[
    int,
    PlainValidator(_read_whole),
    as_read(
        ["integer", "string"],
        "^[0-9]{1,9}$",
        "viết số nguyên như 22",
        minimum=0,
        maximum=999_999_999,
    ),
]
PlanPeriod = Annotated[
    Period,
    PlainValidator(_read_period),
    as_read(
        ["integer", "string"],
        r"^\s*[0-9]{4}(\s*[-–]\s*[0-9]{4})?\s*$",
        "viết một năm 2026 hoặc hai năm 2021-2025",
        minimum=1990,
        maximum=2100,
        examples=[2026, "2021-2025"],
    ),
]
Amount = Annotated[
    Quantity,
    PlainValidator(_read_quantity),
    as_read(
        ["number", "string"],
        r"^\s*[-+]?[0-9]",
        "viết số trước, đơn vị sau: 50 %",
        examples=["50 %", "91,14 điểm", 22],
    ),
]
Term = Annotated[
    Within,
    PlainValidator(_read_within),
    as_read(
        "string",
        rf"^\s*{_WITHIN.pattern}\s*$",
        "viết số và đơn vị: 30 ngày, 5 ngày làm việc, 2 tháng, 1 năm",
        examples=["30 ngày", "5 ngày làm việc"],
    ),
]
Percent = Annotated[
    int,
    PlainValidator(_read_percent),
    as_read(
        ["integer", "string"],
        r"^\s*[0-9]{1,3} ?%?\s*$",
        "viết số từ 0 đến 100: 60 %",
        minimum=0,
        maximum=100,
        examples=["60 %"],
    ),
]
Ids = Annotated[tuple[Id, ...], Strict(strict=False), BeforeValidator(one_or_many)]
