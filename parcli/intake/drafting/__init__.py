"""What the tables and the paragraphs of a document tell, drafted as the data of a plan's file."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from parcli.intake.bodies import Bodies
from parcli.intake.draft import Draft
from parcli.intake.drafting.comments import plan_comments, register_comments
from parcli.intake.drafting.events import events_of
from parcli.intake.drafting.gathered import gather
from parcli.intake.drafting.head import Asked, Heading
from parcli.intake.drafting.ledger import Ledger
from parcli.intake.drafting.naming import task_ids
from parcli.intake.drafting.prose import areas_of, has_work, without_work
from parcli.intake.drafting.roles import RoleReader
from parcli.intake.drafting.tasks import Drafting
from parcli.intake.drafting.text import PlanText
from parcli.intake.front import Front
from parcli.intake.told import Told, ToldProduct, ToldTask
from parcli.model.plan import Plan

__all__ = ["Asked", "draft", "has_work", "plan_comments", "register_comments"]


def draft(told: Told, front: Front, bodies: Bodies, asked: Asked) -> Draft:
    """Draft a plan from what a document tells.

    Args:
        told: What its tables tell.
        front: What stands outside the tables.
        bodies: Reads names; holds those that the register lacks.
        asked: What is decided already.

    Raises:
        ParcliError: nothing tells for which years the plan is.
    """
    if not told.areas:
        told, front = replace(told, areas=areas_of(front)), without_work(front)
    products = list(_products(told))
    phrases = [product.phrase.text for product in products if product.phrase]
    ledger = Ledger()
    head = Heading(front, bodies, ledger, asked).head(
        (*phrases, *(product.name.text for product in products))
    )
    areas = gather(told.areas, front.areas, head.period.first_year)
    drafting = Drafting(RoleReader(bodies, ledger), ledger, task_ids([area.told for area in areas]))
    text = PlanText(front, bodies, ledger)
    plan = {
        **head.data,
        **text.before_tasks(),
        "events": events_of(phrases, Plan.model_validate({**head.data, "areas": {}})),
        "reporting": text.reporting(),
        "areas": {area.told.area: drafting.area(area) for area in areas},
        **text.after_tasks(),
    }
    ledger.doubt_where_read((*told.doubts, *front.doubts))
    new = bodies.new
    ledger.doubt_bodies(bodies.doubts, new)
    said = {key: value for key, value in plan.items() if value or key == "areas"}
    return Draft(said, new, ledger.doubts, ledger.fates(told.unused), ledger.tracked)


def _products(told: Told) -> Iterator[ToldProduct]:
    return (
        product for area in told.areas for task in _tasks(area.tasks) for product in task.products
    )


def _tasks(tasks: Iterable[ToldTask]) -> Iterator[ToldTask]:
    for task in tasks:
        yield task
        yield from _tasks(task.tasks)
