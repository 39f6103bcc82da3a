"""What was read, in numbers."""

from parcli.cli.workspace import PlanFile, Workspace
from parcli.deadline import read_stated
from parcli.lint.bodies import named_bodies
from parcli.model.register import Register
from parcli.model.walk import walk_tasks
from parcli.reports.import_view import Counts


def counts_of(workspace: Workspace, file: PlanFile, known: Register | None) -> Counts:
    """Count what a plan says; `known` is the register as it stood before."""
    plan = file.plan
    frame = workspace.frame(plan)
    tasks = [place.task for place in walk_tasks(plan)]
    products = [product for task in tasks for product in task.products]
    readings = [read_stated(each.deadline, frame) for each in products if each.deadline]
    refused = sum(reading.problem is not None for reading in readings)
    named = list(named_bodies(plan))
    bodies = {body for _, body in named}
    there = bodies & known.bodies.keys() if known else set()
    return Counts(
        areas=sum(bool(area.tasks) for area in plan.areas.values()),
        tasks=len(tasks),
        products=len(products),
        understood=len(readings) - refused,
        refused=refused,
        roles=sum("tasks" in path for path, _ in named),
        known=len(there),
        new=len(bodies - there),
    )
