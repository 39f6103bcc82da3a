"""The gaps between the tokens of a text, where spaces, line breaks and comments stand."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from yaml.tokens import ScalarToken, Token

from parcli.yamlio.compose import tokens

_COMMENT = re.compile(r"(?<!\S)#[^\n]*")
_SIGN = re.compile(r"[|>][-+\d]*")


class Gap(NamedTuple):
    """What stands between two tokens; before the first and after the last one is None."""

    before: Token | None
    after: Token | None
    start: int
    end: int


def gaps(text: str) -> Iterator[Gap]:
    """Give the gaps of a sound text with LF, in order.

    Blank lines after a block text lie in the gap, unless its sign keeps them.
    """
    before: Token | None = None
    end = 0
    for token in tokens(text, pure=False):
        start, stop = token.start_mark.index, token.end_mark.index
        if start == stop:  # what the parser adds: that a mapping begins or ends here
            continue
        yield Gap(before, token, end, start)
        before, end = token, stop
        if is_block(token) and not keeps_blank_lines(text, token):
            end = start + len(text[start:stop].rstrip("\n"))
    yield Gap(before, None, end, len(text))


def is_block(token: Token) -> bool:
    """Whether it is a text below a sign, `|` or `>`."""
    return isinstance(token, ScalarToken) and token.style in ("|", ">")


def keeps_blank_lines(text: str, token: Token) -> bool:
    """Whether the sign of a block text makes the blank lines after it its own (`|+`)."""
    sign = _SIGN.match(text, token.start_mark.index)
    return sign is not None and "+" in sign[0]


def comments_in(text: str) -> list[str]:
    """Give the comments, in order."""
    found: list[str] = []
    for gap in gaps(text):
        found += (comment[0].rstrip() for comment in _COMMENT.finditer(text, gap.start, gap.end))
        if gap.after and is_block(gap.after):
            found += _beside_sign(text, gap.after)
    return found


def _beside_sign(text: str, token: Token) -> Iterator[str]:
    """Give the comment after the sign of a block text, which is part of its token."""
    start: int = token.start_mark.index
    line_end = text.find("\n", start)
    if found := _COMMENT.search(text, start, line_end if line_end >= 0 else len(text)):
        yield found[0].rstrip()
