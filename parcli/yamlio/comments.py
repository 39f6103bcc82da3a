"""Comments that silence a line: `# parcli: ignore[PAR203, PAR301] lý do`."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from yaml.nodes import MappingNode, Node, ScalarNode

from parcli.lint.suppress import Ignore

_COMMENT = re.compile(r"#[ \t]*parcli[ \t]*:[ \t]*ignore\b[^\r\n]*")
_FORM = re.compile(r"#\s*parcli\s*:\s*ignore\s*\[([^\]]*)\]\s*(.*)", re.DOTALL)
_LINE = re.compile(r"[^\r\n]*")
_NOTHING = re.compile(r"\s*(?:#|$)")

Spans = list[tuple[int, int]]


def ignores_in(text: str, root: Node, lines: Sequence[str]) -> tuple[Ignore, ...]:
    """Find the comments that silence; a text that only looks like one is none."""
    candidates = list(_COMMENT.finditer(text)) if "ignore" in text else []
    if not candidates:
        return ()
    starts = _line_starts(text)
    spans = text_spans(root, text)
    found = []
    for candidate in candidates:
        index = candidate.start()
        line = bisect_right(starts, index)
        before = text[starts[line - 1] : index]
        if (not before or before[-1] in " \t") and not covers(spans, index):
            found.append(_ignore(candidate[0].rstrip(), line, before, lines))
    return tuple(found)


def _line_starts(text: str) -> list[int]:
    return [0, *(found.end() for found in re.finditer(r"\r\n|\n|\r", text))]


def _ignore(comment: str, line: int, before: str, lines: Sequence[str]) -> Ignore:
    form = _FORM.match(comment)
    # A comment without codes silences nothing: without a reason it will be told as malformed.
    codes = tuple(code.strip() for code in form[1].split(",") if code.strip()) if form else ()
    return Ignore(
        file="",
        line=line,
        column=len(before) + 1,
        length=len(comment),
        silenced_line=line if before.strip() else _next_line(line, lines),
        codes=codes,
        reason=form[2].strip() if form and codes else "",
        source=lines[line - 1],
    )


def _next_line(line: int, lines: Sequence[str]) -> int:
    """Give the next line that is neither blank nor a comment; at the end, the line itself."""
    for number in range(line, len(lines)):
        if not _NOTHING.match(lines[number]):
            return number + 1
    return line


def text_spans(root: Node, text: str, *, flow: bool = False) -> Spans:
    """Give from where to where quoted and block texts reach (and all in brackets), in order."""
    return list(_spans(root, text, flow=flow))


def _spans(node: Node, text: str, *, flow: bool) -> Iterator[tuple[int, int]]:
    if isinstance(node, ScalarNode):
        start, end = node.start_mark.index, node.end_mark.index
        if node.style in ("|", ">"):
            # A comment may follow the sign; the text begins on the next line.
            header = _LINE.match(text, start, end)
            yield header.end() if header else start, end
        elif node.style or flow:
            yield start, end
    elif flow and getattr(node, "flow_style", False):
        yield node.start_mark.index, node.end_mark.index
    else:
        for child in _children(node):
            yield from _spans(child, text, flow=flow)


def _children(node: Node) -> Iterator[Node]:
    for item in node.value:
        if isinstance(node, MappingNode):
            yield from item
        else:
            yield item


def covers(spans: Spans, index: int) -> bool:
    """Whether the offset lies inside one of the spans, which are in order."""
    nearest = bisect_right(spans, (index, index)) - 1
    return nearest >= 0 and index < spans[nearest][1]
