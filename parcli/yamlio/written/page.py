"""The lines of a new file: a key a line, short products and roles in braces, long texts folded."""

import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence

from parcli.model.walk import Path
from parcli.yamlio.scalar_text import is_clean, scalar
from parcli.yamlio.written.remarks import Remarks

WIDTH = 110

_STEP = "  "
_NARROWEST = 40

# What is read as a row of a table stands on one line where it fits.
_ROWS = frozenset(
    {"products", "agencies", "groups", "units", "positions", "events", "signer", "valid"}
)
# Texts of these lists are sentences: a line each, however short.
_SENTENCES = frozenset({"basis", "objectives", "requirements", "recipients"})
# Keys of the head that belong to the lines above them.
_OF_THE_HEAD = frozenset({"parent", "decision"})
# A whole number is a number to every reader of these keys; elsewhere a text is meant.
_NUMBERS = frozenset({"parcli", "period"})
# `no` is a key of ours, whatever it is elsewhere.
_KEY = re.compile(r"[a-z]+(?:[_-][a-z]+)*")
_WHOLE = re.compile(r"0|[1-9]\d*", re.ASCII)


def page(data: Mapping[str, object], remarks: Remarks, spaced: str = "") -> str:
    """Give the text; the entries under the key `spaced` have a blank line between them."""
    writer = _Writer(remarks, spaced)
    lines = [*remarks.lines((), "", WIDTH)]
    for key, value in data.items():
        if isinstance(value, Mapping | list) and value and key not in _OF_THE_HEAD:
            lines.append("")
        lines += writer.entry(key, value, (key,), "")
    return "\n".join(lines) + "\n"


class _Writer:
    def __init__(self, remarks: Remarks, spaced: str) -> None:
        self._remarks = remarks
        self._spaced = (spaced,)

    def entry(self, key: str, value: object, path: Path, indent: str) -> Iterator[str]:
        """Give the lines of a key with its value, and the comments above it."""
        yield from self._remarks.lines(path, indent, WIDTH)
        yield from self._value(f"{indent}{_key(key)}:", value, path, indent)

    def _value(self, head: str, value: object, path: Path, indent: str) -> Iterator[str]:
        """Give the lines of a value; `head` is the key or the dash before it."""
        inner = indent + _STEP
        if not isinstance(value, Mapping | list):
            yield from _text(head, value, path, inner)
        elif line := self._on_one_line(head, value, path):
            yield line
        elif isinstance(value, Mapping):
            yield head
            for number, (key, part) in enumerate(value.items()):
                if number and path == self._spaced:
                    yield ""
                yield from self.entry(key, part, (*path, key), inner)
        else:
            yield head
            for number, item in enumerate(value):
                yield from self._item(item, (*path, number), inner)

    def _item(self, item: object, path: Path, indent: str) -> Iterator[str]:
        yield from self._remarks.lines(path, indent, WIDTH)
        if not isinstance(item, Mapping):
            yield from self._value(f"{indent}-", item, path, indent)
        elif line := self._on_one_line(f"{indent}-", item, path):
            yield line
        else:
            yield from self._item_in_lines(item, path, indent)

    def _item_in_lines(self, item: Mapping[str, object], path: Path, indent: str) -> Iterator[str]:
        """Give a mapping at a dash; what is about its first key stands above the dash."""
        (first, value), *rest = item.items()
        yield from self._remarks.lines((*path, first), indent, WIDTH)
        inner = indent + _STEP
        yield from self._value(f"{indent}- {_key(first)}:", value, (*path, first), inner)
        for key, part in rest:
            yield from self.entry(key, part, (*path, key), inner)

    def _on_one_line(
        self, head: str, value: Mapping[str, object] | Sequence[object], path: Path
    ) -> str | None:
        """Give a list or mapping in brackets, where it belongs so and fits."""
        if value and (self._remarks.within(path) or not _may_be_short(value, _name(path))):
            return None
        line = f"{head} {_in_brackets(value, _name(path))}"
        return line if len(line) <= WIDTH else None


def _key(key: str) -> str:
    return key if _KEY.fullmatch(key) else scalar(key)


def _name(path: Path) -> str:
    """Give the key that a value, or the list it is in, stands under."""
    return next(str(step) for step in reversed(path) if isinstance(step, str))


def _may_be_short(value: Mapping[str, object] | Sequence[object], name: str) -> bool:
    if isinstance(value, Mapping):
        return name in _ROWS and not any(map(_has_lines, value.values()))
    return name not in _SENTENCES and not any(isinstance(part, Mapping | list) for part in value)


def _has_lines(value: object) -> bool:
    return isinstance(value, Mapping) or "\n" in str(value)


def _in_brackets(value: object, name: str) -> str:
    if isinstance(value, Mapping):
        entries = (f"{_key(key)}: {_in_brackets(part, key)}" for key, part in value.items())
        return "{" + ", ".join(entries) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_in_brackets(part, name) for part in value) + "]"
    return _scalar(value, name, in_block=False)


def _scalar(value: object, name: str, *, in_block: bool) -> str:
    if value is None:
        return "null"
    text = str(value)
    if _WHOLE.fullmatch(text) and name not in _NUMBERS:
        return f'"{text}"'
    return scalar(text, in_block=in_block)


def _text(head: str, value: object, path: Path, indent: str) -> Iterator[str]:
    """Write a text beside its key where it fits, else below it, folded or line by line."""
    line = f"{head} {_scalar(value, _name(path), in_block=True)}"
    text = str(value)
    if len(line) <= WIDTH and "\n" not in text:
        yield line
    elif folded := _folded(text, max(WIDTH - len(indent), _NARROWEST)):
        yield f"{head} >-"
        yield from (indent + part for part in folded)
    elif lines := _kept(text):
        yield f"{head} |-"
        yield from (indent + part if part else "" for part in lines)
    else:
        yield line


def _folded(text: str, room: int) -> list[str]:
    """Break a text into lines that come back as it; none where that cannot be."""
    lines = textwrap.wrap(text, room, break_long_words=False, break_on_hyphens=False)
    return lines if is_clean(text) and " ".join(lines) == text else []


def _kept(text: str) -> list[str]:
    """Give the lines of a text that may stand as they are; none where that cannot be."""
    lines = text.split("\n")
    is_sound = lines[0] and lines[-1] and not lines[0].startswith(" ")
    return lines if is_sound and all(is_clean(x) and x == x.rstrip(" ") for x in lines) else []
