"""Word's own numbers come out as Word prints them."""

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from parcli.ooxml.lists import Lists

HEADINGS = (("upperRoman", "%1."), ("decimal", "%1.%2."), ("lowerLetter", "%3)"))


def level(at: int, form: str, text: str, more: str = "", start: int | str = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/>{more}</w:lvl>'
    )


def levels(*said: tuple[str, str]) -> str:
    return "".join(level(at, form, text) for at, (form, text) in enumerate(said))


def lists(*definitions: str, more: str = "") -> Lists:
    """Give lists with ids from 1 over these definitions, and what is added as it is."""
    made = "".join(
        f'<w:abstractNum w:abstractNumId="{at}">{inner}</w:abstractNum>'
        for at, inner in enumerate(definitions, 1)
    )
    used = "".join(listed(at, at) for at in range(1, len(definitions) + 1))
    return Lists(parse_xml(f"<w:numbering {nsdecls('w')}>{made}{used}{more}</w:numbering>"))


def listed(number: int, over: int, override: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{over}"/>{override}</w:num>'


def labels(found: Lists, *places: str) -> list[str | None]:
    """Count paragraphs, each given as `list level`."""
    counted = [found.label(*place.split()) for place in places]
    return [each and each.text for each in counted]


def test_a_lower_level_starts_anew_below_each_higher_one():
    found = lists(levels(*HEADINGS))
    places = ["1 0", "1 1", "1 2", "1 2", "1 1", "1 2", "1 0", "1 1"]
    assert labels(found, *places) == ["I.", "I.1.", "a)", "b)", "I.2.", "a)", "II.", "II.1."]


def test_a_level_may_go_on_through_higher_ones():
    on = lists(level(0, "decimal", "%1") + level(1, "decimal", "%2", '<w:lvlRestart w:val="0"/>'))
    assert labels(on, "1 0", "1 1", "1 0", "1 1") == ["1", "1", "2", "2"]


def test_a_level_may_start_anew_below_one_of_them_only():
    only = '<w:lvlRestart w:val="1"/>'
    found = lists(levels(*HEADINGS[:2]) + level(2, "decimal", "%3", only))
    places = ["1 0", "1 2", "1 1", "1 2", "1 0", "1 2"]
    assert labels(found, *places) == ["I.", "1", "I.1.", "2", "II.", "1"]


def test_a_level_above_that_is_not_counted_yet_shows_its_start():
    assert labels(lists(levels(*HEADINGS)), "1 1", "1 1", "1 0") == ["I.1.", "I.2.", "I."]


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("decimal", ["9", "10", "11"]),
        ("decimalZero", ["09", "10", "11"]),
        ("upperRoman", ["IX", "X", "XI"]),
        ("lowerRoman", ["ix", "x", "xi"]),
        ("upperLetter", ["I", "J", "K"]),
        ("lowerLetter", ["i", "j", "k"]),
        ("none", ["", "", ""]),
        ("vietnameseCounting", ["9", "10", "11"]),
    ],
)
def test_forms(form, expected):
    found = lists(level(0, form, "%1", start=9))
    assert labels(found, "1 0", "1 0", "1 0") == expected


@pytest.mark.parametrize(
    ("form", "start", "expected"),
    [
        ("lowerLetter", 27, "aa"),
        ("lowerLetter", 0, "0"),
        ("lowerLetter", 10**9, "1000000000"),
        ("upperRoman", 40, "40"),
        ("decimal", "x", "0"),
    ],
)
def test_forms_at_their_ends(form, start, expected):
    assert labels(lists(level(0, form, "%1", start=start)), "1 0") == [expected]


def test_all_in_digits():
    legal = level(1, "decimal", "%1.%2", "<w:isLgl/>")
    assert labels(lists(level(0, "upperRoman", "%1") + legal), "1 0", "1 1") == ["I", "1.1"]


def test_lists_over_one_definition_count_on_together():
    found = lists(levels(("decimal", "%1.")), more=listed(2, 1))
    assert labels(found, "1 0", "2 0", "1 0") == ["1.", "2.", "3."]


def test_a_list_may_start_itself_once():
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    found = lists(levels(("decimal", "%1.")), more=listed(2, 1, start))
    assert labels(found, "1 0", "2 0", "2 0", "1 0") == ["1.", "5.", "6.", "7."]


def test_a_list_may_have_a_level_of_its_own():
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "lowerLetter", "%1)")}</w:lvlOverride>'
    found = lists(levels(("decimal", "%1.")), more=listed(2, 1, own))
    assert labels(found, "1 0", "2 0") == ["1.", "b)"]


def test_a_definition_may_stand_for_that_of_a_style():
    found = lists(
        '<w:numStyleLink w:val="Muc"/>', f'<w:styleLink w:val="Muc"/>{levels(("decimal", "%1."))}'
    )
    assert labels(found, "1 0", "1 0") == ["1.", "2."]


@pytest.mark.parametrize(
    ("text", "font", "expected"),
    [("-", "Times New Roman", "-"), ("\uf0b7", "Symbol", "•"), ("§", "Wingdings", "▪")],
)
def test_dashes_and_dots(text, font, expected):
    fonts = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr>'
    assert labels(lists(level(0, "bullet", text, fonts)), "1 0") == [expected]


@pytest.mark.parametrize("place", ["0 0", "9 0", "1 8", "1 9", "1 -1", "x 0"])
def test_what_is_in_no_list_has_no_number(place):
    assert labels(lists(levels(("decimal", "%1."))), place) == [None]


def test_levels_beyond_the_ninth_are_none():
    found = lists(
        levels(("decimal", "%1.")) + level(9, "decimal", "%1") + level(-1, "decimal", "%1")
    )
    assert labels(found, "1 9", "1 -1", "1 0") == [None, None, "1."]


def test_a_file_without_lists():
    assert Lists(None).label("1", "0") is None
    assert Lists(None).level_of("1", "Heading1") is None


def test_the_level_that_belongs_to_a_style():
    found = lists(levels(*HEADINGS[:1]) + level(1, "decimal", "%2", '<w:pStyle w:val="Muc"/>'))
    assert found.level_of("1", "Muc") == "1"
    assert found.level_of("1", "Khác") is None
