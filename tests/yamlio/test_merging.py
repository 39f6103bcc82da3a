"""Three states of a file merged as texts: only what must change does, and nothing is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parcli.yamlio.merging import Three
from parcli.yamlio.read import read

PLAN = """\
# Bản ký ngày 20/12/2019
parcli: 1
id: p
areas:
  institutions:
    lead: so-tu-phap
    tasks:
      # Rà soát hằng năm
      - id: TC-4
        title: 'Rà soát'   # nguyên văn
        products:
          - {id: a, name: Kế hoạch,  deadline: Tháng 01/2020}
          - {id: b, name: Báo cáo,   deadline: Quý I/2020}
      - id: TC-5
        title: Thẩm định
        note: >-
          Theo dõi
          hằng tháng
"""

PROGRESS = """\
parcli: 1
plan: p

TC-3.a:   # đã lùi một lần
  - {done: 2020-06-18, document: 2150/QĐ-UBND}
"""


def merged(base, ours, theirs):
    found = Three(base.encode(), ours.encode(), theirs.encode()).woven()
    return found and found.content.decode()


def test_the_same_place_gets_the_additions_of_both_with_their_comments():
    ours = PROGRESS + "TC-4.a:\n  - {done: 2020-01-20}\n"
    theirs = PROGRESS + "\n# II. Thủ tục\nTT-1.a:  # của Bình\n  - {done: 2020-02-20}\n"
    assert merged(PROGRESS, ours, theirs) == ours + theirs.removeprefix(PROGRESS)


def test_fields_of_one_product_in_braces_merge_and_the_columns_stay():
    ours = PLAN.replace("name: Kế hoạch,  deadline", "name: Kế hoạch năm,  deadline")
    theirs = PLAN.replace("Tháng 01/2020}", "Tháng 02/2020, note: mới}  # lùi")
    both = ours.replace("Tháng 01/2020}", "Tháng 02/2020, note: mới}  # lùi")
    assert merged(PLAN, ours, theirs) == both


def test_a_conflict_is_around_the_lines_of_its_field():
    ours = PLAN.replace("title: 'Rà soát'", "title: Rà soát văn bản")
    theirs = PLAN.replace("'Rà soát'", "'Rà soát, hệ thống hóa'").replace("Báo cáo,", "Tờ trình,")
    assert merged(PLAN, ours, theirs) == PLAN.replace("Báo cáo,", "Tờ trình,").replace(
        "        title: 'Rà soát'   # nguyên văn\n",
        "<<<<<<< ours\n        title: Rà soát văn bản   # nguyên văn\n=======\n"
        "        title: 'Rà soát, hệ thống hóa'   # nguyên văn\n>>>>>>> theirs\n",
    )


def test_a_conflict_in_braces_leaves_what_merges_on_both_sides():
    ours = PLAN.replace("Tháng 01/2020", "Tháng 02/2020")
    theirs = PLAN.replace("Tháng 01/2020", "Tháng 03/2020").replace("name: Kế hoạch", "name: Đề án")
    assert merged(PLAN, ours, theirs) == PLAN.replace(
        "          - {id: a, name: Kế hoạch,  deadline: Tháng 01/2020}\n",
        "<<<<<<< ours\n          - {id: a, name: Đề án,  deadline: Tháng 02/2020}\n=======\n"
        "          - {id: a, name: Đề án,  deadline: Tháng 03/2020}\n>>>>>>> theirs\n",
    )


def test_what_one_side_took_out_and_the_other_changed_is_marked():
    line = "          - {id: a, name: Kế hoạch,  deadline: Tháng 01/2020}\n"
    theirs = PLAN.replace("Tháng 01", "Tháng 02")
    changed = line.replace("Tháng 01", "Tháng 02")
    assert merged(PLAN, PLAN.replace(line, ""), theirs) == PLAN.replace(
        line, f"<<<<<<< ours\n=======\n{changed}>>>>>>> theirs\n"
    )


def test_a_comment_of_one_side_comes_beside_the_record_of_the_other():
    ours = PROGRESS + "TC-4.a:\n  - {done: 2020-01-20}\n"
    theirs = PROGRESS.replace("QĐ-UBND}\n", "QĐ-UBND}  # đã công bố\n")
    both = ours.replace("QĐ-UBND}\n", "QĐ-UBND}  # đã công bố\n")
    assert merged(PROGRESS, ours, theirs) == merged(PROGRESS, theirs, ours) == both


def test_an_addition_is_indented_as_the_list_it_comes_to():
    ours = "parcli: 1\nplan: p\nTC-3.a:\n    - done: 2020-01-20\n      note: a\n"
    base = ours.replace("      note: a\n", "")
    head = "parcli: 1\nplan: p\nTC-3.a:\n"
    theirs = head + "- done: 2020-01-20\n- occurrence: 2020-Q1\n  done: 2020-01-21\n"
    assert merged(base, ours, theirs) == (
        ours + "    - occurrence: 2020-Q1\n      done: 2020-01-21\n"
    )


def test_a_first_item_beside_its_dash_can_go_and_another_come_before_it():
    base = "parcli: 1\nTC-3.a:\n  - done: 2020-01-20\n    document: 1/BC\n    note: cũ\n"
    ours = base.replace("note: cũ", "note: mới")
    theirs = base.replace(
        "- done: 2020-01-20\n    document", "- agency: null\n    done: 2020-01-20\n    document"
    )
    result = merged(base, ours, theirs)
    assert read(result.encode()).data["TC-3.a"] == [
        {"agency": None, "done": "2020-01-20", "document": "1/BC", "note": "mới"}
    ]


@pytest.mark.parametrize("line_break", ["\n", "\r\n"])
@pytest.mark.parametrize("end", ["", "\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_breaks_the_end_and_the_mark_stay(line_break, end, mark):
    def written(text):
        return (
            mark + text.removesuffix("\n").replace("\n", line_break) + end.replace("\n", line_break)
        )

    ours, theirs = PROGRESS.replace("2150", "2151"), PROGRESS + "TC-4.a:\n  - {done: 2020-01-20}\n"
    both = theirs.replace("2150", "2151")
    assert merged(*map(written, (PROGRESS, ours, theirs))) == written(both)


def test_without_a_base_both_files_come_together():
    ours = "parcli: 1\nplan: p\nTC-4.a:\n  - {done: 2020-01-20}\n"
    theirs = "parcli: 1\nplan: p\nTC-5.a:\n  - {done: 2020-01-21}\n"
    assert merged("", ours, theirs) == ours + "TC-5.a:\n  - {done: 2020-01-21}\n"


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("# sửa một\nTC-3.a:", "# sửa hai\nTC-3.a:"),  # two comments for one place
        ("TC-3.a: [", "TC-3.a:"),  # not sound
    ],
)
def test_what_cannot_be_surely_right_is_left(ours, theirs):
    base = PROGRESS.replace("TC-3.a:", "# gốc\nTC-3.a:")
    sides = (PROGRESS.replace("TC-3.a:", side) for side in (ours, theirs))
    assert merged(base, *sides) is None


def test_a_file_in_one_pair_of_braces_is_left():
    one, two, three = (
        f"{{parcli: 1, plan: p{more}}}\n" for more in ("", ", a.a: [x]", ", b.b: [y]")
    )
    assert merged(one, two, three) is None


RECORDS = st.builds(
    "  - {{occurrence: {}, done: {}}}{}\n".format,
    st.sampled_from(["2020-Q1", "2020-Q2", "2020-Q3"]),
    st.sampled_from(["2020-01-20", "2020-02-20"]),
    st.sampled_from(["", "  # muộn"]),
)
ENTRIES = st.dictionaries(
    st.sampled_from(["TC-4.a", "TC-5.a", "TT-1.b"]),
    st.lists(RECORDS, min_size=1, max_size=3).map("".join),
    max_size=3,
)
FILES = st.builds(
    lambda entries, head: head + "".join(f"{key}:\n{items}" for key, items in entries.items()),
    ENTRIES,
    st.sampled_from(["parcli: 1\nplan: p\n", "# Mẫu\nparcli: 1\nplan: p\n\n"]),
)


@given(FILES, FILES)
def test_where_one_side_changed_nothing_the_other_stays_letter_by_letter(base, other):
    assert merged(base, base, other) == merged(base, other, base) == other


@given(FILES, FILES, FILES)
def test_what_is_made_reads_and_says_what_was_meant(base, ours, theirs):
    three = Three(base.encode(), ours.encode(), theirs.encode())
    found = three.woven()
    if found and found.is_clean:
        assert three.is_right(found.content)
        assert read(found.content).faults == ()
    elif found:
        assert {fault.code for fault in read(found.content).faults} == {"PAR006"}


@given(FILES, st.permutations(["TC-7.a", "TC-8.a", "TC-9.a"]))
def test_two_new_records_come_together_whatever_is_there(base, keys):
    one, two = (f"{key}:\n  - {{done: 2020-05-05}}\n" for key in keys[:2])
    assert merged(base, base + one, base + two) == base + one + two


def test_what_only_one_side_changed_may_change_its_form():
    in_lines = "id: p\nagencies:\n  lead: a\n  coordinate: [b, c]\n"
    base = "id: p\nagencies:   {lead: a}\n"
    assert merged(base, "id: p\nagencies: {lead: a}\n", in_lines) == in_lines
    assert merged(in_lines, "# nhóm\n" + in_lines, base) == f"# nhóm\n{base}"


def test_a_comment_goes_with_its_entry_only_where_it_may():
    ours = PLAN.replace("title: Thẩm định\n", "title: Thẩm định   # xem\n")
    theirs = PLAN[: PLAN.index("      - id: TC-5")]
    three = Three(PLAN.encode(), ours.encode(), theirs.encode())
    assert three.woven() is None
    assert three.woven(comments_may_go=True).content.decode() == theirs
