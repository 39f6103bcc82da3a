"""Options and cells become a record, or what is wrong is told in the words they were typed in."""

from datetime import date

import pytest

from parcli.model.progress import Record
from parcli.progress.draft import FIELDS, is_like, record_of, values_of

NAMES = {field: f"<{field}>" for field in FIELDS}.__getitem__


@pytest.mark.parametrize(
    ("typed", "fields"),
    [
        (
            {"done": "20/01/2026", "document": " 12/KH-STP ", "evidence": ("a.pdf", " ")},
            {"done": "2026-01-20", "document": "12/KH-STP", "evidence": ["a.pdf"]},
        ),
        ({"under_way": "60"}, {"under_way": "60 %", "as_of": "2026-04-10"}),
        (
            {"under_way": "100%", "as_of": "2026-03-01"},
            {"under_way": "100 %", "as_of": "2026-03-01"},
        ),
        (
            {"postponed_to": "30.6.2026", "decision": "9/QĐ-UBND", "decided": "1-4-2026"},
            {
                "postponed_to": "2026-06-30",
                "decision": {"number": "9/QĐ-UBND", "date": "2026-04-01"},
            },
        ),
        (
            {"cancelled": "01/04/2026", "reason": "Lu\u0323a\u0323t\u00a0mới\u200b\n chưa có"},
            {"cancelled": "2026-04-01", "reason": "Lụạt mới chưa có"},
        ),
    ],
)
def test_what_is_typed_becomes_a_record(typed, fields, on):
    assert record_of(typed, NAMES, on) == Record.model_validate(fields)


@pytest.mark.parametrize(
    ("typed", "message", "hint"),
    [
        (
            {"note": "x"},
            "chưa nêu điều cần ghi",
            "nêu một trong: <done>, <under_way>, <postponed_to>, <cancelled>",
        ),
        (
            {"done": "1/1/2026", "cancelled": "1/1/2026"},
            "mỗi kết quả nói đúng một điều",
            "giữ một trong: <done>, <cancelled>",
        ),
        (
            {"done": "31/2/2026"},
            "<done> “31/2/2026” không phải là ngày",
            "viết ngày dạng 15/02/2020 hoặc 2020-02-15",
        ),
        (
            {"under_way": "101"},
            "<under_way> “101” không phải là tỷ lệ phần trăm",
            "viết số từ 0 đến 100: 60 hoặc 60 %",
        ),
        (
            {"postponed_to": "1/5/2026"},
            "có <postponed_to> mà thiếu <decision>",
            "thêm <decision>",
        ),
        (
            {"postponed_to": "1/5/2026", "decision": "9/QĐ-UBND"},
            "có <decision> mà thiếu <decided>",
            "thêm <decided>",
        ),
        (
            {"cancelled": "1/4/2026", "reason": "x", "decided": "1/4/2026"},
            "có <decided> mà thiếu <decision>",
            "thêm <decision>",
        ),
        (
            {"cancelled": "1/4/2026", "reason": " "},
            "có <cancelled> mà thiếu <reason>",
            "thêm <reason>",
        ),
        ({"done": "1/4/2026", "as_of": "1/4/2026"}, "<as_of> không đi với <done>", "bỏ <as_of>"),
        (
            {"under_way": "5", "document": "1/BC-A"},
            "<document> không đi với <under_way>",
            "bỏ <document>",
        ),
    ],
)
def test_what_is_wrong_is_told(typed, message, hint, refused, on):
    assert refused(record_of, typed, NAMES, on) == (message, hint)


def test_a_record_is_like_what_names_it():
    put_off = Record.model_validate(
        {"postponed_to": "2026-06-30", "decision": {"number": "9/QĐ-UBND", "date": "2026-04-01"}}
    )
    typed = {"postponed_to": "30/06/2026", "decision": "9/QĐ-UBND", "decided": "01/04/2026"}
    values = values_of(typed, NAMES)
    assert values["decided"] == date(2026, 4, 1)
    assert is_like(put_off, values)
    assert is_like(put_off, {})
    for field in typed:
        assert not is_like(put_off, values | {field: None})
    assert not is_like(put_off, {"done": date(2026, 6, 30)})
