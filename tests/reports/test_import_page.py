"""An import told: doubts in groups, many of a kind by a count, cells that cannot be lost."""

import csv
import io
import json
import re

from parcli.reports.import_audit import audit_markdown, audit_page
from parcli.reports.import_data import as_csv, as_json, as_markdown
from parcli.reports.import_page import import_page
from parcli.reports.import_view import (
    Counts,
    DoubtRow,
    FateRow,
    Imported,
    NewBody,
    SourcePlace,
    placed,
)
from parcli.reports.task_page import Page
from parcli.text.message import Message

COUNTS = Counts(7, 37, 73, 62, 3, 143, 20, 7)
PAGE = Page(str, 80)


def place(row, column=5):
    words = Message("bảng 3, dòng {row}, cột {column}", row=row, column=column)
    return SourcePlace(words, {"table": 3, "row": row, "column": column})


def doubt(row, why, read="Sau vụ mùa"):
    return DoubtRow("2026.plan.yaml", row, place(row), read, why)


def imported(doubts=(), fates=(), **more):
    return Imported("ke-hoach.docx", COUNTS, tuple(doubts), tuple(fates), **more)


NOT_READ = Message("không hiểu")


def test_what_stands_beside_the_text_is_no_cell():
    note = FateRow(SourcePlace(Message("đoạn 5"), {"paragraph": 5}), "xem", (), (), NOT_READ)
    assert placed([note]).cells == 0


def test_a_reason_is_said_once_over_its_places():
    page = import_page(imported([doubt(4, NOT_READ), doubt(6, NOT_READ)]), PAGE)
    assert page.count("không hiểu") == 1
    assert "2026.plan.yaml:4 · bảng 3, dòng 4, cột 5: “Sau vụ mùa”" in page


def test_many_of_a_kind_are_told_with_a_count_unless_all_are_asked_for():
    many = [doubt(n, Message("số {no} đã có", no=n)) for n in range(1, 31)]
    few = doubt(40, NOT_READ)
    page = import_page(imported([*many, few]), PAGE)
    assert "… và 25 chỗ cùng loại; xem hết: thêm --all" in page
    assert "số 5 đã có" in page
    assert "số 6 đã có" not in page
    assert "không hiểu" in page
    assert "số 30 đã có" in import_page(imported(many), PAGE, everything=True)


def test_a_new_body_is_told_once_with_its_place():
    new = doubt(4, Message("chưa có"), "Sở Nội vụ")._replace(added="so-noi-vu")
    bodies = [NewBody("so-noi-vu", "Sở Nội vụ"), *(NewBody(f"b{n}", f"Cơ quan {n}") for n in "ab")]
    page = import_page(imported([new], added=tuple(bodies)), PAGE)
    assert page.count("so-noi-vu  Sở Nội vụ (bảng 3, dòng 4, cột 5)") == 1
    assert "chưa có" not in page
    many = imported(added=tuple(NewBody(f"b{n}", "Sở") for n in range(20)))
    assert "… và 8 nữa; xem hết: thêm --all" in import_page(many, PAGE)
    assert "+ b19 " in import_page(many, PAGE, everything=True)


def test_no_line_is_wider_than_the_terminal():
    doubts = [doubt(4, Message("đã " + "rất dài " * 30), "chữ " * 90)]
    page = import_page(imported(doubts, written=("moi/2026.plan.yaml",)), PAGE)
    assert max(map(len, page.splitlines())) <= 80


def test_the_comments_that_go_are_told():
    lost = [f"# {n}" for n in range(7)]
    page = import_page(imported(lost=tuple(lost)), PAGE)
    assert "Sẽ bỏ 7 chú thích" in page
    assert "… và 2 nữa" in page


HEAD = FateRow(place(1), "Nhiệm vụ", (), (), Message("tiêu đề cột"))
TITLE = FateRow(
    place(2), "Rà soát | TTHC", ("areas.procedures.tasks[1].title",), ("TT-1 title",), None
)
LOST = FateRow(place(3), "=1+1", (), (), None)


def test_every_cell_is_counted_once_and_one_that_is_lost_is_said():
    again = HEAD._replace(place=place(2))
    assert placed([HEAD, TITLE, again]) == (2, 1, 1, 0)
    page = audit_page(imported(fates=[HEAD, TITLE]), PAGE)
    assert "2 ô có chữ, không mất ô nào: 1 ô vào kế hoạch, 1 ô không vào" in page
    page = audit_page(imported(fates=[HEAD, TITLE, LOST], written=("moi/2026.plan.yaml",)), PAGE)
    assert page.endswith("Đã viết: moi/2026.plan.yaml\n")
    assert "còn 1 ô chưa rõ đi đâu" in " ".join(page.split())


def test_the_audit_is_safe_in_a_spreadsheet_and_in_markdown():
    told = imported(fates=[HEAD, TITLE, LOST])
    rows = list(csv.DictReader(io.StringIO(as_csv(told, str, audit=True))))
    assert [row["text"] for row in rows] == ["Nhiệm vụ", "Rà soát | TTHC", "'=1+1"]
    assert rows[1]["keys"] == "areas.procedures.tasks[1].title"
    assert "Rà soát \\| TTHC" in audit_markdown(told, str)


def test_programs_get_places_as_data():
    told = imported([doubt(4, NOT_READ)], [TITLE])
    shown = json.loads(as_json(told, str, audit=True))
    assert shown["doubts"][0]["place"] == {"table": 3, "row": 4, "column": 5}
    assert shown["cells"][0]["keys"] == ["areas.procedures.tasks[1].title"]
    assert shown["counts"]["tasks"] == 37
    assert "cells" not in json.loads(as_json(told, str, audit=False))
    assert "| bảng 3, dòng 4, cột 5" in as_markdown(
        told._replace(doubts=(doubt(4, NOT_READ)._replace(file=""),)), str
    )


def test_the_documentation_has_the_keys_that_are_written(root):
    page = (root / "docs" / "json.md").read_text("utf-8").split("## import\n")[1]
    shown = json.loads(re.search(r"```json\n(.*?)```", page, re.DOTALL)[1])
    told = json.loads(as_json(imported([doubt(4, NOT_READ)], [TITLE]), str, audit=True))
    assert list(shown) == list(told)
    for part in ("counts", "doubts", "cells"):
        one, other = (each[part] for each in (shown, told))
        assert [*(one[0] if isinstance(one, list) else one)] == [
            *(other[0] if isinstance(other, list) else other)
        ]
