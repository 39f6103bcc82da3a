"""To whom a dispatch goes: every body once, a whole group by its name, a long list shortened."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from parcli.documents.dispatch_work import members
from parcli.documents.wording import capitalised
from parcli.model.register import Group, Register
from parcli.text.normal import fold

_READABLE = 12
"""So many lines of `Kính gửi` are read at a glance; of more, groups are named and not listed."""

_FEW = 3


class Part(NamedTuple):
    """A body, or several of one group that are named together."""

    name: str
    bodies: frozenset[str]


def addressed(bodies: Iterable[str], register: Register | None, on: date) -> tuple[str, ...]:
    """Name those who are written to, in the order of the register.

    A group stands for its members where all of them are meant; where more than a few are and the
    list would be long, it stands for those named in the appendix.
    """
    asked = dict.fromkeys(bodies)
    if register is None:
        return tuple(map(capitalised, asked))
    parts = list(named_together(asked, register, on))
    if len(parts) > _READABLE:
        parts = list(_shortened(parts, register, on))
    parts = [part for part in parts if not _is_said_by(part, parts, register)]
    places = {body: place for place, body in enumerate(register.bodies)}
    parts.sort(key=lambda part: min(places.get(body, len(places)) for body in part.bodies))
    return tuple(capitalised(part.name) for part in parts)


def named_together(bodies: Iterable[str], register: Register, on: date) -> Iterator[Part]:
    """Name whole groups first, the largest before others, then what is left one by one."""
    left = dict.fromkeys(bodies)
    asked = frozenset(left)
    for group, inside in _groups(register, on):
        if len(inside) > 1 and inside <= asked and len(inside & left.keys()) > 1:
            yield Part(register.name_of(group), inside)
            left = {body: None for body in left if body not in inside}
    for body in left:
        yield Part(register.name_of(body), frozenset((body,)))


def _groups(register: Register, on: date) -> list[tuple[str, frozenset[str]]]:
    """Give the groups of agencies, the largest first; a group of groups is named by its parts."""
    found = [
        (group.id, frozenset(members(register, group.id, on)))
        for group in register.groups
        if group.members and not any(_is_group(register, member) for member in group.members)
    ]
    return sorted(found, key=lambda each: -len(each[1]))


def _is_group(register: Register, body: str) -> bool:
    return isinstance(register.bodies.get(body), Group)


def _shortened(parts: Iterable[Part], register: Register, on: date) -> Iterator[Part]:
    """Say `Các … có tên tại Phụ lục` for the many of a group that are meant, not all of them."""
    parts = tuple(parts)
    singles = {part.bodies: part for part in parts if len(part.bodies) == 1}
    yield from (part for part in parts if len(part.bodies) > 1)
    for group, inside in _groups(register, on):
        many = [bodies for bodies in singles if bodies <= inside]
        if len(many) > _FEW:
            name = f"{register.name_of(group)} có tên tại Phụ lục"
            yield Part(name, frozenset().union(*many))
            for bodies in many:
                del singles[bodies]
    yield from singles.values()


def _is_said_by(part: Part, parts: Iterable[Part], register: Register) -> bool:
    """Whether a group without members is by its words a part of one that is named whole.

    `Các sở, ban, ngành cấp tỉnh phụ trách …` are some of `Các sở, ban, ngành cấp tỉnh`.
    """
    (first, *others) = part.bodies
    if others or not _is_group(register, first):
        return False
    name = f"{fold(part.name)} "
    return any(len(other.bodies) > 1 and name.startswith(f"{fold(other.name)} ") for other in parts)
