"""The rows for programs."""

import csv
import io
from datetime import date

from parcli.exports import Manner, export_of
from parcli.model.areas import area_name


def rows(tracking):
    content = export_of("csv").write(tracking, Manner(str))
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline="")))


def test_every_obligation_is_a_row_in_the_order_of_the_plan(whole):
    found = rows(whole)
    assert len(found) == len(whole.lines) == 21
    assert [row["ref"] for row in found] == [line.owed.product_reference for line in whole.lines]
    assert [row["state"] for row in found] == [line.state for line in whole.lines]


def test_ids_stand_with_their_names(whole):
    first, share = rows(whole)[0], rows(whole)[13]
    assert (first["lead"], first["lead_names"]) == ("so-tu-phap", "Sở Tư pháp")
    assert (first["monitor"], first["monitor_names"]) == (
        "ubnd-tinh",
        "Ủy ban nhân dân tỉnh Thanh Hóa",
    )
    assert (first["area"], first["area_title"]) == ("institutions", "Cải cách thể chế")
    assert (first["done"], first["document"], first["note"]) == (
        "2020-01-31",
        "1/BC-STP",
        "Nộp bản giấy",
    )
    assert (share["owed_by"], share["owed_by_name"]) == ("so-noi-vu", "Sở Nội vụ")
    assert share["area_title"] == area_name("procedures", 2020)


def test_what_is_put_off_and_under_way_is_told(whole):
    by_ref = {row["ref"]: row for row in rows(whole)}
    assert by_ref["TC-1.under-way"]["percent"] == "45"
    put_off = by_ref["TC-1.put-off"]
    assert (put_off["due"], put_off["postponed_from"]) == ("2020-09-30", "2020-06-30")
    assert date.fromisoformat(put_off["due"]) > whole.on


def test_no_cell_is_run_by_a_spreadsheet(harmful):
    cells = [cell for row in rows(harmful) for cell in row.values() if cell]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert '\'=HYPERLINK("http://x.example","a")' in cells
