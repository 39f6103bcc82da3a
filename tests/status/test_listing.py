"""Obligations, their states, and which of them a list holds."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parcli.deadline import frame_of
from parcli.model.plan import Plan
from parcli.model.register import Register
from parcli.status.choose import Choice, Span, month_span, quarter_span, read_month, read_quarter
from parcli.status.judge import days_left, state_of
from parcli.status.listing import list_due, list_overdue
from parcli.status.obligation import obligations
from parcli.workdays import WorkCalendar

REGISTER = Register.model_validate(
    {
        "parcli": 1,
        "agencies": [
            {"id": "so-a", "name": "Sở A"},
            {"id": "so-b", "name": "Sở B", "valid": {"to": "2020-05-31"}, "successor": "so-c"},
            {"id": "so-c", "name": "Sở C", "valid": {"from": "2020-06-01"}},
            {"id": "huyen", "name": "Huyện"},
        ],
        "groups": [
            {"id": "cac-so", "name": "Các sở", "members": ["so-a", "so-b", "so-c"]},
            {"id": "moi-noi", "name": "Mọi nơi", "members": ["cac-so", "huyen"]},
        ],
    }
)


def plan_with(*products, agencies=None, **keys):
    return Plan.model_validate(
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
                    "tasks": [
                        {
                            "id": "TC-1",
                            "title": "Việc",
                            "agencies": agencies,
                            "products": list(products),
                        }
                    ],
                }
            },
            **keys,
        }
    )


def owed(plan):
    return list(obligations(plan, REGISTER, frame_of(plan, WorkCalendar())))


def product(deadline=None, **keys):
    return {"id": "a", "name": "Báo cáo", **({"deadline": deadline} if deadline else {}), **keys}


def test_each_occurrence_is_owed():
    quarters = owed(plan_with(product("Định kỳ hàng quý")))
    assert [str(o.reference) for o in quarters] == [f"TC-1.a@2020-Q{q}" for q in range(1, 5)]


def test_each_member_owes_its_own_share_while_it_exists():
    shares = owed(plan_with(product("Định kỳ hàng quý", each="moi-noi")))
    by_period = {p: [o.owed_by for o in shares if o.period == p] for p in ("2020-Q1", "2020-Q3")}
    assert by_period == {
        "2020-Q1": ["so-a", "so-b", "huyen"],
        "2020-Q3": ["so-a", "so-c", "huyen"],
    }


def test_roles_come_from_the_product_then_the_task_then_the_lead_of_the_area():
    assert owed(plan_with(product("Quý I")))[0].roles.lead == ("so-a",)
    of_task = plan_with(product("Quý I"), agencies={"perform": "huyen"})
    assert owed(of_task)[0].roles.perform == ("huyen",)
    of_product = plan_with(product("Quý I", agencies={"draft": "so-c"}), agencies={"lead": "so-b"})
    assert owed(of_product)[0].roles.owing() == ("so-c",)


@pytest.mark.parametrize(
    ("deadline", "reason"),
    [
        ("Thường xuyên", "continuous"),
        ("Theo quy định", "external"),
        ("Đột xuất", "adhoc"),
        ("Ngay sau khi kết thúc kỳ thi", "relative"),
        ("Quý V", "not-understood"),
        (None, "none"),
    ],
)
def test_what_has_no_date_says_why(deadline, reason):
    (only,) = owed(plan_with(product(deadline)))
    assert only.due is None
    assert state_of(only, date(2020, 1, 1)) == reason
    listing = list_due([only], Choice(), date(2020, 1, 1))
    assert listing.items == ()
    assert listing.left_out[reason] == 1


def test_a_term_is_dated_once_its_event_is():
    event = {"id": "ban-hanh", "name": "ngày kế hoạch của tỉnh được ban hành"}
    phrase = "Không quá 30 ngày kể từ ngày kế hoạch của tỉnh được ban hành"
    (waiting,) = owed(plan_with(product(phrase), events=[event]))
    assert (waiting.due, waiting.undated) == (None, "relative")
    (dated,) = owed(plan_with(product(phrase), events=[event | {"date": "2019-12-31"}]))
    assert dated.due == date(2020, 1, 30)


def test_a_fixed_reading_stands_before_the_phrase():
    fixed = {"phrase": "Trước Tết", "from": "2020-01-02", "due": "2020-01-20"}
    (only,) = owed(plan_with(product(fixed)))
    assert (only.first, only.due, only.phrase) == (
        date(2020, 1, 2),
        date(2020, 1, 20),
        "Trước Tết",
    )


def test_overdue_begins_on_the_day_after():
    (only,) = owed(plan_with(product("Quý I")))
    assert state_of(only, date(2020, 3, 31)) == "under-way"
    assert state_of(only, date(2020, 4, 1)) == "overdue"
    assert days_left(only, date(2020, 4, 2)) == -2


def test_an_agency_is_found_through_groups_and_asked_for_its_own_share_only():
    shared = plan_with(product("Quý I"), agencies={"lead": "so-a", "coordinate": "moi-noi"})
    assert list_due(owed(shared), Choice(agency="huyen"), date(2020, 1, 1)).items
    assert not list_due(owed(shared), Choice(agency="huyen", role="lead"), date(2020, 1, 1)).items
    own = plan_with(product("Quý I", each="moi-noi"), agencies={"lead": "so-a"})
    mine = list_due(owed(own), Choice(agency="huyen"), date(2020, 1, 1)).items
    assert [o.owed_by for o in mine] == ["huyen"]
    led = list_due(owed(own), Choice(agency="so-a", role="lead"), date(2020, 1, 1)).items
    assert len(led) == 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Q1/2020", (2020, 1)),
        ("2020-Q1", (2020, 1)),
        ("I/2020", (2020, 1)),
        ("iv/2021", (2021, 4)),
        ("Quý III/2020", (2020, 3)),
        ("q.2", (2019, 2)),
        ("1", (2019, 1)),
        ("5", None),
        ("V", None),
        ("2020", None),
        ("Q0/2020", None),
    ],
)
def test_quarters_are_read_as_officers_type_them(text, expected):
    assert read_quarter(text, date(2019, 7, 1)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("3/2020", (2020, 3)), ("2020-03", (2020, 3)), ("T11/2020", (2020, 11)), ("12", (2019, 12)),
     ("tháng 9", (2019, 9)), ("13", None), ("0", None)],
)  # fmt: skip
def test_months_are_read_as_officers_type_them(text, expected):
    assert read_month(text, date(2019, 7, 1)) == expected


def test_spans_end_where_the_calendar_says():
    assert quarter_span(2020, 1) == Span(date(2020, 1, 1), date(2020, 3, 31))
    assert quarter_span(2020, 4).last == date(2020, 12, 31)
    assert month_span(2020, 2).last == date(2020, 2, 29)


PHRASES = [
    "Quý I/2020", "Tháng 11", "Định kỳ hàng quý", "hàng tháng", "Thường xuyên", "Trước 15/6",
    "Theo quy định", "Đột xuất", "Ngay sau khi có kết quả", "không rõ", "Hàng tuần",
]  # fmt: skip
days = st.dates(date(2019, 1, 1), date(2022, 1, 1))


@given(st.lists(st.sampled_from(PHRASES), min_size=1, max_size=5), days)
def test_states_partition_the_obligations_on_every_day(phrases, on):
    plan = plan_with(*(product(p) | {"id": f"p{i}"} for i, p in enumerate(phrases)))
    every = owed(plan)
    whole = list_due(every, Choice(), on)
    late = list_overdue(every, Choice(), on)
    to_come = list_due(every, Choice(span=Span(on, date.max)), on)
    assert len(late.items) + len(to_come.items) == len(whole.items)
    assert len(whole.items) + len(whole.undated) == len(every)
    assert sum(whole.left_out.values()) == len(whole.undated)


@given(st.sampled_from(PHRASES), days, st.integers(0, 400))
def test_a_list_holds_just_what_falls_in_its_span(phrase, on, length):
    span = Span(on, on + timedelta(days=length))
    every = owed(plan_with(product(phrase)))
    listed = list_due(every, Choice(span=span), on).items
    assert set(map(id, listed)) == {
        id(o) for o in every if o.due and span.first <= o.due <= span.last
    }
    assert [o.due for o in listed] == sorted(o.due for o in listed)
