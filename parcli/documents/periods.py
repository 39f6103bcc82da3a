"""Periods and states in the words of a document for signing."""

import re
from datetime import date

from parcli.documents.wording import lowered
from parcli.model.progress import Record
from parcli.norms import cited_number
from parcli.status.judge import (
    State,
    days_left,
    delivery_of,
    due_on,
    known_on,
    latest_record,
    percent_on,
    state_of,
)
from parcli.status.obligation import Obligation
from parcli.text.dates import slashed_date
from parcli.text.numbers import to_roman

_LABEL = re.compile(r"(?P<year>\d{4})(?:-(?P<kind>[QHW]?)(?P<number>\d{1,2})(?P<months>M?))?")

_STATES: dict[State, str] = {
    "completed-on-time": "hoàn thành đúng hạn",
    "completed-late": "hoàn thành quá hạn",
    "completed": "hoàn thành",
    "under-way": "đang thực hiện, trong hạn",
    "overdue": "quá hạn, chưa hoàn thành",
    "postponed": "được lùi hạn",
    "cancelled": "thôi thực hiện",
    "relative": "chờ mốc sự kiện để tính hạn",
    "continuous": "thực hiện thường xuyên",
    "external": "thời hạn theo văn bản khác",
    "adhoc": "thực hiện khi có yêu cầu",
    "not-understood": "chưa xác định thời hạn",
    "none": "chưa có thời hạn",
}


def period_text(label: str) -> str:
    """Name a period inside a sentence: `2020-Q1` is “quý I năm 2020”, `2020` “năm 2020”."""
    found = _LABEL.fullmatch(label)
    if not found or not found["number"]:
        return f"năm {label}" if found else label
    year, number = found["year"], int(found["number"])
    if found["months"]:
        return f"{number} tháng đầu năm {year}"
    if found["kind"] == "Q":
        return f"quý {to_roman(number)} năm {year}"
    if found["kind"] == "H":
        return f"6 tháng {'đầu' if number == 1 else 'cuối'} năm {year}"
    if found["kind"] == "W":
        return f"tuần {number} năm {year}"
    return f"tháng {number} năm {year}"


def citation(record: Record) -> str:
    """Cite what was delivered: `Báo cáo số 41/BC-VP ngày 27/3/2020`."""
    day = f"ngày {slashed_date(record.day)}"
    return f"{cited_number(record.document)} {day}" if record.document else day


def state_text(obligation: Obligation, on: date) -> str:
    """Say how an obligation stands on the day, with its document, its days, its decision."""
    state = state_of(obligation, on)
    if delivery := delivery_of(obligation, on):
        return f"{_STATES[state]} ({citation(delivery)})"
    if state == "cancelled":
        return _cancelled(obligation, on)
    words = _open_text(obligation, state, on)
    percent = percent_on(obligation, on)
    if percent is not None and state in ("under-way", "overdue", "postponed"):
        words += f"; đã làm {percent}%"
    times = sum(record.done is not None for record in known_on(obligation, on))
    return f"{words}; đã ghi nhận {times} kết quả" if times else words


def _open_text(obligation: Obligation, state: State, on: date) -> str:
    due, left = due_on(obligation, on), days_left(obligation, on)
    if due is None or left is None:
        return _STATES[state]
    if state == "overdue":
        return f"quá hạn {-left} ngày, chưa hoàn thành"
    if state == "postponed":
        decided = _decided(latest_record(obligation, on, "postponed_to"))
        return f"được lùi hạn đến {slashed_date(due)}{decided}"
    return f"{_STATES[state]} (đến {slashed_date(due)})"


def _cancelled(obligation: Obligation, on: date) -> str:
    record = latest_record(obligation, on, "cancelled")
    reason = f": {lowered(record.reason)}" if record and record.reason else ""
    return f"{_STATES['cancelled']}{_decided(record)}{reason}"


def _decided(record: Record | None) -> str:
    """Name the decision in brackets, where the record has one."""
    if record is None or record.decision is None:
        return ""
    decision = record.decision
    return f" ({cited_number(decision.number)} ngày {slashed_date(decision.date)})"
