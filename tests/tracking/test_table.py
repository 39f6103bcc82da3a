"""The lines of the tracking table."""

from datetime import date

import pytest

from parcli.deadline import frame_of
from parcli.model.plan import Plan
from parcli.model.progress import Progress
from parcli.model.register import Register
from parcli.status.choose import Choice, quarter_span
from parcli.status.obligation import obligations
from parcli.tracking import COLUMNS, tally_of, track
from parcli.workdays import WorkCalendar

ON = date(2020, 7, 10)

PLAN = Plan.model_validate(
    {
        "parcli": 1,
        "id": "p",
        "title": "Kế hoạch",
        "level": "province",
        "issuer": "ubnd",
        "period": 2020,
        "areas": {
            "direction": {
                "no": "II",
                "lead": "so-noi-vu",
                "tasks": [
                    {
                        "id": "CD-1",
                        "no": "1",
                        "title": "Kiểm tra",
                        "note": "Theo quý",
                        "agencies": {"lead": "so-noi-vu", "monitor": ["ubnd", "so-tai-chinh"]},
                        "products": [
                            {"id": "a", "name": "Báo cáo", "deadline": "Hàng quý"},
                            {"id": "b", "name": "Việc khác", "note": "Nếu có"},
                        ],
                    }
                ],
            },
            "institutions": {
                "title": "Thể chế",
                "tasks": [
                    {"id": "TC-1", "title": "Rà soát"}
                    | {"products": [{"id": "a", "name": "Kế hoạch", "deadline": "Quý II"}]}
                ],
            },
            "procedures": {"tasks": []},
        },
    }
)
REGISTER = Register.model_validate(
    {
        "parcli": 1,
        "agencies": [{"id": "ubnd", "name": "UBND tỉnh"}, {"id": "so-noi-vu", "name": "Sở Nội vụ"}],
    }
)
PROGRESS = Progress.model_validate(
    {
        "parcli": 1,
        "plan": "p",
        "CD-1.a": [
            {"occurrence": "2020-Q1", "done": "2020-04-02", "document": "5/BC", "note": "Bản giấy"},
            {"occurrence": "2020-Q3", "under_way": "30 %", "as_of": "2020-07-01"},
        ],
        "TC-1.a": [
            {"postponed_to": "2020-08-31", "decision": {"number": "9", "date": "2020-06-20"}}
        ],
    }
)


def table(choice=Choice(), register=REGISTER):  # noqa: B008 (a value that does not change)
    owed = obligations(PLAN, register, frame_of(PLAN, WorkCalendar()), PROGRESS)
    return track([(PLAN, register)], owed, choice, ON)


def cells(line):
    return {column.key: column.cell(line, str) for column in COLUMNS}


def test_areas_stand_in_the_order_of_the_plan_and_those_without_lines_are_left_out():
    (plan,) = table().plans
    assert [(area.area, area.no, area.title, len(area.lines)) for area in plan.areas] == [
        ("direction", "II", "Công tác chỉ đạo, điều hành", 5),
        ("institutions", "", "Thể chế", 1),
    ]
    assert len(plan.lines) == len(table().lines) == 6
    assert plan.issuer == "UBND tỉnh"


def test_a_line_tells_how_it_stands_on_the_day():
    late, ahead, put_off = (table().lines[n] for n in (0, 2, 5))
    assert (late.state, late.due, late.delivery.document) == (
        "completed-late",
        date(2020, 3, 31),
        "5/BC",
    )
    assert (ahead.state, ahead.percent) == ("under-way", 30)
    assert (put_off.state, put_off.due) == ("postponed", date(2020, 8, 31))


def test_the_counts_are_those_of_all_lines():
    total = table().total
    assert (total.total, total.counts["overdue"], total.counts["none"]) == (6, 1, 1)
    assert tally_of(table().lines[:1], ON).counts["completed-late"] == 1


@pytest.mark.parametrize(
    ("choice", "count"),
    [
        (Choice(area="institutions"), 1),
        (Choice(agency="so-tai-chinh"), 5),
        (Choice(agency="so-tai-chinh", role="lead"), 0),
        (Choice(span=quarter_span(2020, 3)), 2),
    ],
)
def test_only_what_is_asked_for_is_in_it(choice, count):
    tracking = table(choice)
    assert len(tracking.lines) == count
    assert len(tracking.plans) == 1


def test_the_cells_of_a_line():
    first = cells(table().lines[0])
    assert first == {
        "ref": "CD-1.a",
        "no": "1",
        "task": "Kiểm tra",
        "product": "Báo cáo",
        "lead": "Sở Nội vụ",
        "perform": "Theo dõi, đôn đốc: UBND tỉnh; so-tai-chinh",
        "coordinate": "",
        "phrase": "Hàng quý",
        "period": "2020-Q1",
        "agency": "",
        "first": date(2020, 1, 1),
        "due": date(2020, 3, 31),
        "state": "Hoàn thành quá hạn",
        "done": date(2020, 4, 2),
        "document": "5/BC",
        "percent": None,
        "note": "Theo quý\nBản giấy",
    }
    last = cells(table().lines[4])
    assert (last["due"], last["state"], last["note"]) == (
        None,
        "Chưa nêu thời hạn",
        "Nếu có\nTheo quý",
    )


def test_without_a_register_ids_stand_for_names():
    bare = table(register=None)
    assert bare.plans[0].issuer == "ubnd"
    assert bare.name_of("ubnd") == "ubnd"
    assert table().name_of("ubnd") == "UBND tỉnh"
    assert cells(bare.lines[0])["lead"] == "so-noi-vu"
