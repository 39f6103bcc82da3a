"""The values a parameter may take here: ids of the workspace, words of closed lists."""

import re
from collections.abc import Callable, Iterator, Mapping

from parcli.cli.completing.asked import Parameter
from parcli.cli.completing.place import Candidate, Place
from parcli.cli.completing.references import products, tasks_and_products
from parcli.deadline.presets import presets
from parcli.model.areas import AREA_IDS, area_name
from parcli.rules import all_rules
from parcli.status.words import ROLES

# A closed list is the name that the help page gives a value: `table|json|csv|md`.
_CLOSED = re.compile(r"\[?([a-z][a-z0-9-]*(?:\|[a-z][a-z0-9-]*)+)\]?")


def values_of(parameter: Parameter, place: Place) -> Iterator[Candidate]:
    """Give the values that the parameter may take; none where any text may stand, or a file."""
    closed = _CLOSED.fullmatch(parameter.metavar or "")
    if closed:
        yield from map(Candidate, closed[1].split("|"))
    elif known := _BY_NAME.get(parameter.name or ""):
        yield from known(place)


def _plans(place: Place) -> Iterator[Candidate]:
    workspace = place.workspace
    for plan_id, path in workspace.parents.by_id.items():
        yield Candidate(plan_id, workspace.shown(path))


def _agencies(place: Place) -> Iterator[Candidate]:
    for file in place.workspace.registers():
        for body in file.model.bodies.values() if file.model else ():
            yield Candidate(body.id, body.name)


def _areas(place: Place) -> Iterator[Candidate]:
    for area in AREA_IDS:
        yield Candidate(area, area_name(area, place.shell.today.year))


def _roles(place: Place) -> Iterator[Candidate]:
    speak = place.shell.speaker()
    for role, name in ROLES.items():
        yield Candidate(role, name.render(speak))


def _code(place: Place) -> Iterator[Candidate]:
    speak = place.shell.speaker()
    for rule in all_rules():
        yield Candidate(rule.code, rule.page.title.render(speak))


def _codes(place: Place) -> Iterator[Candidate]:
    """Give codes after those that are typed already, parted by commas."""
    typed = place.typed[: place.typed.rfind(",") + 1]
    for code, title in _code(place):
        if code not in typed:
            yield Candidate(typed + code, title)


def _presets(place: Place) -> Iterator[Candidate]:
    del place  # the same everywhere
    for name, preset in presets().items():
        yield Candidate(name, preset.name)


_BY_NAME: Mapping[str, Callable[[Place], Iterator[Candidate]]] = {
    "plan": _plans,
    "parent": _plans,
    "agency": _agencies,
    "area": _areas,
    "role": _roles,
    "ref": tasks_and_products,
    "refs": products,
    "code": _code,
    "select": _codes,
    "ignore": _codes,
    "preset": _presets,
}
