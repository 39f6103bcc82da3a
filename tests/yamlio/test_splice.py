"""Splices of progress files: what was there stays, what was meant stands there, and back again."""

import subprocess
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parcli.errors import ParcliError
from parcli.model.plan import Plan
from parcli.model.progress import Progress, Record
from parcli.model.walk import walk_tasks
from parcli.progress.edit import Add, Remove, edited
from parcli.yamlio import compose, load, load_bytes
from parcli.yamlio.record_text import record_in_braces, record_item
from parcli.yamlio.splice import new_progress, splice

ROOT = Path(__file__).parents[2]
PLANS = sorted((ROOT / "plans").rglob("*.plan.yaml"))
AWKWARD = {
    path.name.removesuffix(".progress.yaml"): path.read_bytes()
    for path in sorted(Path(__file__).with_name("awkward").glob("*.progress.yaml"))
}
FORMS = {
    "as it is": lambda content: content,
    "CRLF": lambda content: content.replace(b"\n", b"\r\n"),
    "CR": lambda content: content.replace(b"\n", b"\r"),
    "BOM": lambda content: b"\xef\xbb\xbf" + content,
    "no last line break": lambda content: content.rstrip(b"\n"),
    "CRLF, no last line break": lambda content: content.rstrip(b"\n").replace(b"\n", b"\r\n"),
}
CASES = [
    pytest.param(form(content), id=f"{name}, {which}")
    for name, content in AWKWARD.items()
    for which, form in FORMS.items()
]
USUAL = AWKWARD["usual"]

NEW = Record(done=date(2020, 12, 1), document="99/BC-MOI")
LONG = Record(
    occurrence="2020-Q4",
    agency="ubnd-huyen-ba-thuoc",
    postponed_to=date(2021, 3, 31),
    decision={"number": "1390/QĐ-UBND", "date": date(2020, 12, 22)},
    reason="Chờ hướng dẫn của bộ: thông tư chưa ban hành",
    evidence=("minh-chung/a b.pdf", "https://vi.du/a?b=1#c"),
    note="Đang lấy ý kiến các sở, ban, ngành; " * 5 + "hết",
)


def progress_in(content):
    loaded = load_bytes(content, "x.progress.yaml", Progress)
    assert not loaded.placed, [(p.line, str(p.message)) for p in loaded.placed]
    return loaded.model


def added(text, product, record, place=0, before=()):
    return splice(text.encode(), [Add(product, record, place, before)]).decode()


def adds_to(content, record):
    """Every place under every key that is there, and new keys above, between and below."""
    records = progress_in(content).records
    for product, own in records.items():
        yield from (Add(product, record, place, ()) for place in range(len(own) + 1))
    known = tuple(records)
    yield from (Add("MOI-1.a", record, 0, known[:count]) for count in range(len(known) + 1))


def lines(content):
    return content.decode().splitlines(keepends=True)


def taken_away(before, after):
    rest = iter(lines(after))
    return [line for line in lines(before) if line not in rest]


def in_brackets(content, product):
    text = content.decode()
    start = text.index(f'"{product}"' if f'"{product}"' in text else product)
    return text[start:].partition(":")[2].lstrip().startswith("[")


@pytest.mark.parametrize("record", [NEW, LONG], ids=["short", "long"])
@pytest.mark.parametrize("content", CASES)
def test_adding_anywhere_takes_no_line_away_and_is_undone_to_the_byte(content, record):
    before = progress_in(content)
    for add in adds_to(content, record):
        after = splice(content, [add])
        own = progress_in(after).records[add.product]
        in_order = content.endswith((b"\n", b"\r"))
        meant = edited(before, [add])[add.product]
        assert own == meant if in_order else set(own) == set(meant), add
        if add.product not in before.records or not in_brackets(content, add.product):
            assert taken_away(content, after) == [], add
        assert splice(after, [Remove(add.product, own.index(record))]) == content, add


@pytest.mark.parametrize("content", CASES)
def test_taking_out_any_record_only_takes_lines_away(content):
    for product, own in progress_in(content).records.items():
        for place in range(len(own)):
            after = splice(content, [Remove(product, place)])
            assert progress_in(after).records.get(product, ()) == own[:place] + own[place + 1 :]
            if not in_brackets(content, product):
                assert taken_away(after, content) == []


