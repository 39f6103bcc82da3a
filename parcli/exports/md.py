"""Markdown to be read as a page beside the files: the summary, then a table an area."""

from collections.abc import Iterable, Iterator
from itertools import chain

from parcli.exports import Export, Manner
from parcli.status.judge import STATES
from parcli.status.tally import By, stand
from parcli.status.tally_markdown import summary_table
from parcli.status.tally_words import seen_line
from parcli.text.dates import format_date
from parcli.text.markdown import md
from parcli.text.message import Message, Translate
from parcli.tracking import AreaTable, Line, PlanTable, Tracking
from parcli.tracking.words import MEANINGS, role_lines, signed_lines, state_name

_HEAD = (
    Message("Mã"),
    Message("Nhiệm vụ"),
    Message("Sản phẩm"),
    Message("Cơ quan"),
    Message("Thời hạn"),
    Message("Hạn"),
    Message("Trạng thái"),
)


def _write(tracking: Tracking, manner: Manner) -> bytes:
    parts = [_plan(plan, tracking, manner.translate) for plan in tracking.plans]
    lines = chain(*parts, _legend(tracking, manner.translate))
    return "".join(f"{line}\n" for line in lines).encode("utf-8")


def _plan(table: PlanTable, tracking: Tracking, translate: Translate) -> Iterator[str]:
    owed = (line.owed for line in table.lines)
    standing = stand(owed, tracking.choice, By.AREA, tracking.on)
    yield f"# {md(table.plan.title)}"
    yield ""
    about = (table.issuer, *signed_lines(table.plan, translate), table.plan.id)
    yield f"{md(' · '.join(about))}  "
    yield md(seen_line(standing, translate))
    yield ""
    if not table.areas:
        return
    yield from (f"## {translate('Tổng hợp')}", "", *summary_table(standing, translate), "")
    for area in table.areas:
        yield from _area(area, translate)


def _area(area: AreaTable, translate: Translate) -> Iterator[str]:
    yield f"## {md(area.heading)}"
    yield ""
    yield f"| {' | '.join(name.render(translate) for name in _HEAD)} |"
    yield f"|{'---|' * len(_HEAD)}"
    for line in area.lines:
        cells = (_cell(lines) for lines in _cells(line, translate))
        yield f"| {' | '.join(cells)} |"
    yield ""


def _cells(line: Line, translate: Translate) -> Iterator[Iterable[str]]:
    owed = line.owed
    yield (owed.reference,)
    yield (owed.task.title,)
    yield (owed.product.name,)
    yield (owed.name_of(owed.owed_by),) if owed.owed_by else role_lines(line, translate)
    yield (owed.phrase,)
    yield (format_date(line.due),) if line.due else ()
    yield _standing(line, translate)


def _standing(line: Line, translate: Translate) -> Iterator[str]:
    yield state_name(line.state, translate)
    if line.delivery and line.delivery.done:
        yield format_date(line.delivery.done)
        if line.delivery.document:
            yield line.delivery.document
    elif line.percent is not None:
        yield f"{line.percent}%"


def _cell(lines: Iterable[str]) -> str:
    """Put the lines of a cell, and the lines a text has, one under the other."""
    return "<br>".join(md(part) for line in lines for part in line.splitlines())


def _legend(tracking: Tracking, translate: Translate) -> Iterator[str]:
    """Say what the states mean that stand in the tables."""
    found = {line.state for line in tracking.lines}
    if not found:
        yield translate("Không có việc nào.")
        return
    head = translate("Nghĩa của trạng thái")
    yield f"## {head}"
    yield ""
    for state in STATES:
        if state in found:
            yield f"- {state_name(state, translate)}: {MEANINGS[state].render(translate)}"


EXPORT = Export(Message("Trang để đọc trên kho git."), _write)
