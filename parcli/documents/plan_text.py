"""A plan as a document for signing: every line of the decision, the plan and its appendices."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from parcli.documents.aims import (
    ComponentRow,
    CriterionRow,
    TargetRow,
    component_rows,
    criterion_rows,
    set_text,
    target_rows,
)
from parcli.documents.appendix import (
    Appendix,
    appendices_by_area,
    areas_with_tasks,
    one_appendix,
)
from parcli.documents.decision import Article, articles, basis_lines
from parcli.documents.ending import names_unit, recipient_lines
from parcli.documents.numbering import Issue, numbered
from parcli.documents.office import Office, office_of
from parcli.documents.sections import (
    AreaText,
    DutyText,
    Headings,
    area_texts,
    duty_texts,
    headings,
    tasks_text,
)
from parcli.documents.usual import usual_recipients
from parcli.documents.wording import capitalised, lowered, points
from parcli.errors import ParcliError
from parcli.model.plan import Plan
from parcli.model.register import Register
from parcli.model.scores import CriteriaSet
from parcli.model.settings import Letterhead
from parcli.norms.number import read_number
from parcli.text.message import Message

Shape = Literal["decision", "plan"]

_TYPES: dict[Shape, tuple[str, str]] = {
    "decision": ("QĐ", "Quyết định"),
    "plan": ("KH", "Kế hoạch"),
}
_TITLE = "kế hoạch "


class Asked(NamedTuple):
    """What the one who asks for the document decides."""

    shape: Shape | None = None
    number: str | None = None
    day: date | None = None
    electronic: bool = False
    """Signed digitally: the number in `(Kèm theo …)` is left to the system."""
    one_appendix: bool = False


@dataclass(frozen=True)
class PlanText:
    """The lines of the document, as its template prints them."""

    is_decision: bool
    agency_parent: str
    agency_name: str
    number_text: str
    place_date_text: str
    decision_subject: str
    power_text: str
    basis: tuple[str, ...]
    articles: tuple[Article, ...]
    plan_subject: str
    attached_text: str
    intro: str
    headings: Headings
    objectives: tuple[str, ...]
    requirements: tuple[str, ...]
    targets: tuple[TargetRow, ...]
    index_text: str
    components: tuple[ComponentRow, ...]
    criteria: tuple[CriterionRow, ...]
    tasks_text: str
    areas: tuple[AreaText, ...]
    duties: tuple[DutyText, ...]
    appendices: tuple[Appendix, ...]
    signature: tuple[str, ...]
    signer_name: str
    recipients: tuple[str, ...]


class Written(NamedTuple):
    """The text of the document, and what the plan does not say and it therefore leaves open."""

    text: PlanText
    shape: Shape
    unknown: tuple[Message, ...]


def shape_of(plan: Plan) -> Shape:
    """Give the shape the plan was signed in, by its number; a decision where it has none."""
    number = read_number(plan.decision.number) if plan.decision and plan.decision.number else None
    is_plan = bool(number and number.right_codes and number.right_codes[0] == "KH")
    return "plan" if is_plan else "decision"


def plan_text(
    plan: Plan,
    register: Register | None,
    letterhead: Letterhead,
    asked: Asked,
    sets: Iterable[CriteriaSet] = (),
) -> Written:
    """Write the plan out.

    Args:
        plan: The plan.
        register: The names of the agencies.
        letterhead: What the office's settings say of its documents.
        asked: What the one who asks decides.
        sets: The criteria sets in which names are found that the plan's index leaves out.

    Raises:
        ParcliError: the plan has no task, or the number asked for is none.
    """
    if not areas_with_tasks(plan):
        raise ParcliError(
            Message("kế hoạch “{id}” chưa có nhiệm vụ nào", id=plan.id),
            Message("ghi nhiệm vụ ở areas rồi lập văn bản"),
        )
    shape = asked.shape or shape_of(plan)
    office = office_of(plan, register, letterhead)
    issue = _issue(plan, office, shape, asked)
    text = _text(plan, register, office, issue, asked._replace(shape=shape), sets)
    return Written(text, shape, (*office.unknown, *_left_open(plan, shape, office)))


def _issue(plan: Plan, office: Office, shape: Shape, asked: Asked) -> Issue:
    signed = plan.decision.date if plan.decision else None
    return Issue(
        numbered(asked.number, _TYPES[shape][0], office.code),
        asked.day,
        signed.year if signed else plan.period.first_year,
    )


def _text(
    plan: Plan,
    register: Register | None,
    office: Office,
    issue: Issue,
    asked: Asked,
    sets: Iterable[CriteriaSet],
) -> PlanText:
    shape = asked.shape or "decision"
    titled = titled_plan(plan)
    appendices = (one_appendix if asked.one_appendix else appendices_by_area)(plan, register)
    return PlanText(
        is_decision=shape == "decision",
        agency_parent=office.parent,
        agency_name=office.head_name,
        number_text=issue.number_text,
        place_date_text=f"{office.place}, {issue.date_text}",
        decision_subject=f"Ban hành {titled}",
        power_text=office.power.upper(),
        basis=basis_lines(plan, is_decision=shape == "decision"),
        articles=articles(plan, office, titled, _day(plan, asked)),
        plan_subject=capitalised(titled[len(_TITLE) :]),
        attached_text=_attached(issue, office, shape, asked),
        intro=f"{_maker(office, shape)} ban hành {titled} như sau:",
        headings=headings(plan),
        objectives=points(plan.objectives),
        requirements=points(plan.requirements),
        targets=target_rows(plan, register),
        index_text=set_text(plan.index) if plan.index else "",
        components=component_rows(plan, register),
        criteria=criterion_rows(plan, register, sets),
        tasks_text=tasks_text(appendices),
        areas=area_texts(plan, register, appendices),
        duties=duty_texts(plan, register),
        appendices=appendices,
        signature=office.signature,
        signer_name=office.signer,
        recipients=_recipients(plan, office, shape, _day(plan, asked)),
    )


def titled_plan(plan: Plan) -> str:
    """Name the plan in a sentence, with the word of its type: `Kế hoạch cải cách …`."""
    if plan.title.lower().startswith(_TITLE):
        return capitalised(plan.title)
    return f"Kế hoạch {lowered(plan.title)}"


def _day(plan: Plan, asked: Asked) -> date:
    """Give the day by which the names of bodies are chosen."""
    signed = plan.decision.date if plan.decision else None
    return asked.day or signed or plan.period.first


def _maker(office: Office, shape: Shape) -> str:
    return office.power if shape == "decision" else office.name


def _attached(issue: Issue, office: Office, shape: Shape, asked: Asked) -> str:
    """Say what the text comes with; what is signed digitally leaves number and day blank."""
    if asked.electronic:
        code = issue.number.partition("/")[2]
        issue = Issue(numbered(None, *code.split("-", 1)), None, issue.year)
    kind = _TYPES[shape][1]
    maker = _maker(office, shape)
    return f"(Kèm theo {kind} {issue.cited} của {maker})"


def _recipients(plan: Plan, office: Office, shape: Shape, day: date) -> tuple[str, ...]:
    names = plan.recipients or usual_recipients(plan.level, office, day)
    return recipient_lines(names, "Như Điều 3" if shape == "decision" else None, office.unit)


def _left_open(plan: Plan, shape: Shape, office: Office) -> list[Message]:
    """Name what the plan does not say, and how the document helps itself."""
    open_things = [
        (not plan.basis and shape == "decision", Message("căn cứ ban hành: ghi basis")),
        (not plan.organisation, Message("tổ chức thực hiện: ghi organisation")),
        (not plan.recipients, Message("nơi nhận (đã viết theo lệ thường): ghi recipients")),
        (
            not (office.unit or names_unit(plan.recipients)),
            Message("đơn vị soạn thảo, ở dòng Lưu: ghi letterhead.unit ở parcli.yaml"),
        ),
    ]
    return [message for is_open, message in open_things if is_open]
