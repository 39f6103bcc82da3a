"""Who does the work: words of cells to roles, names to the bodies of a register or to new ones."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, get_args

from parcli.intake.bodies.book import Book
from parcli.intake.bodies.cells import Part, parts, remarks_in, roles_in
from parcli.intake.bodies.drafting import Data
from parcli.intake.bodies.names import Piece, pieces
from parcli.intake.told import Doubt, Who, Words
from parcli.model.plan import Role
from parcli.model.register import Register
from parcli.text.message import Message

__all__ = ["ADDED", "Bodies", "ReadNames", "ReadRoles", "roles_in"]

ADDED = Message("chưa có trong danh bạ cơ quan: đã thêm")
"""Why a body should be looked at of which nothing is doubtful but that the register lacked it."""


class ReadNames(NamedTuple):
    """The ids of the bodies a text names; `remarks` are words that name none, to be noted."""

    ids: tuple[str, ...]
    remarks: tuple[Words, ...] = ()
    doubts: tuple[Doubt, ...] = ()


class ReadRoles(NamedTuple):
    """Roles with ids of bodies, in the model's order; `remarks` are words that name none."""

    roles: dict[Role, list[str]]
    remarks: tuple[Words, ...] = ()
    doubts: tuple[Doubt, ...] = ()


class Bodies:
    """The bodies of a register, and those drafted as they are met.

    `issuer` names the department whose own units and positions (Văn phòng, Chánh Văn phòng) are
    met in its plan; it is None for a committee's plan.
    """

    def __init__(self, register: Register | None = None, issuer: str | None = None) -> None:
        self.doubts: list[tuple[str, Doubt]] = []
        self._book = Book(register, issuer)
        self._has_register = register is not None

    def roles(self, who: Sequence[Who]) -> ReadRoles:
        """Read who does the work, and as what, from the cells on it.

        The words of a cell come before the head of its column; who has no role by either
        performs the work.
        """
        roles: dict[Role, list[str]] = {}
        remarks: list[Words] = []
        doubts: list[Doubt] = []
        for words, column in who:
            left: list[str] = []
            for part in parts(words.text, self._book.lexicon):
                read = self.names(Words(part.text, words.place))
                left += (remark.text for remark in read.remarks)
                doubts += self._shared(part, read, words)
                for role, body in _given(part.roles or (column or "perform",), read.ids):
                    ids = roles.setdefault(role, [])
                    if body not in ids:
                        ids.append(body)
            if left:
                remarks += (Words(text, words.place) for text in remarks_in(words.text, left))
                doubts.append(Doubt(words.place, "; ".join(left), _NO_NAME))
        ordered = {role: roles[role] for role in get_args(Role) if role in roles}
        return ReadRoles(ordered, tuple(remarks), tuple(doubts))

    def names(self, words: Words) -> ReadNames:
        """Read the bodies that a text names one after another: the heading of a duty, a lead."""
        ids: dict[str, None] = {}
        remarks: list[Words] = []
        doubts: list[Doubt] = []
        for piece in pieces(words.text, self._book.lexicon):
            if piece.is_name:
                ids[self._met(piece, words)] = None
                continue
            remarks.append(Words(piece.text, words.place))
            doubts.append(Doubt(words.place, piece.text, _NO_NAME))
        return ReadNames(tuple(ids), tuple(remarks), tuple(doubts))

    def id_of(self, name: str) -> str:
        """Give the id of one body by its name, drafting it where it is new."""
        return self._book.met(name)[0]

    def group_of(self, agencies: Sequence[str], among: Iterable[str], name: Words) -> str:
        """Give the group whose members are the agencies of these names.

        It is one of the bodies `among` which has them all, or was drafted without members; else
        one that has just these, else a new one with the name.
        """
        members = tuple(map(self.id_of, agencies))
        if known := self._book.gathered(members, among):
            return known
        group = self._book.gather(members, name.text)
        self.doubts.append((group, Doubt(name.place, "; ".join(agencies), _GATHERED)))
        return group

    @property
    def new(self) -> Mapping[str, list[Data]]:
        """The agencies and groups drafted, as data of a register."""
        return self._book.new

    def _met(self, piece: Piece, words: Words) -> str:
        if piece.body is None and (slip := self._book.slip_of(piece.text)):
            body, right = slip
            found, _ = self._book.resolved(body, right)
            why = Message("đọc là “{name}”", name=right)
            self.doubts.append((found, Doubt(words.place, piece.text, why)))
            return found
        if piece.body:
            found, is_new = self._book.resolved(piece.body, piece.text)
        else:
            found, is_new = self._book.met(piece.text)
        if is_new and (self._has_register or not piece.is_sure):
            why = ADDED if piece.is_sure else Message("đọc cả cụm là tên một cơ quan")
            self.doubts.append((found, Doubt(words.place, piece.text, why)))
        return found

    @staticmethod
    def _shared(part: Part, read: ReadNames, words: Words) -> Iterator[Doubt]:
        if {"lead", "coordinate"} <= set(part.roles) and len(read.ids) > 1:
            why = Message("chủ trì và phối hợp ghi chung: đọc cơ quan đầu là chủ trì")
            yield Doubt(words.place, part.text, why)


_NO_NAME = Message("không đọc được là tên cơ quan: ghi thành chú thích")
_GATHERED = Message("mỗi cơ quan nộp riêng: đã lập nhóm của các cơ quan này")


def _given(roles: Sequence[Role], ids: Sequence[str]) -> Iterator[tuple[Role, str]]:
    """Hand out roles; where one text names leader and helpers, the first is the leader."""
    is_shared = {"lead", "coordinate"} <= set(roles)
    for number, body in enumerate(ids):
        for role in roles:
            if not is_shared or (role == "lead") == (number == 0):
                yield role, body
