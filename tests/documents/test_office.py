"""The office in the head and the foot of a document, from what plan, register, settings say."""

import pytest

from parcli.documents.office import office_of
from parcli.documents.wording import DOTS
from parcli.model.plan import Plan
from parcli.model.register import Register
from parcli.model.settings import Letterhead


def office(name, *, letterhead=None, abbreviation=None, positions=(), **plan):
    issuer = {"id": "a", "name": name, "positions": list(positions)}
    if abbreviation:
        issuer["abbreviation"] = abbreviation
    register = Register.model_validate({"parcli": 1, "agencies": [issuer]})
    said = {"parcli": 1, "id": "k", "title": "Kế hoạch", "level": "province", "issuer": "a"}
    read = Plan.model_validate(said | {"period": "2020", "areas": {}} | plan)
    return office_of(read, register, Letterhead.model_validate(letterhead or {}))


def signed(position, authority=None, name="Lê Thị Thìn", **more):
    signer = {"position": position, "name": name}
    return {"signer": signer | ({"authority": authority} if authority else {}), **more}


def test_a_deputy_signs_for_the_chairman_whose_power_it_is():
    found = office(
        "Ủy ban nhân dân tỉnh Thanh Hóa",
        decision=signed("PHÓ CHỦ TỊCH", "KT. CHỦ TỊCH", number="5409/QĐ-UBND"),
    )
    assert found.power == "Chủ tịch Ủy ban nhân dân tỉnh Thanh Hóa"
    assert found.signature == ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    assert found.head_name == "ỦY BAN NHÂN DÂN\nTỈNH THANH HÓA"
    assert (found.parent, found.code, found.place) == ("", "UBND", "Thanh Hóa")
    assert found.unknown == ()


def test_who_signs_for_the_collective_uses_the_collectives_power():
    found = office(
        "Ủy ban nhân dân tỉnh Lai Châu",
        decision=signed("PHÓ CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH"),
    )
    assert found.power == "Ủy ban nhân dân tỉnh Lai Châu"
    assert found.signature == ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")


def test_post_and_office_say_a_common_word_once():
    found = office(
        "Thanh tra tỉnh Khánh Hòa",
        abbreviation="Thanh tra tỉnh",
        positions=[{"id": "c", "name": "Chánh Thanh tra"}],
        level="department",
        decision=signed("CHÁNH THANH TRA", number="11/QĐ-TTT"),
    )
    assert found.power == "Chánh Thanh tra tỉnh Khánh Hòa"
    assert found.parent == "UBND TỈNH KHÁNH HÒA"
    assert found.head_name == "THANH TRA TỈNH"
    assert found.code == "TTT"


@pytest.mark.parametrize(
    ("position", "authority", "power"),
    [
        ("GIÁM ĐỐC", None, "Giám đốc Sở Nội vụ"),
        ("PHÓ GIÁM ĐỐC", "KT. GIÁM ĐỐC", "Giám đốc Sở Nội vụ"),
        ("GIÁM ĐỐC", "Q. GIÁM ĐỐC", "Giám đốc Sở Nội vụ"),
    ],
)
def test_a_department_decides_through_its_director(position, authority, power):
    assert office("Sở Nội vụ", level="department", decision=signed(position, authority)).power == (
        power
    )


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Ủy ban nhân dân thành phố Cần Thơ", "Cần Thơ"),
        ("Ủy ban nhân dân Thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh"),
        ("Ủy ban nhân dân Quận 1", "Quận 1"),
        ("UBND xã Hòa Bình", "Hòa Bình"),
        ("Bảo hiểm xã hội tỉnh Thanh Hóa", "Thanh Hóa"),
        ("Bảo hiểm xã hội tỉnh", DOTS),
        ("Liên minh Hợp tác xã tỉnh", DOTS),
    ],
)
def test_the_place_is_the_units_name(name, place):
    assert office(name).place == place


def test_the_plans_own_decision_comes_before_the_letterhead():
    letterhead = {
        "place": "Hà Nội",
        "code": "SNV",
        "parent": "UBND tỉnh X",
        "signer": {"position": "GIÁM ĐỐC", "name": "Trần Văn B"},
    }
    decision = signed("PHÓ CHỦ TỊCH", "KT. CHỦ TỊCH", number="1/QĐ-UBND", place="Huế")
    found = office("Ủy ban nhân dân tỉnh X", letterhead=letterhead, decision=decision)
    assert (found.place, found.code, found.signer) == ("Huế", "UBND", "Lê Thị Thìn")
    bare = office("Sở Nội vụ", letterhead=letterhead, level="department")
    assert (bare.place, bare.code, bare.signer) == ("Hà Nội", "SNV", "Trần Văn B")
    assert bare.parent == "UBND TỈNH X"
    assert bare.unknown == ()


def test_what_nothing_says_is_a_blank_and_is_told():
    found = office("Sở Nội vụ", level="department")
    assert (found.place, found.code, found.signer) == (DOTS, DOTS, DOTS)
    assert found.signature == ("THỦ TRƯỞNG CƠ QUAN",)
    assert [str(message).partition(":")[0] for message in found.unknown] == [
        "địa danh",
        "chữ viết tắt trong ký hiệu",
        "cơ quan chủ quản",
        "người ký",
    ]


@pytest.mark.parametrize(
    ("name", "level", "region"),
    [
        ("Ủy ban nhân dân thành phố Cần Thơ", "province", "thành phố"),
        ("Ủy ban nhân dân xã", "commune", "xã"),
        ("Đảng ủy, Hội đồng", "commune", "xã"),
        ("Sở Nội vụ", "department", "tỉnh"),
        ("Bảo hiểm xã hội tỉnh", "department", "tỉnh"),
        ("Liên minh Hợp tác xã thành phố Huế", "department", "thành phố"),
    ],
)
def test_the_region_is_the_names_word_else_the_levels(name, level, region):
    assert office(name, level=level).region == region