@pytest.mark.parametrize("content", AWKWARD.values(), ids=AWKWARD)
def test_the_parser_in_python_finds_the_same_places(content, monkeypatch):
    adds = list(adds_to(content, LONG))
    usual = [splice(content, [add]) for add in adds]
    monkeypatch.setattr(compose, "CParser", None)
    assert [splice(content, [add]) for add in adds] == usual


def git(folder, *arguments):
    command = ["git", "-c", "core.autocrlf=false", "-c", "core.safecrlf=false", *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, check=True)
    return done.stdout.decode()


def deletions(folder):
    """Give the names of the files from which git sees lines taken away, and of all that changed."""
    counts = [line.split("\t") for line in git(folder, "diff", "--numstat").splitlines()]
    return [name for _, gone, name in counts if gone != "0"], len(counts)


def test_git_sees_added_lines_alone(tmp_path):
    git(tmp_path, "init", "-q")
    afters = {}
    for number, content in enumerate(content for case in CASES for content in case.values):
        if b"\n" not in content:  # to git a file with CR alone is one line
            continue
        known = progress_in(content).records
        for at, add in enumerate(adds_to(content, NEW)):
            if add.product not in known or not in_brackets(content, add.product):
                file = tmp_path / f"{number}-{at}.progress.yaml"
                file.write_bytes(content)
                afters[file] = splice(content, [add])
    git(tmp_path, "add", "-A")
    for file, after in afters.items():
        file.write_bytes(after)
    assert deletions(tmp_path) == ([], len(afters))


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_progress_file_for_every_plan(path, tmp_path):
    plan = load(path, path.name, Plan).model
    products = tuple(
        f"{place.task.id}.{product.id}"
        for place in walk_tasks(plan)
        for product in place.task.products
    )
    assert products
    content = splice(
        new_progress(plan.id),
        [
            Add(product, NEW, 0, products[:place])
            for place, product in enumerate(products)
            if place % 3
        ],
    )
    assert list(progress_in(content).records) == [p for n, p in enumerate(products) if n % 3]
    git(tmp_path, "init", "-q")
    file = tmp_path / "x.progress.yaml"
    for number in (0, len(products) // 2, len(products) - 1):
        file.write_bytes(content)
        git(tmp_path, "add", "-A")
        file.write_bytes(splice(content, [Add(products[number], LONG, 0, products[:number])]))
        assert deletions(tmp_path) == ([], 1)


def test_a_new_file_is_a_header_and_takes_its_first_record_below_a_blank_line():
    assert new_progress("ke-hoach-2020") == b"parcli: 1\nplan: ke-hoach-2020\n\n"
    text = new_progress("ke-hoach-2020").decode()
    assert added(text, "TC-1.a", NEW) == text + (
        "TC-1.a:\n  - {done: 2020-12-01, document: 99/BC-MOI}\n"
    )


@pytest.mark.parametrize(
    ("text", "product", "place", "before", "above", "below"),
    [
        pytest.param(
            "TC-1.a:\n- {done: 2020-01-20}\n",
            "TC-1.a",
            1,
            (),
            "- {done: 2020-01-20}",
            None,
            id="a list in the column of its key",
        ),
        pytest.param(
            "TC-1.a:\n  - {done: 2020-01-20}\n  # của mục hai\n  - {done: 2020-01-21}\n",
            "TC-1.a",
            1,
            (),
            "  - {done: 2020-01-20}",
            "  # của mục hai",
            id="above the comment of the next item",
        ),
        pytest.param(
            "TC-1.a:\n  - {done: 2020-01-20}\n    # của mục một\n",
            "TC-1.a",
            1,
            (),
            "    # của mục một",
            None,
            id="below the comment that hangs on the item before",
        ),
        pytest.param(
            "TC-1.a:\n  - {done: 2020-01-20}\n\n# II. Mục hai\nTC-2.a:\n  - {done: 2020-01-20}\n",
            "TC-1.b",
            0,
            ("TC-1.a",),
            "  - {done: 2020-01-20}",
            "",
            id="a new key stays with those before it",
        ),
        pytest.param(
            "\n# I. Mục một\nTC-2.a:\n  - {done: 2020-01-20}\n",
            "TC-1.b",
            0,
            (),
            "plan: x",
            "",
            id="above the comment of the first reference",
        ),
        pytest.param(
            "\nTC-2.a:\n  - {done: 2020-01-20}\n",
            "TC-1.b",
            0,
            (),
            "",
            "TC-2.a:",
            id="a blank line alone parts the header off",
        ),
        pytest.param(
            "TC-2.a:\n  - {done: 2020-01-20}\nTC-1.a:\n  - {done: 2020-01-20}\n",
            "TC-3.a",
            0,
            ("TC-1.a", "TC-1.b", "TC-2.a"),
            "  - {done: 2020-01-20}",
            "TC-1.a:",
            id="after the last in the plan's order, wherever that stands",
        ),
    ],
)
def test_where_new_lines_go(text, product, place, before, above, below):
    whole = f"parcli: 1\nplan: x\n{text}"
    after = added(whole, product, NEW, place, before).splitlines()
    new = [n for n, line in enumerate(after) if "99/BC-MOI" in line or line == f"{product}:"]
    at = [n for n in new if n >= len(after) or after[n] not in whole.splitlines()]
    assert after[at[0] - 1] == above
    assert (after[at[-1] + 1] if at[-1] + 1 < len(after) else None) == below


def test_a_new_line_looks_like_its_neighbours():
    text = "parcli: 1\nplan: x\nTC-1.a:\n    -   done: 2020-01-20\n        document: 1/BC\n"
    after = added(text, "TC-1.b", NEW, 0, ("TC-1.a",))
    assert after.endswith("TC-1.b:\n    -   {done: 2020-12-01, document: 99/BC-MOI}\n")


def test_a_record_too_long_for_a_line_has_a_key_a_line():
    text = "parcli: 1\nplan: x\n"
    assert added(text, "TC-1.a", LONG) == text + (
        """TC-1.a:
  - occurrence: 2020-Q4
    agency: ubnd-huyen-ba-thuoc
    postponed_to: 2021-03-31
    decision: {number: 1390/QĐ-UBND, date: 2020-12-22}
    reason: "Chờ hướng dẫn của bộ: thông tư chưa ban hành"
    evidence: [minh-chung/a b.pdf, https://vi.du/a?b=1#c]
    note: >-
      Đang lấy ý kiến các sở, ban, ngành; Đang lấy ý kiến các sở, ban, ngành; Đang lấy ý kiến các
      sở, ban, ngành; Đang lấy ý kiến các sở, ban, ngành; Đang lấy ý kiến các sở, ban, ngành; hết
"""
    )


def test_what_no_line_can_hold_is_split_or_left_long():
    path = "minh-chung/" + "rất-dài/" * 10 + "tệp.pdf"
    record = Record(
        done=date(2020, 1, 20),
        evidence=(path, path),
        note="hai  dấu cách " * 9,
        document="x" * 120,
    )
    after = added("parcli: 1\nplan: x\n", "TC-1.a", record)
    assert f"    evidence:\n      - {path}\n      - {path}\n" in after
    assert f'    note: "{"hai  dấu cách " * 9}"\n' in after
    assert progress_in(after.encode()).records["TC-1.a"] == (record,)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("12/KH-STP", "12/KH-STP"),
        ("Chờ số liệu của 3 huyện", "Chờ số liệu của 3 huyện"),
        ("https://vi.du/a?b=1&c=2#d", "https://vi.du/a?b=1&c=2#d"),
        ("50% (tạm tính) - 'một nửa'", "50% (tạm tính) - 'một nửa'"),
        ("2020", "2020"),
        ("2020-03-31", "2020-03-31"),
        ("12:30", '"12:30"'),
        ("1.10", '"1.10"'),
        ("007", '"007"'),
        ("no", '"no"'),
        ("null", '"null"'),
        ("~", '"~"'),
        ("a: b", '"a: b"'),
        ("a #b", '"a #b"'),
        ("a, b", '"a, b"'),
        ("a}", '"a}"'),
        ("hết:", '"hết:"'),
        ("- a", '"- a"'),
        ("? a", '"? a"'),
        ("@a", '"@a"'),
        ("'a", '"\'a"'),
        ('"a"', '"\\"a\\""'),
        ("a\\b", "a\\b"),
        (" a", '" a"'),
        ("a ", '"a "'),
        ("a\nb", '"a\\nb"'),
        ("a\tb", '"a\\tb"'),
        ("a\xa0b", '"a\\xA0b"'),
        ("a\u200bb", '"a\\u200Bb"'),
        ("\U000e0041", '"\\U000E0041"'),
        ("e\u0301", '"e\\u0301"'),
        ("a\n\u0301", '"a\\n\\u0301"'),
        ("Xong 🎉", "Xong 🎉"),
    ],
)
def test_how_texts_are_written(text, written):
    record = Record(done=date(2020, 1, 20), note=text)
    after = added("parcli: 1\nplan: x\n", "TC-1.a", record)
    assert after.endswith(f"  - {{done: 2020-01-20, note: {written}}}\n")
    assert progress_in(after.encode()).records["TC-1.a"] == (record,)


