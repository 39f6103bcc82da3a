"""Targets as plain data for programs: the keys of docs/json.md, dates in ISO form."""

from parcli.model.targets import unit_of
from parcli.status.targets import JudgedTarget
from parcli.text.amounts import plain_number

TARGET_COLUMNS = (
    "plan", "id", "area", "owner", "text", "aim", "from", "to", "unit", "by", "baseline",
    "baseline_year", "latest", "latest_unit", "latest_date", "source", "distance", "direction",
    "state",
)  # fmt: skip
"""The columns of a sheet of targets: the keys of each."""


def target_item(judged: JudgedTarget) -> dict[str, object]:
    """Give one target, seen on the day."""
    target, latest, move = judged.target, judged.latest, judged.move
    key, numbers = target.signed
    baseline = target.baseline
    return {
        "plan": judged.plan.id,
        "id": target.id,
        "area": target.area,
        "owner": judged.owner,
        "text": target.text,
        "aim": key,
        "from": None if key == "at_most" else plain_number(numbers[0].amount),
        "to": None if key == "at_least" else plain_number(numbers[-1].amount),
        "unit": target.aim.unit,
        "by": judged.by.isoformat(),
        "baseline": plain_number(baseline.value.amount) if baseline else None,
        "baseline_year": baseline.year if baseline else None,
        "latest": plain_number(latest.value.amount) if latest else None,
        "latest_unit": unit_of(latest.value, target) if latest else None,
        "latest_date": latest.date.isoformat() if latest else None,
        "source": latest.source if latest else None,
        "distance": None if move is None else plain_number(abs(move)),
        "direction": None if not move else "up" if move > 0 else "down",
        "state": judged.state,
    }
