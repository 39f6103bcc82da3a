import gc
import time

import pytest

from parcli.yamlio import read
from parcli.yamlio.compose import tokens
from parcli.yamlio.fault import Source

both = pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "pure"])


def codes(source: Source) -> list[str]:
    return [fault.code for fault in source.faults]


@both
def test_scalars_stay_as_they_are_written(*, pure: bool) -> None:
    text = b"a: 1.10\nb: 07\nc: no\nd: 12:30\ne: 2020-12-31\nf: 0x1F\ng: .inf\nh: 1_000\ni: 1e3\n"
    assert read(text, pure=pure).data == {
        "a": "1.10", "b": "07", "c": "no", "d": "12:30", "e": "2020-12-31",
        "f": "0x1F", "g": ".inf", "h": "1_000", "i": "1e3",
    }  # fmt: skip


@both
def test_only_a_plain_null_is_none(*, pure: bool) -> None:
    text = b"a:\nb: ~\nc: null\nd: Null\ne: NULL\nf: 'null'\ng: \"\"\nh: nULL\ni: |\n  null\n"
    assert read(text, pure=pure).data == {
        "a": None, "b": None, "c": None, "d": None, "e": None,
        "f": "null", "g": "", "h": "nULL", "i": "null\n",
    }  # fmt: skip


@both
def test_blocks_are_text(*, pure: bool) -> None:
    text = "a: |\n  một\n  # hai\nb: >-\n  ba\n  bốn\n\n  năm\nc: |+\n  sáu\n\n".encode()
    assert read(text, pure=pure).data == {"a": "một\n# hai\n", "b": "ba bốn\nnăm", "c": "sáu\n\n"}


