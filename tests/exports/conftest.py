"""Tables that tests of exports share: a plan in every state, and one whose texts mean harm."""

from collections.abc import Callable
from datetime import date

import pytest

from parcli.deadline import frame_of
from parcli.model.plan import Plan
from parcli.model.progress import Progress
from parcli.model.register import Register
from parcli.status.choose import Choice
from parcli.status.obligation import obligations
from parcli.tracking import Tracking, track
from parcli.workdays import WorkCalendar

ON = date(2020, 7, 10)

REGISTER = {
    "parcli": 1,
    "agencies": [
        {"id": "ubnd-tinh", "name": "Ủy ban nhân dân tỉnh Thanh Hóa"},
        {"id": "so-noi-vu", "name": "Sở Nội vụ"},
        {"id": "so-tu-phap", "name": "Sở Tư pháp"},
    ],
    "groups": [{"id": "so-nganh", "name": "Các sở, ngành", "members": ["so-noi-vu", "so-tu-phap"]}],
}

# A product a state; what came of it is in RECORDS.
PRODUCTS = {
    "on-time": "Tháng 01/2020",
    "late": "Tháng 02/2020",
    "undated": "Theo quy định",
    "under-way": "Tháng 11/2020",
    "overdue": "Quý I/2020",
    "put-off": "Quý II/2020",
    "dropped": "Quý III/2020",
    "waiting": "Ngay sau khi có hướng dẫn",
    "always": "Thường xuyên",
    "elsewhere": "Theo quy định",
    "asked": "Đột xuất",
    "unclear": "khi nào tiện",
    "unsaid": None,
}
RECORDS = {
    "on-time": {"done": "2020-01-31", "document": "1/BC-STP", "note": "Nộp bản giấy"},
    "late": {"done": "2020-03-05", "document": "2/BC-STP"},
    "undated": {"done": "2020-06-12"},
    "under-way": {"under_way": "45 %", "as_of": "2020-07-01"},
    "put-off": {"postponed_to": "2020-09-30", "decision": {"number": "9", "date": "2020-06-25"}},
    "dropped": {"cancelled": "2020-05-15", "reason": "Bỏ"},
}


def plan_of(areas: dict[str, object], **keys: object) -> dict[str, object]:
    return {
        "parcli": 1,
        "id": "ke-hoach-2020",
        "title": "Kế hoạch cải cách hành chính năm 2020",
        "level": "province",
        "issuer": "ubnd-tinh",
        "period": 2020,
        "areas": areas,
        **keys,
    }


def tracked(
    *plans: dict[str, object],
    records: dict[str, list[dict[str, object]]] | None = None,
    choice: Choice = Choice(),  # noqa: B008 (a value that does not change)
    on: date = ON,
) -> Tracking:
    register = Register.model_validate(REGISTER)
    read = [(Plan.model_validate(plan), register) for plan in plans]
    owed = []
    for plan, _ in read:
        noted = {"parcli": 1, "plan": plan.id, **(records or {})}
        progress = Progress.model_validate(noted)
        owed += obligations(plan, register, frame_of(plan, WorkCalendar()), progress)
    return track(read, owed, choice, on)


@pytest.fixture(scope="session")
def office() -> Callable[..., Tracking]:
    """Track plans given as data."""
    return tracked


@pytest.fixture(scope="session")
def whole_plan() -> dict[str, object]:
    """Give a plan with a product in every state, and one that each of two agencies owes."""
    products = [
        {"id": key, "name": f"Sản phẩm {key}", "deadline": phrase}
        for key, phrase in PRODUCTS.items()
    ]
    roles = {"lead": "so-tu-phap", "coordinate": ["so-noi-vu"], "monitor": "ubnd-tinh"}
    each = {"id": "a", "name": "Báo cáo", "deadline": "Hàng quý", "each": "so-nganh"}
    below = {"id": "TT-1-1", "no": "1.1", "title": "Báo cáo định kỳ", "products": [each]}
    return plan_of(
        {
            "institutions": {
                "no": "I",
                "title": "Cải cách thể chế",
                "lead": "so-tu-phap",
                "tasks": [
                    {"id": "TC-1", "no": "1", "title": "Rà soát", "agencies": roles}
                    | {"products": products, "note": "Làm gọn"}
                ],
            },
            "procedures": {
                "tasks": [{"id": "TT-1", "title": "Kiểm soát thủ tục", "tasks": [below]}]
            },
            "direction": {"title": "Chỉ đạo", "tasks": []},
        },
        decision={"number": "5409/QĐ-UBND", "date": "2019-12-20"},
        targets=[{"id": "truc-tuyen", "text": "Hồ sơ trực tuyến", "at_least": "50 %"}],
    )


@pytest.fixture(scope="session")
def whole_records() -> dict[str, list[dict[str, object]]]:
    """Give what was recorded under the plan."""
    return {f"TC-1.{key}": [record] for key, record in RECORDS.items()} | {
        "TT-1-1.a": [{"occurrence": "2020-Q1", "agency": "so-noi-vu", "done": "2020-03-20"}]
    }


@pytest.fixture(scope="session")
def whole(whole_plan, whole_records) -> Tracking:
    """Give the plan as it stands on 10/07/2020: 13 lines and 8 of shares."""
    return tracked(whole_plan, records=whole_records)


HARM = (
    '=HYPERLINK("http://x.example","a")',
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(1)",
    "a | b <script>alert(1)</script> [x](http://x.example) `c` *d*",
    "một\r\nhai\tba\vbốn\x00\x1b[31m\ufffe",
    "BEGIN:VEVENT\nSUMMARY:x;y,z\\n",
    "{{ 7*7 }} {% x %} _x0041_ &amp; \"'",
    "\u202eđảo\u2066",
)


@pytest.fixture(scope="session")
def harmful() -> Tracking:
    """Give a plan of which every text is one that somebody could run, or that breaks a table."""
    products = [
        {"id": f"p{n}", "name": text, "deadline": {"phrase": text, "due": "2020-07-31"}}
        | {"note": text}
        for n, text in enumerate(HARM)
    ]
    tasks = [
        {"id": f"T-{n}", "no": text, "title": text, "products": products}
        for n, text in enumerate(HARM[:2])
    ]
    areas = {
        "institutions": {"no": HARM[0], "title": HARM[4], "tasks": tasks},
        "procedures": {"title": HARM[5], "tasks": [{**tasks[0], "id": "U-1"}]},
    }
    return tracked(plan_of(areas, title=HARM[4], issuer="so-noi-vu"))
