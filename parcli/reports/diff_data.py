"""A comparison for programs: the object of docs/json.md."""

from collections.abc import Iterable, Iterator
from datetime import date

from pydantic import BaseModel

from parcli.deadline.dated import DatedProduct
from parcli.diff import PlanDiff, TaskChange
from parcli.diff.fact import Aimed, Cast, Due, Fact, Listed, Moved, Said, When
from parcli.model.scalars import Period, Quantity
from parcli.progress.changes import Change
from parcli.reports.diff_view import ComparedPlan, Comparison, RegisterChange, Version
from parcli.status.data import record_data
from parcli.text.amounts import plain_number
from parcli.text.sheet import to_json

Json = dict[str, object]


def as_json(comparison: Comparison) -> str:
    """Give both sides, the plans that differ and the registers that do."""
    return to_json(
        {
            "before": _version(comparison.before),
            "after": _version(comparison.after),
            "plans": [_plan(plan) for plan in comparison.plans],
            "registers": [_register(register) for register in comparison.registers()],
        }
    )


def _version(version: Version) -> Json:
    is_revision = version.commit is not None
    return {"revision": version.name if is_revision else None, "commit": version.commit}


def _plan(plan: ComparedPlan) -> Json:
    kind = "altered" if plan.old and plan.new else "added" if plan.new else "removed"
    return {
        "plan": plan.either.plan.id,
        "file": plan.files.after,
        "file_before": plan.files.before,
        "change": "none" if plan.says_same else kind,
        "unamended": plan.unamended is not None,
        "changes": list(_changes(plan.diff)) if plan.diff else [],
        "records": [_record(change) for change in plan.records],
    }


def _changes(diff: PlanDiff) -> Iterator[Json]:
    if diff.facts:
        yield _change("plan", "altered", (diff.old.plan.id, diff.new.plan.id), diff.facts)
    for part in diff.parts:
        keys = (part.key if part.old else None, part.key if part.new else None)
        yield _change(part.name, part.kind, keys, part.facts) | {
            "value": _value(part.new or part.old)
        }
    for area in diff.areas:
        if area.kind != "altered" or area.facts:
            keys = (area.area if area.old else None, area.area if area.new else None)
            yield _change("area", area.kind, keys, area.facts)
        for task in area.tasks:
            yield from _task(task)


def _task(change: TaskChange) -> Iterator[Json]:
    place = change.place
    if change.kind != "altered" or change.facts:
        keys = tuple(one.task.id if one else None for one in (change.old, change.new))
        about: Json = {"area": place.area, "task": place.task.title}
        yield _change("task", change.kind, (keys[0], keys[1]), change.facts) | about
    for product in change.products:
        keys = tuple(one.reference if one else None for one in (product.old, product.new))
        either = product.new or product.old
        about = {"area": place.area, "task": place.task.title, **_product(either)}
        yield _change("product", product.kind, (keys[0], keys[1]), product.facts) | about


def _product(product: DatedProduct | None) -> Json:
    if product is None:
        return {}
    return {"product": product.place.product.name} | _when(
        When(product.phrase or None, product.days)
    )


def _change(
    part: str, kind: str, keys: tuple[str | None, str | None], facts: Iterable[Fact]
) -> Json:
    return {
        "part": part,
        "change": kind,
        "ref": keys[1],
        "ref_before": keys[0],
        "facts": [_fact(fact) for fact in facts],
    }


def _fact(fact: Fact) -> Json:
    if isinstance(fact, Said):
        return {"key": fact.key, "before": _value(fact.before), "after": _value(fact.after)}
    if isinstance(fact, Listed):
        gained, lost = _value(fact.gained), _value(fact.lost)
        return {"key": fact.key, "gained": gained, "lost": lost}
    if isinstance(fact, Cast):
        return {
            "key": "agencies",
            "role": fact.role,
            "gained": list(fact.gained),
            "lost": list(fact.lost),
            "joined": list(fact.joined),
            "left": list(fact.left),
        }
    if isinstance(fact, Due):
        return _due(fact)
    if isinstance(fact, Aimed):
        aims = (dict([target.signed]) for target in (fact.before, fact.after))
        before, after = map(_value, aims)
        by = None if fact.by is None else plain_number(fact.by)
        return {"key": "aim", "before": before, "after": after, "by": by}
    return _moved(fact)


def _moved(fact: Moved) -> Json:
    return {"key": "place", "before": fact.before._asdict(), "after": fact.after._asdict()}


def _due(fact: Due) -> Json:
    return {
        "key": "deadline",
        "before": _when(fact.before),
        "after": _when(fact.after),
        "days": fact.shift,
        "causes": [_value(cause._asdict()) for cause in fact.causes],
    }


def _when(when: When) -> Json:
    return {"phrase": when.phrase, "dates": [day.isoformat() for day in when.days]}


def _record(change: Change) -> Json:
    return {
        "ref": change.slot.product,
        "period": change.slot.period,
        "agency": change.slot.agency,
        "change": change.kind,
        "record": record_data(change.after) if change.after else None,
        "before": record_data(change.before) if change.before else None,
    }


def _register(register: RegisterChange) -> Json:
    return {
        "file": register.register,
        "plans": register.plans,
        "changes": [
            _change(
                "agency",
                change.kind,
                (change.body if change.old else None, change.body if change.new else None),
                change.facts,
            )
            | {"joined": list(change.joined), "left": list(change.left)}
            for change in register.changes
        ],
    }


def _value(value: object) -> object:
    """Give a value of the model as JSON has it: days and periods as text, parts by their keys."""
    if isinstance(value, BaseModel):
        fields = type(value).model_fields.items()
        said = {field.alias or key: getattr(value, key) for key, field in fields}
        return {key: _value(item) for key, item in said.items() if item not in (None, ())}
    if isinstance(value, Quantity):
        return {"amount": plain_number(value.amount), "unit": value.unit}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Period):
        return str(value)
    if isinstance(value, dict):
        return {key: _value(item) for key, item in value.items()}
    return [_value(item) for item in value] if isinstance(value, tuple | list) else value
