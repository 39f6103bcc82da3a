"""Aims and requirements, out of the part of the plan that states them."""

import re
from collections.abc import Iterator, Sequence

from parcli.intake.front.outline import Section, bare
from parcli.intake.told import Words

_OBJECTIVES = re.compile(r"(?:muc tieu|muc dich)\b")
_REQUIREMENTS = re.compile(r"yeu cau\b")
_OTHER = re.compile(r"(?:chi tieu|chi so|quan diem|pham vi|doi tuong)\b")


def read_aims(top: Sequence[Section]) -> tuple[tuple[Words, ...], tuple[Words, ...]]:
    """Give objectives and requirements, an item each; what only heads items is left out."""
    objectives: list[Words] = []
    requirements: list[Words] = []
    for part in top:
        if _REQUIREMENTS.match(part.folded):
            requirements += _stated(part)
        elif _OBJECTIVES.match(part.folded):
            objectives += _inline(part)
            for each in part.below:
                if _REQUIREMENTS.match(each.folded):
                    requirements += _stated(each)
                elif _OBJECTIVES.match(each.folded):
                    objectives += _stated(each)
                elif not _OTHER.match(each.folded):
                    objectives += _items([each])
    return tuple(objectives), tuple(requirements)


def _stated(section: Section) -> Iterator[Words]:
    """Give what a heading states: behind its colon, and below it."""
    yield from _inline(section)
    yield from _items(section.below)


def _inline(section: Section) -> Iterator[Words]:
    """Give what stands on the line of a heading: `2. Yêu cầu: Rõ người, rõ việc.`."""
    _, _, text = section.title.partition(": ")
    if stated := bare(text):
        yield section.line.words(stated[0].upper() + stated[1:])


def _items(sections: Sequence[Section]) -> Iterator[Words]:
    for section in sections:
        if not (section.is_heading and section.title.rstrip().endswith(":")):
            yield section.words
        yield from _items(section.below)
