"""Comments and the lines they stand above, found by the paths of what they are about."""

import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence

from parcli.model.walk import Path
from parcli.text.normal import nfc, printable
from parcli.yamlio.shape import ABSENT, value_at

# A comment that silences a rule is read by its form, on one line; no other may look like it.
_SILENCES = re.compile(r"parcli: ignore\[[A-Z0-9, ]+\] ")
_LOOKS_SO = re.compile(r"(parcli)\s*:(?=\s*ignore)", re.IGNORECASE)

_NARROWEST = 40


class Remarks:
    """The comments of a file by the path of the line that each stands above."""

    def __init__(self, data: object, comments: Mapping[Path, Sequence[str]]) -> None:
        self._at: dict[Path, list[str]] = {}
        self._above: set[Path] = set()
        for path, texts in comments.items():
            there = _reached(data, path)
            self._at.setdefault(there, []).extend(texts)
            self._above.update(there[:end] for end in range(len(there)))

    def within(self, path: Path) -> bool:
        """Whether something inside what stands at the path has a comment, and so needs a line."""
        return path in self._above

    def lines(self, path: Path, indent: str, width: int) -> Iterator[str]:
        """Give the comments on what stands at the path, as lines."""
        for text in self._at.get(path, ()):
            yield from _lines(text, indent, width)


def _reached(data: object, path: Path) -> Path:
    """Give the path as far as the data go."""
    ends = range(len(path), 0, -1)
    return next((path[:end] for end in ends if value_at(data, path[:end]) is not ABSENT), ())


def _lines(text: str, indent: str, width: int) -> list[str]:
    text = printable(nfc(" ".join(text.split())))
    if _SILENCES.match(text):
        return [f"{indent}# {text}"]
    room = max(width - len(indent), _NARROWEST)
    return textwrap.wrap(
        _LOOKS_SO.sub(r"\1 -", text),
        room + len(indent),
        initial_indent=f"{indent}# ",
        subsequent_indent=f"{indent}#   ",
        break_on_hyphens=False,
    ) or [f"{indent}#"]
