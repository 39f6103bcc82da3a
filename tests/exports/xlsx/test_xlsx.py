"""The workbook as another program reads it, and as one that calculates it anew does."""

import csv
import io
import re
import warnings
import zipfile
from datetime import date, datetime

import openpyxl
import pytest

from parcli.errors import ParcliError
from parcli.exports import Manner, export_of
from parcli.exports.xlsx import area
from parcli.status.choose import Choice
from parcli.status.judge import STATES
from parcli.tracking import COLUMNS
from parcli.tracking.words import state_name

KEYS = [column.key for column in COLUMNS]
HEAD = [str(column.name) for column in COLUMNS]


def written(tracking):
    return export_of("xlsx").write(tracking, Manner(str))


def read(content, **how):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return openpyxl.load_workbook(io.BytesIO(content), **how)


@pytest.fixture(scope="module")
def content(whole):
    return written(whole)


@pytest.fixture(scope="module")
def values(content):
    return read(content, data_only=True)


@pytest.fixture(scope="module")
def book(content):
    return read(content)


def lines(sheet):
    """Give the rows below the head by the keys of their columns."""
    return [
        dict(zip(KEYS, map(_day, row), strict=True))
        for row in sheet.iter_rows(min_row=area.HEAD_ROW + 2, values_only=True)
    ]


def _day(value):
    return value.date() if isinstance(value, datetime) else value


def test_there_is_a_sheet_that_sums_up_and_one_an_area(values):
    assert values.sheetnames == ["Tổng hợp", "I. Cải cách thể chế", "Cải cách thủ tục hành chính"]
    sheet = values.worksheets[1]
    assert sheet["A1"].value == "I. Cải cách thể chế"
    assert sheet["A2"].value.endswith("ngày 20/12/2019 · Tính đến 10/07/2020 (thứ Sáu)")
    assert [cell.value for cell in sheet[area.HEAD_ROW + 1]] == HEAD


def test_every_line_is_a_row_with_real_dates_and_numbers(values, whole):
    rows = {row["ref"]: row for row in lines(values.worksheets[1])}
    assert list(rows) == [line.owed.product_reference for line in whole.plans[0].areas[0].lines]
    first = rows["TC-1.on-time"]
    assert (first["first"], first["due"]) == (date(2020, 1, 1), date(2020, 1, 31))
    assert (first["done"], first["document"]) == (date(2020, 1, 31), "1/BC-STP")
    assert first["state"] == "Hoàn thành đúng hạn"
    assert first["perform"] == "Theo dõi, đôn đốc: Ủy ban nhân dân tỉnh Thanh Hóa"
    assert first["note"] == "Làm gọn\nNộp bản giấy"
    assert rows["TC-1.under-way"]["percent"] == 45
    assert rows["TC-1.put-off"]["due"] == date(2020, 9, 30)
    assert rows["TC-1.unsaid"]["due"] is None
    assert [row["agency"] for row in lines(values.worksheets[2])][:2] == ["Sở Nội vụ", "Sở Tư pháp"]


def test_the_summary_holds_the_counts_and_rates_it_calculates(values, book, whole):
    sheet, total = values.worksheets[0], whole.total
    names = [sheet.cell(row, 1).value for row in (7, 8, 9)]
    assert names == ["I. Cải cách thể chế", "Cải cách thủ tục hành chính", "Tổng số"]
    found = [cell.value for cell in sheet[9]][1:]
    undated = sum(total.counts[state] for state in STATES[7:])
    assert found[:9] == [
        total.total,
        *(total.counts[state] for state in STATES[:6]),
        undated,
        total.counts["cancelled"],
    ]
    rates = [*total.over_due_or_done().values(), *list(total.over_all().values())[1:]]
    assert found[9:] == [pytest.approx(rate.of / rate.among) for rate in rates]
    formulas = [cell.value for row in book.worksheets[0]["B7:O9"] for cell in row]
    assert all(formula.startswith("=") for formula in formulas)


def test_a_sheet_is_ready_to_be_filtered_filled_in_and_printed(book):
    sheet = book.worksheets[1]
    last = area.HEAD_ROW + 14
    assert sheet.auto_filter.ref == f"A3:Q{last}"
    assert sheet.freeze_panes == "B4"
    assert sheet.print_title_rows == "$3:$3"
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert "&P" in sheet.oddFooter.right.text
    assert sheet["L4"].number_format == "dd/mm/yyyy"
    assert sheet["C4"].alignment.wrap_text
    chosen = {str(rule.sqref): rule.formula1 for rule in sheet.data_validations.dataValidation}
    assert chosen[f"M4:M{last + 200}"].startswith("'Tổng hợp'!$A$")
    legend = chosen[f"M4:M{last + 200}"].partition("!")[2].replace("$", "")
    assert [cell.value for (cell,) in book.worksheets[0][legend]] == [
        state_name(state, str) for state in STATES
    ]
    ((cells, rules),) = sheet.conditional_formatting._cf_rules.items()
    assert str(cells.sqref).startswith("M4:M")
    assert {rule.formula[0] for rule in rules} >= {'"Quá hạn"', '"Được lùi hạn"'}


