"""The bodies that are known while a document is read: of the register, usual ones, new ones."""

from collections.abc import Iterable, Iterator
from itertools import chain, count

from parcli.intake.bodies.drafting import Data, Drafted, id_for, kind_of, register_data
from parcli.intake.bodies.lexicon import Lexicon
from parcli.intake.bodies.usual import Usual, usual_bodies
from parcli.model.register import Body, Register

_USUAL = "usual:"
"""Before the id of a usual body that was not met yet."""
_OWN, _LINKED = 0, 2


class Book:
    """Knows names; a body that was not known is drafted when it is met."""

    def __init__(self, register: Register | None, issuer: str | None) -> None:
        self.lexicon = Lexicon()
        self._register = register
        self._taken = set(register.bodies) if register else set()
        self._usual = {body.id: body for body in usual_bodies()}
        self._met: dict[str, str] = {}
        self._drafted: dict[str, Drafted] = {}
        for body in register.bodies.values() if register else ():
            for name in _names(body):
                self.lexicon.add(name, body.id, _OWN)
        self._link_usual()
        self._is_of_department = issuer is not None
        self._issuer = self.met(issuer)[0] if issuer else None

    def _link_usual(self) -> None:
        """Make the usual names known: for the register's body that bears one, else for a new."""
        links = {
            usual.id: next(filter(None, map(self.lexicon.whole, usual.names)), _USUAL + usual.id)
            for usual in self._usual.values()
        }
        for usual in self._usual.values():
            for name in usual.names:
                self.lexicon.add(name, links[usual.id], _LINKED)

    def met(self, name: str) -> tuple[str, bool]:
        """Give the id of the body that a whole name means, and whether it is a new one."""
        body = self.lexicon.whole(name)
        return self.resolved(body, name) if body else (self._new(name, None), True)

    def resolved(self, body: str, name: str) -> tuple[str, bool]:
        """Give the id of a body found by the lexicon, and whether it is met for the first time."""
        if not body.startswith(_USUAL):
            if drafted := self._drafted.get(body):
                drafted.spelt(_capital(name))
            return body, False
        usual = self._usual[body.removeprefix(_USUAL)]
        if usual.id in self._met:
            self._drafted[self._met[usual.id]].spelt(_capital(name))
            return self._met[usual.id], False
        self._met[usual.id] = self._new(name, usual)
        return self._met[usual.id], True

    def slip_of(self, name: str) -> tuple[str, str] | None:
        """Give the body that a misspelt name surely means, and its name as it is known."""
        known = self.lexicon.slip_of(name)
        return (known.body, known.spelling) if known else None

    def gathered(self, members: tuple[str, ...], among: Iterable[str]) -> str | None:
        """Give a group of these members: one of those `among`, else any that has just these.

        One `among` may have more members, or none yet.
        """
        wanted = {*members}
        taking = (body for body in among if self._takes(body, members))
        same = (group for group in self._groups() if {*self._members(group)} == wanted)
        return next(chain(taking, same), None)

    def gather(self, members: tuple[str, ...], name: str) -> str:
        """Draft a group of these members."""
        group = self._new(name, None)
        self._drafted[group].kind, self._drafted[group].members = "group", members
        return group

    def _takes(self, body: str, members: tuple[str, ...]) -> bool:
        drafted = self._drafted.get(body)
        if drafted and drafted.kind == "group" and not drafted.members and body not in members:
            drafted.members = members
        return {*members} <= {*self._members(body)}

    def _groups(self) -> Iterator[str]:
        yield from (group.id for group in self._register.groups) if self._register else ()
        yield from self._drafted

    def _members(self, body: str) -> tuple[str, ...]:
        if drafted := self._drafted.get(body):
            return drafted.members
        return self._register.expand(body) if self._register else ()

    def _new(self, name: str, usual: Usual | None) -> str:
        name = _capital(name)
        kind = kind_of(name, is_of_department=self._is_of_department)
        if usual and kind in ("agency", "group"):
            kind = usual.kind
        body_id = self._free(usual.id if usual else id_for(name))
        self._taken.add(body_id)
        self._drafted[body_id] = Drafted(body_id, name, kind)
        if usual is None:
            self.lexicon.add(name, body_id, _OWN)
        return body_id

    def _free(self, wanted: str) -> str:
        numbered = (f"{wanted}-{number}" for number in count(2))
        return next(each for each in chain((wanted,), numbered) if each not in self._taken)

    @property
    def new(self) -> dict[str, list[Data]]:
        """The bodies drafted, as data of a register."""
        return register_data(self._drafted, self._issuer)


def _names(body: Body) -> Iterator[str]:
    yield body.name
    if body.abbreviation:
        yield body.abbreviation
    yield from body.aliases


def _capital(name: str) -> str:
    name = " ".join(name.split())
    return name[:1].upper() + name[1:]
