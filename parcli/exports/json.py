"""JSON for programs: plans, areas, tasks, products and what is owed of each (docs/json.md)."""

from collections.abc import Iterable, Iterator, Mapping

from parcli.exports import Export, Manner
from parcli.model.areas import AreaId, area_name
from parcli.model.plan import Area, Decision, Plan, Product, Task
from parcli.status.data import iso, item, records
from parcli.status.target_data import target_item
from parcli.status.targets import judge_targets
from parcli.text.message import Message
from parcli.text.sheet import to_json
from parcli.tracking import Line, PlanTable, Tracking, tally_of

_Data = dict[str, object]

# What the product, the task, the area and the plan say for all that is owed of a product.
_SAID_ABOVE = ("plan", "area", "task", "product", "phrase", "agencies")


def _write(tracking: Tracking, manner: Manner) -> bytes:
    del manner  # programs read it, whatever the language
    plans = [_plan(table, tracking) for table in tracking.plans]
    return to_json({"on": iso(tracking.on), "plans": plans}).encode("utf-8")


def _plan(table: PlanTable, tracking: Tracking) -> _Data:
    plan, choice = table.plan, tracking.choice
    judged = judge_targets([(plan, table.register)], choice, tracking.on)
    found = _Found(table.lines, with_all=not any(choice))
    areas = {key: _area(key, area, plan, found) for key, area in plan.areas.items()}
    return {
        "id": plan.id,
        "title": plan.title,
        "level": plan.level,
        "issuer": plan.issuer,
        "period": str(plan.period),
        "decision": _decision(plan.decision) if plan.decision else None,
        "parent": plan.parent.plan if plan.parent else None,
        "counts": dict(tally_of(table.lines, tracking.on).counts),
        "agencies": _names(table),
        "targets": [target_item(one) for one in judged],
        "areas": [area for area in areas.values() if area["tasks"] or found.with_all],
    }


class _Found:
    """The lines by their products; `with_all` keeps tasks and areas that have none."""

    def __init__(self, lines: Iterable[Line], *, with_all: bool) -> None:
        self.with_all = with_all
        self._by_product: dict[int, list[Line]] = {}
        for line in lines:
            self._by_product.setdefault(id(line.owed.product), []).append(line)

    def of(self, product: Product) -> list[Line]:
        return self._by_product.get(id(product), [])


def _decision(decision: Decision) -> _Data:
    signer = decision.signer
    return {
        "number": decision.number,
        "date": iso(decision.date),
        "place": decision.place,
        "signer": signer.model_dump() if signer else None,
    }


def _area(key: AreaId, area: Area, plan: Plan, found: _Found) -> _Data:
    return {
        "id": key,
        "no": area.no,
        "title": area.title or area_name(key, plan.period.first_year),
        "lead": area.lead,
        "tasks": list(_tasks(area.tasks, found)),
    }


def _tasks(tasks: Iterable[Task], found: _Found) -> Iterator[_Data]:
    for task in tasks:
        products = [_product(one, lines) for one in task.products if (lines := found.of(one))]
        below = list(_tasks(task.tasks, found))
        if products or below or found.with_all:
            yield {
                "id": task.id,
                "no": task.no,
                "title": task.title,
                "note": task.note,
                "implements": list(task.implements),
                "products": products,
                "tasks": below,
            }


def _product(product: Product, lines: list[Line]) -> _Data:
    owed = lines[0].owed
    return {
        "ref": owed.product_reference,
        "name": product.name,
        "phrase": owed.phrase,
        "each": product.each,
        "note": product.note,
        "agencies": {role: list(ids) for role, ids in owed.roles.items()},
        "items": [_item(line) for line in lines],
    }


def _item(line: Line) -> _Data:
    shown = {
        key: value for key, value in item(line.owed, line.on).items() if key not in _SAID_ABOVE
    }
    whole = {"ref": line.owed.reference, "percent": line.percent}
    return shown | whole | {"records": records(line.owed, line.on)}


def _names(table: PlanTable) -> Mapping[str, str]:
    """Name every body the plan's part names, in the order in which it does."""
    if table.register is None:
        return {}
    ids = dict.fromkeys(_bodies(table))
    return {one: table.register.name_of(one) for one in ids}


def _bodies(table: PlanTable) -> Iterator[str]:
    yield table.plan.issuer
    yield from (area.lead for area in table.plan.areas.values() if area.lead)
    yield from (target.owner for target in table.plan.targets if target.owner)
    for line in table.lines:
        yield from (one for role in line.owed.roles.items() for one in role[1])
        yield from (one for one in (line.owed.product.each, line.owed.owed_by) if one)


EXPORT = Export(Message("Toàn bộ dữ liệu cho chương trình khác."), _write)
