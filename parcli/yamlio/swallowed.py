"""A quote or a bracket left open swallows the lines below; the fault is where it opens."""

from yaml.tokens import (
    FlowMappingEndToken,
    FlowMappingStartToken,
    FlowSequenceEndToken,
    FlowSequenceStartToken,
    ScalarToken,
    Token,
)

from parcli.text.message import Message
from parcli.yamlio.trouble import Answer, Trouble

_CLOSING = {
    FlowSequenceEndToken: FlowSequenceStartToken,
    FlowMappingEndToken: FlowMappingStartToken,
}
_OPENING = tuple(_CLOSING.values())
_QUOTE_HINT = Message("thêm dấu nháy đóng, cùng loại với dấu mở")


def open_quote(trouble: Trouble) -> Answer | None:
    """Find the quote that was never closed."""
    start = trouble.opened if "quoted scalar" in trouble.context else None
    if start is None or "unexpected" not in trouble.problem:
        start = _quote_run_on(trouble)
    if start is None:
        return None
    return Answer(start, 1, Message("dấu nháy mở ở đây chưa được đóng"), _QUOTE_HINT)


def _quote_run_on(trouble: Trouble) -> int | None:
    """Find a quoted text of many lines that ends just where the parser stumbles.

    An unclosed quote runs on to the next quote; what stands after that one makes no sense.
    """
    start = trouble.offset - len(trouble.line_before)
    for token in reversed(trouble.tokens):
        if not isinstance(token, ScalarToken) or token.style not in ("'", '"'):
            continue
        if token.start_mark.index < start <= token.end_mark.index <= trouble.offset:
            index: int = token.start_mark.index
            return index
    return None


def open_bracket(trouble: Trouble) -> Answer | None:
    """Find the bracket that was never closed."""
    opening = _unclosed(trouble)
    if opening is None:
        return None
    sign = trouble.text[opening]
    return Answer(
        opening,
        1,
        Message("dấu {sign} mở ở đây chưa được đóng", sign=sign),
        Message("thêm dấu {sign} ở cuối", sign="]" if sign == "[" else "}"),
    )


def _unclosed(trouble: Trouble) -> int | None:
    opened: list[Token] = []
    for token in trouble.tokens:
        if isinstance(token, _OPENING):
            opened.append(token)
        elif type(token) in _CLOSING and opened:
            if type(opened[-1]) is not _CLOSING[type(token)]:
                break
            opened.pop()
    else:
        # All to the end of the file: the outermost is the one that swallowed the rest.
        opened = opened[:1]
    if opened and opened[-1].start_mark.index < trouble.offset:
        index: int = opened[-1].start_mark.index
        return index
    return None
