"""CSV for programs: a row an obligation, ids as `parcli due` gives them, and names beside them."""

from typing import get_args

from parcli.exports import Export, Manner
from parcli.model.plan import Role
from parcli.status.data import COLUMNS, DELIVERY, delivery, row
from parcli.text.message import Message
from parcli.text.sheet import to_csv
from parcli.tracking import AreaTable, Line, PlanTable, Tracking

_NAMES = (
    *("plan_title", "area_title", "no", "percent"),
    *(f"{role}_names" for role in get_args(Role)),
    "owed_by_name",
)


def _write(tracking: Tracking, manner: Manner) -> bytes:
    del manner  # programs read it, whatever the language
    rows = (
        row(line.owed, line.on) | delivery(line.owed, line.on) | _names(line, area, plan)
        for plan, area, line in tracking.placed
    )
    return to_csv((*COLUMNS, *DELIVERY, *_NAMES), rows).encode("utf-8")


def _names(line: Line, area: AreaTable, plan: PlanTable) -> dict[str, object]:
    owed = line.owed
    roles = {f"{role}_names": "; ".join(map(owed.name_of, ids)) for role, ids in owed.roles.items()}
    return {
        "plan_title": plan.plan.title,
        "area_title": area.title,
        "no": owed.task.no,
        "percent": line.percent,
        "owed_by_name": owed.name_of(owed.owed_by) if owed.owed_by else None,
        **roles,
    }


EXPORT = Export(Message("Bảng dữ liệu cho chương trình khác."), _write)
