"""A comparison for the terminal: `+ - ~` before each change, facts in sentences below it."""

import textwrap
from collections.abc import Iterable, Iterator

from parcli.reports.colour import Shade
from parcli.reports.diff_rows import Entry, Section
from parcli.reports.diff_text import ending, heading, plan_sections, plan_title, register_sections
from parcli.reports.diff_view import ComparedPlan, Comparison
from parcli.reports.task_page import Page
from parcli.text.message import Message
from parcli.text.normal import printable

_SHADES: dict[str, Shade] = {"+": "green", "-": "red", "~": "yellow"}
_STEP = 2


def diff_page(comparison: Comparison, page: Page) -> str:
    """Lay the comparison out: plan by plan, then the registers, then the numbers."""
    lines = [page.paint(line, "bold") for line in page.say(heading(comparison), indent=0)]
    for plan in comparison.told:
        lines += ["", *_plan(plan, page)]
    for section in register_sections(comparison, page.translate):
        lines += ["", *_section(section, page)]
    lines += ["", *page.say(ending(comparison), indent=0)]
    return "\n".join(lines) + "\n"


def _plan(plan: ComparedPlan, page: Page) -> Iterator[str]:
    for number, title in enumerate(plan_title(plan)):
        shade: Shade = "dim" if number else "bold"
        yield from (page.paint(line, shade) for line in page.say(title, indent=0))
    for section in plan_sections(plan, page.translate):
        yield ""
        yield from _section(section, page)


def _section(section: Section, page: Page) -> Iterator[str]:
    yield from (
        page.paint(line, "bold") for line in page.wrap(_text(section.title, page), indent=0)
    )
    yield from _entries(section.entries, page, _STEP)


def _entries(entries: Iterable[Entry], page: Page, indent: int) -> Iterator[str]:
    for entry in entries:
        text = _text(entry.text, page)
        if not entry.code and not text:  # the section's title says what the lines are about
            for line in entry.lines:
                yield from _signed(entry.sign, line.render(page.translate), page, indent)
            continue
        head = "  ".join(part for part in (entry.code, text) if part)
        yield from _signed(entry.sign, head, page, indent)
        for line in entry.lines:
            yield from page.say(line, indent=indent + 2 * _STEP)
        yield from _entries(entry.within, page, indent + _STEP)


def _signed(sign: str, text: str, page: Page, indent: int) -> Iterator[str]:
    """Put a change into lines: the sign first, the text beside it."""
    first, *others = textwrap.wrap(
        printable(text.replace("\n", " ")), page.width - indent - _STEP, break_on_hyphens=False
    ) or [""]
    pad = " " * indent
    yield f"{pad}{page.paint(sign, _SHADES[sign])} {first}"
    yield from (f"{pad}{' ' * _STEP}{line}" for line in others)


def _text(text: Message | str, page: Page) -> str:
    return text.render(page.translate) if isinstance(text, Message) else text
