"""A workbook to keep: a sheet that sums up, and a sheet an area to filter, fill in and print."""

import io
from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from xlsxwriter.workbook import Workbook  # type: ignore[import-untyped]
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from parcli.exports import Export, Manner
from parcli.exports.xlsx.area import About, write_area
from parcli.exports.xlsx.cells import fitting
from parcli.exports.xlsx.looks import FONT, looks_of
from parcli.exports.xlsx.names import sheet_names
from parcli.exports.xlsx.summary import Row, Summary, write_summary
from parcli.status.tally import By, stand
from parcli.status.tally_words import seen_line
from parcli.text.message import Message, Translate
from parcli.tracking import AreaTable, PlanTable, Tracking, tally_of
from parcli.tracking.words import signed_lines

_A4 = 9

# A page's foot holds 255 signs; an ampersand takes two, and the page numbers some.
_LONGEST_FOOT = 100


class _Sheet(NamedTuple):
    """A sheet to be: the area, its plan, and the name."""

    plan: PlanTable
    area: AreaTable
    name: str


def _write(tracking: Tracking, manner: Manner) -> bytes:
    translate, content = manner.translate, io.BytesIO()
    book = Workbook(
        content,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
            "default_format_properties": dict(FONT),  # the library adds to it
        },
    )
    looks = looks_of(book)
    name, sheets = _named(tracking, translate)
    summary = _summary(tracking, name, sheets, translate)
    book.set_properties(_properties(tracking, summary))
    first = _add(book, name, summary.head[0], translate)
    write_summary(first, summary, looks, translate)
    seen = summary.head[-1]
    for one in sheets:
        sheet = _add(book, one.name, one.plan.plan.title, translate)
        about = About(one.area.heading, " · ".join((*_plan_words(one.plan, translate), seen)))
        write_area(sheet, one.area, about, looks, summary.choices, translate)
    book.close()
    return content.getvalue()


def _named(tracking: Tracking, translate: Translate) -> tuple[str, list[_Sheet]]:
    """Name the first sheet and those of the areas, with the plan's number where there are more."""
    places = [(n, plan, area) for n, plan in enumerate(tracking.plans, 1) for area in plan.areas]
    several = len(tracking.plans) > 1
    wanted = (f"{n}. {area.title}" if several else area.heading for n, _, area in places)
    name, *names = sheet_names([translate("Tổng hợp"), *wanted])
    sheets = [_Sheet(plan, area, own) for (_, plan, area), own in zip(places, names, strict=True)]
    return name, sheets


def _plan_words(table: PlanTable, translate: Translate) -> Iterator[str]:
    yield table.plan.title
    yield table.issuer
    yield from signed_lines(table.plan, translate)


def _summary(tracking: Tracking, name: str, sheets: list[_Sheet], translate: Translate) -> Summary:
    if len(tracking.plans) == 1:
        title, *words = _plan_words(tracking.plans[0], translate)
    else:
        title, words = translate("Tổng hợp các kế hoạch"), []
    owed = (line.owed for line in tracking.lines)
    seen = seen_line(stand(owed, tracking.choice, By.PLAN, tracking.on), translate)
    rows = list(_rows(tracking, sheets, translate))
    return Summary(name, (title, *filter(None, [" · ".join(words)]), seen), rows, tracking.total)


def _rows(tracking: Tracking, sheets: list[_Sheet], translate: Translate) -> Iterator[Row]:
    """Give a row an area; where there are several plans, one for each above those of its areas."""
    names = iter(sheets)
    for number, plan in enumerate(tracking.plans, 1):
        if len(tracking.plans) > 1:
            words = " · ".join(_plan_words(plan, translate))
            whole = tally_of(plan.lines, tracking.on)
            yield Row(f"{number}. {words}", whole, below=len(plan.areas))
        for area in plan.areas:
            yield Row(area.heading, tally_of(area.lines, tracking.on), next(names).name)


def _add(book: Workbook, name: str, foot: str, translate: Translate) -> Worksheet:
    """Add a sheet that prints on A4 across, as wide as the page, with its numbers."""
    sheet = book.add_worksheet(name)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.hide_gridlines(2)
    page = Message("Trang {page}/{pages}", page="&P", pages="&N").render(translate)
    words = fitting(foot)[:_LONGEST_FOOT].replace("\n", " ").replace("&", "&&")
    sheet.set_footer(f"&L&8 {words}&R&8 {page}")  # a digit after the 8 would be the size's
    return sheet


def _properties(tracking: Tracking, summary: Summary) -> dict[str, object]:
    on = tracking.on
    return {
        "title": fitting(summary.head[0]),
        "subject": fitting(summary.head[-1]),
        "author": fitting(tracking.plans[0].issuer) if len(tracking.plans) == 1 else "",
        "created": datetime(on.year, on.month, on.day),  # noqa: DTZ001 (the day, nobody's hour)
    }


EXPORT = Export(
    Message("Sổ theo dõi Excel: trang tổng hợp, mỗi lĩnh vực một trang."), _write, is_text=False
)
