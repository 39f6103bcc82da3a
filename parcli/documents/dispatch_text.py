"""A dispatch that urges late and near work: every line of it (mẫu 1.5), what it leaves blank."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from parcli.documents.dispatch_office import Urging, urging_office
from parcli.documents.dispatch_readers import addressed
from parcli.documents.dispatch_rows import UrgedRow, ahead, cited, urged_parts, urged_rows
from parcli.documents.dispatch_work import Urged, owing
from parcli.documents.ending import recipient_lines
from parcli.documents.numbering import Issue, numbered
from parcli.documents.plan_text import titled_plan
from parcli.documents.readers import to_lines
from parcli.documents.wording import DOTS, ended, finished
from parcli.model.plan import Plan
from parcli.model.settings import Letterhead
from parcli.text.dates import slashed_date
from parcli.text.message import Message
from parcli.text.numbers import format_number


class AskedDispatch(NamedTuple):
    """What the one who asks for the dispatch decides: its number, its day, when to answer."""

    by: date
    number: str | None = None
    day: date | None = None


@dataclass(frozen=True)
class DispatchText:
    """The lines of the dispatch, as its template prints them."""

    agency_parent: str
    agency_name: str
    number_text: str
    place_date_text: str
    subject: str
    to_one: str
    to_many: tuple[str, ...]
    base_text: str
    state_text: str
    request_text: str
    requests: tuple[str, ...]
    signature: tuple[str, ...]
    signer_name: str
    recipients: tuple[str, ...]
    appendix_heading: str
    appendix_title: str
    attached_text: str
    rows: tuple[UrgedRow, ...]


class WrittenDispatch(NamedTuple):
    """The text of the dispatch, to whom it goes, and what it leaves blank."""

    text: DispatchText
    to: tuple[str, ...]
    unknown: tuple[Message, ...]


def dispatch_text(work: Urged, letterhead: Letterhead, asked: AskedDispatch) -> WrittenDispatch:
    """Write the dispatch to all who owe the work.

    Raises:
        ParcliError: the number asked for is none.
    """
    urging = urging_office(work.plan, work.register, letterhead)
    names = addressed(readers(work, urging), work.register, work.on) or (DOTS,)
    text = _text(work, urging, asked, names)
    return WrittenDispatch(text, names, (*urging.office.unknown, *_unknown(work)))


def readers(work: Urged, urging: Urging) -> tuple[str, ...]:
    """Give those to write to: an office does not write to itself, unless to nobody else."""
    bodies = work.bodies()
    return tuple(body for body in bodies if body != urging.body) or bodies


def _text(work: Urged, urging: Urging, asked: AskedDispatch, to: tuple[str, ...]) -> DispatchText:
    office = urging.office
    issue = Issue(numbered(asked.number, office.code, office.unit or DOTS), asked.day, work.on.year)
    who = _who(to, urging)
    attached = f"số{issue.number_text.removeprefix('Số:')} {issue.date_text}"
    return DispatchText(
        agency_parent=office.parent,
        agency_name=office.head_name,
        number_text=issue.number_text,
        place_date_text=f"{office.place}, {issue.date_text}",
        subject=f"V/v đôn đốc thực hiện {titled_plan(work.plan)}",
        to_one=ended(to[0]) if len(to) == 1 else "",
        to_many=to_lines(to),
        base_text=(
            f"Thực hiện {_base(work.plan, urging)}, {office.name} đã rà soát tiến độ các nhiệm vụ"
            " được giao."
        ),
        state_text=f"{_state(work, who)} (Phụ lục kèm theo).",
        request_text=(
            f"Để bảo đảm tiến độ thực hiện Kế hoạch, {urging.short_name} {urging.verb} {who}:"
        ),
        requests=_requests(work, urging, asked.by),
        signature=urging.signature,
        signer_name=office.signer,
        recipients=recipient_lines(urging.copies(to), "Như trên", office.unit),
        appendix_heading="Phụ lục",
        appendix_title=_title(work),
        attached_text=f"(Kèm theo Công văn {attached} của {office.name})",
        rows=urged_rows(work),
    )


def _base(plan: Plan, urging: Urging) -> str:
    """Name the plan with the document that issued it, in full as at a first mention."""
    signed = plan.decision.date if plan.decision else None
    document = cited(plan) or f"văn bản số {DOTS}"
    dated = f"{document} ngày {slashed_date(signed) if signed else DOTS}"
    if document.startswith("Quyết định"):
        return f"{titled_plan(plan)} ban hành kèm theo {dated} của {urging.issuer.power}"
    return f"{titled_plan(plan)} ({dated} của {urging.issuer.name})"


def _who(to: tuple[str, ...], urging: Urging) -> str:
    return to[0] if len(to) == 1 else f"các {urging.others}"


def _state(work: Urged, who: str) -> str:
    """Say how many are late and how many near; what there is none of is not said."""
    until = slashed_date(work.on)
    near = f"{format_number(len(work.near))} việc đến hạn {ahead(work)}"
    if not work.late:
        return f"Tính đến ngày {until}, {who} có {near}"
    late = f"{format_number(len(work.late))} việc quá hạn chưa hoàn thành"
    state = f"Tính đến ngày {until}, {who} còn {late}"
    return f"{state} và có {near}" if work.near else state


def _requests(work: Urged, urging: Urging, by: date) -> tuple[str, ...]:
    lines = tuple(_asked_for(work, urging, by))
    numbered_lines = [f"{place}. {line}" for place, line in enumerate(lines, 1)]
    return (*numbered_lines[:-1], finished(numbered_lines[-1]))


def _asked_for(work: Urged, urging: Urging, by: date) -> Iterator[str]:
    """Ask to finish, to report, to be answerable (F.5)."""
    late, near = "hoàn thành dứt điểm các việc quá hạn", "hoàn thành đúng hạn các việc sắp đến hạn"
    finish = "; ".join(part for part, has in ((late, work.late), (near, work.near)) if has)
    yield f"Tập trung chỉ đạo, {finish}."
    report = "Báo cáo kết quả thực hiện"
    if work.late:
        report += "; nêu rõ nguyên nhân chậm, trách nhiệm của tập thể, cá nhân và ngày hoàn thành"
    yield f"{report}, gửi {urging.answer_to} chậm nhất ngày {slashed_date(by)}."
    yield "Gửi kèm sản phẩm của việc đã hoàn thành mà chưa được ghi nhận."
    yield (
        f"Kết quả thực hiện được tính khi đánh giá, xếp loại {urging.others}, người đứng đầu và"
        f" khi chấm điểm Chỉ số cải cách hành chính năm {_year(work)}"
    )


def _year(work: Urged) -> int:
    """Give the year the work is rated in: that of the day, within the plan's."""
    period = work.plan.period
    return min(max(work.on.year, period.first_year), period.last_year)


def _title(work: Urged) -> str:
    named = " VÀ ".join(title for title, _ in urged_parts(work))
    return f"DANH MỤC {named}, TÍNH ĐẾN NGÀY {slashed_date(work.on)}"


def _unknown(work: Urged) -> Iterator[Message]:
    decision = work.plan.decision
    if decision is None or not (decision.number and decision.date):
        yield Message("số, ngày của văn bản ban hành kế hoạch: ghi decision")
    if nobody := unowned(work):
        refs = ", ".join(nobody)
        yield Message("cơ quan chịu trách nhiệm của {refs}: ghi agencies", refs=refs)


def unowned(work: Urged) -> tuple[str, ...]:
    """Give the references of the work that nobody is named to owe."""
    nobody = (turn.first for turn in work.turns if not owing(turn.first, work.on))
    return tuple(dict.fromkeys(owed.product_reference for owed in nobody))
