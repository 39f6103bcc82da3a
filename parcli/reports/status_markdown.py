"""Where the work stands, as Markdown: a page of a report, with the official summary table."""

from collections.abc import Iterator

from parcli.status.tally import Standing, Tally
from parcli.status.tally_markdown import summary_table
from parcli.status.tally_words import (
    CELL_NAMES,
    OTHERS_NAME,
    TITLE,
    count,
    others_line,
    plan_line,
    rate_lines,
    remarks,
    seen_line,
    total_line,
)
from parcli.text.markdown import md
from parcli.text.message import Translate


def as_markdown(standing: Standing, translate: Translate) -> str:
    """Give the whole in words, then a row a group and the whole below them."""
    lines = [f"## {TITLE.render(translate)}", "", f"{md(plan_line(standing, translate))}  "]
    lines += [md(seen_line(standing, translate)), "", *_whole(standing.total, translate)]
    if standing.total.total:
        lines += ["", *summary_table(standing, translate)]
        for remark in remarks(standing):
            lines += ["", remark.render(translate)]
    return "\n".join(lines) + "\n"


def _whole(tally: Tally, translate: Translate) -> Iterator[str]:
    yield f"**{total_line(tally, translate)}**"
    if not tally.total:
        return
    yield ""
    for state, name in CELL_NAMES.items():
        yield f"- {name.render(translate)}: {count(tally.counts[state])}"
    others = f" ({others_line(tally, translate)})" if tally.others else ""
    yield f"- {OTHERS_NAME.render(translate)}: {count(tally.others)}{others}"
    for line in rate_lines(tally):
        yield from ("", line.render(translate))
