"""The official summary table as Markdown: a row a group, and the whole below them."""

from collections.abc import Iterator

from parcli.status.tally import Standing, Tally
from parcli.status.tally_words import (
    BY_NAMES,
    CELL_NAMES,
    NONE_DUE,
    OTHERS_NAME,
    count,
    group_name,
    rate_in_words,
)
from parcli.text.markdown import md
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


def summary_table(standing: Standing, translate: Translate) -> Iterator[str]:
    """Give the lines of the table."""
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
