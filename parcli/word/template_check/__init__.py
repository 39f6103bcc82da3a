"""Whether a template can be filled: how its tags are typed, closed and placed, what they name."""

from typing import NamedTuple

from docx.document import Document

from parcli.word.template_check.blocks import block_faults
from parcli.word.template_check.expressions import Names
from parcli.word.template_check.fault import Spot, TemplateFault
from parcli.word.template_check.paragraphs import Part, paragraphs_of, parts_of
from parcli.word.template_check.shapes import Shape, shape_of_template, shape_of_values
from parcli.word.template_check.tags import Tag, hidden_tags, tags_of

__all__ = [
    "CheckedTemplate",
    "Shape",
    "Spot",
    "Tag",
    "TemplateFault",
    "check_template",
    "shape_of_template",
    "shape_of_values",
]


class CheckedTemplate(NamedTuple):
    """What was found in a template.

    `unused` are the fields it could print and does not; `loops` are the loops of its body, in
    order.
    """

    faults: tuple[TemplateFault, ...]
    unused: tuple[str, ...]
    loops: tuple[Tag, ...]


def check_template(document: Document, shape: Shape) -> CheckedTemplate:
    """Find every fault that keeps a template from being filled with fields of the shape."""
    names = Names(shape)
    faults: list[TemplateFault] = []
    loops: list[Tag] = []
    for part in parts_of(document):
        tags = _check_part(part, names, faults)
        if part.name == "body":
            loops = [tag for tag in tags if tag.word == "for"]
    unused = tuple(path for path in shape.paths() if path not in names.used)
    return CheckedTemplate(tuple(faults), unused, tuple(loops))


def _check_part(part: Part, names: Names, faults: list[TemplateFault]) -> list[Tag]:
    """Check a part, add to the faults, and give its tags."""
    paragraphs = list(paragraphs_of(part))
    tags: list[Tag] = []
    found: list[TemplateFault] = []
    for paragraph in paragraphs:
        own, mistyped = tags_of(paragraph)
        tags += own
        found += mistyped
    found += block_faults(tags, paragraphs)
    found += names.faults(tags)
    found.sort(key=_order)
    faults += [*found, *hidden_tags(part)]
    return tags


def _order(fault: TemplateFault) -> tuple[int, int]:
    return (fault.spot.paragraph.number, fault.spot.start) if fault.spot else (0, 0)
