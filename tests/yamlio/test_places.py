import pytest

from parcli.model.walk import Path
from parcli.yamlio import Places, read

TEXT = """\
# đầu tệp
title: Kế hoạch
decision:
  number: 5409/QĐ-UBND
  signer: {name: "Lê Thị Thìn", position: 'Phó ''Chủ tịch'}
lead: so-tu-phap
empty:
basis:
  - Luật Tổ chức
  -
  - one: 1
    two: >-
      dòng một
      dòng hai
  - {x: a, y: [b, c]}
  - {}
wrapped: Kế hoạch
  cải cách
"quoted key" : x
"""

FOUND = [
    (("title",), "value", None, "title: ¦Kế hoạch"),
    (("title",), "key", None, "¦title"),
    (("title",), "value", (3, 4), "title: Kế ¦hoạch"),
    (("decision",), "value", None, "¦decision"),
    (("decision", "number"), "value", None, "  number: ¦5409/QĐ-UBND"),
    (("decision", "date"), "value", None, "¦decision"),
    (("decision", "date"), "key", None, "¦decision"),
    (("decision", "signer"), "value", None, '  signer: ¦{name: "Lê Thị Thìn", position: '),
    (("decision", "signer", "authority"), "key", None, "  ¦signer"),
    (("decision", "signer", "name"), "value", None, '  signer: {name: ¦"Lê Thị Thìn"'),
    (("decision", "signer", "name"), "value", (3, 3), '  signer: {name: "Lê ¦Thị'),
    (("decision", "signer", "position"), "key", None, '  signer: {name: "Lê Thị Thìn", ¦position'),
    # An escape stands between the offset and the column: the whole value.
    (("decision", "signer", "position"), "value", (5, 2), "position: ¦'Phó ''Chủ tịch'"),
    # One text for a list, for a mapping.
    (("lead", 0), "value", None, "lead: ¦so-tu-phap"),
    (("lead", 0), "value", (3, 2), "lead: so-¦tu"),
    (("lead", "phrase"), "value", (0, 2), "lead: ¦so"),
    (("lead", 0), "key", None, "¦lead"),
    # Nothing is there: the key.
    (("empty",), "value", None, "¦empty"),
    (("empty", 3, "x"), "value", None, "¦empty"),
    (("nowhere",), "key", None, "¦title"),
    (("nowhere", "deeper"), "value", None, "¦title"),
    ((), "value", None, "¦title"),
    (("basis",), "value", None, "¦basis"),
    (("basis", 0), "value", None, "  - ¦Luật Tổ chức"),
    (("basis", 0), "value", (5, 2), "  - Luật ¦Tổ"),
    (("basis", 1), "value", None, "  ¦-\n"),
    (("basis", 2), "value", None, "  - ¦one"),
    (("basis", 2, "three"), "key", None, "  - ¦one"),
    (("basis", 2, "two"), "value", None, "    two: ¦>-"),
    (("basis", 2, "two"), "value", (2, 3), "    two: ¦>-"),
    (("basis", 3), "value", None, "  - ¦{x: a, y: [b, c]}"),
    (("basis", 3), "key", None, "  - {¦x"),
    (("basis", 3, "y", 1), "value", None, "  - {x: a, y: [b, ¦c"),
    (("basis", 3, "z"), "key", None, "  - {¦x"),
    (("basis", 4, "z"), "key", None, "  - ¦{}"),
    (("basis", 9), "value", None, "¦basis"),
    (("wrapped",), "value", None, "wrapped: ¦Kế hoạch"),
    (("wrapped",), "value", (9, 3), "wrapped: ¦Kế hoạch"),
    (("quoted key",), "key", None, '¦"quoted key"'),
    (("quoted key",), "value", None, '"quoted key" : ¦x'),
]


def places(text: str, *, pure: bool) -> Places:
    found = read(text.encode(), pure=pure).places
    assert found
    return found


@pytest.mark.parametrize("breaks", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "pure"])
@pytest.mark.parametrize(("path", "on", "part", "where"), FOUND)
def test_where(
    path: Path, on: str, part: tuple[int, int] | None, where: str, *, pure: bool, breaks: str
) -> None:
    before, after = where.split("¦")
    assert TEXT.count(before + after) == 1
    index = TEXT.index(before + after) + len(before)
    line = TEXT.count("\n", 0, index) + 1
    column = index - TEXT.rfind("\n", 0, index)
    span = places(TEXT.replace("\n", breaks), pure=pure).find(path, on, part)
    assert (span.line, span.column) == (line, column)


def test_lengths() -> None:
    found = places(TEXT, pure=False)
    assert found.find(("title",)).length == len("Kế hoạch")
    assert found.find(("title",), "key").length == len("title")
    assert found.find(("title",), "value", (3, 4)).length == 4
    assert found.find(("wrapped",)).length == len("Kế hoạch"), "the rest of its first line"
    assert found.find(("decision", "signer", "name")).length == len('"Lê Thị Thìn"')
    assert found.find(("basis", 2, "two")).length == len(">-")
    assert found.find(("basis", 1)).length == 1


def test_the_first_of_two_keys_holds() -> None:
    found = places("a: 1\nb: 2\na: 3\n", pure=False)
    assert found.find(("a",)) == (1, 4, 1)


def test_a_value_stands_after_its_tag_or_anchor() -> None:
    found = places("a: &x !!str text\nb: !t\n  c: d\n", pure=False)
    assert found.find(("a",)) == (1, 13, 4)
    assert found.find(("b", "c")) == (3, 6, 1)


def test_what_was_put_right_is_found_under_its_right_name() -> None:
    found = places("ti\u200btle: x\nkhoa\u0301: y\n", pure=False)
    assert found.find(("title",)) == (1, 9, 1)
    assert found.find(("khoá",)) == (2, 8, 1)
