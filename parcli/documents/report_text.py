"""A periodic report for signing: every line of it (mẫu 1.4), and what it leaves blank."""

from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from parcli.documents.cited import cited_plan
from parcli.documents.ending import recipient_lines
from parcli.documents.figures import SUMMARY_NOTE, SummaryRow, summary_rows
from parcli.documents.numbering import Issue, numbered
from parcli.documents.office import Office, office_of
from parcli.documents.outline import Told
from parcli.documents.periods import period_text
from parcli.documents.readers import collective_signature, readers_above, to_lines, usual_copies
from parcli.documents.report_sections import Part, report_parts
from parcli.documents.report_tables import (
    Attached,
    LateRow,
    NextRow,
    TaskRow,
    attached_to,
    late_rows,
    next_rows,
    task_rows,
)
from parcli.documents.wording import DOTS, closed
from parcli.model.narrative import Narrative
from parcli.model.register import Register
from parcli.model.settings import Letterhead
from parcli.status.period import PeriodReport
from parcli.text.dates import slashed_date
from parcli.text.message import Message


class AskedReport(NamedTuple):
    """What the one who asks for the report decides."""

    number: str | None = None
    day: date | None = None
    to: tuple[str, ...] = ()


@dataclass(frozen=True)
class ReportText:
    """The lines of the report, as its template prints them."""

    agency_parent: str
    agency_name: str
    number_text: str
    place_date_text: str
    subject: str
    to_one: str
    to_many: tuple[str, ...]
    intro: str
    parts: tuple[Part, ...]
    signature: tuple[str, ...]
    signer_name: str
    recipients: tuple[str, ...]
    attached_text: str
    summary_heading: str
    summary_title: str
    summary_rows: tuple[SummaryRow, ...]
    summary_note: str
    late_heading: str
    late_title: str
    late_rows: tuple[LateRow, ...]
    next_heading: str
    next_title: str
    next_rows: tuple[NextRow, ...]
    tasks_heading: str
    tasks_title: str
    task_rows: tuple[TaskRow, ...]


class WrittenReport(NamedTuple):
    """The text of the report, and what it leaves blank.

    `blanks` are sections in which the officer has not spoken, `unexplained` counts late work
    without a reason, `unknown` is what the plan or the settings do not say.
    """

    text: ReportText
    blanks: tuple[Told, ...]
    unexplained: int
    unknown: tuple[Message, ...]


def report_text(
    report: PeriodReport,
    register: Register | None,
    letterhead: Letterhead,
    narrative: Narrative | None,
    asked: AskedReport,
) -> WrittenReport:
    """Write the report out.

    Raises:
        ParcliError: the number asked for is none.
    """
    office = office_of(report.plan, register, letterhead, writes_later=True)
    attached = attached_to(report)
    parts, blanks = report_parts(report, narrative, attached)
    text = _text(report, narrative, office, attached, asked, parts)
    unexplained = sum(row.reason == DOTS for row in text.late_rows)
    unit = Message("đơn vị soạn thảo, ở dòng Lưu: ghi letterhead.unit ở parcli.yaml")
    unknown = (*office.unknown, *(() if office.unit else (unit,)))
    return WrittenReport(text, blanks, unexplained, unknown)


def _text(
    report: PeriodReport,
    narrative: Narrative | None,
    office: Office,
    attached: Attached,
    asked: AskedReport,
    parts: tuple[Part, ...],
) -> ReportText:
    level, period = report.plan.level, period_text(report.window.label)
    issue = Issue(numbered(asked.number, "BC", office.code), asked.day, report.on.year)
    to = asked.to or readers_above(level, office)
    until = f"ĐẾN NGÀY {slashed_date(report.on)}"
    first, last = (slashed_date(day) for day in report.window.following)
    return ReportText(
        agency_parent=office.parent,
        agency_name=office.head_name,
        number_text=issue.number_text,
        place_date_text=f"{office.place}, {issue.date_text}",
        subject=f"Kết quả công tác cải cách hành chính {period}",
        to_one=closed(to[0], ".") if len(to) == 1 else "",
        to_many=to_lines(to),
        intro=(
            f"Thực hiện {cited_plan(report.plan, office)}, {office.name} báo cáo kết quả công tác"
            f" cải cách hành chính {period} như sau:"
        ),
        parts=_ended(parts),
        signature=collective_signature(office),
        signer_name=office.signer,
        recipients=recipient_lines(usual_copies(level, office), "Như trên", office.unit),
        attached_text=f"(Kèm theo Báo cáo {issue.cited} của {office.name})",
        summary_heading=attached.summary,
        summary_title=f"TỔNG HỢP TÌNH HÌNH THỰC HIỆN KẾ HOẠCH {until}",
        summary_rows=summary_rows(report),
        summary_note=SUMMARY_NOTE,
        late_heading=attached.late,
        late_title=f"DANH MỤC VIỆC QUÁ HẠN, CHƯA HOÀN THÀNH {until}",
        late_rows=late_rows(report, narrative),
        next_heading=attached.next,
        next_title=f"DANH MỤC VIỆC ĐẾN HẠN TỪ NGÀY {first} ĐẾN NGÀY {last}",
        next_rows=next_rows(report),
        tasks_heading=attached.tasks,
        tasks_title=f"TÌNH HÌNH THỰC HIỆN TỪNG NHIỆM VỤ {until}",
        task_rows=task_rows(report),
    )


def _ended(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """End the text: `./.` at the last word of the last part, or at its blank."""
    *before, last = parts
    *sections, final = last.sections
    lines = (*final.lines[:-1], closed(final.lines[-1], "./."))
    return (*before, replace(last, sections=(*sections, replace(final, lines=lines))))
