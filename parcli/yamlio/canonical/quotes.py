"""Quotes: around values double ones, around keys none; whoever quotes a value means a text."""

import re
from collections.abc import Iterator

from yaml.nodes import MappingNode, ScalarNode

from parcli.yamlio.canonical.edits import Edit, edited
from parcli.yamlio.compose import compose
from parcli.yamlio.scalar_text import scalar
from parcli.yamlio.tree import walk

_NUMBER_OR_DAY = re.compile(r"[\d-]+")


def quotes(text: str) -> str:
    """Write `'a'` as `"a"`, and `"key":` as `key:`, where nothing else has to change."""
    return edited(text, _edits(text))


def _edits(text: str) -> Iterator[Edit]:
    root = compose(text, max(map(len, text.split("\n"))), pure=False)
    if not isinstance(root, MappingNode):
        return
    for _, key, node in walk(root):
        if isinstance(node, ScalarNode) and node.style in ("'", '"'):
            start, end = node.start_mark.index, node.end_mark.index
            new = _plain(node.value) if node is key else None
            if new is None and node.style == "'":
                new = _double(text[start:end])
            if new is not None:
                yield Edit(start, end, new)


def _plain(key: str) -> str | None:
    is_plain = scalar(key) == key and not _NUMBER_OR_DAY.fullmatch(key)
    return key if is_plain else None


def _double(quoted: str) -> str | None:
    inner = quoted[1:-1].replace("''", "'")
    return None if re.search(r'["\\\n]', inner) else f'"{inner}"'
