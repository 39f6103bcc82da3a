"""References of tasks, products and occurrences, for a line that is being typed.

Tasks and products are taken from the file as it is read, without the model: that is quick, and a
plan with faults still has most of its references.
"""

from collections.abc import Iterator
from pathlib import Path

from parcli.cli.completing.place import Candidate, Place
from parcli.cli.listing import owed
from parcli.status.obligation import Obligation
from parcli.text.dates import format_date
from parcli.yamlio import read


def products(place: Place) -> Iterator[Candidate]:
    """Give references of products, and of their occurrences once an `@` is typed."""
    return _references(place, with_tasks=False)


def tasks_and_products(place: Place) -> Iterator[Candidate]:
    """Give references of tasks too."""
    return _references(place, with_tasks=True)


def _references(place: Place, *, with_tasks: bool) -> Iterator[Candidate]:
    if "@" in place.typed or "/" in place.typed:
        yield from _occurrences(place)
        return
    for _, path in place.plans():
        for found in _parts(path):
            if with_tasks or "." in found.value:
                yield found


def _occurrences(place: Place) -> Iterator[Candidate]:
    """Give the periods of the product that is typed and, after a slash, who owes each."""
    product = place.typed.partition("@")[0].partition("/")[0]
    for plan_id, path in place.plans():
        if any(found.value == product for found in _parts(path)):
            for one in owed(place.workspace, plan_id).obligations:
                if one.product_reference == product:
                    yield from _of_obligation(one, with_agency="/" in place.typed)


def _of_obligation(one: Obligation, *, with_agency: bool) -> Iterator[Candidate]:
    if with_agency and one.owed_by:
        yield Candidate(one.reference, one.name_of(one.owed_by))
    elif one.period and not with_agency:
        due = format_date(one.due) if one.due else ""
        yield Candidate(f"{one.product_reference}@{one.period}", due)


def _parts(path: Path) -> Iterator[Candidate]:
    try:
        data = read(path.read_bytes()).data
    except OSError:  # no right to read it
        return
    areas = data.get("areas") if isinstance(data, dict) else None
    for area in _mappings(list(areas.values()) if isinstance(areas, dict) else None):
        yield from _below(area)


def _below(part: dict[str, object]) -> Iterator[Candidate]:
    for task in _mappings(part.get("tasks")):
        yield Candidate(str(task.get("id")), str(task.get("title")))
        for product in _mappings(task.get("products")):
            yield Candidate(f"{task.get('id')}.{product.get('id')}", str(product.get("name")))
        yield from _below(task)


def _mappings(items: object) -> Iterator[dict[str, object]]:
    if isinstance(items, list):
        yield from (item for item in items if isinstance(item, dict))
