"""Obligations, their states, and which of them a list holds."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parcli.deadline import frame_of
from parcli.model.plan import Plan
from parcli.model.progress import Progress
from parcli.model.register import Register
from parcli.status.choose import Choice, Span, month_span, quarter_span, read_month, read_quarter
from parcli.status.judge import days_left, due_on, is_open, state_of
from parcli.status.listing import Delivered, list_due, list_overdue, listing_of
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


def owed(plan, *records, **of_products):
    """Give the obligations, with the records of product `a`, or of the products by their ids."""
    of_products |= {"a": records} if records else {}
    noted = {f"TC-1.{product}": list(own) for product, own in of_products.items()}
    progress = Progress.model_validate({"parcli": 1, "plan": "p", **noted})
    return list(obligations(plan, REGISTER, frame_of(plan, WorkCalendar()), progress))


def done(day, **keys):
    return {"done": day, **keys}


def put_off(to, decided):
    return {"postponed_to": to, "decision": {"number": "1/QĐ-UBND", "date": decided}}


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
    done = plan_with(product("Quý I", each="moi-noi"), agencies={"perform": "moi-noi"})
    mine = list_due(owed(done), Choice(agency="huyen", role="perform"), date(2020, 1, 1)).items
    assert [o.owed_by for o in mine] == ["huyen"]


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


def test_what_is_done_or_dropped_is_listed_no_more_but_counted_from_its_day():
    plan = plan_with(*(product("Quý I") | {"id": i} for i in "abc"))
    every = owed(
        plan,
        a=[done("2020-02-10")],
        b=[{"cancelled": "2020-02-20", "reason": "Không cần nữa"}],
    )
    choice = Choice(span=quarter_span(2020, 1))
    left = {
        day: [o.product.id for o in list_due(every, choice, date(2020, 2, day)).items]
        for day in (9, 10, 20)
    }
    assert left == {9: ["a", "b", "c"], 10: ["b", "c"], 20: ["c"]}
    closed = list_due(every, choice, date(2020, 2, 20)).closed
    assert [[share.product.id for share in shares] for shares in closed] == [["a"], ["b"]]
    assert list_due(every, Choice(span=quarter_span(2020, 2)), date(2020, 2, 20)).closed == ()


def test_what_was_put_off_is_due_on_its_new_day_once_that_is_decided():
    every = owed(plan_with(product("Tháng 4")), put_off("2020-06-30", "2020-04-22"))
    april, june = month_span(2020, 4), month_span(2020, 6)

    def listed(span, on):
        return len(list_due(every, Choice(span=span), on).items)

    before, after = date(2020, 4, 21), date(2020, 4, 22)
    assert (listed(april, before), listed(june, before)) == (1, 0)
    assert (listed(april, after), listed(june, after)) == (0, 1)
    assert not list_overdue(every, Choice(), date(2020, 6, 30)).items
    assert len(list_overdue(every, Choice(), date(2020, 7, 1)).items) == 1


def test_what_had_no_date_has_one_once_it_is_put_off_to_it():
    every = owed(plan_with(product("Theo quy định")), put_off("2020-06-30", "2020-04-22"))
    before = list_due(every, Choice(), date(2020, 4, 21))
    assert (len(before.items), before.left_out["external"]) == (0, 1)
    after = list_due(every, Choice(), date(2020, 4, 22))
    assert (len(after.items), after.left_out["external"]) == (1, 0)


def test_an_undated_product_of_many_is_left_out_once_until_all_have_delivered():
    plan = plan_with(product("Theo quy định", each="moi-noi"))
    one = [done("2020-02-01", agency="so-a")]
    rest = [done("2020-03-01", agency=agency) for agency in ("so-b", "so-c", "huyen")]
    assert list_due(owed(plan, *one), Choice(), date(2020, 3, 1)).left_out["external"] == 1
    assert list_due(owed(plan, *one, *rest), Choice(), date(2020, 3, 1)).left_out["external"] == 0


def test_shares_delivered_are_counted_of_those_owed():
    plan = plan_with(product("Quý I", each="moi-noi"))
    dropped = {"cancelled": "2020-02-01", "reason": "Đã sáp nhập", "agency": "huyen"}
    every = owed(plan, done("2020-02-10", agency="so-a"), dropped)
    for listing in (
        list_due(every, Choice(), date(2020, 4, 1)),
        list_overdue(every, Choice(), date(2020, 4, 1)),
        listing_of(every, date(2020, 4, 1)),
    ):
        assert listing.delivered_of(every[0]) == Delivered(1, 2)
    mine = list_due(every, Choice(agency="so-b"), date(2020, 4, 1))
    assert mine.delivered_of(mine.items[0]) is None


PHRASES = [
    "Quý I/2020", "Tháng 11", "Định kỳ hàng quý", "hàng tháng", "Thường xuyên", "Trước 15/6",
    "Theo quy định", "Đột xuất", "Ngay sau khi có kết quả", "không rõ", "Hàng tuần",
]  # fmt: skip
days = st.dates(date(2019, 1, 1), date(2022, 1, 1))


DAY = st.dates(date(2019, 6, 1), date(2021, 6, 1)).map(date.isoformat)
RECORD = st.one_of(
    st.builds(done, DAY),
    st.builds(put_off, DAY, DAY),
    st.fixed_dictionaries({"cancelled": DAY, "reason": st.just("Thôi")}),
    st.fixed_dictionaries({"under_way": st.just("60 %"), "as_of": DAY}),
)


@st.composite
def noted_obligations(draw):
    """Draw a plan of few products with whatever was noted for them, clashing records too."""
    phrases = draw(st.lists(st.sampled_from(PHRASES), min_size=1, max_size=5))
    plan = plan_with(*(product(p) | {"id": f"p{i}"} for i, p in enumerate(phrases)))
    noted = {}
    for owing in draw(st.lists(st.sampled_from(owed(plan)), max_size=6, unique_by=id)):
        where = {"occurrence": owing.period} if owing.period else {}
        records = draw(st.lists(RECORD, min_size=1, max_size=3))
        noted.setdefault(owing.product.id, []).extend(record | where for record in records)
    return owed(plan, **noted)


@given(noted_obligations(), days)
def test_lists_and_counts_take_every_obligation_once(every, on):
    whole = list_due(every, Choice(), on)
    late = list_overdue(every, Choice(), on)
    to_come = list_due(every, Choice(span=Span(on, date.max)), on)
    assert len(late.items) + len(to_come.items) == len(whole.items)
    closed = [o for o in every if not is_open(o, on)]
    assert len(whole.items) + len(whole.undated) + len(closed) == len(every)
    assert sum(whole.left_out.values()) == len(whole.undated)


@given(noted_obligations(), days)
def test_overdue_is_what_is_in_that_state(every, on):
    late = list_overdue(every, Choice(), on).items
    assert set(map(id, late)) == {id(o) for o in every if state_of(o, on) == "overdue"}


@given(noted_obligations(), days, st.integers(0, 400))
def test_a_list_holds_just_what_is_open_and_falls_in_its_span(every, on, length):
    span = Span(on - timedelta(days=200), on + timedelta(days=length - 200))
    listing = list_due(every, Choice(span=span), on)
    inside = [o for o in every if (due := due_on(o, on)) and span.first <= due <= span.last]
    assert set(map(id, listing.items)) == {id(o) for o in inside if is_open(o, on)}
    dates = [due_on(o, on) for o in listing.items]
    assert dates == sorted(dates)
    closed = [share for shares in listing.closed for share in shares]
    assert set(map(id, closed)) == {id(o) for o in inside if not is_open(o, on)}
