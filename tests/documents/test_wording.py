"""How documents write sentences, points and lists of bodies."""

import pytest

from parcli.documents.wording import (
    body_list,
    capitalised,
    closed,
    ended,
    finished,
    label_after,
    lowered,
    points,
    roles_text,
)
from parcli.model.plan import Roles
from parcli.model.register import Register

REGISTER = Register.model_validate(
    {
        "parcli": 1,
        "agencies": [{"id": "snv", "name": "Sở Nội vụ"}],
        "groups": [{"id": "so", "name": "Các sở, ban, ngành"}, {"id": "x", "name": "UBND cấp xã"}],
    }
)


def test_points_follow_the_vietnamese_alphabet_and_end_with_a_full_stop():
    assert points(["một;", "hai", "ba.", "bốn", "năm …"]) == (
        "a) Một.",
        "b) Hai.",
        "c) Ba.",
        "d) Bốn.",
        "đ) Năm …",
    )


def test_one_point_alone_has_no_letter():
    assert points(["kinh phí"]) == ("Kinh phí.",)


def test_more_points_than_letters_have_dashes():
    lines = points([f"việc {number}" for number in range(24)])
    assert lines[0] == "- Việc 0."
    assert lines[-1] == "- Việc 23."


@pytest.mark.parametrize(
    ("text", "last"),
    [("thi hành", "thi hành./."), ("thi hành.", "thi hành./."), ("thi hành./.", "thi hành./.")],
)
def test_the_last_line_ends_once(text, last):
    assert finished(text) == last


def test_line_breaks_of_a_file_are_no_line_breaks_of_a_paragraph():
    assert ended("Dòng một\ndòng hai;\n") == "Dòng một dòng hai."
    assert closed("còn nữa ...", ";") == "còn nữa;"
    assert capitalised("kế hoạch\nnăm") == "Kế hoạch năm"


def test_an_abbreviation_keeps_its_capitals_inside_a_sentence():
    assert lowered("Duy trì xếp hạng") == "duy trì xếp hạng"
    assert lowered("CCHC năm 2020") == "CCHC năm 2020"


@pytest.mark.parametrize(
    ("label", "following"),
    [("6", "7"), ("0", "1"), ("09", "10"), ("7.3", "7.4"), ("d", "đ"), ("a", "b"), ("IV", "")],
)
def test_what_is_not_numbered_goes_on_from_the_last(label, following):
    assert label_after(label) == following


def test_bodies_are_parted_so_that_a_name_with_commas_stays_one():
    assert body_list(["snv", "so", "x"], REGISTER) == "Sở Nội vụ; các sở, ban, ngành; UBND cấp xã"
    assert body_list(["snv"], None) == "snv"


def test_each_role_has_a_line():
    roles = Roles.model_validate({"lead": "snv", "coordinate": ["so", "x"]})
    assert roles_text(roles, REGISTER) == (
        "Chủ trì: Sở Nội vụ\nPhối hợp: các sở, ban, ngành; UBND cấp xã"
    )
