"""PyYAML's parsers, with the guessing of types switched off: text to nodes and to tokens.

libyaml's parser (C) is the rule, PyYAML's own (Python) the fallback: same nodes, same marks.
"""

import re
from typing import Any

from yaml.composer import Composer
from yaml.error import Mark, MarkedYAMLError
from yaml.nodes import Node, ScalarNode
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner
from yaml.tokens import Token

try:
    from yaml._yaml import CParser
except ImportError:  # pragma: no cover (tried by forcing the fallback)
    CParser = None  # type: ignore[assignment, misc]

DEEPEST = 32

# libyaml composes by recursion in C, which has no guard of its own. Up to this bound on the levels
# it stays far from the end of a stack (20,000 levels still fit into 8 MB).
_SAFE_LEVELS = 3000

_QUESTION = "\ue001"
_QUESTION_INSIDE = re.compile(r"(?:(?<=[^\s\[\]{},:])|(?<=[^\s\[\]{},:?-] ))\?")

_NEXT_DOCUMENT = re.compile(r"^---(?=\s|\Z)", re.MULTILINE)
_DOCUMENT_MARK = re.compile(r"^(?:---|\.\.\.)(?=\s|\Z)", re.MULTILINE)


class TooDeepError(Exception):
    """The file nests more levels than any plan needs."""


class SeveralDocumentsError(Exception):
    """Where a second document begins: an offset in the text."""

    def __init__(self, index: int) -> None:
        super().__init__(index)
        self.index = index


class _Untyped:
    """Leaves every node without a guessed type: the model says what is a number or a date."""

    def resolve(self, _kind: object, _value: object, _implicit: object) -> None:
        """Guess nothing: a plain scalar is told from a quoted one by its style."""

    def descend_resolver(self, _parent: object, _index: object) -> None:
        """Do nothing on the way down."""

    def ascend_resolver(self) -> None:
        """Do nothing on the way up."""


class _Guarded(_Untyped):
    """Counts levels while composing, at a third of the time more."""

    _depth = 0

    def descend_resolver(self, _parent: object, _index: object) -> None:
        """Stop before the stack ends; a scalar may stand inside the deepest list."""
        self._depth += 1
        if self._depth > DEEPEST + 1:
            raise TooDeepError

    def ascend_resolver(self) -> None:
        """Come back up."""
        self._depth -= 1


class _Pure(_Guarded, Reader, Scanner, Parser, Composer):
    """PyYAML's own parser; it ends a text in brackets at any `?`, where libyaml reads on."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, _QUESTION_INSIDE.sub(_QUESTION, text))
        Scanner.__init__(self)
        Parser.__init__(self)
        Composer.__init__(self)

    def compose_scalar_node(self, anchor: dict[Any, Node]) -> ScalarNode:
        """Compose the node with its question marks."""
        node: ScalarNode = super().compose_scalar_node(anchor)
        node.value = node.value.replace(_QUESTION, "?")
        return node


if CParser is not None:

    class _Fast(_Untyped, CParser):
        pass

    class _FastGuarded(_Guarded, CParser):
        pass


def compose(text: str, longest_line: int, *, pure: bool) -> Node | None:
    """Compose the one document of the text; None where there is none.

    Raises:
        MarkedYAMLError: the text is not YAML.
        TooDeepError: the nodes nest too deep to be composed.
        SeveralDocumentsError: another document follows.
    """
    parser = _parser(text, pure=pure, guarded=_may_be_deep(text, longest_line))
    if not parser.check_node():
        return None
    root: Node = parser.get_node()
    try:
        is_last = not parser.check_node()
    except MarkedYAMLError as error:
        _refuse_second_document(text, root.end_mark, error)
        raise
    if not is_last:
        found = _NEXT_DOCUMENT.search(text, root.end_mark.index)
        raise SeveralDocumentsError(found.start() if found else root.end_mark.index)
    return root


def _refuse_second_document(text: str, end: Mark, error: MarkedYAMLError) -> None:
    stop = error.problem_mark.index if error.problem_mark else len(text)
    if found := _DOCUMENT_MARK.search(text, end.index, stop + 1):
        raise SeveralDocumentsError(found.start()) from error


def tokens(text: str, *, pure: bool) -> list[Token]:
    """Give the tokens of the text, up to its end or to the first that cannot be read."""
    parser = _parser(text, pure=pure, guarded=False)
    found: list[Token] = []
    try:
        while (token := parser.get_token()) is not None:
            found.append(token)
    except MarkedYAMLError:
        pass
    return found


def too_deep_mark(text: str, *, pure: bool) -> Mark:
    """Give the place of the first list or group that lies too deep."""
    parser = _parser(text, pure=pure, guarded=False)
    depth = 0
    event = parser.get_event()
    while depth <= DEEPEST:
        event = parser.get_event()
        name = event.__class__.__name__
        depth += name in ("MappingStartEvent", "SequenceStartEvent")
        depth -= name in ("MappingEndEvent", "SequenceEndEvent")
    mark: Mark = event.start_mark
    return mark


def _may_be_deep(text: str, longest_line: int) -> bool:
    """Whether the nesting could go past what is safe: a bound that costs nothing to know."""
    # A block can nest a level by a column, and a list may stand in the column of its key.
    return text.count("[") + text.count("{") + 2 * longest_line > _SAFE_LEVELS


def _parser(text: str, *, pure: bool, guarded: bool) -> Any:
    if pure or CParser is None:
        return _Pure(text)
    return _FastGuarded(text) if guarded else _Fast(text)
