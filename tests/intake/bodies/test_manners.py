"""Words of a cell to roles: every usual manner of writing who does the work."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from parcli.intake.bodies import Bodies
from parcli.intake.bodies.spelling import tokens
from parcli.intake.source import Place
from parcli.intake.told import Who, Words

MANNERS = yaml.safe_load((Path(__file__).parent / "manners.yaml").read_text(encoding="utf-8"))
CELLS = [manner["cell"] for manner in MANNERS]
# Words that a role stands for, or that only bind names.
ROLE_WORDS = (
    "co quan don vi chu tri phoi hop voi thuc hien tong hop theo doi don doc kiem tra tham dinh"
    " xay dung du thao bao cao van ban phap luat chiu trach nhiem trien khai to chuc giao cac"
    " dong chi cong bo thu tuc hanh chinh niem yet cong khai ra soat cua tinh uy ban nhan dan cap"
    " draft appraise"
)


@pytest.mark.parametrize("manner", MANNERS, ids=CELLS)
def test_cell(manner, read):
    told = read(manner["cell"], manner.get("column"))
    assert told.roles == manner["roles"]
    assert [remark.text for remark in told.remarks] == manner.get("notes", [])


@pytest.mark.parametrize("cell", CELLS)
def test_no_word_is_lost(cell, read):
    bodies = Bodies()
    remarks = read(cell, bodies=bodies).remarks
    entries = bodies.new["agencies"] + bodies.new["groups"]
    kept = [name for entry in entries for name in (entry["name"], *entry.get("aliases", ()))]
    kept += [remark.text for remark in remarks]
    carried = {word.key for text in kept for word in tokens(text)} | set(ROLE_WORDS.split())
    assert {word.key for word in tokens(cell)} <= carried


def test_what_is_no_body_is_doubted(read):
    told = read("Văn phòng chủ trì; các phòng phối hợp theo quyết định kiểm tra")
    assert [doubt.read for doubt in told.doubts] == ["theo quyết định kiểm tra"]


def test_what_names_nobody_is_doubted_once_a_cell(read):
    told = read(
        "- Văn thư rà soát thực hiện đúng quy định.\n- CBCC khi tham mưu phải trình xét duyệt."
    )
    assert [doubt.read for doubt in told.doubts] == [
        "rà soát; đúng quy định; khi tham mưu phải trình xét duyệt"
    ]
    assert [remark.text for remark in told.remarks] == [
        "Văn thư rà soát thực hiện đúng quy định",
        "CBCC khi tham mưu phải trình xét duyệt",
    ]


def test_leader_and_helpers_under_one_head_are_doubted(read):
    told = read("Chủ trì, phối hợp: Sở Nội vụ, Sở Tài chính, Sở Tư pháp")
    assert told.roles == {"lead": ["so-noi-vu"], "coordinate": ["so-tai-chinh", "so-tu-phap"]}
    assert len(told.doubts) == 1


def test_cells_of_several_columns_are_read_together(words):
    who = [Who(words("Sở Tài chính"), "coordinate"), Who(words("Sở Nội vụ"), "lead")]
    assert list(Bodies().roles(who).roles.items()) == [
        ("lead", ["so-noi-vu"]),
        ("coordinate", ["so-tai-chinh"]),
    ]


@settings(max_examples=25)
@given(
    st.lists(
        st.sampled_from(
            [*CELLS, "UBND", ":", ";", " - ", "(", ")", "\n", "chủ trì", "phối hợp với", "giao "]
        ),
        max_size=5,
    )
)
def test_any_cell_is_read(pieces):
    told = Bodies().roles([Who(Words("".join(pieces), Place(table=1)), None)])
    assert all(ids for ids in told.roles.values())
