"""Where the work stands: counts, the two official bases of the rates, and the groups."""

from datetime import date

import pytest

from parcli.deadline import frame_of
from parcli.model.plan import Plan
from parcli.model.progress import Progress
from parcli.model.register import Register
from parcli.status.choose import Choice
from parcli.status.judge import STATES
from parcli.status.obligation import obligations
from parcli.status.tally import By, Rate, Tally, stand
from parcli.workdays import WorkCalendar

REGISTER = Register.model_validate(
    {
        "parcli": 1,
        "agencies": [{"id": "so-a", "name": "Sở A"}, {"id": "so-b", "name": "Sở B"}],
        "groups": [{"id": "cac-so", "name": "Các sở", "members": ["so-a", "so-b"]}],
    }
)
ON = date(2020, 7, 10)


def counted(**counts):
    named = {state.replace("_", "-"): number for state, number in counts.items()}
    return Tally(dict.fromkeys(STATES, 0) | named)


def plan_of(areas, plan_id="p", title="Kế hoạch", period="2020"):
    """Make a plan of `{area: [(task id, deadline, keys of the product)]}`."""
    return Plan.model_validate(
        {
            "parcli": 1,
            "id": plan_id,
            "title": title,
            "level": "province",
            "issuer": "so-a",
            "period": period,
            "areas": {
                area: {
                    "title": f"Phần {area} của {plan_id}",
                    "tasks": [
                        {
                            "id": task,
                            "title": "Việc",
                            "products": [{"id": "a", "name": "Báo cáo", **keys}],
                        }
                        for task, keys in tasks
                    ],
                }
                for area, tasks in areas.items()
            },
        }
    )


def owed(plan, records=None):
    progress = Progress.model_validate({"parcli": 1, "plan": plan.id, **(records or {})})
    return list(obligations(plan, REGISTER, frame_of(plan, WorkCalendar()), progress))


def rows(standing):
    return [(group.key, group.tally.total) for group in standing.groups]


def test_the_governments_published_figures_come_out():
    # Báo cáo 1270/BC-TCTTTg (27/12/2017): 21.914 tasks, 16.051 completed, 5.863 not completed.
    report = counted(completed_on_time=14_068, completed_late=1_983, under_way=5_640, overdue=223)
    assert (report.total, report.completed) == (21_914, 16_051)
    rates = report.over_due_or_done()
    assert rates == {"completed": Rate(16_051, 16_274), "overdue": Rate(223, 16_274)}
    assert [rate.percent for rate in rates.values()] == [98.63, 1.37]


def test_the_provinces_base_is_all_that_is_owed():
    tally = counted(
        completed_on_time=6, completed_late=1, completed=1, under_way=2, overdue=3, continuous=4,
        postponed=2, none=1, cancelled=5,
    )  # fmt: skip
    assert tally.total == 20
    assert tally.over_all() == {
        "completed": Rate(8, 20),
        "on_time": Rate(6, 20),
        "late": Rate(1, 20),
        "overdue": Rate(3, 20),
    }
    assert tally.others == 8  # 20 less the four cells
    assert tally.over_due_or_done()["completed"] == Rate(8, 11)


@pytest.mark.parametrize(
    ("of", "among", "percent"),
    [(1, 3, 33.33), (2, 3, 66.67), (1, 800, 0.13), (3, 800, 0.38), (1, 20_001, 0.0),
     (201, 20_000, 1.01), (7, 7, 100.0), (0, 4, 0.0), (0, 0, None)],
)  # fmt: skip
def test_a_half_is_rounded_up_and_nothing_of_nothing_is_no_share(of, among, percent):
    assert Rate(of, among).percent == percent


def test_areas_stand_in_the_order_of_the_plan_with_what_is_in_them():
    plan = plan_of(
        {
            "direction": [("CD-1", {"deadline": "Định kỳ hàng quý"})],
            "institutions": [("TC-1", {"deadline": "Thường xuyên"})],
        }
    )
    standing = stand(owed(plan), Choice(), By.AREA, ON)
    assert rows(standing) == [("direction", 4), ("institutions", 1)]
    assert standing.groups[0].tally.counts["overdue"] == 2
    assert standing.total.total == 5


