"""Where the work stands, as Markdown: a page of a report, with the official summary table."""

from collections.abc import Iterator

from parcli.reports.grid import md
from parcli.reports.status_words import (
    BY_NAMES,
    CELL_NAMES,
    NONE_DUE,
    OTHERS_NAME,
    TITLE,
    count,
    group_name,
    others_line,
    plan_line,
    rate_in_words,
    rate_lines,
    remarks,
    seen_line,
    total_line,
)
from parcli.status.tally import Standing, Tally
from parcli.text.message import Message, Translate

_HEAD = (
    Message("Tổng số"),
    *CELL_NAMES.values(),
    OTHERS_NAME,
    Message("Hoàn thành / (hoàn thành + quá hạn)"),
    Message("Quá hạn / (hoàn thành + quá hạn)"),
    Message("Hoàn thành đúng hạn / tổng số"),
    Message("Hoàn thành quá hạn / tổng số"),
    Message("Quá hạn / tổng số"),
)


def as_markdown(standing: Standing, translate: Translate) -> str:
    """Give the whole in words, then a row a group and the whole below them."""
    lines = [f"## {TITLE.render(translate)}", "", f"{md(plan_line(standing, translate))}  "]
    lines += [md(seen_line(standing, translate)), "", *_whole(standing.total, translate)]
    if standing.total.total:
        lines += ["", *_table(standing, translate)]
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


def _table(standing: Standing, translate: Translate) -> Iterator[str]:
    heads = [BY_NAMES[standing.by], *_HEAD]
    yield f"| {' | '.join(head.render(translate) for head in heads)} |"
    yield f"|---|{'--:|' * len(_HEAD)}"
    for group in standing.groups:
        cells = [group_name(group, standing, translate), *_cells(group.tally, translate)]
        yield f"| {' | '.join(map(md, cells))} |"
    whole = [translate("Tổng số"), *_cells(standing.total, translate)]
    yield f"| {' | '.join(f'**{cell}**' for cell in whole)} |"


def _cells(tally: Tally, translate: Translate) -> Iterator[str]:
    yield count(tally.total)
    yield from (count(tally.counts[state]) for state in CELL_NAMES)
    yield count(tally.others)
    over_all = tally.over_all()
    for rate in tally.over_due_or_done().values():
        yield rate_in_words(rate) if rate.among else NONE_DUE.render(translate)
    yield from (rate_in_words(over_all[name]) for name in ("on_time", "late", "overdue"))
