"""What YAML has and a plan does without: anchors, aliases, tags, `? ` keys, directives.

They are told from the tokens, where each has its own place, and put out of the way, one character
for one, so that the rest of the file can be read.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from yaml.tokens import AliasToken, AnchorToken, KeyToken, TagToken, Token

from parcli.yamlio.fault import Fault, fault_at
from parcli.yamlio.lines import Lines
from parcli.yamlio.refused import anchor_words, directive_words, key_not_text, tag_words

_SIGN = re.compile(r"(?<![^\s\[\]{},:?\"'])(?:[&*][\w-]|[!?])")
_MERGE_BEFORE = re.compile(r"<<[ \t]*:[\s\[*\w,-]*\Z")
_LONGEST_MERGE = 80
_HEAD = re.compile(r"(?:(?:[ ]*(?:#[^\r\n]*)?|%[^\r\n]*)(?:\r\n|\n|\r))*")
_DIRECTIVE = re.compile(r"(?:(?<=[\r\n])|\A)%")


class Cleared(NamedTuple):
    """The text without aliases and directives, the faults told, where the aliases stood."""

    text: str
    faults: tuple[Fault, ...] = ()
    aliases: frozenset[int] = frozenset()


def may_have_properties(text: str) -> bool:
    """Whether the tokens need looking at; most files have none of these signs."""
    return any(sign in text for sign in "&*!?") and _SIGN.search(text) is not None


def without_directives(text: str) -> Cleared:
    """Make a comment of every directive at the head of the file."""
    found = _HEAD.match(text)
    head = found[0] if found else ""
    faults = [
        Fault(number, 1, len(line.rstrip()), "PAR010", *directive_words())
        for number, line in enumerate(Lines(head).texts, 1)
        if line.startswith("%")
    ]
    cleared = _DIRECTIVE.sub("#", head) + text[len(head) :]
    return Cleared(cleared, tuple(faults))


def without_aliases(text: str, tokens: Sequence[Token]) -> Cleared:
    """Tell anchors, aliases, tags and `? ` keys; put a plain word in the place of every alias.

    So no node stands in two places, and nothing can grow by repeating itself.
    """
    aliases = [token.start_mark.index for token in tokens if isinstance(token, AliasToken)]
    pieces, end = [], 0
    for index in aliases:
        pieces += [text[end:index], "x"]
        end = index + 1
    cleared = "".join([*pieces, text[end:]])
    return Cleared(cleared, tuple(_faults(text, tokens)), frozenset(aliases))


def _faults(text: str, tokens: Sequence[Token]) -> Iterator[Fault]:
    for token in tokens:
        mark = token.start_mark
        length = token.end_mark.index - mark.index
        if isinstance(token, AliasToken):
            before = text[max(0, mark.index - _LONGEST_MERGE) : mark.index]
            if not _MERGE_BEFORE.search(before):  # the merge key is told, once for both
                yield fault_at(mark, length, "PAR008", *anchor_words("*"))
        elif isinstance(token, AnchorToken):
            yield fault_at(mark, length, "PAR008", *anchor_words("&"))
        elif isinstance(token, TagToken):
            yield fault_at(mark, length, "PAR009", *tag_words())
        elif isinstance(token, KeyToken) and length == 1 and text[mark.index] == "?":
            yield fault_at(mark, length, "PAR018", *key_not_text())
