"""The norms that a plan cites, with the paths of the texts that cite them."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from parcli.model.plan import Plan, Product
from parcli.model.walk import Path, walk_tasks
from parcli.norms import Citation, Norm, norms_numbered, number_key, read_citations, read_number

# The stroke of a code stands before letters (“76/NQ-CP”, “18-NQ/TW”), that of a date not; a bare
# number follows “số”, which also ends “chuyển đổi số”.
_NUMBERED = re.compile(r"/\s*[^\W\d_]|số\s*:?\s*\d")

_BESIDE_TASKS = ("basis", "objectives", "requirements")


class CitedAt(NamedTuple):
    """A citation, the text it stands in, and the path of that text."""

    path: Path
    text: str
    citation: Citation

    @property
    def number(self) -> str:
        """Give the number as written."""
        return self.citation.number or ""


def citations_in(plan: Plan) -> Iterator[CitedAt]:
    """Give every numbered citation of the plan, the legal basis first."""
    for path, text in _texts(plan):
        for citation in read_citations(text):
            yield CitedAt(path, text, citation)


def first_days(cited: Sequence[CitedAt]) -> dict[str, date]:
    """Give the date with which each number is first cited: later mentions may leave it out."""
    found: dict[str, date] = {}
    for at in cited:
        if at.citation.day:
            found.setdefault(number_key(at.number), at.citation.day)
    return found


def norm_meant(at: CitedAt, days: dict[str, date]) -> Norm | None:
    """Give the norm of the table that is cited; None where it is not one, or may be two.

    A number without its year comes again every year: with a date, it is the norm only on its date.
    """
    norms = norms_numbered(at.number)
    number = read_number(at.number) if norms else None
    day = at.citation.day or days.get(number_key(at.number))
    if number and number.year is None and day:
        norms = tuple(norm for norm in norms if norm.issued == day)
    return norms[0] if len(norms) == 1 else None


def _texts(plan: Plan) -> Iterator[tuple[Path, str]]:
    """Give the texts that may hold a citation; paths are made for these alone."""
    for key in _BESIDE_TASKS:
        for number, text in enumerate(getattr(plan, key)):
            yield (key, number), text
    for number, target in enumerate(plan.targets):
        yield ("targets", number, "text"), target.text
    for area_id, area in plan.areas.items():
        yield from _citing(("areas", area_id), title=area.title, note=area.note)
    for place in walk_tasks(plan):
        yield from _citing(place.path, title=place.task.title, note=place.task.note)
        for number, product in enumerate(place.task.products):
            yield from _in_product((*place.path, "products", number), product)
    for number, duty in enumerate(plan.organisation):
        yield ("organisation", number, "text"), duty.text


def _in_product(path: Path, product: Product) -> Iterator[tuple[Path, str]]:
    yield from _citing(path, name=product.name, note=product.note)
    if product.deadline and _may_cite(product.deadline.phrase):
        yield (*path, "deadline", "phrase"), product.deadline.phrase


def _citing(path: Path, **texts: str | None) -> Iterator[tuple[Path, str]]:
    for key, text in texts.items():
        if text and _may_cite(text):
            yield (*path, key), text


def _may_cite(text: str) -> bool:
    """Whether a number may stand in the text; most texts are let go by the first two looks."""
    return ("/" in text or "số" in text) and _NUMBERED.search(text) is not None