TEXTS = st.text(min_size=1, max_size=250) | st.text(
    "aăệ0 :#,-?{}[]'\"\\&*!|>%@`~\n\t\r\xa0\u0301./=<", min_size=1, max_size=140
)
DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))
IDS = st.from_regex(r"[a-zđ0-9]{1,6}(-[a-z0-9]{1,4}){0,2}", fullmatch=True)
SHARED = {
    "occurrence": st.none() | st.sampled_from(["2020-Q1", "2020-03", "2020", "2020-W05"]),
    "agency": st.none() | IDS,
    "evidence": st.lists(TEXTS, max_size=3).map(tuple),
    "note": st.none() | TEXTS,
}
DECISIONS = st.fixed_dictionaries({"number": TEXTS, "date": DAYS})
RECORDS = st.one_of(
    st.builds(Record, done=DAYS, document=st.none() | TEXTS, **SHARED),
    st.builds(Record, under_way=st.integers(0, 100), as_of=DAYS, **SHARED),
    st.builds(Record, postponed_to=DAYS, decision=DECISIONS, reason=st.none() | TEXTS, **SHARED),
    st.builds(Record, cancelled=DAYS, reason=TEXTS, decision=st.none() | DECISIONS, **SHARED),
)
PRODUCTS = ("TC-1.a", "TC-2.a", "MOI-1.a", "1.5", "Đ-2.ă")


