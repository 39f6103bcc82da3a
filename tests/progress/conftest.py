"""A small plan with each kind of obligation, and its book."""

from datetime import date

import pytest

from parcli.deadline import frame_of
from parcli.errors import ParcliError
from parcli.model.plan import Plan
from parcli.model.progress import Progress, Record
from parcli.model.register import Register
from parcli.progress.book import Book
from parcli.status.obligation import obligations
from parcli.workdays import WorkCalendar

REGISTER = Register.model_validate(
    {
        "parcli": 1,
        "agencies": [
            {"id": "so-noi-vu", "name": "Sở Nội vụ"},
            {"id": "so-tu-phap", "name": "Sở Tư pháp"},
            {"id": "so-y-te", "name": "Sở Y tế"},
        ],
        "groups": [{"id": "cac-so", "name": "Các sở", "members": ["so-tu-phap", "so-noi-vu"]}],
    }
)
PRODUCTS = [
    {"id": "a", "name": "Kế hoạch", "deadline": "Tháng 01/2026"},
    {"id": "b", "name": "Báo cáo quý", "deadline": "Định kỳ hàng quý"},
    {"id": "c", "name": "Báo cáo từng sở", "deadline": "Định kỳ hàng quý", "each": "cac-so"},
    {"id": "d", "name": "Tin bài", "deadline": "Thường xuyên"},
    {"id": "e", "name": "Quyết định", "deadline": "Theo quy định"},
    {"id": "f", "name": "Báo cáo tuần", "deadline": "Hàng tuần"},
    {"id": "g", "name": "Rà soát", "deadline": "Quý I và tháng 6/2026"},
]
PLAN = Plan.model_validate(
    {
        "parcli": 1,
        "id": "p-2026",
        "title": "Kế hoạch",
        "level": "province",
        "issuer": "ubnd",
        "period": "2026",
        "decision": {"number": "1/QĐ-UBND", "date": "2025-12-20"},
        "areas": {
            "direction": {
                "lead": "so-noi-vu",
                "tasks": [
                    {"id": "CD-1", "title": "Báo cáo", "products": PRODUCTS},
                    {"id": "CD-10", "title": "Một việc", "products": PRODUCTS[:1]},
                ],
            }
        },
    }
)
OWED = tuple(obligations(PLAN, REGISTER, frame_of(PLAN, WorkCalendar([], []))))


@pytest.fixture(scope="session")
def owed():
    """Every obligation of the plan."""
    return OWED


@pytest.fixture(scope="session")
def every():
    """Give every obligation when called: written out they would fill a failing test's screen."""
    return lambda: OWED


@pytest.fixture(scope="session")
def named():
    """Give one obligation by its reference."""
    return {one.reference: one for one in OWED}


@pytest.fixture
def book():
    """Give the book of a progress file with these records, by product."""

    def make(records=None):
        return Book(OWED, Progress.model_validate({"parcli": 1, "plan": "p", **(records or {})}))

    return make


@pytest.fixture
def put(named, on):
    """Put a record, given by its fields, into a book."""

    def make(one, reference, fields, *, instead=False):
        return one.put(named[reference], Record.model_validate(fields), on, instead=instead)

    return make


@pytest.fixture
def refused():
    """Run something that must be refused, and give the sentence and the hint."""

    def run(function, *arguments, **named_arguments):
        with pytest.raises(ParcliError) as caught:
            function(*arguments, **named_arguments)
        return str(caught.value.message), str(caught.value.hint)

    return run


@pytest.fixture(scope="session")
def on():
    return date(2026, 4, 10)