def test_a_column_that_all_leave_empty_is_hidden_but_there(book):
    first, second = book.worksheets[1:]
    letter = {key: openpyxl.utils.get_column_letter(n) for n, key in enumerate(KEYS, 1)}
    assert first.column_dimensions[letter["agency"]].hidden
    assert not second.column_dimensions[letter["agency"]].hidden
    for key in ("done", "document", "percent", "note"):
        assert not second.column_dimensions[letter[key]].hidden


def test_a_title_is_not_taken_for_signs_of_the_foot(office, whole_plan):
    content = written(office({**whole_plan, "title": "2020 & sau"}))
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml").decode("utf-8")
    assert "<oddFooter>&amp;L&amp;8 2020 &amp;&amp; sau&amp;R&amp;8 Trang &amp;P/&amp;N<" in sheet


def test_several_plans_are_told_apart_and_summed_up(office, whole_plan):
    other = {**whole_plan, "id": "khac-2020", "title": "Kế hoạch khác"}
    tracking = office(whole_plan, other)
    values = read(written(tracking), data_only=True)
    assert values.sheetnames == [
        "Tổng hợp",
        "1. Cải cách thể chế",
        "1. Cải cách thủ tục hành chính",
        "2. Cải cách thể chế",
        "2. Cải cách thủ tục hành chính",
    ]
    sheet = values.worksheets[0]
    assert sheet["A1"].value == "Tổng hợp các kế hoạch"
    rows = list(sheet.iter_rows(min_row=7, max_row=13, max_col=2, values_only=True))
    assert [total for _, total in rows] == [21, 13, 8, 21, 13, 8, 42]
    assert rows[3][0].startswith("2. Kế hoạch khác · Ủy ban nhân dân")


def test_no_text_is_run_followed_or_lost(harmful):
    content = written(harmful)
    book = read(content)
    for sheet in book.worksheets[1:]:
        for row in sheet.iter_rows():
            assert {cell.data_type for cell in row} <= {"s", "n", "d"}
            assert not [cell for cell in row if cell.hyperlink]
    texts = [row["task"] for row in lines(book.worksheets[1])]
    assert texts[0] == '=HYPERLINK("http://x.example","a")'
    assert book.worksheets[1]["C4"].quotePrefix
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        names = parts.namelist()
        strings = parts.read("xl/sharedStrings.xml").decode("utf-8")
    assert not [name for name in names if "rels/sheet" in name or "external" in name.lower()]
    assert "\N{REPLACEMENT CHARACTER}" in strings
    assert "_x005F_x0041_" in strings


def test_what_a_cell_cannot_hold_is_cut_and_the_cut_shown(office, whole_plan):
    early = {"id": "b", "name": "😀" * 20_000, "deadline": {"phrase": "xưa", "due": "1899-05-02"}}
    task = {"id": "T-1", "title": "a" * 40_000, "products": [early]}
    sheet = read(written(office({**whole_plan, "areas": {"other": {"tasks": [task]}}}))).worksheets[
        1
    ]
    (row,) = lines(sheet)
    assert row["task"] == "a" * 32_766 + "…"
    assert row["product"] == "😀" * 16_383 + "…"
    assert row["due"] == "02/05/1899"


def test_more_lines_than_a_sheet_has_rows_are_refused(whole, monkeypatch):
    monkeypatch.setattr(area, "_MOST_ROWS", 15)
    with pytest.raises(ParcliError, match="“Cải cách thể chế”: 13 việc"):
        written(whole)


def test_a_plan_of_which_nothing_is_asked_for_has_only_the_summary(office, whole_plan):
    book = read(written(office(whole_plan, choice=Choice(area="direction"))), data_only=True)
    assert book.sheetnames == ["Tổng hợp"]
    assert [cell.value for cell in book.active[7]][:3] == ["Tổng số", 0, 0]


def test_it_says_whose_it_is_and_of_which_day(book):
    about = book.properties
    assert about.title == "Kế hoạch cải cách hành chính năm 2020"
    assert about.creator == "Ủy ban nhân dân tỉnh Thanh Hóa"
    assert about.created.date() == date(2020, 7, 10)


@pytest.mark.office
def test_libreoffice_calculates_the_same(content, values, whole, tmp_path, libreoffice):
    (tmp_path / "a.xlsx").write_bytes(_without_values(content))
    # Commas, quotes, UTF-8, as shown, all sheets.
    form = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1"
    made = libreoffice(form, tmp_path / "a.xlsx")
    summary, first, _ = (
        list(csv.reader((made / f"a-{name}.csv").read_text(encoding="utf-8").splitlines()))
        for name in values.sheetnames
    )
    counts = [[str(cell.value) for cell in row] for row in values.worksheets[0]["B7:J9"]]
    assert [row[1:10] for row in summary[6:9]] == counts
    rates = whole.total.over_due_or_done().values()
    assert [float(cell.rstrip("%")) for cell in summary[8][10:12]] == [r.percent for r in rates]
    assert first[2] == HEAD
    assert first[3][KEYS.index("due")] == "31/01/2020"
    assert [row[0] for row in first[3:]] == [row["ref"] for row in lines(values.worksheets[1])]


def _without_values(content):
    """Take from the formulas what they give, so that a reader must calculate."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name.startswith("xl/worksheets/"):
                part = re.sub(rb"</f><v>[^<]*</v>", b"</f>", part)
            new.writestr(name, part)
    return made.getvalue()
