"""Words that every way to show the table shares: states and meanings, roles, what was signed."""

from collections.abc import Collection, Iterator

from parcli.model.plan import Plan, Role
from parcli.norms import cited_number
from parcli.status.judge import State
from parcli.status.words import ROLES, STATES
from parcli.text.dates import format_date
from parcli.text.message import Message, Translate
from parcli.tracking.table import Line

MEANINGS: dict[State, Message] = {
    "completed-on-time": Message("Đã hoàn thành, không muộn hơn hạn."),
    "completed-late": Message("Đã hoàn thành, sau ngày đến hạn."),
    "completed": Message("Đã hoàn thành; kế hoạch không nêu ngày đến hạn."),
    "under-way": Message("Chưa hoàn thành, còn trong hạn."),
    "overdue": Message("Chưa hoàn thành, đã qua ngày đến hạn."),
    "postponed": Message("Chưa hoàn thành; có quyết định lùi hạn, chưa đến hạn mới."),
    "cancelled": Message("Không phải làm nữa; không tính vào tổng số."),
    "relative": Message("Hạn tính từ một sự kiện chưa có ngày."),
    "continuous": Message("Làm suốt kỳ kế hoạch, không có ngày đến hạn."),
    "external": Message("Hạn theo văn bản khác, kế hoạch không nêu ngày."),
    "adhoc": Message("Làm khi được yêu cầu, không có ngày đến hạn."),
    "not-understood": Message("Chữ ghi thời hạn không tính ra ngày được."),
    "none": Message("Kế hoạch không ghi thời hạn."),
}


def state_name(state: State, translate: Translate) -> str:
    """Name a state as a cell does: `Quá hạn`."""
    return capital(STATES[state].render(translate))


def capital(text: str) -> str:
    """Begin with a capital letter, and leave the other letters as they are."""
    return text[:1].upper() + text[1:]


def signed_lines(plan: Plan, translate: Translate) -> Iterator[str]:
    """Name what the plan came with, as far as it is known, and what amended it."""
    if (decision := plan.decision) and decision.number:
        number = cited_number(decision.number)
        if decision.date is None:
            yield number
        else:
            day = format_date(decision.date)
            yield Message("{number} ngày {day}", number=number, day=day).render(translate)
    for amendment in plan.amendments:
        amended = Message(
            "sửa đổi bởi {number} ngày {day}",
            number=cited_number(amendment.number),
            day=format_date(amendment.date),
        )
        yield amended.render(translate)


def role_lines(
    line: Line, translate: Translate, *, without: Collection[Role] = ()
) -> Iterator[str]:
    """Say who has which role in it, a line a role: `Chủ trì: Sở Tư pháp`."""
    for role, ids in line.owed.roles.items():
        if role not in without:
            names = "; ".join(map(line.owed.name_of, ids))
            yield f"{capital(ROLES[role].render(translate))}: {names}"
