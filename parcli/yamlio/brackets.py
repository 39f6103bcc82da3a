"""A list in brackets (`TC-4.a: [{done: 2020-01-20}]`): an item put in or taken out, as text.

Where the items have lines to themselves, lines are put in or taken out; else one line is changed.
"""

import re

from yaml.nodes import Node, SequenceNode

# What may stand before an item, and after it, that has its lines to itself.
_BEFORE = re.compile(r"( *)(,?) *")
_AFTER = re.compile(r" *(,?) *(?:#[^\r\n]*)?(?:\r\n|\n|\r)")
_COMMENT = re.compile(r"#[^\r\n]*")
_STEP = "  "


def put_in(text: str, node: SequenceNode, place: int, item: str, line_break: str) -> str:
    """Put an item before the one that has the place now, or after the last."""
    if place == len(node.value):
        return _put_last(text, node, item, line_break)
    following: Node = node.value[place]
    start = following.start_mark.index
    indent = text[_line_start(text, start) : start]
    if indent.strip(" "):
        return _spliced(text, start, start, f"{item}, ")
    lines = text.splitlines(keepends=True)
    number: int = following.start_mark.line
    floor = node.value[place - 1].end_mark.line if place else node.start_mark.line
    while number - 1 > floor and lines[number - 1].lstrip(" ").startswith("#"):
        number -= 1
    lines.insert(number, f"{indent}{item},{line_break}")
    return "".join(lines)


def _put_last(text: str, node: SequenceNode, item: str, line_break: str) -> str:
    last: Node = node.value[-1]
    end, close = last.end_mark.index, node.end_mark.index - 1
    line = _line_start(text, close)
    if text[line:close].strip(" "):
        return _spliced(text, end, end, f", {item}")
    start = last.start_mark.index
    beside = _BEFORE.fullmatch(text, _line_start(text, start), start)
    indent = beside[1] if beside else text[line:close] + _STEP
    has_comma = "," in _COMMENT.sub("", text[end:close])
    # A comma at the end of the line above would change that line.
    new = f"{indent}{item}," if has_comma else f"{indent}, {item}"
    return _spliced(text, line, line, new + line_break)


def take_out(text: str, node: SequenceNode, place: int) -> str:
    """Take out an item, with its lines where it has them to itself; others stay in the list."""
    items = node.value
    item = items[place]
    start, end = item.start_mark.index, item.end_mark.index
    line = _line_start(text, start)
    before, after = _BEFORE.fullmatch(text, line, start), _AFTER.match(text, end)
    is_last = place == len(items) - 1
    if before and after and len(commas := before[2] + after[1]) <= 1 and (commas or is_last):
        return _spliced(text, line, after.end(), "")
    if is_last:
        return _spliced(text, items[place - 1].end_mark.index, end, "")
    return _spliced(text, start, items[place + 1].start_mark.index, "")


def _line_start(text: str, index: int) -> int:
    return max(text.rfind("\n", 0, index), text.rfind("\r", 0, index)) + 1


def _spliced(text: str, start: int, end: int, new: str) -> str:
    return text[:start] + new + text[end:]
