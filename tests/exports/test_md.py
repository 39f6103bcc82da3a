"""The page for a git host."""

import re

from parcli.exports import Manner, export_of
from parcli.status.choose import Choice


def page(tracking):
    return export_of("md").write(tracking, Manner(str)).decode("utf-8")


def tables(text):
    """Give the rows of each table as lists of cells."""
    found = re.findall(r"(?m)(?:^\|.*\|\n)+", text)
    return [
        [re.split(r"(?<!\\)\|", line.strip("|")) for line in table.splitlines()] for table in found
    ]


def test_the_page_has_its_head_a_summary_and_a_table_an_area(whole):
    text = page(whole)
    assert text.startswith(
        "# Kế hoạch cải cách hành chính năm 2020\n\nỦy ban nhân dân tỉnh Thanh Hóa"
        " · Quyết định số 5409/QĐ-UBND ngày 20/12/2019 · ke-hoach-2020  \n"
        "Tính đến 10/07/2020 (thứ Sáu)\n"
    )
    heads = re.findall(r"(?m)^## (.*)$", text)
    assert heads == [
        "Tổng hợp",
        "I. Cải cách thể chế",
        "Cải cách thủ tục hành chính",
        "Nghĩa của trạng thái",
    ]
    summary, *areas = tables(text)
    assert summary[-1][1].strip() == f"**{whole.total.total}**"
    assert [len(area) - 2 for area in areas] == [13, 8]
    assert (
        "| TC-1.on-time | Rà soát | Sản phẩm on-time | Chủ trì: Sở Tư pháp<br>Phối hợp: Sở Nội vụ"
        "<br>Theo dõi, đôn đốc: Ủy ban nhân dân tỉnh Thanh Hóa | Tháng 01/2020 | 31/01/2020"
        " | Hoàn thành đúng hạn<br>31/01/2020<br>1/BC-STP |" in text
    )
    assert "| Đang thực hiện<br>45% |" in text
    assert "- Quá hạn: Chưa hoàn thành, đã qua ngày đến hạn.\n" in text


def test_a_part_says_that_it_is_one(office, whole_plan):
    assert "chỉ tính lĩnh vực" in page(office(whole_plan, choice=Choice(area="procedures")))


def test_no_text_breaks_out_of_its_cell(harmful):
    text = page(harmful)
    for table in tables(text):
        assert len({len(row) for row in table}) == 1
    assert "<script" not in text
    assert not re.search(r"(?<!\\)\[x\]\(", text)
    assert re.fullmatch(r"[^\x00-\x09\x0b-\x1f\x7f\u202e\u2066\ufffe]*", text)


def test_a_plan_of_which_nothing_is_asked_for_says_so(office, whole_plan):
    assert "Không có việc nào." in page(office(whole_plan, choice=Choice(area="direction")))
