"""Agencies, groups, units and positions: where they are named, and which one was meant."""

from collections.abc import Iterator

from parcli.model.plan import Plan, Roles
from parcli.model.register import Body, Register
from parcli.model.walk import Path, ProductPlace, walk_tasks
from parcli.text.message import Message
from parcli.text.suggest import nearest


def named_bodies(plan: Plan) -> Iterator[tuple[Path, str]]:
    """Give every id of an agency, group, unit or position in the plan, with its path."""
    yield ("issuer",), plan.issuer
    for number, target in enumerate(plan.targets):
        if target.owner:
            yield ("targets", number, "owner"), target.owner
    for area_id, area in plan.areas.items():
        if area.lead:
            yield ("areas", area_id, "lead"), area.lead
    yield from _in_tasks(plan)
    yield from _in_index(plan)
    for number, duty in enumerate(plan.organisation):
        for place, body_id in enumerate(duty.agencies):
            yield ("organisation", number, "agencies", place), body_id


def _in_tasks(plan: Plan) -> Iterator[tuple[Path, str]]:
    for place in walk_tasks(plan):
        task = place.task
        if task.agencies:
            yield from ids_of(task.agencies, (*place.path, "agencies"))
        for number, product in enumerate(task.products):
            if product.agencies:
                yield from ids_of(product.agencies, (*place.path, "products", number, "agencies"))
            if product.each:
                yield (*place.path, "products", number, "each"), product.each


def _in_index(plan: Plan) -> Iterator[tuple[Path, str]]:
    if plan.index:
        for area_id, component in plan.index.components.items():
            if component.owner:
                yield ("index", "components", area_id, "owner"), component.owner
        for number, criterion in enumerate(plan.index.criteria):
            if criterion.owner:
                yield ("index", "criteria", number, "owner"), criterion.owner


def ids_of(roles: Roles, path: Path) -> Iterator[tuple[Path, str]]:
    """Give every id that holds a role, with its path."""
    for role, ids in roles:
        for number, body_id in enumerate(ids):
            yield (*path, role, number), body_id


def roles_path(place: ProductPlace) -> Path:
    """Give the path of the roles that hold: the product's, its task's, or the area of the lead."""
    if place.product.agencies:
        return (*place.path, "agencies")
    path = place.place.path
    for task in (place.place.task, *reversed(place.place.above)):
        if task.agencies:
            return (*path, "agencies")
        path = path[:-2]
    return path


def registered_bodies(register: Register) -> Iterator[tuple[Path, Body]]:
    """Give everything in the register that has an id, with its path."""
    for number, agency in enumerate(register.agencies):
        path: Path = ("agencies", number)
        yield path, agency
        for key, members in (("units", agency.units), ("positions", agency.positions)):
            for place, member in enumerate(members):
                yield (*path, key, place), member
    for number, group in enumerate(register.groups):
        yield ("groups", number), group


def mend_id(body_id: str, register: Register) -> Message:
    """Propose the registered body that is most like the id, or to register it."""
    # An id is compared as words, so that `so-tu-phap-tinh` is near `Sở Tư pháp` too.
    known: dict[str, str] = {}
    for _, body in registered_bodies(register):
        for word in (_words(body.id), body.name, body.abbreviation, *body.aliases):
            if word:
                known.setdefault(word, body.id)
    found = nearest(_words(body_id), known)
    if found is None:
        return Message("thêm “{id}” vào danh bạ cơ quan (agencies.yaml)", id=body_id)
    meant = known[found]
    return Message("có phải “{id}” ({name})?", id=meant, name=register.name_of(meant))


def _words(body_id: str) -> str:
    return body_id.replace("-", " ").replace("_", " ")