def test_the_same_area_of_several_plans_is_one_in_the_order_of_the_programme():
    first = plan_of({"direction": [("CD-1", {"deadline": "Quý I"})]}, "p")
    second = plan_of(
        {
            "direction": [("CD-1", {"deadline": "Quý IV"})],
            "institutions": [("TC-1", {"deadline": "Quý I"})],
        },
        "q",
    )
    both = owed(first) + owed(second)
    assert rows(stand(both, Choice(), By.AREA, ON)) == [("institutions", 1), ("direction", 2)]
    assert rows(stand(both, Choice(), By.PLAN, ON)) == [("p", 1), ("q", 2)]


def test_each_agency_that_owes_has_its_row_the_most_overdue_first():
    both = {"agencies": {"lead": ["so-a", "so-b"], "perform": ["so-b"], "coordinate": ["cac-so"]}}
    plan = plan_of(
        {
            "institutions": [
                ("TC-1", {"deadline": "Quý IV", **both}),
                ("TC-2", {"deadline": "Quý I", "agencies": {"perform": ["cac-so"]}}),
                ("TC-3", {"deadline": "Quý II", "each": "cac-so"}),
                ("TC-4", {"deadline": "Quý II"}),
            ]
        }
    )
    records = {"TC-3.a": [{"agency": "so-b", "done": "2020-06-01", "document": "1/BC-SB"}]}
    standing = stand(owed(plan, records), Choice(), By.AGENCY, ON)
    # A body with two roles counts once; what each owes is on its own row; nobody's comes too.
    assert [(g.key, g.tally.total, g.tally.counts["overdue"]) for g in standing.groups] == [
        ("so-a", 2, 1), ("cac-so", 1, 1), (None, 1, 1), ("so-b", 2, 0),
    ]  # fmt: skip
    assert standing.total.total == 5


def test_months_are_those_of_the_due_date_as_put_off_what_has_none_comes_last():
    plan = plan_of(
        {
            "institutions": [
                ("TC-1", {"deadline": "Thường xuyên"}),
                ("TC-2", {"deadline": "Quý IV"}),
                ("TC-3", {"deadline": "Quý I"}),
            ]
        }
    )
    decision = {"number": "12/QĐ-UBND", "date": "2020-03-20"}
    records = {"TC-3.a": [{"postponed_to": "2020-08-31", "decision": decision}]}
    late_in_march = stand(owed(plan, records), Choice(), By.MONTH, date(2020, 3, 19))
    assert [key for key, _ in rows(late_in_march)] == ["2020-03", "2020-12", None]
    standing = stand(owed(plan, records), Choice(), By.MONTH, ON)
    assert [key for key, _ in rows(standing)] == ["2020-08", "2020-12", None]
    # Put off and not due yet: neither done nor due.
    assert standing.groups[0].tally.counts["postponed"] == 1
    assert standing.groups[0].tally.over_due_or_done()["overdue"] == Rate(0, 0)


def test_the_filters_leave_out_what_is_not_asked_for():
    plan = plan_of(
        {
            "institutions": [("TC-1", {"deadline": "Quý I", "agencies": {"lead": ["so-a"]}})],
            "direction": [("CD-1", {"deadline": "Quý I", "agencies": {"lead": ["so-b"]}})],
        }
    )
    every = owed(plan)
    assert stand(every, Choice(area="direction"), By.AREA, ON).total.total == 1
    assert rows(stand(every, Choice(agency="so-a"), By.AGENCY, ON)) == [("so-a", 1)]
    nothing = stand(every, Choice(agency="so-a", role="draft"), By.AREA, ON)
    assert (nothing.total.total, nothing.groups) == (0, ())
    assert [plan.id for plan, _ in nothing.plans] == ["p"]


def test_what_is_cancelled_is_in_no_base():
    plan = plan_of({"institutions": [("TC-1", {"deadline": "Quý I"})]})
    records = {"TC-1.a": [{"cancelled": "2020-05-15", "reason": "Thôi"}]}
    before = stand(owed(plan, records), Choice(), By.AREA, date(2020, 5, 14)).total
    assert before.over_all()["overdue"] == Rate(1, 1)
    after = stand(owed(plan, records), Choice(), By.AREA, ON).total
    assert after.counts["cancelled"] == 1
    assert {*after.over_all().values(), *after.over_due_or_done().values()} == {Rate(0, 0)}
