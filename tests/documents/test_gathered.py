"""Agencies of a group in few words."""

from datetime import date

import pytest

from parcli.documents.gathered import gathered
from parcli.model.register import Register

DISTRICTS = [{"id": f"h{n}", "name": f"UBND huyện {n}"} for n in range(1, 6)]
REGISTER = Register.model_validate(
    {
        "parcli": 1,
        "agencies": [
            {"id": "snv", "name": "Sở Nội vụ"},
            {"id": "stp", "name": "Sở Tư pháp"},
            {"id": "old", "name": "Sở cũ", "valid": {"to": date(2019, 12, 31)}},
            {"id": "xa", "name": "UBND cấp xã"},
            *DISTRICTS,
        ],
        "groups": [
            {"id": "so", "name": "Các sở, ngành", "members": ["snv", "stp", "old"]},
            {"id": "huyen", "name": "UBND cấp huyện", "members": [d["id"] for d in DISTRICTS]},
            {"id": "moi", "name": "Các ngành, các cấp", "members": ["so", "huyen", "xa"]},
            {"id": "le", "name": "Các cơ quan khác"},
        ],
    }
)
HUYEN = ["h1", "h2", "h3", "h4", "h5"]


@pytest.mark.parametrize(
    ("bodies", "group", "text"),
    [
        (["snv", "stp"], "so", "Các sở, ngành (2 cơ quan)"),
        (["snv"], "so", "Sở Nội vụ"),
        (HUYEN, "huyen", "UBND cấp huyện (5 cơ quan)"),
        (HUYEN[:4], "huyen", "UBND cấp huyện (4/5 cơ quan, trừ UBND huyện 5)"),
        (HUYEN[:2], "huyen", "UBND huyện 1; UBND huyện 2"),
        (["snv", "stp", *HUYEN, "xa"], "moi", "Các ngành, các cấp (8 cơ quan)"),
        (
            ["snv", "stp", "h3", "xa"],
            "moi",
            "Các sở, ngành (2 cơ quan); UBND huyện 3; UBND cấp xã",
        ),
        (["le"], "le", "Các cơ quan khác"),
        (["snv", "h1"], None, "Sở Nội vụ; UBND huyện 1"),
    ],
)
def test_a_whole_group_is_named_by_its_name(bodies, group, text):
    assert gathered(bodies, group, REGISTER, date(2020, 3, 31)) == text


def test_members_are_those_of_the_day():
    assert gathered(["snv", "stp"], "so", REGISTER, date(2019, 6, 30)) == "Sở Nội vụ; Sở Tư pháp"


def test_without_a_register_ids_stand_for_themselves():
    assert gathered(["snv", "stp"], "so", None, None) == "Snv; stp"
