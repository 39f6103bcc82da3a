"""The one reader: bytes to data, places and every fault of the file.

This is the seam: nothing above it knows which YAML library reads. A clean file costs little more
than composing its nodes; what is faulty is looked at again, slowly.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from yaml.error import MarkedYAMLError
from yaml.nodes import MappingNode, Node

from parcli.model.walk import Path
from parcli.text.message import Message
from parcli.yamlio.characters import Inspected, decode, inspect, settle
from parcli.yamlio.comments import covers, ignores_in, text_spans
from parcli.yamlio.compose import (
    SeveralDocumentsError,
    TooDeepError,
    compose,
    tokens,
    too_deep_mark,
)
from parcli.yamlio.fault import Fault, Source, fault_at
from parcli.yamlio.lines import Lines
from parcli.yamlio.places import Places, first_line_length
from parcli.yamlio.properties import (
    Cleared,
    may_have_properties,
    without_aliases,
    without_directives,
)
from parcli.yamlio.syntax import syntax_fault
from parcli.yamlio.tree import MERGE, data_of, key_faults, walk

LARGEST = 5_000_000

# Every node follows one of these signs. A file of 5 MB written by people has far fewer; a file
# made of nothing else would take gigabytes.
_SIGNS = (",", "\n", ":", "[", "{", "- ")
_MOST_SIGNS = 400_000


def read(content: bytes, *, pure: bool = False) -> Source:
    """Read a file; `pure` forces the parser written in Python."""
    with _collector_off():
        return _read(content, pure=pure)


@contextmanager
def _collector_off() -> Iterator[None]:
    """Keep the collector from walking nodes that all stay: no cycle is made while reading."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            if not gc.get_freeze_count():
                # To and fro moves all that is new to the old generation, without walking it.
                gc.freeze()
                gc.unfreeze()
            gc.enable()


def _read(content: bytes, *, pure: bool) -> Source:
    text = _text(content)
    if isinstance(text, Fault):
        return _unread(_as_shown(content), text)
    looked = inspect(text)
    if looked.has_conflict:
        return _unread(looked)
    return _parsed(looked, _cleared(looked.text, pure=pure), pure=pure)


def _text(content: bytes) -> str | Fault:
    if len(content) > LARGEST:
        return _too_large()
    text = decode(content)
    if isinstance(text, str) and len(text) > _MOST_SIGNS and _is_crowded(text):
        return _too_large()
    return text


def _is_crowded(text: str) -> bool:
    return sum(map(text.count, _SIGNS)) > _MOST_SIGNS


def _as_shown(content: bytes) -> Inspected:
    """Give the lines of a file that is not read, for showing the place of its fault."""
    shown = content[:LARGEST].decode(errors="replace").removeprefix("\ufeff")
    return Inspected("", tuple(Lines(shown).texts))


def _parsed(looked: Inspected, cleared: Cleared, *, pure: bool) -> Source:
    text = cleared.text
    odd: list[MappingNode] = []
    try:
        root = compose(text, max(map(len, looked.lines), default=0), pure=pure)
        data = data_of(root, odd) if root else None
    except TooDeepError:
        return _unread(looked, *cleared.faults, _too_deep(text, pure=pure))
    except SeveralDocumentsError as error:
        return _unread(looked, *cleared.faults, _second_document(text, error.index))
    except MarkedYAMLError as error:
        return _unread(looked, *cleared.faults, *_syntax(error, looked, cleared, pure=pure))
    if root is None or not isinstance(data, dict):
        return _unread(looked, *cleared.faults, _not_a_mapping(root, text))
    return _source(looked, cleared, root, data, odd)


def _cleared(text: str, *, pure: bool) -> Cleared:
    head = without_directives(text) if "%" in text else Cleared(text)
    if not may_have_properties(head.text):
        return head
    rest = without_aliases(head.text, tokens(head.text, pure=pure))
    return rest._replace(faults=head.faults + rest.faults)


