"""Days and numbers are found in the words around them, and only those that are named in full."""

from datetime import date

import pytest

from parcli.intake.source import Line, Paragraph, Place, Source
from parcli.intake.tracked import seen_on
from parcli.intake.tracked.days import days_in, numbers_in

DAY = date(2026, 1, 20)


@pytest.mark.parametrize(
    ("words", "days", "numbers"),
    [
        ("20/01/2026", [DAY], []),
        ("20.1.2026", [DAY], []),
        ("20 - 1 - 2026", [DAY], []),
        ("2026-01-20", [DAY], []),
        ("ngày 20 tháng 01 năm 2026", [DAY], []),
        ("Kế hoạch số 12/KH-STP ngày 20/01/2026", [DAY], ["12/KH-STP"]),
        ("12/KH-STP; 26/2026/QĐ-UBND", [], ["12/KH-STP", "26/2026/QĐ-UBND"]),
        ("20/01/2026 và 21/01/2026", [DAY, date(2026, 1, 21)], []),
        ("31/02/2026", [], []),
        ("20/01", [], []),
        ("20/01/26", [], []),
        ("tháng 01/2026", [], []),
        ("quý I năm 2026", [], []),
        ("1.20.1.2026", [], []),
    ],
)
def test_days_and_numbers_are_found(words, days, numbers):
    assert days_in(words) == days
    assert numbers_in(words) == numbers


def heading(*lines):
    blocks = (Paragraph(Place(sheet="a", row=at), Line(text)) for at, text in enumerate(lines, 1))
    return Source("theo-doi.xlsx", tuple(blocks))


def test_the_day_of_the_sheet_stands_above_its_tables():
    assert seen_on(heading("Theo dõi", "(Tính đến hết ngày 20/01/2026)")) == DAY
    assert seen_on(heading("Quyết định ngày 05/01/2026 · Tính đến 20/01/2026 (thứ Ba)")) == DAY
    assert seen_on(heading("Kèm theo Quyết định ngày 20/01/2026")) is None
    assert seen_on(heading("Tính đến 20/01/2026", "Tính đến 21/01/2026")) is None
    assert seen_on(heading()) is None
