"""A progress file as read: every fault at its line and column."""

import pytest

from parcli.lint.finding import Finding
from parcli.model.progress import Progress
from parcli.text.message import Message
from parcli.yamlio.files import load_bytes

SOUND = """\
parcli: 1
plan: tinh-mau-2026
TC-1.a:
  - {under_way: 60 %, as_of: 2026-01-12}
  - {done: 2026-01-20, document: 12/KH-STP, evidence: [a.pdf, b.pdf]}
TC-1.b:
  - postponed_to: 2026-12-25
    decision: {number: 90/QĐ-UBND, date: 2026-11-02}
"""

# What is planted in the sound file, and the faults: line, column, length, code, words.
PLANTED = {
    "a misspelt head": (
        ("plan: tinh", "plna: tinh"),
        [(2, 1, 4, "PAR012", "có phải “plan”?")],
    ),
    "no plan": (("plan: tinh-mau-2026\n", ""), [(1, 1, 6, "PAR013", "“plan”")]),
    "a reference without a point": (
        ("TC-1.a:", "TC-1a:"),
        [(3, 1, 5, "PAR012", "khóa lạ “TC-1a”")],
    ),
    "a reference with two points": (
        ("TC-1.b:", "TC.1.b:"),
        [(6, 1, 6, "PAR012", "khóa lạ “TC.1.b”")],
    ),
    "a misspelt key of a record": (
        ("document: 12", "documnet: 12"),
        [(5, 24, 8, "PAR012", "có phải “document”?")],
    ),
    "a misspelt kind": (("{done: ", "{don: "), [(5, 6, 3, "PAR012", "có phải “done”?")]),
    "a misspelt key of a decision": (
        ("{number: 90", "{numbr: 90"),
        [(8, 16, 5, "PAR012", "có phải “number”?")],
    ),
    "no kind": (("done: 2026-01-20, ", ""), [(5, 5, 47, "PAR014", "nói đúng một điều")]),
    "two kinds": (
        ("{done: 2026-01-20,", "{done: 2026-01-20, cancelled: 2026-01-20,"),
        [(5, 5, 88, "PAR014", "giữ một trong các khóa")],
    ),
    "what a kind cannot be without": (
        (", as_of: 2026-01-12", ""),
        [(4, 5, 17, "PAR014", "có “under_way” mà thiếu “as_of”")],
    ),
    "what is of another kind": (
        ("as_of: 2026-01-12", "as_of: 2026-01-12, document: 12/KH-STP"),
        [(4, 5, 57, "PAR014", "“document” không đi với “under_way”")],
    ),
    "more than a hundred percent": (
        ("60 %", "160 %"),
        [(4, 17, 5, "PAR014", "tỷ lệ phần trăm")],
    ),
    "a percentage with a part": (("60 %", "60.5 %"), [(4, 17, 6, "PAR014", "từ 0 đến 100")]),
    "a Vietnamese date": (
        ("done: 2026-01-20", "done: 20/01/2026"),
        [(5, 12, 10, "PAR015", "2026-01-20")],
    ),
    "no such day": (
        ("date: 2026-11-02", "date: 2026-11-31"),
        [(8, 42, 10, "PAR015", "30 ngày")],
    ),
    "one record for a list": (
        ("  - postponed_to: 2026-12-25\n    decision:", "  postponed_to: 2026-12-25\n  decision:"),
        [(6, 1, 6, "PAR014", "một danh sách")],
    ),
    "an empty list": (("TC-1.b:\n", "TC-2.a: []\nTC-1.b:\n"), [(6, 9, 2, "PAR014", "kết quả")]),
    "nothing under a reference": (
        ("TC-1.b:\n", "TC-2.a:\nTC-1.b:\n"),
        [(6, 1, 6, "PAR014", "chưa có giá trị")],
    ),
    "an empty item": (("TC-1.b:\n", "TC-1.b:\n  -\n"), [(7, 3, 1, "PAR014", "chưa có giá trị")]),
    "a reference twice": (("TC-1.b:\n", "TC-1.a:\n"), [(6, 1, 6, "PAR007", "TC-1.a")]),
    "an agency that is no id": (
        ("{done:", "{agency: Sở Tư pháp, done:"),
        [(5, 16, 1, "PAR014", "Sở Tư pháp")],
    ),
    "evidence without a name": (("b.pdf]", "'']"), [(5, 63, 2, "PAR014", "mục 2 của “evidence”")]),
    "a merge conflict": (
        ("TC-1.b:\n", "<<<<<<< HEAD\nTC-1.b:\n=======\nTC-1.b:\n>>>>>>> x\n"),
        [(6, 1, 12, "PAR006", "xung đột")],
    ),
}


def test_the_sound_file_has_no_fault() -> None:
    loaded = load_bytes(SOUND.encode(), "x.progress.yaml", Progress)
    assert loaded.usable


def test_what_rules_find_is_placed_in_items_and_lists() -> None:
    loaded = load_bytes(SOUND.encode(), "x.progress.yaml", Progress)
    paths = [
        ("TC-1.a", 1, "evidence", 1),
        ("TC-1.a", 1, "document"),
        ("TC-1.b", 0, "decision", "date"),
        ("plan",),
    ]
    placed = loaded.place(Finding(path, Message("x")) for path in paths)
    assert [(p.line, p.column, p.length) for p in placed] == [
        (5, 63, 5),
        (5, 34, 9),
        (8, 42, 10),
        (2, 7, 13),
    ]
    keys = [("TC-1.a",), ("TC-1.a", 0), ("TC-1.b", 0)]
    placed = loaded.place(Finding(path, Message("x"), on="key") for path in keys)
    assert [(p.line, p.column, p.length) for p in placed] == [(3, 1, 6), (4, 6, 9), (7, 5, 12)]


@pytest.mark.parametrize("name", PLANTED)
def test_the_fault_is_told_at_its_place(name: str) -> None:
    (old, new), wanted = PLANTED[name]
    assert SOUND.count(old) == 1
    loaded = load_bytes(SOUND.replace(old, new).encode(), "x.progress.yaml", Progress)
    found = [(p.line, p.column, p.length, p.code) for p in loaded.placed]
    assert found == [fault[:4] for fault in wanted], loaded.placed
    for placed, (*_, words) in zip(loaded.placed, wanted, strict=True):
        assert words in f"{placed.message} | {placed.hint}"
    assert not loaded.usable
