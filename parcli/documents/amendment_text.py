"""The decision that amends a signed plan: every line of it (NĐ 30/2020/NĐ-CP, điều 18.3)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from parcli.diff import PlanDiff
from parcli.documents.amendment_items import Item, Items, items_of
from parcli.documents.appendix import Appendix, Placed, numbered_tasks, one_appendix
from parcli.documents.cited import cited_plan
from parcli.documents.ending import names_unit, recipient_lines
from parcli.documents.numbering import Issue, numbered
from parcli.documents.office import Office, office_of
from parcli.documents.plan_text import shape_of, titled_plan
from parcli.documents.usual import responsible, usual_recipients
from parcli.documents.wording import DOTS, closed, ended, finished, points
from parcli.errors import ParcliError
from parcli.model.plan import Plan, Task
from parcli.model.settings import Letterhead
from parcli.text.dates import slashed_date
from parcli.text.message import Message

# So many changes are an article each; of more, one article has a clause each.
_MOST_ARTICLES = 10
_LAWS = re.compile(r"(?:căn cứ\s+)?(?P<law>luật\b.+)", re.IGNORECASE)
_PROPOSED_BY = re.compile(
    r"(?:theo\s+)?đề nghị của (?P<who>.+?)(?:\s+tại\b|[;.,]|$)", re.IGNORECASE
)


class AskedAmendment(NamedTuple):
    """What the one who asks for the decision decides; `on` is the day it is drafted."""

    on: date
    number: str | None = None
    day: date | None = None
    electronic: bool = False


@dataclass(frozen=True)
class Clause:
    """A clause of an article, and the points below it."""

    text: str
    points: tuple[str, ...] = ()


@dataclass(frozen=True)
class AmendingArticle:
    """An article: `Điều 1.`, its text, and the clauses below it."""

    heading: str
    text: str
    clauses: tuple[Clause, ...] = ()


@dataclass(frozen=True)
class AmendmentText:
    """The lines of the decision, as its template prints them."""

    agency_parent: str
    agency_name: str
    number_text: str
    place_date_text: str
    subject: str
    power_text: str
    basis: tuple[str, ...]
    articles: tuple[AmendingArticle, ...]
    signature: tuple[str, ...]
    signer_name: str
    recipients: tuple[str, ...]
    attached_text: str
    appendices: tuple[Appendix, ...]


class WrittenAmendment(NamedTuple):
    """The text of the decision, how many changes it makes, and what it leaves open."""

    text: AmendmentText
    changes: int
    unknown: tuple[Message, ...]
    left_out: tuple[str, ...]


def amendment_text(
    diff: PlanDiff, letterhead: Letterhead, asked: AskedAmendment
) -> WrittenAmendment:
    """Write the decision that makes of the old plan the new one.

    Raises:
        ParcliError: the old plan is not signed, nothing that a document holds changed, or the
            number asked for is none.
    """
    plan = diff.old.plan
    _check_signed(plan)
    items = items_of(diff)
    if not items.items:
        keys = ", ".join(items.left_out)
        raise ParcliError(
            Message("kế hoạch “{id}” không có nội dung nào phải sửa đổi bằng văn bản", id=plan.id),
            Message("chỉ đổi {keys}, không viết thành điều được", keys=keys)
            if keys
            else Message("xem hai bản khác nhau ở đâu: parcli diff"),
        )
    office = office_of(diff.new.plan, diff.new.register, letterhead, writes_later=True)
    text = _text(diff, items, office, asked)
    unknown = (*office.unknown, *_unknown(diff, office))
    return WrittenAmendment(text, len(items.items), unknown, items.left_out)


def _check_signed(plan: Plan) -> None:
    decision = plan.decision
    if decision is None or not (decision.number and decision.date):
        raise ParcliError(
            Message("kế hoạch “{id}” chưa ký: chưa có gì để sửa đổi bằng văn bản", id=plan.id),
            Message("đã ký thì ghi decision.number, decision.date; chưa ký thì sửa thẳng kế hoạch"),
        )


def _text(diff: PlanDiff, items: Items, office: Office, asked: AskedAmendment) -> AmendmentText:
    plan = diff.new.plan
    day = asked.day or asked.on
    issue = Issue(numbered(asked.number, "QĐ", office.code), asked.day, day.year)
    cited = cited_plan(diff.old.plan, office)
    articles = tuple(_articles(items.items, cited, responsible(plan.level, office, day)))
    names = plan.recipients or usual_recipients(plan.level, office, day)
    return AmendmentText(
        agency_parent=office.parent,
        agency_name=office.head_name,
        number_text=issue.number_text,
        place_date_text=f"{office.place}, {issue.date_text}",
        subject=f"Sửa đổi, bổ sung một số nội dung của {cited}",
        power_text=office.power.upper(),
        basis=tuple(_basis(diff, office)),
        articles=articles,
        signature=office.signature,
        signer_name=office.signer,
        recipients=recipient_lines(names, f"Như Điều {len(articles)}", office.unit),
        attached_text=_attached(issue, office, electronic=asked.electronic),
        appendices=tuple(_appendices(diff, items)),
    )


# --- basis ---------------------------------------------------------------------------------------
def _basis(diff: PlanDiff, office: Office) -> Iterator[str]:
    """Write the basis: the amended decision, what amended it before, the laws, who proposes.

    The laws are those that the plan names as it is now: one may have taken the place of another.
    """
    plan = diff.old.plan
    lines = [f"Căn cứ {_issuing(plan, office)}"]
    lines += (
        f"Căn cứ văn bản số {each.number} ngày {slashed_date(each.date)} sửa đổi, bổ sung Kế hoạch"
        for each in plan.amendments
    )
    lines += (f"Căn cứ {law}" for law in _laws(diff.new.plan))
    found = [match for text in plan.basis if (match := _PROPOSED_BY.match(text))]
    lines.append(f"Theo đề nghị của {found[-1]['who'] if found else DOTS} tại Tờ trình số {DOTS}")
    yield from (closed(line, ";") for line in lines[:-1])
    yield closed(lines[-1], ".")


def _issuing(plan: Plan, office: Office) -> str:
    """Name the decision first, and the plan by it."""
    cited = cited_plan(plan, office)
    titled, found, document = cited.partition(" ban hành kèm theo ")
    return f"{document} ban hành {titled}" if found else cited


def _laws(plan: Plan) -> list[str]:
    return [match["law"] for text in plan.basis if (match := _LAWS.match(text))]


# --- articles ------------------------------------------------------------------------------------
def _articles(items: Sequence[Item], cited: str, who: str) -> Iterator[AmendingArticle]:
    amending = list(_amending(items, cited))
    amending += [
        AmendingArticle("", "Quyết định này có hiệu lực thi hành kể từ ngày ký."),
        AmendingArticle("", finished(f"{who} chịu trách nhiệm thi hành Quyết định này")),
    ]
    yield from (replace(each, heading=f"Điều {no}.") for no, each in enumerate(amending, 1))


def _amending(items: Sequence[Item], cited: str) -> Iterator[AmendingArticle]:
    """Write an article a change; too many of them are the clauses of one article."""
    if len(items) > _MOST_ARTICLES:
        text = f"Sửa đổi, bổ sung một số nội dung của {cited} như sau:"
        clauses = (_as_clause(number, item) for number, item in enumerate(items, 1))
        yield AmendingArticle("", text, tuple(clauses))
        return
    document = f"tại {cited}"
    if len(items) > 1:
        document += " (sau đây gọi là Kế hoạch)"
    for item in items:
        yield _article(item, document)
        document = "tại Kế hoạch"


def _article(item: Item, document: str) -> AmendingArticle:
    if len(item.points) == 1:
        return AmendingArticle("", ended(item.points[0].alone(item.place, document)))
    texts = (ended(point.below_heading()) for point in item.points)
    clauses = (Clause(f"{number}. {text}") for number, text in enumerate(texts, 1))
    return AmendingArticle("", f"Sửa đổi, bổ sung {item.place} {document} như sau:", tuple(clauses))


def _as_clause(number: int, item: Item) -> Clause:
    if len(item.points) == 1:
        return Clause(f"{number}. {ended(item.points[0].alone(item.place, ''))}")
    *before, last = points([point.below_heading() for point in item.points])
    lettered = (*(closed(point, ";") for point in before), last)
    return Clause(f"{number}. Sửa đổi, bổ sung {item.place} như sau:", lettered)


# --- the appendix of new tasks -------------------------------------------------------------------
def _appendices(diff: PlanDiff, items: Items) -> Iterator[Appendix]:
    if not items.added:
        return
    plan = diff.new.plan
    areas = {
        area: plan.areas[area].model_copy(
            update={"tasks": tuple(_only(numbered_tasks(area, plan.areas[area].tasks), ids))}
        )
        for area, ids in items.added.items()
    }
    shown = one_appendix(plan.model_copy(update={"areas": areas}), diff.new.register)
    title = f"NHIỆM VỤ BỔ SUNG VÀO {titled_plan(plan)}".upper()
    yield from (replace(appendix, title=title) for appendix in shown)


def _only(tasks: Iterator[Placed] | tuple[Placed, ...], wanted: frozenset[str]) -> Iterator[Task]:
    """Give the wanted tasks with the numbers they have, and bare those that they stand under."""
    for placed in tasks:
        task = placed.place.task.model_copy(update={"no": placed.no or None})
        if task.id in wanted:
            yield task
        elif below := tuple(_only(placed.tasks, wanted)):
            yield task.model_copy(update={"products": (), "agencies": None, "tasks": below})


def _attached(issue: Issue, office: Office, *, electronic: bool) -> str:
    """Say what the appendix comes with; what is signed digitally leaves number and day blank."""
    if electronic:
        issue = Issue(numbered(None, "QĐ", office.code), None, issue.year)
    return f"(Kèm theo Quyết định {issue.cited} của {office.power})"


# --- what is left open ---------------------------------------------------------------------------
def _unknown(diff: PlanDiff, office: Office) -> Iterator[Message]:
    plan = diff.new.plan
    yield Message("căn cứ: số tờ trình đề nghị để trống")
    for law in _laws(plan):
        yield Message("căn cứ: {law} lấy từ kế hoạch, xem còn hiệu lực không", law=ended(law, ""))
    if shape_of(diff.old.plan) == "plan":
        yield Message("kế hoạch không ban hành bằng quyết định: xem lại hình thức văn bản sửa đổi")
    if not plan.recipients:
        yield Message("nơi nhận (đã viết theo lệ thường): ghi recipients")
    if not (office.unit or names_unit(plan.recipients)):
        yield Message("đơn vị soạn thảo, ở dòng Lưu: ghi letterhead.unit ở parcli.yaml")
