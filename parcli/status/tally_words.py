"""The words of where the work stands: what it is of, names of groups, counts, rates with bases."""

from collections.abc import Iterator

from parcli.model.areas import area_name
from parcli.status.judge import State
from parcli.status.tally import OTHERS, By, Group, Rate, Standing, Tally
from parcli.status.words import ROLES, STATES, day_in_words
from parcli.text.message import Message, Translate
from parcli.text.numbers import format_number

TITLE = Message("Tình hình thực hiện kế hoạch")
NONE_DUE = Message("không có nhiệm vụ đến hạn")

BY_NAMES = {
    By.AREA: Message("Lĩnh vực"),
    By.AGENCY: Message("Cơ quan"),
    By.MONTH: Message("Tháng đến hạn"),
    By.PLAN: Message("Kế hoạch"),
}

CELL_NAMES: dict[State, Message] = {
    "completed-on-time": Message("Hoàn thành đúng hạn"),
    "completed-late": Message("Hoàn thành quá hạn"),
    "under-way": Message("Đang thực hiện, trong hạn"),
    "overdue": Message("Quá hạn, chưa hoàn thành"),
}
OTHERS_NAME = Message("Khác")

NOTHING = "–"
"""Stands for a rate of nothing among nothing."""

_NO_DUE_DATE = Message("hoàn thành, không rõ hạn")
_NO_KEY = {
    By.MONTH: Message("Không có ngày đến hạn"),
    By.AGENCY: Message("Chưa rõ cơ quan nào chịu trách nhiệm"),
}


def count(number: int) -> str:
    """Write a count: 16.274."""
    return format_number(number)


def percent(rate: Rate) -> str:
    """Write the share: 98,63%."""
    return NOTHING if rate.percent is None else f"{format_number(rate.percent, 2)}%"


def fraction(rate: Rate) -> str:
    """Write so many of so many: 16.051/16.274."""
    return f"{count(rate.of)}/{count(rate.among)}"


def rate_in_words(rate: Rate) -> str:
    """Write numerator, denominator and share: 16.051/16.274 (98,63%)."""
    return f"{fraction(rate)} ({percent(rate)})" if rate.among else NOTHING


def plan_line(standing: Standing, translate: Translate) -> str:
    """Name the plan with its issuer and id, or say how many there are."""
    if len(standing.plans) != 1:
        return Message("{count} kế hoạch", count=len(standing.plans)).render(translate)
    ((plan, register),) = standing.plans
    issuer = register.name_of(plan.issuer) if register else ""
    return " · ".join(part for part in (plan.title, issuer, plan.id) if part)


def seen_line(standing: Standing, translate: Translate) -> str:
    """Say on which day it stands so, and what alone is counted: no part passes for the whole."""
    choice, asked = standing.choice, []
    if choice.area:
        year = max((p.period.first_year for p, _ in standing.plans), default=standing.on.year)
        asked.append(Message("lĩnh vực {area}", area=area_name(choice.area, year)))
    if choice.agency:
        asked.append(Message("việc có {agency} tham gia", agency=_name_of(choice.agency, standing)))
    if choice.role:
        asked.append(Message("vai trò {role}", role=ROLES[choice.role]))
    day = Message("Tính đến {day}", day=day_in_words(standing.on)).render(translate)
    if not asked:
        return day
    filters = ", ".join(one.render(translate) for one in asked)
    return Message("{day}; chỉ tính {filters}", day=day, filters=filters).render(translate)


def _name_of(agency: str, standing: Standing) -> str:
    names = (register.name_of(agency) for _, register in standing.plans if register)
    return next((name for name in names if name != agency), agency)


def group_name(group: Group, standing: Standing, translate: Translate) -> str:
    """Give the heading of a group."""
    if standing.by is By.AREA:
        return _area_name(group)
    if standing.by is By.PLAN:
        return group.items[0].plan.title
    if group.key is None:
        return _NO_KEY[standing.by].render(translate)
    if standing.by is By.MONTH:
        year, month = group.key.split("-")
        return Message("Tháng {month}/{year}", month=month, year=year).render(translate)
    return group.items[0].name_of(group.key)


def _area_name(group: Group) -> str:
    """Name an area as its plan prints it; of several plans that differ, as the programme does."""
    plans = {item.plan.id: item.plan for item in group.items}.values()
    area = group.items[0].area
    printed = {plan.areas[area].title or area_name(area, plan.period.first_year) for plan in plans}
    if len(printed) == 1:
        return printed.pop()
    return area_name(area, max(plan.period.first_year for plan in plans))


def total_line(tally: Tally, translate: Translate) -> str:
    """Say how much there is in all."""
    if cancelled := tally.counts["cancelled"]:
        return Message(
            "Tổng số {total} việc, không kể {cancelled} việc thôi thực hiện",
            total=count(tally.total),
            cancelled=count(cancelled),
        ).render(translate)
    if not tally.total:
        return translate("Không có việc nào.")
    return Message("Tổng số {total} việc", total=count(tally.total)).render(translate)


def others_line(tally: Tally, translate: Translate) -> str:
    """Tell apart what is in none of the four cells."""
    return " · ".join(
        f"{(_NO_DUE_DATE if state == 'completed' else STATES[state]).render(translate)}"
        f" {count(tally.counts[state])}"
        for state in OTHERS
        if tally.counts[state]
    )


def rate_lines(tally: Tally) -> Iterator[Message]:
    """Say the rates on both bases, each with its numerator and denominator."""
    government, province = tally.over_due_or_done(), tally.over_all()
    if tally.done_or_due:
        yield Message(
            "Trên số việc đã hoàn thành hoặc đã quá hạn: hoàn thành {completed}; quá hạn, chưa"
            " hoàn thành {overdue}.",
            completed=rate_in_words(government["completed"]),
            overdue=rate_in_words(government["overdue"]),
        )
    else:
        yield Message("Trên số việc đã hoàn thành hoặc đã quá hạn: {none}.", none=NONE_DUE)
    yield Message(
        "Trên tổng số việc: hoàn thành đúng hạn {on_time}; hoàn thành quá hạn {late}; quá hạn,"
        " chưa hoàn thành {overdue}.",
        on_time=rate_in_words(province["on_time"]),
        late=rate_in_words(province["late"]),
        overdue=rate_in_words(province["overdue"]),
    )
    if undated := tally.counts["completed"]:
        yield Message(
            "Trong {completed} việc hoàn thành có {undated} việc không rõ hạn: không tính là đúng"
            " hạn hay quá hạn.",
            completed=count(tally.completed),
            undated=count(undated),
        )


def remarks(standing: Standing) -> Iterator[Message]:
    """Say what the rows cannot say for themselves."""
    if standing.by is By.AGENCY and _overlaps(standing):
        yield Message(
            "Việc của nhiều cơ quan được tính ở từng cơ quan, nên cộng các dòng được nhiều hơn"
            " tổng số. Cơ quan nhiều việc quá hạn đứng trước."
        )


def _overlaps(standing: Standing) -> bool:
    return sum(group.tally.total for group in standing.groups) > standing.total.total