@given(st.sampled_from(CASES), RECORDS, st.integers(0, 99))
def test_any_record_comes_back_as_it_was_and_goes_without_a_trace(case, record, number):
    (content,) = case.values
    adds = list(adds_to(content, record))
    add = adds[number % len(adds)]
    after = splice(content, [add])
    own = progress_in(after).records[add.product]
    assert record in own
    place = next(n for n, one in enumerate(own) if one == record)
    undone = splice(after, [Remove(add.product, place)])
    assert undone == content or own.count(record) > 1


GAPS = st.sampled_from([[], [""], ["# II. Mục"], ["", "# II. Mục", ""], ["   # treo", "# II"]])


@st.composite
def files(draw):
    """A file as people may write it: lists in their own ways, comments and blank lines between."""
    written = ["parcli: 1", "plan: x"]
    for product in draw(st.lists(st.sampled_from(PRODUCTS), max_size=4, unique=True)):
        records = draw(st.lists(RECORDS, min_size=1, max_size=3))
        written += draw(GAPS)
        if draw(st.booleans()):
            inside = ", ".join(map(record_in_braces, records))
            written.append(f'"{product}": [{inside}]')
            continue
        dash = draw(st.sampled_from(["- ", "  - ", "     -   "]))
        written.append(f'"{product}":' + draw(st.sampled_from(["", "   # ghi chú"])))
        for record in records:
            written += [
                *draw(st.just([]) | st.just(["  # của mục", ""])),
                *record_item(record, dash),
            ]
    written += draw(GAPS)
    indent = draw(st.sampled_from(["", "  "]))
    line_break = draw(st.sampled_from(["\n", "\r\n"]))
    end = draw(st.sampled_from([line_break, ""]))
    text = line_break.join(indent + line if line else "" for line in written) + end
    return draw(st.sampled_from([b"", b"\xef\xbb\xbf"])) + text.encode()


