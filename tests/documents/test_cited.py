"""How a document cites the plan it is about."""

from pathlib import Path

import pytest

from parcli.cli.workspace import open_workspace
from parcli.documents.cited import cited_plan
from parcli.documents.office import office_of
from parcli.model.settings import Letterhead

ROOT = Path(__file__).parent.parent.parent


def cited(plan_id, number=None):
    file = open_workspace(ROOT).plan_with_id(plan_id)
    plan = file.plan
    if number and plan.decision:
        decision = plan.decision.model_copy(update={"number": number})
        plan = plan.model_copy(update={"decision": decision})
    return cited_plan(plan, office_of(plan, file.register, Letterhead()))


@pytest.mark.parametrize(
    ("plan_id", "text"),
    [
        (
            "thanh-hoa-2020",
            (
                "Kế hoạch cải cách hành chính năm 2020 ban hành kèm theo Quyết định số 5409/QĐ-UBND"
                " ngày 20/12/2019 của Chủ tịch Ủy ban nhân dân tỉnh Thanh Hóa"
            ),
        ),
        (
            "thua-thien-hue-2016",
            (
                "Kế hoạch duy trì xếp hạng chỉ số cải cách hành chính của tỉnh năm 2016 (Công văn"
                " số 5947/UBND-NV ngày 01/10/2016 của Ủy ban nhân dân tỉnh Thừa Thiên Huế)"
            ),
        ),
        (
            "tien-giang-2016-2020",
            (
                "Kế hoạch thực hiện nhiệm vụ cải cách hành chính giai đoạn 2016 - 2020 trên địa bàn"
                " tỉnh Tiền Giang"
            ),
        ),
    ],
)
def test_a_plan_is_cited_by_what_it_came_with(plan_id, text):
    assert cited(plan_id) == text


def test_a_plan_that_stands_alone_bears_its_own_number():
    assert cited("thanh-hoa-2020", "257/KH-UBND") == (
        "Kế hoạch số 257/KH-UBND ngày 20/12/2019 của Ủy ban nhân dân tỉnh Thanh Hóa về cải cách"
        " hành chính năm 2020"
    )
