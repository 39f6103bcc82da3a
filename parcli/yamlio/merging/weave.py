"""The text of a merge, entry by entry: each from the side that changed it, in our order and form.

What only one side touched is taken over letter by letter, comments and all.
"""

from dataclasses import replace
from typing import NamedTuple

from parcli.merge import Conflict, Keep, Outcome, Part, Parts, Take
from parcli.merge.outcome import Side
from parcli.yamlio.merging.chunks import Branch, Document, Entry
from parcli.yamlio.merging.conflict import with_marks


class UnsafeError(Exception):
    """The sides are written too differently for one text to be made of them."""


class _UnmarkedError(Exception):
    """A conflict stands where there is no room for its marks: in the middle of a line."""


class _Branches(NamedTuple):
    base: Branch | None
    ours: Branch
    theirs: Branch


class _Entries(NamedTuple):
    base: Entry | None
    ours: Entry | None
    theirs: Entry | None


def weave(parts: Parts, base: Document, ours: Document, theirs: Document) -> str:
    """Give the merged text; a conflict has git's marks around the lines of its entry.

    Raises:
        UnsafeError: it cannot be made.
    """
    head = _three(base.head, ours.head, theirs.head)
    return head + _branch(parts, _Branches(base.root, ours.root, theirs.root), None)


def _branch(parts: Parts, branches: _Branches, side: Side | None) -> str:
    """Give the text of a list or mapping; with a side, conflicts are decided for it."""
    if branches.ours.is_flow != branches.theirs.is_flow:
        raise UnsafeError
    if branches.ours.is_flow:
        return _in_brackets(parts, branches, side)
    ours, text = branches.ours, ""
    last_lead = None
    for part in parts.parts:
        chunk = _chunk(part, branches, side, has_line=bool(text) or not ours.is_beside)
        lead = chunk[: len(chunk) - len(chunk.lstrip("\n"))]
        if part.ours is None and lead == last_lead:  # both put theirs below one blank line
            chunk = chunk.removeprefix(lead)
        last_lead = lead if part.theirs is None else None
        text += chunk
    indent = " " * ours.column * ours.is_beside
    if not text.startswith(indent) or not text:
        raise UnsafeError
    return text.removeprefix(indent)


def _chunk(part: Part, branches: _Branches, side: Side | None, *, has_line: bool) -> str:
    try:
        return _lines(part, branches, side)
    except _UnmarkedError:
        if side or not has_line:
            raise
        return with_marks(_lines(part, branches, "ours"), _lines(part, branches, "theirs"))


def _lines(part: Part, branches: _Branches, side: Side | None) -> str:
    """Give the lines of an entry with what stands above it."""
    base, ours, theirs = _entries(part, branches)
    by = branches.ours.column - branches.theirs.column
    their_chunk = _shifted(theirs.chunk, by) if theirs else ""
    if ours is None or theirs is None or isinstance(part.outcome, Conflict):
        return _one_side(part, ours.chunk if ours else "", their_chunk, side)
    if base and ours.chunk == base.chunk:
        return their_chunk
    if (base and theirs.chunk == base.chunk) or ours.chunk == their_chunk:
        return ours.chunk
    their_lead = _shifted(f"{theirs.lead}-", by)[:-1]  # its last line is the entry's indentation
    lead = _three(base.lead if base else None, ours.lead, their_lead)
    if (
        _is_theirs(part.outcome, ours, theirs)
        and "\n" in ours.head + ours.value + theirs.head + theirs.value
    ):
        indent = " " * branches.theirs.column
        return lead + _shifted(indent + theirs.body, by)[branches.ours.column :]
    if by:  # comments between a key and what stands below it would not fit
        theirs = replace(theirs, head=ours.head)
    return lead + _body(part, _Entries(base, ours, theirs), side)


def _in_brackets(parts: Parts, branches: _Branches, side: Side | None) -> str:
    text = ""
    first = next(iter(branches.ours.entries.values()), None)
    for part in parts.parts:
        entries = _entries(part, branches)
        lead = entries.ours.lead if entries.ours and entries.ours is not first else ", "
        if body := _bracketed(part, entries, side):
            text += (lead if text else "") + body
    return branches.ours.opening + text + branches.ours.closing


def _bracketed(part: Part, entries: _Entries, side: Side | None) -> str:
    base, ours, theirs = entries
    if ours is None or theirs is None or isinstance(part.outcome, Conflict):
        return _one_side(part, ours.body if ours else "", theirs.body if theirs else "", side)
    if base and ours.body == base.body:
        return theirs.body
    return _body(part, entries, side)


def _one_side(part: Part, ours: str, theirs: str, side: Side | None) -> str:
    """Give what stands as it is on a side: only one has it, or both and they do not agree."""
    if isinstance(part.outcome, Conflict):
        if side is None:
            raise _UnmarkedError
        return ours if side == "ours" else theirs
    return ours or theirs


def _body(part: Part, entries: _Entries, side: Side | None) -> str:
    """Give an entry that both sides have, its comments from the side that changed them."""
    base, ours, theirs = entries
    if ours is None or theirs is None:
        raise UnsafeError
    if isinstance(part.outcome, Keep) or _stays(part.outcome, ours, theirs):
        value = ours.value
    elif _is_theirs(part.outcome, ours, theirs):
        value = theirs.value
    elif isinstance(part.outcome, Parts) and ours.branch and theirs.branch:
        base_branch = base.branch if base else None
        value = _branch(part.outcome, _Branches(base_branch, ours.branch, theirs.branch), side)
    else:
        raise UnsafeError
    head = _three(base.head if base else None, ours.head, theirs.head)
    tail = _three(base.tail if base else None, ours.tail, theirs.tail)
    return head + value + tail


def _is_theirs(outcome: Outcome, ours: Entry, theirs: Entry) -> bool:
    """Whether their value stands as it is written: ours is the old one, set down another way."""
    if not isinstance(outcome, Parts):
        return isinstance(outcome, Take)
    if not outcome.is_theirs or not ours.branch or not theirs.branch:
        return False
    return theirs.branch.is_flow != ours.branch.is_flow


def _stays(outcome: Outcome, ours: Entry, theirs: Entry) -> bool:
    """Whether our list or mapping stays: it says all there is, and is written in another way."""
    if not isinstance(outcome, Parts) or not outcome.is_ours or not ours.branch:
        return False
    return theirs.branch is None or theirs.branch.is_flow != ours.branch.is_flow


def _entries(part: Part, branches: _Branches) -> _Entries:
    steps = (part.base, part.ours, part.theirs)
    base, ours, theirs = (
        None if branch is None or step is None else branch.entries.get(step)
        for branch, step in zip(branches, steps, strict=True)
    )
    return _Entries(base, ours, theirs)


def _three(base: str | None, ours: str, theirs: str) -> str:
    """Give the text of the side that changed it; ours where both did."""
    return theirs if ours == base else ours


def _shifted(text: str, by: int) -> str:
    """Move lines to the right or the left; a blank line stays as it is."""
    if not by:
        return text
    return "".join(_moved(line, by) for line in text.splitlines(keepends=True))


def _moved(line: str, by: int) -> str:
    if line == "\n":
        return line
    spaces = len(line) - len(line.lstrip(" "))
    return " " * by + line if by > 0 else line[min(spaces, -by) :]
