"""The paragraphs of a document: its head, basis, aims, duties, readers and signature."""

import dataclasses
from collections.abc import Iterator

from parcli.intake.front.aims import read_aims
from parcli.intake.front.areas import read_areas
from parcli.intake.front.basis import read_basis, read_parent
from parcli.intake.front.duties import read_duties, read_letter_duties
from parcli.intake.front.head import read_head
from parcli.intake.front.lines import Layout, layout
from parcli.intake.front.outline import outline
from parcli.intake.front.sheets import read_caption
from parcli.intake.front.signing import read_recipients, read_signer
from parcli.intake.front.titles import read_period, read_title
from parcli.intake.front.told import (
    Front,
    Kind,
    Rhythm,
    Signing,
    ToldDuty,
    ToldParent,
    ToldText,
    ToldWork,
)
from parcli.intake.source import Place, Source
from parcli.intake.told import Words

__all__ = [
    "Front",
    "Kind",
    "Rhythm",
    "Signing",
    "ToldDuty",
    "ToldParent",
    "ToldText",
    "ToldWork",
    "read_front",
]


def read_front(source: Source) -> Front:
    """Read what the paragraphs, and the tables of head and signature, tell."""
    parts, caption = layout(source), read_caption(source)
    head = caption.head if caption else read_head(parts)
    title = caption.title if caption else read_title(parts)
    period, doubts = read_period(title.words) if title else (None, ())
    top = outline(parts.plan)
    objectives, requirements = read_aims(top)
    duties, reporting = read_duties(top)
    kind = _kind(parts, head.code)
    if kind == "letter" and not duties:
        duties = read_letter_duties(top)
    own = head.number.text if head.number else ""
    front = Front(
        kind=kind,
        number=head.number,
        date=head.date,
        place=head.place,
        issuer=head.issuer,
        signer=read_signer(parts.endings),
        title=title.words if title else None,
        level=head.level,
        period=period,
        parent=read_parent(parts.prose, own, title.words.text if title else ""),
        basis=read_basis(parts.prose, title.lines if title else ()),
        objectives=objectives,
        requirements=requirements,
        areas=read_areas(top),
        organisation=duties,
        reporting=reporting,
        recipients=read_recipients(parts.endings),
        doubts=doubts,
    )
    lines = title.lines if title else ()
    places = {*_places(dataclasses.astuple(front)), *(line.place for line in lines)}
    return dataclasses.replace(front, taken=tuple(sorted(places)))


def _places(value: object) -> Iterator[Place]:
    """Give the place of every word in it."""
    if isinstance(value, Words):
        yield value.place
    elif isinstance(value, tuple):
        for each in value:
            yield from _places(each)


def _kind(parts: Layout, code: str) -> Kind | None:
    if parts.decision:
        return "decision"
    if code == "KH" or (parts.plan and parts.plan[0].folded.startswith("ke hoach")):
        return "plan"
    return "letter" if code else None