@given(files(), RECORDS, st.integers(0, 99))
def test_what_is_recorded_in_any_file_goes_without_a_trace(content, record, number):
    adds = list(adds_to(content, record))
    add = adds[number % len(adds)]
    after = splice(content, [add])
    own = progress_in(after).records[add.product]
    if add.product not in progress_in(content).records or not in_brackets(content, add.product):
        assert taken_away(content, after) == []
    undone = splice(after, [Remove(add.product, own.index(record))])
    assert undone == content or own.count(record) > 1


@st.composite
def batches(draw, records):
    """Some edits after one another, each for what the earlier ones leave."""
    counts = {product: len(own) for product, own in records.items()}
    edits = []
    for _ in range(draw(st.integers(1, 12))):
        product = draw(st.sampled_from((*counts, *PRODUCTS)))
        count = counts.get(product, 0)
        if count and draw(st.booleans()):
            edits.append(Remove(product, draw(st.integers(0, count - 1))))
            counts[product] = count - 1
        else:
            place = draw(st.integers(0, count))
            before = tuple(draw(st.permutations(PRODUCTS)))[: draw(st.integers(0, 4))]
            edits.append(Add(product, draw(RECORDS), place, before))
            counts[product] = count + 1
    return edits


@given(st.data())
def test_edits_in_one_go_do_what_they_do_one_by_one(data):
    (content,) = data.draw(st.sampled_from(CASES)).values
    edits = data.draw(batches(progress_in(content).records))
    meant = edited(progress_in(content), edits)
    after = progress_in(splice(content, edits)).records
    in_order = content.endswith((b"\n", b"\r"))
    assert {k: list(v) if in_order else set(v) for k, v in after.items()} == {
        k: list(v) if in_order else set(v) for k, v in meant.items()
    }


def test_many_records_in_one_go():
    days = [date(2020, 1, 1) + timedelta(days=number) for number in range(300)]
    edits = [
        Add(f"TC-{number % 50}.a", Record(done=day, document=f"{number}/BC"), number // 50, ())
        for number, day in enumerate(days)
    ]
    records = progress_in(splice(USUAL, edits)).records
    assert [r.document for r in records["TC-0.a"]] == [f"{n}/BC" for n in range(0, 300, 50)]


def test_a_replaced_record_gives_its_place_to_the_new_one():
    edits = [Remove("TC-1.a", 0), Add("TC-1.a", NEW, 0, ())]
    old = b"TC-1.a:\n  - {done: 2020-01-20, document: 12/KH-STP}\n"
    assert old in USUAL
    new = b"TC-1.a:\n  - {done: 2020-12-01, document: 99/BC-MOI}\n"
    assert splice(USUAL, edits) == USUAL.replace(old, new)


def test_what_stands_in_one_pair_of_braces_is_refused():
    with pytest.raises(ParcliError, match="một cặp ngoặc nhọn"):
        splice(b"{parcli: 1, plan: x, TC-1.a: [{done: 2020-01-20}]}\n", [Add("TC-1.a", NEW, 0, ())])


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"parcli: 1\nplan: x\nTC-1.a: []\n", 3),
        (b"parcli: 1\nplan: x\n<<<<<<< HEAD\nTC-1.a:\n", 3),
        (b"parcli: 1\nplan: x\nTC-1.a:\n  - {done: 2020-13-01}\n", 4),
        (b"parcli: 1\n", 1),
    ],
)
def test_a_file_that_is_not_sound_is_refused(content, line):
    with pytest.raises(ParcliError, match=f"ở dòng {line}") as refused:
        splice(content, [Add("TC-1.a", NEW, 0, ())])
    assert "chưa ghi gì" in str(refused.value.hint)


def test_what_would_change_another_text_is_refused():
    # The blank line belongs to nobody; without the last item it would belong to the note.
    text = b"parcli: 1\nplan: x\nTC-1.a:\n  - done: 2020-01-20\n    note: |+\n      a\n"
    text += b"  - {done: 2020-01-21}\n\nTC-2.a:\n  - {done: 2020-01-20}\n"
    with pytest.raises(ParcliError, match="chưa ghi gì"):
        splice(text, [Remove("TC-1.a", 1)])
