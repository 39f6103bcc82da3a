"""How a document cites the plan it is about: in full, as the first time it is named."""

from parcli.documents.office import Office
from parcli.documents.plan_text import shape_of, titled_plan
from parcli.documents.wording import lowered
from parcli.model.plan import Decision, Plan
from parcli.norms.number import read_number
from parcli.text.dates import slashed_date

_TITLE = "Kế hoạch "


def cited_plan(plan: Plan, office: Office) -> str:
    """Cite a plan: its title, number, date and who issued it, as far as the plan says.

    A plan that stands alone bears its own number; another came with a decision, or a dispatch.
    """
    titled = titled_plan(plan)
    decision = plan.decision
    if decision is None or decision.number is None:
        return titled
    if shape_of(plan) == "plan":
        about = lowered(titled.removeprefix(_TITLE))
        return f"{_TITLE}số {_dated(decision)} của {office.name} về {about}"
    number = read_number(decision.number)
    if number and number.names_type:
        return f"{titled} ban hành kèm theo Quyết định số {_dated(decision)} của {office.power}"
    return f"{titled} (Công văn số {_dated(decision)} của {office.name})"


def _dated(decision: Decision) -> str:
    day = f" ngày {slashed_date(decision.date)}" if decision.date else ""
    return f"{decision.number}{day}"
