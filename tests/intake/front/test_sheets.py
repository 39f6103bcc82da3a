"""The line over the table of a tracking sheet, as parcli writes it in both languages."""

import pytest

from parcli.intake.front.sheets import read_caption
from parcli.intake.source import Line, Paragraph, Place, Source

PLAN = "Kế hoạch cải cách hành chính năm 2020 · Ủy ban nhân dân tỉnh Thanh Hóa"


def caption(*lines):
    blocks = (
        Paragraph(Place(row=2, sheet=f"Trang {n}"), Line(line)) for n, line in enumerate(lines)
    )
    return read_caption(Source("x.xlsx", tuple(blocks)))


@pytest.mark.parametrize(
    ("signed", "number", "day"),
    [
        (" · Quyết định số 5409/QĐ-UBND ngày 20/12/2019", "5409/QĐ-UBND", "2019-12-20"),
        (" · Quyết định số 5409/QĐ-UBND of 20/12/2019", "5409/QĐ-UBND", "2019-12-20"),
        (" · Kế hoạch số 12/KH-UBND", "12/KH-UBND", None),
        (" · sửa đổi bởi Quyết định số 9/QĐ-UBND ngày 01/06/2020", None, None),
        (" · amended by Quyết định số 9/QĐ-UBND of 01/06/2020", None, None),
        ("", None, None),
    ],
)
@pytest.mark.parametrize("seen", ["Tính đến 10/07/2020 (thứ Sáu)", "As of 10/07/2020 (Friday)"])
def test_the_plan_its_office_and_its_number(signed, number, day, seen):
    line = f"{PLAN}{signed} · {seen}"
    title, head = caption(line, "Cải cách thể chế", line)
    assert f"{title.words.text} · {head.issuer.text}" == PLAN
    assert head.level == "province"
    read = [words and words.text for words in (head.number, head.date)]
    assert read == [number, day]


@pytest.mark.parametrize(
    "lines",
    [
        (),
        ("Sổ theo dõi · Tính đến 10/07/2020",),
        (f"{PLAN} · năm 2020",),
        (f"{PLAN} · Tính đến 10/07/2020", f"{PLAN}, Lai Châu · Tính đến 10/07/2020"),
    ],
)
def test_other_lines_tell_of_no_plan(lines):
    assert caption(*lines) is None
