"""Data for programs and spreadsheets: JSON, CSV, and cells that no spreadsheet runs."""

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence

# A spreadsheet runs a cell that begins so; an apostrophe keeps it text.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def to_json(shown: Mapping[str, object]) -> str:
    """Write one object, indented, in the letters it has."""
    return json.dumps(shown, ensure_ascii=False, indent=2) + "\n"


def to_csv(columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> str:
    """Write a heading and a line a row; what a row lacks is left empty."""
    written = io.StringIO()
    lines = csv.writer(written, lineterminator="\n")
    lines.writerow(columns)
    lines.writerows([_cell(row.get(column)) for column in columns] for row in rows)
    return written.getvalue()


def _cell(value: object) -> object:
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else value
