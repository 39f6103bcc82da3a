"""Periods, citations and states in the words of a document for signing."""

from datetime import date

import pytest

from parcli.deadline import frame_of
from parcli.documents.periods import period_text, state_text
from parcli.model.plan import Plan
from parcli.model.progress import Progress
from parcli.status.obligation import obligations
from parcli.workdays import WorkCalendar

ON = date(2020, 5, 10)
DECISION = {"number": "9/QĐ-UBND", "date": date(2020, 4, 1)}


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("2020", "năm 2020"),
        ("2020-Q3", "quý III năm 2020"),
        ("2020-H1", "6 tháng đầu năm 2020"),
        ("2020-H2", "6 tháng cuối năm 2020"),
        ("2020-9M", "9 tháng đầu năm 2020"),
        ("2020-03", "tháng 3 năm 2020"),
        ("2020-W05", "tuần 5 năm 2020"),
        ("đợt 1", "đợt 1"),
    ],
)
def test_a_period_is_named_in_full(label, text):
    assert period_text(label) == text


@pytest.mark.parametrize(
    ("deadline", "records", "text"),
    [
        ("Quý II/2020", [], "đang thực hiện, trong hạn (đến 30/6/2020)"),
        ("Quý I/2020", [], "quá hạn 40 ngày, chưa hoàn thành"),
        (
            "Quý I/2020",
            [{"under_way": "60 %", "as_of": date(2020, 3, 1)}],
            "quá hạn 40 ngày, chưa hoàn thành; đã làm 60%",
        ),
        (
            "Quý I/2020",
            [{"done": date(2020, 4, 2), "document": "4/BC-SNV"}],
            "hoàn thành quá hạn (Báo cáo số 4/BC-SNV ngày 02/4/2020)",
        ),
        (
            "Quý II/2020",
            [{"postponed_to": date(2020, 9, 30), "decision": DECISION}],
            "được lùi hạn đến 30/9/2020 (Quyết định số 9/QĐ-UBND ngày 01/4/2020)",
        ),
        (
            "Quý II/2020",
            [{"cancelled": date(2020, 4, 1), "reason": "Trùng nhiệm vụ", "decision": DECISION}],
            "thôi thực hiện (Quyết định số 9/QĐ-UBND ngày 01/4/2020): trùng nhiệm vụ",
        ),
        ("Thường xuyên", [], "thực hiện thường xuyên"),
        ("Theo quy định", [], "thời hạn theo văn bản khác"),
    ],
)
def test_a_state_is_told_with_its_days_and_documents(deadline, records, text):
    product = {"id": "a", "name": "Báo cáo", "deadline": deadline}
    task = {"id": "T1", "title": "Rà soát", "agencies": {"lead": "snv"}, "products": [product]}
    plan = Plan.model_validate(
        {
            "parcli": 1,
            "id": "p",
            "title": "Kế hoạch",
            "level": "department",
            "issuer": "snv",
            "period": "2020",
            "areas": {"institutions": {"tasks": [task]}},
        }
    )
    noted = {"T1.a": records} if records else {}
    progress = Progress.model_validate({"parcli": 1, "plan": "p", **noted})
    frame = frame_of(plan, WorkCalendar(), "strict", None)
    (owed,) = obligations(plan, None, frame, progress)
    assert state_text(owed, ON) == text
