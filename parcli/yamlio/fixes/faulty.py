"""A file at fault, as those who mend it see it."""

import re
from codecs import BOM_UTF8
from functools import cached_property
from typing import NamedTuple

from pydantic import BaseModel
from yaml.error import MarkedYAMLError
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from parcli.lint.finding import Placed
from parcli.model.walk import Path
from parcli.text.message import Message
from parcli.yamlio.canonical.edits import Edit
from parcli.yamlio.characters import Inspected, inspect, settle
from parcli.yamlio.compose import compose
from parcli.yamlio.files import Loaded, load_bytes

_BREAK = re.compile(r"\r\n|\n|\r")


class Mend(NamedTuple):
    """One change of the text, and what it does."""

    edit: Edit
    what: Message


class Faulty:
    """The text of a file without its byte order mark, and what reading it gave."""

    def __init__(self, mark: bytes, text: str, kind: type[BaseModel]) -> None:
        self.mark = mark
        self.text = text
        self.kind = kind
        self.loaded: Loaded[BaseModel] = load_bytes(mark + text.encode(), "", kind)

    @classmethod
    def of(cls, content: bytes, kind: type[BaseModel]) -> "Faulty | None":
        """Take the content of a file; None where it is not UTF-8."""
        mark = BOM_UTF8 if content.startswith(BOM_UTF8) else b""
        try:
            return cls(mark, content.removeprefix(mark).decode(), kind)
        except UnicodeDecodeError:
            return None

    @cached_property
    def inspected(self) -> Inspected:
        """The text looked through, with what is parsed, letter for letter."""
        return inspect(self.text)

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text, without their breaks."""
        return _BREAK.split(self.text)

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(found.end() for found in _BREAK.finditer(self.text))]

    @cached_property
    def line_break(self) -> str:
        """The line break of the file."""
        return "\r\n" if "\r\n" in self.text else "\n"

    @cached_property
    def root(self) -> Node | None:
        """The node of the whole text, where it can be read."""
        if self.loaded.source.data is None:
            return None
        text = self.inspected.text
        try:
            return compose(text, max(map(len, self.lines)), pure=False)
        except MarkedYAMLError:  # an alias, a directive: read only with these put out of the way
            return None

    def line_of(self, finding: Placed) -> tuple[int, int]:
        """Give from where to where the line of a finding reaches, without its break."""
        start = self._starts[finding.line - 1]
        return start, start + len(self.lines[finding.line - 1])

    def part_of(self, finding: Placed) -> tuple[int, int]:
        """Give from where to where a finding is."""
        start = self._starts[finding.line - 1] + finding.column - 1
        return start, start + finding.length

    def path_of(self, finding: Placed) -> Path | None:
        """Give the keys that lead to what was found at fault in what the file says."""
        places = self.loaded.source.places
        if places is None:
            return None
        for found in self.loaded.built.findings:
            if (found.code, found.message) == (finding.code, finding.message):
                place = places.find(found.path, found.on, found.part)
                if (place.line, place.column) == (finding.line, finding.column):
                    return found.path
        return None

    def at(self, path: Path) -> tuple[ScalarNode | None, Node] | None:
        """Give the node at a path, and that of its key; None where there is none."""
        key: ScalarNode | None = None
        node = self.root
        for step in path:
            if isinstance(node, MappingNode):
                pairs = ((k, v) for k, v in node.value if settle(str(k.value)) == step)
                key, node = next(pairs, (None, None))
            elif (
                isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value)
            ):
                key, node = None, node.value[step]
            else:
                return None
        return None if node is None else (key, node)
