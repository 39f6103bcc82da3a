"""A list of records alike, as JSON, CSV and Markdown: one description of the columns for all."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from parcli.text.markdown import md
from parcli.text.message import Message, Translate
from parcli.text.sheet import to_csv, to_json


class Records(NamedTuple):
    """Records under `key`; `columns` are the keys of each with their names for people.

    `about` is what holds for all of them.
    """

    key: str
    columns: Mapping[str, Message]
    rows: Sequence[Mapping[str, object]]
    about: Mapping[str, object] = {}

    def as_json(self) -> str:
        """Give one object: what holds for all, and the records."""
        return to_json({**self.about, self.key: [dict(row) for row in self.rows]})

    def as_csv(self) -> str:
        """Give a heading and a row a record."""
        return to_csv(list(self.columns), self.rows)

    def as_markdown(self, translate: Translate) -> str:
        """Give a table with a row a record."""
        head = (name.render(translate) for name in self.columns.values())
        lines = [f"| {' | '.join(head)} |", f"|{'---|' * len(self.columns)}"]
        lines += [f"| {' | '.join(self._cells(row))} |" for row in self.rows]
        return "\n".join(lines) + "\n"

    def _cells(self, row: Mapping[str, object]) -> list[str]:
        values = (row.get(column) for column in self.columns)
        return ["" if value is None else md(str(value)) for value in values]
