"""Nơi nhận: what refers to the text first, what is filed last, `;` between and `.` at the end."""

from parcli.documents.ending import recipient_lines


def test_recipients_of_a_decision():
    names = ["Như Điều 2", "UBND tỉnh (b/c);", "Lưu VT, PC"]
    assert recipient_lines(names, "Như Điều 3", "VP") == (
        "- Như Điều 3;",
        "- UBND tỉnh (b/c);",
        "- Lưu: VT, PC.",
    )


def test_the_drafting_unit_is_filled_in_where_the_plan_names_none():
    assert recipient_lines(["Bộ Nội vụ"], None, "CCHC") == ("- Bộ Nội vụ;", "- Lưu: VT, CCHC.")
    assert recipient_lines(["Lưu: VT"], None, "CCHC") == ("- Lưu: VT, CCHC.",)
    assert recipient_lines(["Lưu: VT."], None, "") == ("- Lưu: VT.",)


def test_a_unit_nobody_names_is_a_blank():
    assert recipient_lines(["Bộ Nội vụ"], None, "")[-1] == "- Lưu: VT, …………."
