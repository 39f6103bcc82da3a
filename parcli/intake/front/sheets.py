"""What stands over the tables of a tracking sheet: `Kế hoạch … · UBND tỉnh … · Quyết định số …`.

parcli writes such a line on each sheet that it exports, in the reader's language.
"""

from typing import NamedTuple

from parcli.intake.front.head import Head, level_of
from parcli.intake.front.titles import Title
from parcli.intake.source import Paragraph, Source
from parcli.intake.told import Words
from parcli.intake.tracked.days import days_in, numbers_in, up_to
from parcli.norms import cited_number, read_number

_PARTED = " · "
_LEAST_PARTS = 3  # the title, the office, the day


class Caption(NamedTuple):
    """The plan that a sheet is of."""

    title: Title
    head: Head


def read_caption(source: Source) -> Caption | None:
    """Read the line over the tables; sheets of several plans tell of none."""
    found: dict[tuple[str, ...], Paragraph] = {}
    for block in source.blocks:
        if isinstance(block, Paragraph) and (parts := _parts(block.line.text)):
            found.setdefault(parts, block)
    if len(found) != 1:
        return None
    ((parts, line),) = found.items()
    title, issuer, *signed = (Words(part, line.place) for part in parts)
    head = Head(issuer=issuer, level=level_of(issuer.text))
    return Caption(Title(title, ()), _issued(head, signed[0]) if signed else head)


def _parts(line: str) -> tuple[str, ...]:
    """Take a line apart that ends with the day: title, office, what the plan was issued with."""
    *parts, last = line.split(_PARTED)
    return tuple(parts) if len(parts) + 1 >= _LEAST_PARTS and up_to(last) else ()


def _issued(head: Head, signed: Words) -> Head:
    """Read `Quyết định số 5409/QĐ-UBND ngày 20/12/2019`, unless it says who amended the plan."""
    text, place = signed
    numbers, days = numbers_in(text), days_in(text)
    number = read_number(numbers[0]) if numbers else None
    if number is None or not text.startswith(cited_number(number.written())):
        return head
    day = Words(days[0].isoformat(), place) if days else None
    return head._replace(number=Words(number.written(), place), date=day)
