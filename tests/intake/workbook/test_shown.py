"""A number or a day is read as the sheet shows it."""

from datetime import date, datetime, time, timedelta

import pytest

from parcli.intake.workbook.shown import shown

SHOWN = [
    (1, "General", "1"),
    (1.0, "General", "1"),
    (1.1, "General", "1.1"),
    (1.1, "0.00", "1.10"),
    (5, "00", "05"),
    (0.1 + 0.2, "General", "0.3"),
    (16274, "#,##0", "16.274"),
    (1234.5, "#,##0.00", "1.234,50"),
    (1234.5, "#,##0.##", "1.234,5"),
    (0.5, "0%", "50%"),
    (0.625, "0.0%", "62,5%"),
    (1, "0%", "100%"),
    (-3, "0;[Red]-0", "-3"),
    (30, '0" ngày"', "30 ngày"),
    (4, '"Quý "0', "Quý 4"),
    (12, "[$-42A]0_)", "12"),
    (12, "@", "12"),
    (1e20, "General", "1e+20"),
    (True, "General", "TRUE"),
    (date(2020, 1, 5), "General", "05/01/2020"),
    (datetime(2020, 1, 5), "dd/mm/yyyy", "05/01/2020"),  # noqa: DTZ001
    (datetime(2020, 1, 5), "d-mmm", "05/01/2020"),  # noqa: DTZ001
    (datetime(2020, 3, 1), "mmm-yy", "03/2020"),  # noqa: DTZ001
    (datetime(2020, 3, 1), "yyyy", "2020"),  # noqa: DTZ001
    (datetime(2020, 1, 5, 7, 30), "dd/mm/yyyy hh:mm", "05/01/2020 07:30"),  # noqa: DTZ001
    (datetime(2020, 1, 5), "dd/mm/yyyy hh:mm", "05/01/2020"),  # noqa: DTZ001
    (datetime(2020, 1, 5), '"ngày "d" tháng "m" năm "yyyy', "05/01/2020"),  # noqa: DTZ001
    (time(7, 30), "hh:mm", "07:30"),
    (timedelta(hours=26, minutes=5), "[h]:mm", "26:05"),
    (None, "General", ""),
    ("#REF!", "General", "#REF!"),
]


@pytest.mark.parametrize(("value", "form", "text"), SHOWN)
def test_value_is_shown_as_its_format_says(value, form, text):
    assert shown(value, form) == text
