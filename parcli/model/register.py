"""The agencies of a jurisdiction: names, groups, units, positions, and when each existed."""

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import Annotated

from pydantic import Field, Strict

from parcli.model.base import Frozen
from parcli.model.scalars import Day, Id, Ids, Text, Whole

Names = Annotated[tuple[Text, ...], Strict(strict=False)]


class Validity(Frozen):
    """The days between which a body existed, both included; an open end is left out."""

    first: Annotated[Day | None, Field(alias="from")] = None
    last: Annotated[Day | None, Field(alias="to")] = None


class Member(Frozen):
    """A unit or a position inside an agency (`Chánh Văn phòng`, `Pháp chế`)."""

    id: Id
    name: Text
    abbreviation: Text | None = None
    aliases: Names = ()


class Agency(Frozen):
    """A body that can owe work; `successor` took over its work when it was dissolved."""

    id: Id
    name: Text
    abbreviation: Text | None = None
    aliases: Names = ()
    valid: Validity | None = None
    successor: Id | None = None
    units: Annotated[tuple[Member, ...], Strict(strict=False)] = ()
    positions: Annotated[tuple[Member, ...], Strict(strict=False)] = ()


class Group(Frozen):
    """Agencies under one name; members may be groups. A group may be left without members."""

    id: Id
    name: Text
    abbreviation: Text | None = None
    aliases: Names = ()
    members: Ids = ()


Body = Agency | Group | Member


class Register(Frozen):
    """The agencies.yaml of a jurisdiction."""

    parcli: Whole
    agencies: Annotated[tuple[Agency, ...], Strict(strict=False)]
    groups: Annotated[tuple[Group, ...], Strict(strict=False)] = ()

    @cached_property
    def bodies(self) -> dict[str, Body]:
        """Everything that can take a role, by id; of two with one id the first holds."""
        found: dict[str, Body] = {}
        for body in self._all():
            found.setdefault(body.id, body)
        return found

    def _all(self) -> Iterator[Body]:
        for agency in self.agencies:
            yield agency
            yield from agency.units
            yield from agency.positions
        yield from self.groups

    def name_of(self, body_id: str) -> str:
        """Give the name for people; an unknown id stands for itself."""
        body = self.bodies.get(body_id)
        return body.name if body else body_id

    def expand(self, body_id: str, on: date | None = None) -> tuple[str, ...]:
        """Give the members of a group, through groups, that exist on the day; else the id itself.

        A group without members, or one that holds itself, stands for itself.
        """
        members: dict[str, None] = {}
        self._gather(body_id, on, members, set())
        return tuple(members) or (body_id,)

    def _gather(
        self, body_id: str, on: date | None, members: dict[str, None], seen: set[str]
    ) -> None:
        body = self.bodies.get(body_id)
        if body_id in seen:
            return
        if not isinstance(body, Group) or not body.members:
            if not isinstance(body, Agency) or exists(body, on):
                members[body_id] = None
            return
        seen.add(body_id)
        for member in body.members:
            self._gather(member, on, members, seen)


def exists(agency: Agency, on: date | None) -> bool:
    """Whether the agency exists on the day; without a day, or without limits, it does."""
    if on is None or agency.valid is None:
        return True
    first, last = agency.valid.first, agency.valid.last
    return (first is None or first <= on) and (last is None or on <= last)