@pytest.mark.parametrize("content", [b"a: 1\n", b"---\na: 1\n", b"# x\n---\na: 1\n...\n", b"a: 1"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@both
def test_one_document_however_it_is_framed(content: bytes, mark: bytes, *, pure: bool) -> None:
    for breaks in (b"\n", b"\r\n", b"\r"):
        source = read(mark + content.replace(b"\n", breaks), pure=pure)
        assert (source.faults, source.data) == ((), {"a": "1"})


@pytest.mark.parametrize(
    ("content", "wanted"),
    [
        (b"", (1, 1)),
        (b"\xef\xbb\xbf", (1, 1)),
        (b"# only words\n\n", (1, 1)),
        (b"---\n", (1, 1)),
        (b"null\n", (1, 1)),
        (b"\n- a\n- b\n", (2, 1)),
        ("\n  Kế hoạch\n".encode(), (2, 3)),
        (b"'a: b'\n", (1, 1)),
    ],
)
@both
def test_a_file_that_is_no_mapping(content: bytes, wanted: tuple[int, int], *, pure: bool) -> None:
    source = read(content, pure=pure)
    assert [(f.code, f.line, f.column) for f in source.faults] in (
        [("PAR016", *wanted)],
        [("PAR016", 1, 1)],
    )
    assert source.data is None


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_utf16_is_hinted(encoding: str) -> None:
    source = read("parcli: 1\ntitle: Kế hoạch\n".encode(encoding))
    assert codes(source) == ["PAR001"]
    assert "UTF-16" in str(source.faults[0].hint)


def test_old_vietnamese_encodings_are_hinted() -> None:
    source = read("title: Kê\u0301 hoa\u0323ch".encode("cp1258"))
    assert [(f.code, f.line, f.column) for f in source.faults] == [("PAR001", 1, 9)]
    assert "1258" in str(source.faults[0].hint)
    assert source.lines[0].startswith("title: K")


@both
def test_all_faults_are_told_in_one_run_in_order(*, pure: bool) -> None:
    text = (
        "title: Kế\u00a0hoạch\n"
        "note:\tx\n"
        "place: Ho\u0301a\n"
        "a: 1\n"
        "a: 2\n"
        "b: &x 1\n"
        "c: *x\n"
        "d: !!str 1\n"
        "~: 1\n"
        "e: {k: 1, k: 2}\n"
        "<<: {m: 1}\n"
    )
    source = read(text.encode(), pure=pure)
    assert [(f.line, f.column, f.code) for f in source.faults] == [
        (1, 10, "PAR004"), (2, 6, "PAR003"), (3, 9, "PAR005"), (5, 1, "PAR007"), (6, 4, "PAR008"),
        (7, 4, "PAR008"), (8, 4, "PAR009"), (9, 1, "PAR018"), (10, 11, "PAR007"), (11, 1, "PAR008"),
    ]  # fmt: skip
    assert isinstance(source.data, dict)
    assert source.data["title"] == "Kế hoạch"
    assert source.data["place"] == "Hóa"
    assert source.data["a"] == "1"
    assert source.data["e"] == {"k": "1"}
    assert set(source.unknown) == {(), ("c",)}


@both
def test_characters_are_told_beside_what_stops_reading(*, pure: bool) -> None:
    assert codes(read("a: b\u00a0c\n<<<<<<< x\n".encode(), pure=pure)) == ["PAR004", "PAR006"]
    assert codes(read("a: b\u00a0c\n\nd: 'e\n".encode(), pure=pure)) == ["PAR004", "PAR002"]
    assert codes(read("a: b\u00a0c\n\td: 'e\n".encode(), pure=pure)) == ["PAR004", "PAR003"]


@both
def test_two_conflicts_are_two_faults(*, pure: bool) -> None:
    conflict = "<<<<<<< a\nx: 1\n=======\nx: 2\n>>>>>>> b\n"
    source = read(f"{conflict}y: 1\n{conflict}".encode(), pure=pure)
    assert [(f.code, f.line) for f in source.faults] == [("PAR006", 1), ("PAR006", 7)]


@both
def test_a_line_of_signs_in_a_text_is_no_conflict(*, pure: bool) -> None:
    source = read(b"a: |\n  =======\n  <<<<<<< x\nb: '========'\n# =======\n", pure=pure)
    assert source.faults == ()


@both
def test_the_first_of_two_keys_is_named_by_its_line(*, pure: bool) -> None:
    source = read(b"a: 1\nb: 2\n\na: 3\na: 4\n", pure=pure)
    assert [(f.line, "dòng 1" in str(f.message)) for f in source.faults] == [(4, True), (5, True)]


@both
def test_a_tab_in_a_text_leaves_the_data(*, pure: bool) -> None:
    source = read(b"a: |\n  x\n  \ty\nb: [c,\n\td]\n", pure=pure)
    assert codes(source) == ["PAR003", "PAR003"]
    assert isinstance(source.data, dict)
    assert source.data["b"] == ["c", "d"]


@both
def test_question_marks_are_text(*, pure: bool) -> None:
    source = read(
        "a: [có?, không ?]\nb: {c: được không?, d: ok? rồi}\ne: x ?\n".encode(), pure=pure
    )
    assert source.faults == ()
    assert source.data == {
        "a": ["có?", "không ?"],
        "b": {"c": "được không?", "d": "ok? rồi"},
        "e": "x ?",
    }


@both
def test_signs_in_prose_are_text(*, pure: bool) -> None:
    text = "a: Khoa học & Công nghệ\nb: R&D *\nc: 'x: *y &z !t'\nd: Hết!\ne: |\n  &a *b !c\n"
    assert read(text.encode(), pure=pure).faults == ()


# What is larger, deeper or wider than any plan.


def test_five_megabytes_are_the_most() -> None:
    assert codes(read(b"a: " + b"x" * 5_000_000)) == ["PAR011"]
    assert codes(read(b"a: " + b"x" * 4_000_000)) == []


@both
@pytest.mark.parametrize("sign", ["[", "{a: ", "- ", "? ", "[{a: "])
def test_no_depth_ends_the_program(sign: str, *, pure: bool) -> None:
    source = read(b"a:\n  " + sign.encode() * (40_000 if pure else 200_000), pure=pure)
    assert "PAR011" in codes(source) or codes(source) == ["PAR018"] * len(codes(source))
    assert source.data is None


@both
def test_thirty_two_levels_are_the_most(*, pure: bool) -> None:
    assert codes(read(b"a: " + b"[" * 31 + b"x" + b"]" * 31, pure=pure)) == []
    source = read(b"a: " + b"[" * 32 + b"]" * 32, pure=pure)
    assert [(f.code, f.line, f.column) for f in source.faults] == [("PAR011", 1, 35)]
    block = "".join("  " * level + "a:\n" for level in range(40))
    source = read(block.encode(), pure=pure)
    assert [(f.code, f.line, f.column) for f in source.faults] == [("PAR011", 33, 65)]


@pytest.mark.parametrize(
    "content",
    [
        b"a: [" + b"x," * 2_000_000 + b"]",
        b"a: {" + b"x," * 2_000_000 + b"}",
        b"- \n" * 1_600_000,
        b"x:\n" * 120_000,
        "a:\u00a0b\n".encode() * 100_000,
        "á\u0301\n".encode() * 100_000,
        b"\t" * 1_000_000,
        b"<<<<<<< x\n" * 100_000,
        b"a: " + b"*a " * 100_000,
        b"a: [" + b"*a, " * 60_000 + b"]",
        b"x: 1 # parcli: ignore[PAR101] y\n" * 60_000,
        b'a: "' + b"\\q" * 1_000_000,
        b"%a\n" * 20_000,
        b"? a\n" * 50_000,
        b"~: x\n" * 60_000,
        b"<<: x\n" * 60_000,
        b"'" * 200_000,
    ],
    ids=lambda content: str(content[:14]),
)
def test_a_wide_file_takes_bounded_time(content: bytes) -> None:
    start = time.perf_counter()
    source = read(content)
    assert source.faults
    assert time.perf_counter() - start < 5


def test_a_bomb_of_aliases_does_not_go_off() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 20)]
    source = read("\n".join(lines).encode())
    assert set(codes(source)) == {"PAR008"}
    assert len(str(source.data)) < 10_000


