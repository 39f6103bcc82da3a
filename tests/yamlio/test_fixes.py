"""What `lint --fix` mends in a file, and what it leaves: a case a line of the officer's file."""

import unicodedata
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parcli.model.plan import Plan
from parcli.model.progress import Progress
from parcli.model.register import Register
from parcli.yamlio.files import load_bytes
from parcli.yamlio.fixes import CODES, fixed

NBSP, ZWSP = "\u00a0", "\u200b"


def nfd(text):
    return unicodedata.normalize("NFD", text)


PLAN = """\
parcli: 1
id: tinh-2026
title: Kế hoạch cải cách hành chính năm 2026
level: province
issuer: ubnd-tinh
period: 2026
decision:
  number: 12/QĐ-UBND
  date: 2025-12-20
areas:
  institutions:
    tasks:
      - id: TC-1
        title: Rà soát văn bản
        products:
          - {id: a, name: Kế hoạch rà soát, deadline: Quý I/2026}
          - {id: b, name: Báo cáo, deadline: Quý IV/2026}
      - id: TC-2
        title: Kiểm tra văn bản
"""
PROGRESS = """\
parcli: 1
plan: tinh-2026
TC-1.a:
  - {done: 2026-01-20, document: 12/KH-STP}
"""
REGISTER = """\
parcli: 1
agencies:
  - {id: so-tu-phap, name: Sở Tư pháp}
  - {id: so-noi-vu, name: Sở Nội vụ}
"""


def mended(text, kind=Plan):
    """Mend as long as anything is mended; give the text and the codes in their order."""
    content, codes = text.encode(), []
    while True:
        findings = [f for f in load_bytes(content, "", kind).placed if f.code in CODES]
        content, done = fixed(content, kind, findings)
        if not done:
            return content.decode(), codes
        codes += [one.code for one in done]


CASES = [
    # what, code, model, the right line, what the officer has there
    ("a title whose letters are apart", "PAR005", PLAN, "Rà soát văn bản", nfd("Rà soát văn bản")),
    ("a name in braces", "PAR005", PLAN, "name: Báo cáo", nfd("name: Báo cáo")),
    ("a no-break space", "PAR004", PLAN, "Quý I/2026", f"Quý{NBSP}I/2026"),
    ("two no-break spaces", "PAR004", PLAN, "title: Kiểm tra", f"title:{NBSP}Kiểm{NBSP}tra"),
    ("a no-break space as indentation", "PAR004", PLAN, "  number: 12", f"{NBSP} number: 12"),
    ("a space of no width in a word", "PAR004", PLAN, "title: Kiểm tra", f"title: Kiểm t{ZWSP}ra"),
    ("a soft hyphen", "PAR004", PLAN, "12/QĐ-UBND", "12/QĐ\u00ad-UBND"),
    ("a narrow no-break space", "PAR004", PLAN, "Quý IV/2026", "Quý\u202fIV/2026"),
    ("a byte order mark inside", "PAR004", PLAN, "id: TC-2", "id: \ufeffTC-2"),
    ("a tab in a title", "PAR003", PLAN, "Kiểm tra văn bản", "Kiểm\ttra văn bản"),
    ("a tab after a colon", "PAR003", PLAN, "level: province", "level:\tprovince"),
    (
        "a tab for two spaces",
        "PAR003",
        PLAN,
        "\n  number: 12/QĐ-UBND\n  date",
        "\n\tnumber: 12/QĐ-UBND\n\tdate",
    ),
    ("a date as documents write it", "PAR015", PLAN, "2025-12-20", "20/12/2025"),
    ("a date with points", "PAR015", PLAN, "2025-12-20", "20.12.2025"),
    ("a date with dashes, day first", "PAR015", PLAN, "2025-12-20", "20-12-2025"),
    ("a date with the year first", "PAR015", PLAN, "2025-12-20", "2025/12/20"),
    ("a date in quotes", "PAR015", PLAN, "2025-12-20", '"20/12/2025"'),
    ("a date in words", "PAR015", PLAN, "2025-12-20", "ngày 20 tháng 12 năm 2025"),
    ("a date from Excel", "PAR015", PLAN, "2025-12-20", "2025-12-20 00:00:00"),
    ("a day of a record", "PAR015", PROGRESS, "2026-01-20", "20/1/2026"),
    ("a key misspelt", "PAR012", PLAN, "title: Kế hoạch", "titel: Kế hoạch"),
    ("a key in braces misspelt", "PAR012", PLAN, "deadline: Quý I/2026", "deadlin: Quý I/2026"),
    ("a key in capitals", "PAR012", PLAN, "period: 2026", "Period: 2026"),
    ("a key in quotes misspelt", "PAR012", PLAN, "issuer: ubnd-tinh", '"isuer": ubnd-tinh'),
    ("an area misspelt", "PAR012", PLAN, "institutions:", "institution:"),
    ("a key of a record misspelt", "PAR012", PROGRESS, "document: 12", "documnet: 12"),
    ("the version missing", "PAR013", PLAN, "parcli: 1\nid: tinh-2026", "id: tinh-2026"),
    ("the id of the second product missing", "PAR013", PLAN, "{id: b, name", "{name"),
    ("the id of the first product missing", "PAR013", PLAN, "{id: a, name", "{name"),
    ("the id of the second task missing", "PAR013", PLAN, "- id: TC-2\n        title", "- title"),
    ("the id of the first task missing", "PAR013", PLAN, "- id: TC-1\n        title", "- title"),
]


def kind_of(text):
    return {PROGRESS: Progress, REGISTER: Register}.get(text, Plan)


