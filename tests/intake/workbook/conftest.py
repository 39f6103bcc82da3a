"""A workbook as an office keeps it: a sheet an area, a title over the table, states typed in."""

import io
from datetime import date

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font

from parcli.intake.workbook import read_workbook
from parcli.ooxml.workbook import open_xlsx

HEAD = (
    "TT", "Nhiệm vụ", "Sản phẩm", "Chủ trì", "Phối hợp", "Thời hạn", "Tình trạng",
    "Ngày hoàn thành", "Số văn bản", "Ghi chú",
)  # fmt: skip


def read(workbook: openpyxl.Workbook, name: str = "theo-doi.xlsx"):
    written = io.BytesIO()
    workbook.save(written)
    return read_workbook(open_xlsx(written.getvalue()), name)


def _institutions(sheet):
    sheet.title = "Thể chế"
    sheet["A2"] = "THEO DÕI CẢI CÁCH HÀNH CHÍNH NĂM 2026"
    sheet["A2"].font = Font(bold=True)
    sheet.merge_cells("A2:J2")
    sheet["A3"] = "(Tính đến ngày 30/6/2026)"
    sheet.merge_cells("A3:J3")
    for at, head in enumerate(HEAD, 1):
        sheet.cell(5, at, head)
    report = CellRichText("Báo cáo\n", TextBlock(InlineFont(b=True), "quý"))
    rows = [
        [1, "Rà soát văn bản", "Kế hoạch rà soát", "Sở Tư pháp", "Các sở, ngành",
         date(2026, 1, 1), "Hoàn thành", date(2026, 1, 20), "12/KH-STP", None],
        [None, None, "Báo cáo rà soát", None, None, "Tháng 11/2026", 0.6, None, None, None],
        [2.0, "Kiểm tra văn bản\xa0", report,
         "Sở Tư pháp", None, "Hàng quý", "Chưa thực hiện", None, "=B1", "Xem\r\nlại"],
    ]  # fmt: skip
    for at, row in enumerate(rows, 6):
        for column, value in enumerate(row, 1):
            sheet.cell(at, column, value)
    sheet["F6"].number_format = "mm/yyyy"
    sheet["G7"].number_format = "0%"
    for column in "ABDE":
        sheet.merge_cells(f"{column}6:{column}7")
    sheet["G7"].comment = Comment("Sở Tư pháp báo qua điện thoại", "NTA")
    sheet.row_dimensions[8].hidden = True
    sheet.column_dimensions["E"].hidden = True


def _procedures(sheet):
    for row in ([None, *HEAD[:3]], [None, 1, "Công bố", "Quyết định"], [], ["II. Việc thêm"], [],
                [None, *HEAD[:3]], [None, 2, "Niêm yết", "Bảng niêm yết"]):  # fmt: skip
        sheet.append(row)


@pytest.fixture(scope="session")
def office():
    workbook = openpyxl.Workbook()
    _institutions(workbook.active)
    _procedures(workbook.create_sheet("Sheet2"))
    secret = workbook.create_sheet("Danh mục")
    secret.append(["Sở Nội vụ"])
    secret.sheet_state = "hidden"
    workbook.create_sheet("Trống")
    return read(workbook)
