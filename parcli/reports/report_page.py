"""What `report` tells at the terminal: the figures of the document, and what it leaves blank."""

from collections.abc import Iterator, Mapping

from parcli.documents.figures import rate
from parcli.documents.report_text import WrittenReport
from parcli.status.judge import State
from parcli.status.period import PeriodReport
from parcli.status.tally import tally
from parcli.status.words import period_in_words
from parcli.text.dates import format_date
from parcli.text.message import Message
from parcli.text.numbers import format_number

_KEYS = 26


def made(path: str, report: PeriodReport, written: WrittenReport) -> Iterator[Message]:
    """Say what was written, of which days, and its figures."""
    text = written.text
    headings = (text.summary_heading, text.late_heading, text.next_heading, text.tasks_heading)
    yield Message(
        "Đã viết {path}: báo cáo {period}, {count} phụ lục.",
        path=path,
        period=period_in_words(report.window.label),
        count=sum(bool(heading) for heading in headings),
    )
    first, last = (format_date(day) for day in report.window.data)
    yield Message(
        "Số liệu từ {first} đến {last}; tình hình tính đến ngày {on}.",
        first=first,
        last=last,
        on=format_date(report.on),
    )
    yield from _figures(report)
    if text.signer_name:
        yield Message(
            "Người ký lấy theo kế hoạch hoặc parcli.yaml: {name}; ai khác ký thì sửa trong Word.",
            name=text.signer_name,
        )


def _figures(report: PeriodReport) -> Iterator[Message]:
    counted = tally(report.owed, report.on)
    if not report.has_records:
        yield Message(
            "  {total} việc, chưa ghi nhận kết quả nào nên các số thực hiện để trống",
            total=format_number(counted.total),
        )
        return
    counts, rates = counted.counts, counted.over_due_or_done()
    yield Message(
        "  {total} việc: hoàn thành {done} ({when}), đang thực hiện {open}, quá hạn {overdue}",
        total=format_number(counted.total),
        done=format_number(counted.completed),
        when=_when_completed(counts),
        open=format_number(counts["under-way"]),
        overdue=format_number(counts["overdue"]),
    )
    yield Message(
        "  trên số hoàn thành hoặc quá hạn: hoàn thành {done}, quá hạn {overdue}",
        done=rate(rates["completed"]),
        overdue=rate(rates["overdue"]),
    )
    yield Message(
        "  trong kỳ: {due} việc đến hạn, {came} kết quả; kỳ tới: {next} việc đến hạn",
        due=format_number(len(report.due)),
        came=format_number(len(report.delivered)),
        next=format_number(len(report.next)),
    )


def left_blank(written: WrittenReport, report: PeriodReport, narrative: str) -> Iterator[Message]:
    """Name what is left blank, each with the key under which it is written; then what else lacks.

    `narrative` is the file the words go to.
    """
    sections = [(told.key, Message("{name}", name=told.name)) for told in written.blanks]
    if written.unexplained:
        count = Message(
            "nguyên nhân của {count} dòng việc quá hạn", count=format_number(written.unexplained)
        )
        sections.append(("late", count))
    if sections:
        yield Message("Còn để trống (…………), lời văn ghi ở {file}:", file=narrative)
        for key, name in sections:
            yield Message("  {key} {name}", key=f"{key:<{_KEYS}}", name=name)
    if not report.has_records:
        yield Message("Ghi nhận kết quả trước khi lập báo cáo: parcli record MÃ --done NGÀY")
    if written.unknown:
        yield Message("Kế hoạch, thiết lập chưa ghi nên văn bản để trống:")
        yield from (Message("  - {what}", what=what) for what in written.unknown)


def _when_completed(counts: Mapping[State, int]) -> Message:
    times = Message(
        "đúng hạn {on_time}, quá hạn {late}",
        on_time=format_number(counts["completed-on-time"]),
        late=format_number(counts["completed-late"]),
    )
    if not counts["completed"]:
        return times
    undated = format_number(counts["completed"])
    return Message("{times}, không rõ hạn {undated}", times=times, undated=undated)
