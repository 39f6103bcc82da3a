"""Sheets become paragraphs and tables as a person sees them, each cell with its place."""

import openpyxl
import pytest

from parcli.errors import ParcliError
from parcli.intake.source import Paragraph, Place, Table
from parcli.intake.workbook import read_workbook, sheets


def texts(table):
    return [[cell.text for cell in row] for row in table.rows]


def lines(source, sheet):
    found = [b for b in source.blocks if isinstance(b, Paragraph) and b.place.sheet == sheet]
    return [(block.place.row, block.line.text) for block in found]


def test_name_of_the_sheet_and_lines_above_the_table_head_it(office):
    assert lines(office, "Thể chế") == [
        (0, "Thể chế"),
        (2, "THEO DÕI CẢI CÁCH HÀNH CHÍNH NĂM 2026"),
        (3, "(Tính đến ngày 30/6/2026)"),
    ]
    name, title, _ = office.blocks[:3]
    assert (name.line.level, name.line.is_bold) == (1, False)
    assert (title.line.level, title.line.is_bold) == (None, True)


def test_cells_say_what_is_seen(office):
    table = office.tables[0]
    assert [row[:3] + row[5:] for row in texts(table)][1:] == [
        ["1", "Rà soát văn bản", "Kế hoạch rà soát", "01/2026", "Hoàn thành", "20/01/2026",
         "12/KH-STP", ""],
        ["1", "Rà soát văn bản", "Báo cáo rà soát", "Tháng 11/2026", "60%", "", "", ""],
        ["2", "Kiểm tra văn bản", "Báo cáo\nquý", "Hàng quý", "Chưa thực hiện", "", "",
         "Xem\nlại"],
    ]  # fmt: skip
    assert [line.is_bold for line in table.rows[3][2].lines] == [False, True]


def test_places_are_those_of_the_spreadsheet(office):
    table = office.tables[0]
    assert table.place == Place(1, 5, 1, 0, "Thể chế")
    assert table.rows[1][7].place == Place(1, 6, 8, 0, "Thể chế")
    assert str(table.rows[1][7].place.in_words) == "trang “Thể chế”, ô H6"
    assert str(Place(sheet="Thể chế").in_words) == "trang “Thể chế”"


def test_merged_cell_stands_in_every_row_it_covers(office):
    table = office.tables[0]
    task = table.rows[1][1]
    assert task is table.rows[2][1]
    assert (task.width, task.height) == (1, 2)
    assert len(table.cells) == 4 * 10 - 4


def test_blank_rows_part_tables_and_what_stands_alone_between_heads_the_next(office):
    first, second = office.tables[1:]
    assert texts(first) == [["TT", "Nhiệm vụ", "Sản phẩm"], ["1", "Công bố", "Quyết định"]]
    assert texts(second)[1] == ["2", "Niêm yết", "Bảng niêm yết"]
    assert (first.place.column, second.place.row) == (2, 6)
    assert lines(office, "Sheet2") == [(4, "II. Việc thêm")]
    at = [isinstance(block, Table) for block in office.blocks if block.place.sheet == "Sheet2"]
    assert at == [True, False, True]


def test_what_is_hidden_is_read_and_told_as_comments_are(office):
    told = {(aside.place.sheet, str(aside.what), aside.text) for aside in office.asides}
    assert told == {
        ("Thể chế", "hàng đang ẩn, vẫn đọc", "8"),
        ("Thể chế", "cột đang ẩn, vẫn đọc", "E"),
        ("Thể chế", "công thức chưa tính, coi như ô trống; mở bằng Excel rồi lưu lại", "=B1"),
        ("Thể chế", "nhận xét ở ô", "Sở Tư pháp báo qua điện thoại"),
        ("Danh mục", "trang đang ẩn, vẫn đọc", "Danh mục"),
    }
    assert lines(office, "Danh mục") == [(0, "Danh mục"), (1, "Sở Nội vụ")]


def test_an_empty_sheet_says_nothing(office):
    assert not [block for block in office.blocks if block.place.sheet == "Trống"]


def test_what_excel_hides_in_text_is_taken_out():
    workbook = openpyxl.Workbook()
    workbook.active["A1"] = "Ke\u0302\u0301 hoạch_x000D_\nrà\u200b so\xadát_x000B_  lần hai "
    workbook.active["B1"] = "_xD83D_ _x0007_"
    read = read_workbook(workbook, "x")
    assert [block.line.text for block in read.blocks] == ["Kế hoạch", "rà soát", "lần hai"]


def test_what_reaches_into_the_table_from_above_is_of_the_table():
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    for row in (["Theo dõi"], ["TT", None], [None, "Nhiệm vụ"], ["1", "Công bố"]):
        sheet.append(row)
    sheet.merge_cells("A2:A3")
    read = read_workbook(workbook, "x")
    assert texts(read.tables[0]) == [["TT", ""], ["TT", "Nhiệm vụ"], ["1", "Công bố"]]
    assert lines(read, "Sheet") == [(1, "Theo dõi")]


def test_cells_far_apart_make_no_wide_table(monkeypatch):
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    for row in (1, 1_048_576):
        sheet.cell(row, 1, "TT")
        sheet.cell(row, 16_384, "Ghi chú")
    assert [texts(table) for table in read_workbook(workbook, "x").tables] == [
        [["TT", "Ghi chú"]],
        [["TT", "Ghi chú"]],
    ]
    monkeypatch.setattr(sheets, "_MOST_POSITIONS", 3)
    with pytest.raises(ParcliError, match="trang “Sheet”: bảng quá rộng") as refused:
        read_workbook(workbook, "x")
    assert refused.value.hint