def test_an_alias_inside_its_own_anchor() -> None:
    assert set(codes(read(b"a: &a [*a]\n"))) == {"PAR008"}


# The collector, the lines, the seam.


@pytest.mark.parametrize("is_on", [True, False])
def test_the_collector_is_left_as_it_was(*, is_on: bool) -> None:
    frozen = gc.get_freeze_count()  # Python 3.12 begins with some
    try:
        (gc.enable if is_on else gc.disable)()
        read(b"a: 1")
        read(b"a: [")
        assert gc.isenabled() is is_on
        assert gc.get_freeze_count() == frozen
    finally:
        gc.enable()


@both
def test_tokens_stop_where_reading_stops(*, pure: bool) -> None:
    assert tokens("a: 1\nb: @", pure=pure)


def test_without_libyaml_the_pure_parser_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("parcli.yamlio.compose.CParser", None)
    assert read(b"a: [x, y]\n").data == {"a": ["x", "y"]}


def test_lines_are_the_file_s() -> None:
    assert read("a: x\u00a0y\r\nb: 2\n".encode()).lines[:2] == ("a: x\u00a0y", "b: 2")


# Comments that silence.


def silenced(text: str, *, pure: bool = False) -> list[tuple[int, int, int, tuple[str, ...], str]]:
    found = read(text.encode(), pure=pure).ignores
    return [(i.line, i.column, i.silenced_line, i.codes, i.reason) for i in found]


@both
def test_a_comment_silences_its_line(*, pure: bool) -> None:
    assert silenced("a: 1  # parcli: ignore[PAR203, PAR301] theo bản ký\n", pure=pure) == [
        (1, 7, 1, ("PAR203", "PAR301"), "theo bản ký")
    ]


@both
def test_a_comment_on_its_own_line_silences_the_next(*, pure: bool) -> None:
    text = "a: 1\n  # parcli: ignore[PAR203] một\n# hai\n\n  # parcli: ignore[PAR301] ba\nb: 2\n"
    assert silenced(text, pure=pure) == [
        (2, 3, 6, ("PAR203",), "một"),
        (5, 3, 6, ("PAR301",), "ba"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "a: 'x # parcli: ignore[PAR203] y'\n",
        'a: "x\n  # parcli: ignore[PAR203] y"\n',
        "a: |\n  x\n  # parcli: ignore[PAR203] y\n",
        "a: >-\n  # parcli: ignore[PAR203] y\nb: 1\n",
        "a: x#parcli: ignore[PAR203] y\n".replace(": ignore", ":ignore"),
        "a: [ # parcli: ignore[PAR203] y\n",
    ],
)
def test_a_text_that_looks_like_a_comment_silences_nothing(text: str) -> None:
    assert silenced(text) == []


def test_comments_after_quotes_and_blocks_are_comments() -> None:
    text = (
        "a: 'x' # parcli: ignore[PAR203] y\n"
        "b: | # parcli: ignore[PAR301] z\n  t\n# parcli: ignore[PAR101] w\nc: 1\n"
    )
    assert [found[0] for found in silenced(text)] == [1, 2, 4]


@pytest.mark.parametrize("comment", ["ignore", "ignore PAR203 vì", "ignore[] vì", "ignore[PAR203]"])
def test_a_malformed_comment_has_no_reason(comment: str) -> None:
    (found,) = read(f"a: 1 # parcli: {comment}\n".encode()).ignores
    assert found.reason == ""
    assert found.source.startswith("a: 1")
    assert found.length == len(f"# parcli: {comment}")
