"""A reporting calendar, and the regimes, for programs: JSON and CSV (docs/json.md)."""

import csv
import io
import json
from datetime import date

from parcli.deadline.presets import Edge, Preset
from parcli.status.reporting import Calendar, Entry

_COLUMNS = (
    "plan", "ref", "period", "preset", "report", "data_from", "data_to", "due", "days", "task",
    "product", "phrase", "lead", "perform", "draft", "appraise", "coordinate", "consolidate",
    "monitor", "owed_by",
)  # fmt: skip

# A spreadsheet runs a cell that begins so; an apostrophe keeps it text.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_json(calendar: Calendar) -> str:
    """Give the calendar as one object; dates are ISO."""
    shown = {
        "on": calendar.on.isoformat(),
        "year": calendar.year,
        "preset": calendar.regime.id if calendar.regime else None,
        "items": [_item(entry, calendar.on) for entry in calendar.entries],
        "left_out": {"not_reports": calendar.left_out},
    }
    return json.dumps(shown, ensure_ascii=False, indent=2) + "\n"


def as_csv(calendar: Calendar) -> str:
    """Give one row a report and agency that owes it; agencies in a role are parted by a space."""
    written = io.StringIO()
    rows = csv.writer(written, lineterminator="\n")
    rows.writerow(_COLUMNS)
    for entry in calendar.entries:
        values = _item(entry, calendar.on)
        roles = entry.obligation.roles.items() if entry.obligation else ()
        values |= {role: " ".join(ids) for role, ids in roles}
        rows.writerow([_cell(values.get(column)) for column in _COLUMNS])
    return written.getvalue()


def presets_json(presets: list[Preset]) -> str:
    """Give the regimes as one object."""
    return json.dumps({"presets": list(map(_preset, presets))}, ensure_ascii=False, indent=2) + "\n"


def _item(entry: Entry, on: date) -> dict[str, object]:
    owed = entry.obligation
    return {
        "plan": owed.plan.id if owed else None,
        "ref": owed.product_reference if owed else None,
        "period": entry.period,
        "preset": entry.preset,
        "report": entry.report,
        "data_from": entry.data.first.isoformat() if entry.data else None,
        "data_to": entry.data.last.isoformat() if entry.data else None,
        "due": entry.due.isoformat() if entry.due else None,
        "days": (entry.due - on).days if entry.due else None,
        "task": owed.task.title if owed else None,
        "product": owed.product.name if owed else None,
        "phrase": owed.phrase if owed else None,
        "agencies": {role: list(ids) for role, ids in owed.roles.items()} if owed else {},
        "owed_by": owed.owed_by if owed else None,
    }


def _preset(preset: Preset) -> dict[str, object]:
    reports = [
        {
            "every": report.every,
            "only": list(report.only),
            "instead_of": list(report.instead_of),
            "from": _edge(report.first),
            "to": _edge(report.last),
            "due": report.due,
        }
        for report in preset.reports
    ]
    return {
        "id": preset.id,
        "name": preset.name,
        "source": preset.source,
        "note": preset.note or None,
        "reports": reports,
    }


def _edge(edge: Edge | None) -> dict[str, int] | None:
    return edge._asdict() if edge else None


def _cell(value: object) -> object:
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return "" if value is None else value
