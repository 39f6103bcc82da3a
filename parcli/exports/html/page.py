"""The page: what it is about, a section a plan, and the table of every work with its filters."""

from typing import NamedTuple

from parcli.exports.html.figures import Row, Whole, whole_of
from parcli.exports.html.filters import Filters, filters_of
from parcli.exports.html.names import Names
from parcli.exports.html.section import Section, Sections
from parcli.exports.html.words import LANGUAGE
from parcli.exports.html.work import Work, Works
from parcli.status.tally import By, Tally, stand
from parcli.status.tally_words import TITLE, plan_line, seen_line
from parcli.text.dates import format_date
from parcli.text.message import Message, Translate
from parcli.text.numbers import format_number
from parcli.tracking import Tracking


class Page(NamedTuple):
    """All that the page shows; `plans` are rows where there are several plans."""

    language: str
    title: str
    about: tuple[str, ...]
    seen: str
    day: str
    whole: Whole
    plans: tuple[Row, ...]
    sections: tuple[Section, ...]
    works: tuple[Work, ...]
    filters: Filters
    total: str
    cancelled: str
    is_provisional: bool


def page_of(tracking: Tracking, translate: Translate) -> Page:
    """Lay the tracking table out; plans of which nothing is asked for are left out."""
    plans = tuple(plan for plan in tracking.plans if plan.lines) or tracking.plans[:1]
    several = len(plans) > 1
    names = Names()
    by_plan = [Works(tracking.on, translate, names).of_plan(plan) for plan in plans]
    makes = Sections(tracking, translate, names, several)
    sections = tuple(map(makes.of, plans, by_plan))
    works = tuple(work for of_plan in by_plan for work in of_plan.values())
    standing = stand((line.owed for line in tracking.lines), tracking.choice, By.PLAN, tracking.on)
    tally = tracking.total
    alone = sections[0] if len(sections) == 1 else None
    return Page(
        language=LANGUAGE.render(translate),
        title=alone.title if alone else TITLE.render(translate),
        about=alone.about if alone else (plan_line(standing, translate),),
        seen=seen_line(standing, translate),
        day=format_date(tracking.on)[:5],
        whole=whole_of(tally, translate),
        plans=tuple(map(_row, sections)) if several else (),
        sections=sections,
        works=works,
        filters=filters_of(tracking, works, names, translate),
        total=format_number(len(tracking.lines)),
        cancelled=_cancelled(tally, translate),
        is_provisional=any(line.owed.provisional for line in tracking.lines),
    )


def _row(section: Section) -> Row:
    """Give the figures of a plan, which lead to its section."""
    return Row(section.title, section.issuer, f"{section.id}:plan", "", section.whole.figures)


def _cancelled(tally: Tally, translate: Translate) -> str:
    """Say why the table has more works than the summary counts."""
    if not tally.counts["cancelled"]:
        return ""
    said = Message(
        "{total} việc gồm cả {cancelled} việc thôi thực hiện",
        total=format_number(sum(tally.counts.values())),
        cancelled=format_number(tally.counts["cancelled"]),
    )
    return said.render(translate)
