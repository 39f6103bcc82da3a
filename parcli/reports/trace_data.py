"""A parent plan beside the plans under it, for programs: JSON in its fixed shape, and CSV."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from parcli.deadline.dated import DatedPlan, DatedProduct
from parcli.text.sheet import to_csv, to_json
from parcli.trace import Covering, Line, Stray, Trace, latest

_COLUMNS = (
    "agency", "plan", "ref", "area", "task", "due", "state", "by_ref", "by_task", "by_due",
    "days_late",
)  # fmt: skip


def as_json(parent: DatedPlan, traces: Iterable[Trace]) -> str:
    """Give the parent, and what it gives each agency with what carries it out; dates are ISO."""
    shown = [
        {
            "agency": trace.agency,
            "name": agency_name(trace),
            "plan": _plan(trace.own) if trace.own else None,
            "counts": {
                "owed": len(trace.lines),
                "covered": len(trace.covered),
                "uncovered": len(trace.uncovered),
                "late": len(late_lines(trace)),
            },
            "items": [_item(line) for line in trace.lines],
            "unknown": [_stray(stray) for stray in trace.strays],
        }
        for trace in traces
    ]
    return to_json({"parent": _plan(parent), "traces": shown})


def as_csv(traces: Iterable[Trace]) -> str:
    """Give one row for each task of the parent and each task that carries it out."""
    return to_csv(_COLUMNS, [row for trace in traces for row in _rows(trace)])


def agency_name(trace: Trace) -> str:
    """Give the name of the agency, in the register of either plan."""
    for plan in (trace.parent, trace.own):
        if plan and plan.register and trace.agency in plan.register.bodies:
            return plan.register.name_of(trace.agency)
    return trace.agency


def late_lines(trace: Trace) -> tuple[Line, ...]:
    """Give the tasks that one of the agency's own carries out later than the parent wants."""
    return tuple(line for line in trace.lines if any(each.days_late for each in line.covering))


def _plan(dated: DatedPlan) -> dict[str, object]:
    decision = dated.plan.decision
    return {
        "id": dated.plan.id,
        "title": dated.plan.title,
        "signed": _iso(decision.date if decision else None),
    }


def _item(line: Line) -> dict[str, object]:
    task = line.owed.place.task
    left_out = {product.reference for product in line.left_out}
    return {
        "ref": task.id,
        "area": line.owed.place.area,
        "task": task.title,
        "due": _iso(latest(line.owed.products)),
        "covered": bool(line.covering),
        "products": [
            _product(product) | {"covered": product.reference not in left_out}
            for product in line.owed.products
        ],
        "carried_out_by": [_covering(each) for each in line.covering],
    }


def _covering(each: Covering) -> dict[str, object]:
    return {
        "ref": each.place.task.id,
        "task": each.place.task.title,
        "implements": [str(reference) for reference in each.references],
        "due": _iso(each.due),
        "days_late": each.days_late,
        "products": [_product(product) for product in each.products],
    }


def _product(product: DatedProduct) -> dict[str, object]:
    return {
        "ref": product.reference,
        "name": product.place.product.name,
        "phrase": product.phrase,
        "dates": [day.isoformat() for day in product.days],
    }


def _stray(stray: Stray) -> dict[str, object]:
    task = stray.naming.place.task
    return {"ref": task.id, "task": task.title, "implements": str(stray.naming.reference)}


def _rows(trace: Trace) -> Iterator[dict[str, object]]:
    for line in trace.lines:
        task = line.owed.place.task
        above = {
            "agency": trace.agency,
            "plan": trace.own.plan.id if trace.own else None,
            "ref": task.id,
            "area": line.owed.place.area,
            "task": task.title,
            "due": _iso(latest(line.owed.products)),
        }
        coverings: Sequence[Covering | None] = line.covering or (None,)
        for each in coverings:
            yield above | (_covered(each) if each else {"state": "uncovered"})
    for stray in trace.strays:
        yield {
            "agency": trace.agency,
            "plan": trace.own.plan.id if trace.own else None,
            "ref": str(stray.naming.reference),
            "state": "unknown",
            "by_ref": stray.naming.place.task.id,
            "by_task": stray.naming.place.task.title,
        }


def _covered(each: Covering) -> dict[str, object]:
    return {
        "state": "late" if each.days_late else "covered",
        "by_ref": each.place.task.id,
        "by_task": each.place.task.title,
        "by_due": _iso(each.due),
        "days_late": each.days_late,
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
