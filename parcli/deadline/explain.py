"""How a phrase was read and by which rule, in lines for the officer who must answer for it."""

from collections.abc import Iterator
from datetime import date

from parcli.deadline.due import counted_end, reporting_windows
from parcli.deadline.error import PhraseError
from parcli.deadline.events import event_date
from parcli.deadline.frame import Frame
from parcli.deadline.grammar.shape import needs_year
from parcli.deadline.reading import Reading
from parcli.deadline.words import RHYTHMS, part_words, window_words
from parcli.model.deadline import (
    Continuous,
    Edge,
    External,
    LastWorkingDay,
    Part,
    Recurring,
    Relative,
    Series,
    Unit,
    Window,
)
from parcli.text.dates import format_date, weekday_name
from parcli.text.message import Message
from parcli.workdays import Kind


def explain(reading: Reading, frame: Frame) -> list[Message]:
    """Tell how each part was read, by which rule, and why a day off moves the end."""
    if reading.problem is not None:
        return [reading.problem.message, reading.problem.hint]
    parts = reading.deadline.parts if reading.deadline else ()
    lines = [line for part in parts for line in _part(part, frame)]
    years = sorted({each.due.year for each in reading.occurrences if each.provisional})
    lines += [
        Message("lịch nghỉ năm {year} chưa có quyết định: ngày tính ra là tạm tính", year=str(year))
        for year in years
    ]
    if reading.note:
        lines.append(Message("“{note}” không nêu thời gian: giữ làm ghi chú", note=reading.note))
    return lines


def _part(part: Part, frame: Frame) -> Iterator[Message]:
    words = part_words(part)
    if isinstance(part, Window):
        yield Message("“{words}”: một khoảng thời gian", words=words)
        yield from _window(part, frame)
    elif isinstance(part, Series):
        yield Message("“{words}”: từng thời điểm nêu trong danh sách", words=words)
        yield from _window(part.windows[-1], frame)
    elif isinstance(part, Recurring):
        yield Message("“{words}”: mỗi kỳ một lần", words=words)
        yield from _rhythm(part, frame)
    elif isinstance(part, Relative):
        yield Message("“{words}”: tính từ một mốc sự kiện", words=words)
        yield from _relative(part, frame)
    elif isinstance(part, External):
        yield Message("“{words}”: thời hạn do văn bản khác định, không tính ngày", words=words)
    elif isinstance(part, Continuous):
        yield Message("“{words}”: suốt thời gian, không có hạn cuối", words=words)
    else:
        yield Message("“{words}”: khi có yêu cầu, không tính ngày", words=words)


# --- dates ---------------------------------------------------------------------------------------
def _window(window: Window, frame: Frame) -> Iterator[Message]:
    if needs_year(window) and frame.year is not None:
        yield Message("không nêu năm: lấy năm {year} của kế hoạch", year=str(frame.year))
    yield from _bounds(window, frame)


def _bounds(window: Window, frame: Frame) -> Iterator[Message]:
    if window.before and frame.before == "strict":
        yield Message("“trước” không tính chính mốc được nêu (cài đặt before: strict)")
    elif window.before:
        yield Message("“trước” tính cả mốc được nêu (cài đặt before: inclusive)")
    elif window.first is None:
        yield Message("“chậm nhất”, “đến hết” tính cả mốc được nêu")
    if isinstance(window.last, Edge):
        yield Message("đầu, giữa, cuối tháng và năm theo Bộ luật Dân sự 2015, Điều 146")
    if isinstance(window.last, LastWorkingDay):
        yield Message("ngày làm việc: trừ thứ Bảy, Chủ nhật, ngày lễ và ngày nghỉ hoán đổi")


def _rhythm(part: Recurring, frame: Frame) -> Iterator[Message]:
    if part.when is not None:
        yield from _bounds(part.when, frame)
        return
    try:
        rules = reporting_windows(part, frame)
    except PhraseError:
        return
    if rules:
        days = "; ".join(window_words(rule) for rule in rules)
        rhythm = RHYTHMS[part.every]
        yield Message("ngày đến hạn theo lịch báo cáo, {rhythm}: {days}", rhythm=rhythm, days=days)
    else:
        yield Message("không nêu ngày: đến hạn vào ngày cuối kỳ")


# --- events --------------------------------------------------------------------------------------
def _relative(part: Relative, frame: Frame) -> Iterator[Message]:
    event = event_date(part.event, frame)
    if event is None:
        yield Message("“{event}” chưa có ngày: chờ sự kiện", event=part.event)
        return
    end = counted_end(part, event, frame)
    blanks = {"event": part.event, "day": format_date(event), "end": format_date(end)}
    if part.before:
        yield Message("“{event}” là {day}; lùi lại {term} là {end}", term=_term(part), **blanks)
        return
    yield Message(
        "“{event}” là {day}; ngày này không tính (Bộ luật Dân sự 2015, Điều 147)", **blanks
    )
    if part.immediate:
        yield Message("làm ngay: ngày đầu tiên được tính là {end}", **blanks)
    else:
        yield Message("hết {term} là {end}", term=_term(part), **blanks)
    if part.unit in ("month", "year"):
        yield Message("hết tháng, năm vào ngày tương ứng, thiếu thì ngày cuối tháng (Điều 148)")
    yield from _rolled(end, frame)


def _term(part: Relative) -> Message:
    number = part.within
    terms: dict[Unit, Message] = {
        "day": Message("{number} ngày", number=number),
        "working-day": Message("{number} ngày làm việc", number=number),
        "month": Message("{number} tháng", number=number),
        "year": Message("{number} năm", number=number),
    }
    return terms[part.unit or "day"]


def _rolled(end: date, frame: Frame) -> Iterator[Message]:
    """Tell why the end moves: the last day is a day off (Civil Code 2015, art. 148.5)."""
    due = frame.calendar.next_working_day(end)
    if due == end:
        return
    yield Message(
        "{end} là {why} → {due} (Bộ luật Dân sự 2015, Điều 148 khoản 5)",
        end=format_date(end),
        why=_why_off(end, frame),
        due=format_date(due),
    )


def _why_off(day: date, frame: Frame) -> Message:
    off = frame.calendar.why_off(day)
    if off is None or off.kind is Kind.WEEKEND:
        return weekday_name(day)
    return Message("{name} ({decision})", name=off.name, decision=off.decision)
