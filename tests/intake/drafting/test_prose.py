"""Documents without a table of tasks: the lines of the text are tasks, with a doubt each area."""

from parcli.intake.drafting import has_work
from parcli.intake.front import Front, ToldDuty, ToldText, ToldWork


def test_lines_of_an_area_are_its_tasks(drafted, words):
    agency = ToldWork(
        "a", words("Sở Nội vụ"), words("Sở Nội vụ"), below=(ToldWork("", words("Đôn đốc")),)
    )
    aim = words("Nâng cao chất lượng phục vụ")
    text = ToldText(
        "1", words("Chỉ đạo, điều hành"), (aim, agency.title), None, (), (agency,), (aim,)
    )
    front = Front(kind="plan", areas=(text,))
    draft = drafted(front=front)
    area = draft.plan["areas"]["direction"]
    assert (area["no"], area["note"]) == ("1", "Nâng cao chất lượng phục vụ")
    (task,) = area["tasks"]
    assert (task["no"], task["title"], task["agencies"]) == (
        *("a", "Sở Nội vụ", {"perform": "so-noi-vu"}),
    )
    assert [below["title"] for below in task["tasks"]] == ["Đôn đốc"]
    assert [doubt.path for doubt in draft.doubts if "không thấy bảng" in str(doubt.doubt.why)] == [
        ("areas", "direction")
    ]


def test_an_area_that_nobody_knows_is_other(drafted, words):
    text = ToldText("1", words("Kinh phí"), (), None, (), (ToldWork("", words("Bố trí dự toán")),))
    draft = drafted(front=Front(areas=(text,)))
    assert draft.plan["areas"]["other"]["tasks"][0]["title"] == "Bố trí dự toán"


def test_what_a_letter_asks_of_an_agency_is_its_tasks(drafted, words):
    duties = (
        ToldDuty(words("Sở Nội vụ"), (words("Tổng hợp kế hoạch"), words("Báo cáo UBND tỉnh"))),
        ToldDuty(words("Sở Tư pháp"), (words("Rà soát văn bản"),)),
    )
    draft = drafted(front=Front(kind="letter", organisation=duties))
    first, second = draft.plan["areas"]["other"]["tasks"]
    assert (first["title"], first["agencies"]) == ("Sở Nội vụ", {"perform": "so-noi-vu"})
    assert [below["title"] for below in first["tasks"]] == [
        "Tổng hợp kế hoạch",
        "Báo cáo UBND tỉnh",
    ]
    assert second["agencies"] == {"perform": "so-tu-phap"}
    assert "organisation" not in draft.plan
    assert any("không thấy bảng" in str(doubt.doubt.why) for doubt in draft.doubts)


def test_duties_of_a_plan_are_no_work(words):
    duties = (ToldDuty(words("Sở Nội vụ"), (words("Đôn đốc"),)),)
    assert not has_work(Front(kind="plan", organisation=duties))
    assert has_work(Front(kind="letter", organisation=duties))
