"""The dated table of norms."""

from datetime import date, timedelta
from pathlib import Path

import pytest

import parcli.norms.table as table_module
from parcli.norms import known_norms, norms_numbered, read_number, successor_on
from parcli.norms.codes import NORMATIVE_CODES, TYPE_CODES

CSV = Path(table_module.__file__).with_name("data") / "norms.csv"
COLUMNS = "number,type,title,issuer,issued,in_force_from,in_force_to,replaced_by,provisional,source"


def test_every_line_has_ten_fields_and_no_norm_stands_twice():
    head, *lines = CSV.read_text(encoding="utf-8").splitlines()
    assert head == COLUMNS
    assert all(line.count(",") == COLUMNS.count(",") for line in lines)
    assert len(known_norms()) == len(lines) == len({(n.number, n.issued) for n in known_norms()})
    assert all(norm.source and norm.title and norm.issuer for norm in known_norms())


@pytest.mark.parametrize("norm", known_norms(), ids=lambda norm: f"{norm.number} {norm.issued}")
def test_the_days_are_in_order_and_the_successor_is_in_the_table(norm):
    days = [day for day in (norm.issued, norm.in_force_from, norm.in_force_to) if day]
    assert days == sorted(days)
    assert norm.in_force_to or not norm.replaced_by
    if norm.replaced_by:
        (heir,) = norms_numbered(norm.replaced_by)
        assert heir is not norm
        begins = heir.in_force_from or heir.issued
        assert begins is None or begins <= norm.in_force_to + timedelta(days=1)


@pytest.mark.parametrize("norm", known_norms(), ids=lambda norm: f"{norm.number} {norm.issued}")
def test_the_number_is_in_its_official_form_and_of_its_type(norm):
    number = read_number(norm.number)
    assert number.written() == norm.number
    assert (TYPE_CODES | NORMATIVE_CODES)[number.codes[0]] == norm.kind
    assert number.year is None or norm.issued is None or norm.issued.year == number.year


def test_a_number_is_found_however_it_is_spaced_and_cased():
    assert [n.number for n in norms_numbered("225 /QĐ-TTG")] == ["225/QĐ-TTg"]
    assert [n.number for n in norms_numbered("9/2019/NĐ–CP")] == ["09/2019/NĐ-CP"]
    assert [n.issued for n in norms_numbered("76/NQ-CP")] == [date(2013, 6, 13), date(2021, 7, 15)]
    assert norms_numbered("176/NQ-CP") == ()


def test_a_norm_is_in_force_on_its_last_day():
    (norm,) = norms_numbered("130/2005/NĐ-CP")
    assert not norm.ended_before(date(2026, 4, 30))
    assert norm.ended_before(date(2026, 5, 1))


def test_a_norm_whose_end_is_not_known_says_nothing():
    (norm,) = norms_numbered("225/QĐ-TTg")
    assert not norm.ended_before(date(2100, 1, 1))


def test_a_norm_may_end_without_a_successor():
    (norm,) = norms_numbered("130/2005/NĐ-CP")
    assert successor_on(norm._replace(replaced_by=None), date(2026, 5, 1)) is None


@pytest.mark.parametrize(
    ("on", "successor"),
    [
        (date(2016, 12, 27), "1294/QĐ-BNV"),
        (date(2017, 1, 1), "4361/QĐ-BNV"),
        (date(2019, 1, 1), "2636/QĐ-BNV"),
        (date(2026, 1, 1), "1187/QĐ-BNV"),
    ],
)
def test_the_successor_on_a_day(on, successor):
    (norm,) = norms_numbered("1294/QĐ-BNV")
    assert successor_on(norm, on).number == successor