@pytest.mark.parametrize("line_break", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[1]} {case[0]}")
def test_mended(case, line_break):
    _, code, whole, right, wrong = case
    assert right in whole
    before, after = (
        text.replace("\n", line_break) for text in (whole.replace(right, wrong, 1), whole)
    )
    text, codes = mended(before, kind_of(whole))
    assert text == after
    assert set(codes) == {code}


LEFT = [
    ("a day that is in no calendar", PLAN, "2025-12-20", "31/11/2025"),
    ("a year of two digits", PLAN, "2025-12-20", "20/12/25"),
    ("a month alone", PLAN, "2025-12-20", "12/2025"),
    ("two days", PLAN, "2025-12-20", "20/12/2025 và 21/12/2025"),
    ("a key like no other", PLAN, "period: 2026", "thoi-ky: 2026"),
    ("a key that is there already", PLAN, "id: TC-2\n", "id: TC-2\n        titel: x\n"),
    ("a key near two", PLAN, "{id: a, name", "{id: a, nate"),
    ("a key that is only somewhat like one", PLAN, "title: Rà soát", "note_title: Rà soát"),
    ("a key under which the value would not fit", PLAN, "period: 2026", "period: 2026\nindexx: 7"),
    ("a title missing", PLAN, "        title: Kiểm tra văn bản\n", ""),
    ("an id without manner", REGISTER, "{id: so-noi-vu, name", "{name"),
    ("an id that is empty", PLAN, "id: TC-2", "id:"),
    ("a key twice", PLAN, "period: 2026", "period: 2026\nperiod: 2026"),
    ("a conflict", PLAN, "period: 2026\n", "<<<<<<< A\nperiod: 2026\n=======\n>>>>>>> B\n"),
]


@pytest.mark.parametrize("case", LEFT, ids=lambda case: case[0])
def test_left(case):
    _, whole, right, wrong = case
    assert right in whole
    text = whole.replace(right, wrong, 1)
    kind = kind_of(whole)
    assert load_bytes(text.encode(), "", kind).placed
    assert mended(text, kind) == (text, [])


def test_an_id_between_two_manners_is_left_and_one_beside_a_single_manner_is_next():
    odd = PLAN.replace("- id: TC-1\n        title", "- id: TC-c\n        title")
    odd += "      - title: Việc mới\n      - id: cuoi\n        title: Việc cuối\n"
    assert mended(odd) == (odd, [])
    more = PLAN + "      - title: Việc mới\n      - title: Việc cuối\n"
    after = (
        PLAN
        + "      - id: TC-3\n        title: Việc mới\n      - id: TC-4\n        title: Việc cuối\n"
    )
    assert mended(more) == (after, ["PAR013", "PAR013"])


def test_an_id_is_free_in_all_of_the_plan():
    other = "  procedures:\n    tasks:\n      - id: TC-3\n        title: Việc khác\n"
    text, _ = mended(PLAN + "      - title: Việc mới\n" + other)
    assert "- id: TC-4\n        title: Việc mới" in text


def test_tabs_that_can_mean_two_things_are_left():
    # Is the second line under “number”, or part of the text above?
    text = PLAN.replace("  date: 2025-12-20\n", "  place: Thanh\n\tHóa\n")
    assert mended(text)[0].count("\t") == 0  # whatever its width, the text goes on
    text = PLAN.replace("  number: 12/QĐ-UBND\n", "  number: |\n\t\t12/QĐ-UBND\n\t    dòng hai\n")
    assert mended(text) == (text, [])


def test_a_file_indented_by_tabs_is_indented_by_spaces():
    tabbed = "\n".join(
        "\t" * ((len(line) - len(line.lstrip())) // 2) + line.lstrip() for line in PLAN.split("\n")
    )
    text, codes = mended(tabbed)
    assert text == PLAN
    assert set(codes) == {"PAR003"}


def test_all_at_once():
    text = PLAN
    for _, _, whole, right, wrong in CASES:
        if whole == PLAN and right in text and "\t" not in wrong:
            text = text.replace(right, wrong, 1)
    after, codes = mended(text)
    assert set(codes) == CODES - {"PAR003", "PAR020"}
    assert not load_bytes(after.encode(), "", Plan).placed


@settings(deadline=None)
@given(st.lists(st.sampled_from(CASES[:-5] + LEFT), max_size=8), st.booleans())
def test_nothing_gets_worse_and_a_second_time_mends_nothing(cases, has_mark):
    text = PLAN
    for *_, whole, right, wrong in cases:
        if whole == PLAN:
            text = text.replace(right, wrong, 1)
    before = ("\ufeff" * has_mark) + text
    after, _ = mended(before)
    assert mended(after) == (after, [])
    assert after.startswith("\ufeff") == has_mark
    old, new = (load_bytes(content.encode(), "", Plan) for content in (before, after))
    if old.source.data is not None:
        assert Counter(f.code for f in new.placed) <= Counter(f.code for f in old.placed)


def test_what_is_told_is_where_it_was():
    text = PLAN.replace("2025-12-20", "20/12/2025").replace("period", "perio")
    findings = load_bytes(text.encode(), "a.plan.yaml", Plan).placed
    _, done = fixed(text.encode(), Plan, findings)
    assert [(one.file, one.line, one.code, str(one.what)) for one in done] == [
        ("a.plan.yaml", 6, "PAR012", "khóa “perio” viết lại là “period”"),
        ("a.plan.yaml", 9, "PAR015", "ngày “20/12/2025” viết lại là 2025-12-20"),
    ]


def test_findings_of_another_content_mend_nothing():
    text = PLAN.replace("2025-12-20", "20/12/2025")
    findings = load_bytes(text.encode(), "", Plan).placed
    assert fixed(f"# thêm\n{text}".encode(), Plan, findings) == (f"# thêm\n{text}".encode(), [])