def _source(
    looked: Inspected,
    cleared: Cleared,
    root: Node,
    data: dict[str, object],
    odd: list[MappingNode],
) -> Source:
    text = cleared.text
    if looked.indent_tabs:
        spans = text_spans(root, text, flow=True)
        if not all(covers(spans, index) for index in looked.indent_tabs):
            # What hangs under what is a guess here: only the tabs are told.
            return _unread(looked, *cleared.faults)
    faults = (fault for mapping in odd for fault in key_faults(mapping, text))
    faulty = looked.is_changed
    return Source(
        data=_settled(data) if faulty else data,
        places=Places(root, text, settle if faulty else None),
        faults=_in_order(looked.faults, cleared.faults, faults),
        lines=looked.lines,
        ignores=ignores_in(text, root, looked.lines),
        unknown=_unknown(root, odd, cleared.aliases),
    )


def _unknown(root: Node, odd: list[MappingNode], aliases: frozenset[int]) -> tuple[Path, ...]:
    merging = {id(node) for node in odd if any(key.value == MERGE for key, _ in node.value)}
    if not merging and not aliases:
        return ()
    return tuple(
        path
        for path, _, node in walk(root)
        if id(node) in merging or node.start_mark.index in aliases
    )


def _settled(data: object) -> object:
    if isinstance(data, dict):
        return {settle(key): _settled(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_settled(item) for item in data]
    return settle(data) if isinstance(data, str) else data


def _unread(looked: Inspected, *faults: Fault) -> Source:
    return Source(None, None, _in_order(looked.faults, faults), looked.lines)


def _in_order(*groups: Iterator[Fault] | tuple[Fault, ...]) -> tuple[Fault, ...]:
    return tuple(sorted((fault for group in groups for fault in group), key=lambda f: f[:4]))


def _syntax(
    error: MarkedYAMLError, looked: Inspected, cleared: Cleared, *, pure: bool
) -> tuple[Fault, ...]:
    fault = syntax_fault(error, cleared.text, tokens(cleared.text, pure=pure))
    if fault is None or looked.indent_tabs:
        return ()
    # What was told already on these lines is the cause.
    shown = {fault.line, fault.line - 1}
    if error.problem_mark:
        shown |= {error.problem_mark.line + 1, error.problem_mark.line}
    told = [f for f in looked.faults if f.code in ("PAR003", "PAR004") and f.line in shown]
    told += [f for f in cleared.faults if f.line == fault.line]
    return () if told else (fault,)


def _too_large() -> Fault:
    return Fault(
        1,
        1,
        1,
        "PAR011",
        Message("tệp lớn hơn mức đọc được (5 MB)"),
        Message("tách kế hoạch thành nhiều tệp, mỗi tệp một kế hoạch"),
    )


def _too_deep(text: str, *, pure: bool) -> Fault:
    return fault_at(
        too_deep_mark(text, pure=pure),
        1,
        "PAR011",
        Message("tệp lồng quá 32 cấp"),
        Message("bỏ bớt dấu ngoặc hoặc cấp thụt lề ở đây"),
    )


def _second_document(text: str, index: int) -> Fault:
    line, column = Lines(text).place(index)
    return Fault(
        line,
        column,
        3,
        "PAR010",
        Message("một tệp chỉ chứa một tài liệu"),
        Message("xóa dòng `---` hoặc `...` này, hoặc tách phần sau sang tệp khác"),
    )


def _not_a_mapping(root: Node | None, text: str) -> Fault:
    hint = Message("bắt đầu tệp bằng `parcli: 1`, rồi các khóa khác, mỗi khóa một dòng")
    if root is None or root.start_mark.index == root.end_mark.index:
        return Fault(1, 1, 1, "PAR016", Message("tệp không có nội dung"), hint)
    length = first_line_length(root, text)
    message = Message("tệp phải gồm các dòng `khóa: giá trị`")
    return fault_at(root.start_mark, length, "PAR016", message, hint)
