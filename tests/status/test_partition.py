"""What must hold of states whatever was recorded: one state a day, lists and totals agree."""

from collections import Counter
from datetime import date, timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from parcli.deadline import frame_of
from parcli.model.plan import Plan
from parcli.model.progress import Progress
from parcli.model.register import Register
from parcli.status.choose import Choice, Span
from parcli.status.judge import STATES, due_on, is_open, state_of
from parcli.status.listing import list_due, list_overdue
from parcli.status.obligation import obligations
from parcli.status.tally import By, stand
from parcli.workdays import WorkCalendar

REGISTER = Register.model_validate(
    {
        "parcli": 1,
        "agencies": [{"id": "so-a", "name": "Sở A"}, {"id": "so-b", "name": "Sở B"}],
        "groups": [{"id": "cac-so", "name": "Các sở", "members": ["so-a", "so-b"]}],
    }
)
PHRASES = [
    "Quý I/2020", "Tháng 11", "Định kỳ hàng quý", "Thường xuyên", "Trước 15/6", "Theo quy định",
    "Đột xuất", "Ngay sau khi có kết quả", "không rõ", None,
]  # fmt: skip
CALENDAR = WorkCalendar()
EVER = Span(date.min, date.max)

days = st.dates(date(2019, 10, 1), date(2021, 6, 30))


@st.composite
def records(draw):
    """Give one record of any kind."""
    day = draw(days)
    decision = {"number": "1/QĐ-UBND", "date": day}
    return draw(
        st.sampled_from(
            [
                {"done": day},
                {"under_way": f"{draw(st.integers(0, 100))} %", "as_of": day},
                {"postponed_to": draw(days), "decision": decision},
                {"cancelled": day, "reason": "Thôi"},
            ]
        )
    )


@st.composite
def worlds(draw):
    """Give the obligations of a plan with whatever was recorded for them."""
    products = [
        {
            "id": f"p{number}",
            "name": "Báo cáo",
            **({"deadline": phrase} if phrase else {}),
            **draw(st.sampled_from([{}, {"each": "cac-so"}])),
        }
        for number, phrase in enumerate(
            draw(st.lists(st.sampled_from(PHRASES), min_size=1, max_size=4))
        )
    ]
    plan = Plan.model_validate(
        {
            "parcli": 1,
            "id": "p",
            "title": "Kế hoạch",
            "level": "province",
            "issuer": "so-a",
            "period": "2020",
            "areas": {
                "institutions": {
                    "lead": "so-a",
                    "tasks": [{"id": "TC-1", "title": "Việc", "products": products}],
                }
            },
        }
    )
    noted = {}
    for owed in obligations_of(plan):
        where = {"occurrence": owed.period, "agency": owed.owed_by}
        for record in draw(st.lists(records(), max_size=3)):
            noted.setdefault(owed.product_reference, []).append(where | record)
    return obligations_of(plan, Progress.model_validate({"parcli": 1, "plan": "p", **noted}))


def obligations_of(plan, progress=None):
    return tuple(obligations(plan, REGISTER, frame_of(plan, CALENDAR), progress))


@settings(deadline=None)
@given(worlds(), days)
def test_on_every_day_each_obligation_is_in_exactly_one_state(owed, on):
    standing = stand(owed, Choice(), By.AREA, on)
    assert tuple(standing.total.counts) == STATES
    assert sum(standing.total.counts.values()) == len(owed)
    assert Counter(state_of(o, on) for o in owed) == Counter(standing.total.counts)


@settings(deadline=None)
@given(worlds(), days, st.sampled_from([By.AREA, By.MONTH, By.PLAN]))
def test_groups_part_the_whole(owed, on, by):
    standing = stand(owed, Choice(), by, on)
    summed = sum((Counter(group.tally.counts) for group in standing.groups), Counter())
    assert summed == Counter(standing.total.counts)


@settings(deadline=None)
@given(worlds(), days)
def test_the_totals_agree_with_the_lists(owed, on):
    counts = stand(owed, Choice(), By.AREA, on).total.counts
    assert len(list_overdue(owed, Choice(), on).items) == counts["overdue"]
    due = list_due(owed, Choice(span=EVER), on)
    assert len(due.items) == sum(due_on(o, on) is not None and is_open(o, on) for o in owed)
    assert len(due.items) == counts["overdue"] + counts["under-way"] + counts["postponed"]


@settings(deadline=None)
@given(worlds(), days, st.integers(1, 400))
def test_what_came_late_stays_late_unless_it_is_cancelled(owed, on, later):
    for obligation in owed:
        if state_of(obligation, on) == "completed-late":
            after = state_of(obligation, on + timedelta(days=later))
            assert after in ("completed-late", "cancelled")


@settings(deadline=None)
@given(worlds(), st.data())
def test_nothing_changes_before_the_day_of_a_record(owed, data):
    noted = [obligation for obligation in owed if obligation.records]
    assume(noted)
    obligation = data.draw(st.sampled_from(noted))
    on = min(record.day for record in obligation.records) - timedelta(days=1)
    (bare,) = [o for o in obligations_of(obligation.plan) if o.slot == obligation.slot]
    assert state_of(obligation, on) == state_of(bare, on)
    assert due_on(obligation, on) == bare.due
