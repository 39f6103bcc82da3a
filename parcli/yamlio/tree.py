"""Nodes to data: dict, list, text and None; and what is wrong with the keys."""

from collections.abc import Iterator

from yaml.nodes import MappingNode, Node, ScalarNode

from parcli.model.walk import Path
from parcli.text.message import Message
from parcli.yamlio.compose import DEEPEST, TooDeepError
from parcli.yamlio.fault import Fault, fault_at
from parcli.yamlio.places import first_line_length
from parcli.yamlio.refused import key_not_text

MERGE = "<<"
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_ODD_KEYS = _NULLS | {MERGE}

_FARTHEST_MARK = 80


def data_of(node: Node, odd: list[MappingNode], depth: int = 1) -> object:
    """Build the data of a node; mappings whose keys need a closer look are put into `odd`.

    Raises:
        TooDeepError: lists or mappings nest too deep.
    """
    value = node.value
    if node.__class__ is ScalarNode:
        # A style tells quotes and blocks; a plain scalar has none.
        return None if value in _NULLS and not node.style else value
    if depth > DEEPEST:
        raise TooDeepError
    if node.__class__ is not MappingNode:
        return [data_of(item, odd, depth + 1) for item in value]
    built: dict[str, object] = {}
    for key, item in value:
        if key.__class__ is ScalarNode and (name := key.value) not in built:
            is_text = item.__class__ is ScalarNode and item.value not in _NULLS
            built[name] = item.value if is_text else data_of(item, odd, depth + 1)
    if len(built) != len(value) or not _ODD_KEYS.isdisjoint(built):
        odd.append(node)
        _leave_out_refused(built, node)
    return built


def _leave_out_refused(built: dict[str, object], node: MappingNode) -> None:
    for key, _ in node.value:
        if isinstance(key, ScalarNode) and (_is_merge(key) or _is_null(key)):
            built.pop(key.value, None)


def key_faults(node: MappingNode, text: str) -> Iterator[Fault]:
    """Tell what is wrong with the keys of a mapping."""
    first: dict[str, Node] = {}
    for key, _ in node.value:
        length = first_line_length(key, text)
        if not isinstance(key, ScalarNode) or _is_null(key):
            if not _is_marked(key, text):
                yield fault_at(key.start_mark, length, "PAR018", *key_not_text())
        elif _is_merge(key):
            yield fault_at(
                key.start_mark,
                length,
                "PAR008",
                Message("không dùng khóa gộp “<<”"),
                Message("chép các khóa cần dùng vào đây"),
            )
        elif key.value in first:
            yield fault_at(
                key.start_mark,
                length,
                "PAR007",
                Message(
                    "khóa “{key}” lặp lại, đã có ở dòng {line}",
                    key=key.value,
                    line=first[key.value].start_mark.line + 1,
                ),
                Message("giữ một khóa, xóa hoặc đổi tên khóa kia"),
            )
        else:
            first[key.value] = key


def walk(node: Node, path: Path = ()) -> Iterator[tuple[Path, Node | None, Node]]:
    """Give every node with its path and the node of its key, outermost first."""
    yield path, None, node
    if isinstance(node, MappingNode):
        for key, item in node.value:
            if isinstance(key, ScalarNode):
                yield (*path, key.value), key, key
                yield from walk(item, (*path, key.value))
    elif not isinstance(node, ScalarNode):
        for number, item in enumerate(node.value):
            yield from walk(item, (*path, number))


def _is_merge(key: Node) -> bool:
    return key.value == MERGE and not _style(key)


def _is_null(key: Node) -> bool:
    return isinstance(key, ScalarNode) and key.value in _NULLS and not _style(key)


def _style(key: Node) -> object:
    return getattr(key, "style", None)


def _is_marked(key: Node, text: str) -> bool:
    """Whether a `?` stands before the key: that fault has been told at the mark."""
    start: int = key.start_mark.index
    return text[max(0, start - _FARTHEST_MARK) : start].rstrip().endswith("?")
