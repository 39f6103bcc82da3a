"""A due list as Markdown, one table a group: for a message, a page, a merge request."""

from parcli.reports.due_rows import (
    View,
    day_line,
    ending,
    groups,
    missing_lines,
    phrase,
    progress,
    reference,
    who,
)
from parcli.status.listing import Listing
from parcli.text.markdown import md
from parcli.text.message import Message, Translate

_HEAD = (
    Message("Mã"),
    Message("Sản phẩm"),
    Message("Nhiệm vụ"),
    Message("Cơ quan"),
    Message("Thời hạn"),
)


def as_markdown(listing: Listing, view: View, translate: Translate) -> str:
    """Give the listing as Markdown, one table a group."""
    lines = [f"## {md(view.title.render(translate))}", "", day_line(listing, translate), ""]
    head = [name.render(translate) for name in _HEAD]
    for heading, _, rows in groups(listing, view, translate):
        lines += [f"### {md(heading)}", "", f"| {' | '.join(head)} |", "|---|---|---|---|---|"]
        for row in rows:
            owed = row.obligation
            cells = (
                reference(row),
                owed.product.name,
                owed.task.title,
                " · ".join(
                    filter(None, (who(row, translate), progress(row, listing.on, translate)))
                ),
                phrase(row, listing.on, translate),
            )
            lines.append(f"| {' | '.join(md(cell) for cell in cells)} |")
        lines.append("")
        if view.with_missing:
            lines += [f"- {md(line)}" for line in missing_lines(rows, translate)]
            lines += [""] if lines[-1] else []
    return "\n".join([*lines, *ending(listing, view, translate)]) + "\n"
