"""A text as a YAML scalar: plain where every reader gives it back as it was, else quoted."""

import re
import unicodedata
from functools import lru_cache

from yaml.nodes import ScalarNode
from yaml.resolver import Resolver

from parcli.yamlio.read import read

_INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@`")
_TEXT_TAG = "tag:yaml.org,2002:str"
# Whole numbers and days that a reader with types writes as they are written here.
_SAME_IN_ANY_TYPE = re.compile(r"0|[1-9]\d*|\d{4}-\d{2}-\d{2}")
_TYPES = Resolver()
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


@lru_cache(maxsize=1024)
def scalar(text: str, *, in_block: bool = False) -> str:
    """Give the text as a scalar on one line, for any place: key or value, in brackets or not.

    `in_block`: for a value outside brackets, where commas and brackets mean nothing.
    """
    return text if _is_plain(text, in_block=in_block) else _quoted(text)


def is_clean(text: str) -> bool:
    """Whether the letters may stand in a file as they are: to be seen, and composed."""
    return text.isprintable() and _is_composed(text)


def _is_plain(text: str, *, in_block: bool) -> bool:
    if not text or text[0] in _INDICATORS or not is_clean(text) or _has_a_type(text):
        return False
    source = read((f"k: {text}\nz: z" if in_block else f"{{k: {text}, z: z}}").encode())
    return not source.faults and source.data == {"k": text, "z": "z"}


def _has_a_type(text: str) -> bool:
    """Whether another reader would take the text for a truth value, a number or nothing."""
    if _SAME_IN_ANY_TYPE.fullmatch(text):
        return False
    tag = _TYPES.resolve(ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
    return bool(tag != _TEXT_TAG)


def _quoted(text: str) -> str:
    """Quote the text; where its marks would join another letter, only ASCII stands for itself."""
    seen = "".join(_ESCAPES.get(c) or (c if c.isprintable() else _code(c)) for c in text)
    if not _is_composed(seen):
        seen = "".join(_ESCAPES.get(c) or (c if " " <= c <= "~" else _code(c)) for c in text)
    return f'"{seen}"'


def _code(char: str) -> str:
    code = ord(char)
    if code <= 0xFF:  # noqa: PLR2004 (what two digits can say)
        return f"\\x{code:02X}"
    return f"\\u{code:04X}" if code <= 0xFFFF else f"\\U{code:08X}"  # noqa: PLR2004


def _is_composed(text: str) -> bool:
    return unicodedata.is_normalized("NFC", text)
