"""A record as the lines of a progress file: on one line where it fits, else a key a line."""

import textwrap
from collections.abc import Iterator, Mapping

from parcli.model.progress import Record, Warrant
from parcli.yamlio.scalar_text import is_clean, scalar

WIDTH = 100

_STEP = "  "
_NARROWEST = 40

Data = str | list[str] | Mapping[str, str]


def record_item(record: Record, dash: str) -> list[str]:
    """Give the lines of a list item; `dash` is what stands before it: `  - `."""
    if len(line := dash + record_in_braces(record)) <= WIDTH:
        return [line]
    indent = " " * len(dash)
    first, *rest = _block(_data(record), indent)
    return [dash + first.removeprefix(indent), *rest]


def record_in_braces(record: Record) -> str:
    """Give the record on one line, however long: `{done: 2020-01-20, document: 12/KH-STP}`."""
    return _flow(_data(record))


def _data(record: Record) -> dict[str, Data]:
    """Give what the record holds as it is written, in the order of the model's fields."""
    held = ((key, getattr(record, key)) for key in Record.model_fields)
    return {key: _written(key, value) for key, value in held if value not in (None, ())}


def _written(key: str, value: object) -> Data:
    if isinstance(value, Warrant):
        return {"number": value.number, "date": str(value.date)}
    if isinstance(value, tuple):
        return value[0] if len(value) == 1 else list(value)
    return f"{value} %" if key == "under_way" else str(value)


def _flow(data: Data | Mapping[str, Data]) -> str:
    if isinstance(data, str):
        return scalar(data)
    if isinstance(data, list):
        return "[" + ", ".join(map(scalar, data)) + "]"
    return "{" + ", ".join(f"{key}: {_flow(value)}" for key, value in data.items()) + "}"


def _block(data: Mapping[str, Data], indent: str) -> Iterator[str]:
    for key, value in data.items():
        if len(line := f"{indent}{key}: {_flow(value)}") <= WIDTH:
            yield line
        elif isinstance(value, str):
            yield from _long_text(key, value, indent)
        else:
            yield f"{indent}{key}:"
            yield from _below(value, indent + _STEP)


def _below(data: list[str] | Mapping[str, str], indent: str) -> Iterator[str]:
    if isinstance(data, list):
        yield from (f"{indent}- {scalar(text)}" for text in data)
    else:
        yield from _block(data, indent)


def _long_text(key: str, text: str, indent: str) -> Iterator[str]:
    """Fold the text over several lines, where it comes back as one; else quote it on one."""
    room = max(WIDTH - len(indent + _STEP), _NARROWEST)
    folded = textwrap.wrap(text, room, break_long_words=False, break_on_hyphens=False)
    if is_clean(text) and " ".join(folded) == text:
        yield f"{indent}{key}: >-"
        yield from (f"{indent}{_STEP}{line}" for line in folded)
    else:
        yield f"{indent}{key}: {scalar(text)}"
