"""What is typed finds the one obligation meant, or is told what there is."""

from datetime import date

import pytest

from parcli.errors import ParcliError
from parcli.model.reference import read_reference
from parcli.progress.name import Part, obligation_meant, period_label, products_named
from parcli.text.message import Message

IDS = {"so-tu-phap": "so-tu-phap", "STP": "so-tu-phap", "so-noi-vu": "so-noi-vu", "yt": "so-y-te"}


def agency_id(typed):
    if typed not in IDS:
        raise ParcliError(Message("không có cơ quan “{id}”", id=typed))
    return IDS[typed]


@pytest.fixture
def meant(owed, on):
    def find(typed, agency=None):
        reference = read_reference(typed)
        (product,) = products_named(reference, {one.product_reference for one in owed})
        own = [one for one in owed if one.product_reference == product]
        part = Part(reference.period, reference.agency or agency, on)
        return obligation_meant(own, part, agency_id)

    return find


@pytest.mark.parametrize(
    ("typed", "agency", "reference"),
    [
        ("CD-1.a", None, "CD-1.a"),
        ("CD-10", None, "CD-10.a"),  # the task's only product
        ("CD-1.a", "so-noi-vu", "CD-1.a"),  # who owes it may be named, and is not needed
        ("CD-1.b@2026-q1", None, "CD-1.b@2026-Q1"),
        ("CD-1.c@2026-Q1/so-tu-phap", None, "CD-1.c@2026-Q1/so-tu-phap"),
        ("CD-1.c@2026-Q1", "STP", "CD-1.c@2026-Q1/so-tu-phap"),
        ("CD-1.c@2026-Q1/so-noi-vu", "STP", "CD-1.c@2026-Q1/so-noi-vu"),
    ],
)
def test_what_is_typed_finds_it(meant, typed, agency, reference):
    assert meant(typed, agency).reference == reference


@pytest.mark.parametrize(
    ("typed", "agency", "message", "hint"),
    [
        (
            "CD-1.b",
            None,
            "sản phẩm này có 4 kỳ, chưa rõ kỳ nào",
            "viết như CD-1.b@2026-Q1; các kỳ: 2026-Q1, 2026-Q2, 2026-Q3, 2026-Q4",
        ),
        (
            "CD-1.b@2026-Q33",
            None,
            "không có kỳ “2026-Q33”",
            "viết như CD-1.b@2026-Q3; các kỳ: 2026-Q3, 2026-Q1, 2026-Q2, 2026-Q4",
        ),
        (
            "CD-1.a@2026-Q1",
            None,
            "sản phẩm này không chia kỳ, không có kỳ “2026-Q1”",
            "viết CD-1.a",
        ),
        (
            "CD-1.c@2026-Q1",
            None,
            "mỗi cơ quan thuộc “Các sở” nộp riêng (2), chưa rõ cơ quan nào",
            "viết như CD-1.c@2026-Q1/so-tu-phap, hoặc nêu cơ quan riêng",
        ),
        (
            "CD-1.c@2026-Q1",
            "yt",
            "“yt” không thuộc “Các sở” nên không phải nộp",
            "các cơ quan phải nộp: so-tu-phap, so-noi-vu",
        ),
        ("CD-1.c@2026-Q1", "noi vu", "không có cơ quan “noi vu”", "có phải “so-noi-vu”?"),
        ("CD-1.c@2026-Q1/so-tuphap", None, "không có cơ quan “so-tuphap”", "có phải “so-tu-phap”?"),
        ("CD-1.a", "SYT", "không có cơ quan “SYT”", "phải nộp: Sở Nội vụ"),
        ("CD-1.a", "STP", "“STP” không phải nộp sản phẩm này", "phải nộp: Sở Nội vụ"),
    ],
)
def test_what_is_missing_or_wrong_is_told(meant, refused, typed, agency, message, hint):
    assert refused(meant, typed, agency) == (message, hint)


def test_the_nearest_periods_come_first_and_the_rest_are_cut(meant, refused):
    message, hint = refused(meant, "CD-1.f")
    assert message == "sản phẩm này có 52 kỳ, chưa rõ kỳ nào"
    known = hint.partition("các kỳ: ")[2].split(", ")
    assert known[0] == "2026-W15"  # its Sunday, 12/04/2026, is nearest to 10/04/2026
    assert len(known) == 9
    assert known[-1] == "…"


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("2026-Q1", "2026-Q1"),
        ("Quý I", "2026-Q1"),
        ("I/2026", "2026-Q1"),
        ("quý 1/2026", "2026-Q1"),
        ("Tháng 6", "2026-06"),
        ("6/2026", "2026-06"),
        ("Quý I/2025", None),
        ("7", None),
        ("", None),
    ],
)
@pytest.mark.parametrize("year", [2025, 2026, 2027])
def test_periods_are_read_as_officers_write_them(owed, typed, label, year):
    known = ["2026-Q1", "2026-06", None]
    assert period_label(typed, known, owed[0].plan, date(year, 5, 1)) == label


def test_a_number_that_may_be_a_quarter_or_a_month_is_neither(owed):
    assert period_label("1", ["2026-Q1", "2026-01"], owed[0].plan, date(2026, 5, 1)) is None


def test_a_task_names_all_its_products_and_no_other_task_s():
    products = ["CD-1.a", "CD-1.b", "CD-10.a"]
    assert products_named(read_reference("CD-1"), products) == ["CD-1.a", "CD-1.b"]
    assert products_named(read_reference("CD-1.b@2026"), products) == ["CD-1.b"]
    assert products_named(read_reference("CD"), products) == []
