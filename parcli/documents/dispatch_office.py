"""The office that urges: the one of the letterhead where the settings name one, else the plan's."""

from dataclasses import replace
from typing import NamedTuple

from parcli.documents.office import COMMITTEE, Office, office_of
from parcli.documents.readers import collective_signature, usual_copies
from parcli.documents.wording import DOTS
from parcli.model.plan import Level, Plan
from parcli.model.register import Register
from parcli.model.settings import Letterhead
from parcli.text.message import Message
from parcli.text.normal import fold

# Who gathers for a committee what its agencies answer.
_GATHERERS: dict[Level, str] = {
    "province": "Sở Nội vụ",
    "district": "Phòng Nội vụ",
    "commune": "Phòng Văn hóa - Xã hội",
}


class Urging(NamedTuple):
    """The office that urges and the one that issued the plan, which may be the same.

    `body` is the id of the first, where the register has it.
    """

    office: Office
    issuer: Office
    body: str
    level: Level

    @property
    def is_issuer(self) -> bool:
        """Whether the plan is the office's own."""
        return self.office.name == self.issuer.name

    @property
    def short_name(self) -> str:
        """Its name where it was named in full before: `Ủy ban nhân dân tỉnh`."""
        is_committee = fold(self.office.name).startswith(fold(COMMITTEE))
        return f"{COMMITTEE} {self.office.region}" if is_committee else self.office.name

    @property
    def answer_to(self) -> str:
        """Where the answers go."""
        gatherer = _GATHERERS.get(self.level) if self.is_issuer else None
        return f"{self.short_name} (qua {gatherer} để tổng hợp)" if gatherer else self.short_name

    @property
    def verb(self) -> str:
        """What it does: the plan's issuer requires, another office asks."""
        return "yêu cầu" if self.is_issuer else "đề nghị"

    @property
    def others(self) -> str:
        """What those are whose work it is: a department writes to its own units and people."""
        is_within = self.is_issuer and self.level == "department"
        return "đơn vị, cá nhân" if is_within else "cơ quan, đơn vị"

    @property
    def signature(self) -> tuple[str, ...]:
        """The lines over the signature."""
        return collective_signature(self.office)

    def copies(self, to: tuple[str, ...]) -> tuple[str, ...]:
        """Name those who get a copy, but for those the dispatch is addressed to."""
        copies = usual_copies(self.level, self.office)
        if not self.is_issuer:
            copies = (f"UBND {self.office.region} (b/c)", *copies)
        return tuple(copy for copy in copies if copy not in to)


def urging_office(plan: Plan, register: Register | None, letterhead: Letterhead) -> Urging:
    """Say which office urges, and what is not known of it."""
    issuer = office_of(plan, register, letterhead, writes_later=True)
    named = letterhead.agency
    body = _id_of(named, register) if named else plan.issuer
    if named is None or body == plan.issuer or _same(named, issuer.name):
        return Urging(_with_unit(issuer), issuer, plan.issuer, plan.level)
    # What the plan's decision says of number and signer is not of this office.
    own = plan.model_copy(update={"issuer": body, "decision": None, "level": "department"})
    known = None if issuer.place == DOTS else issuer.place
    place = letterhead.place or known
    office = office_of(own, register, letterhead.model_copy(update={"place": place}))
    return Urging(_with_unit(replace(office, region=issuer.region)), issuer, body, "department")


def _with_unit(office: Office) -> Office:
    """Name the drafting unit among what is not known: a công văn has it in its number."""
    if office.unit:
        return office
    missing = Message("đơn vị soạn thảo, ở số và dòng Lưu: ghi letterhead.unit ở parcli.yaml")
    return replace(office, unknown=(*office.unknown, missing))


def _same(one: str, other: str) -> bool:
    return _plain(one) == _plain(other)


def _plain(name: str) -> str:
    folded = " ".join(fold(name).split())
    return folded.replace("ubnd", fold(COMMITTEE), 1) if folded.startswith("ubnd") else folded


def _id_of(name: str, register: Register | None) -> str:
    """Give the id of the body that has the name; a name of no body stands for itself."""
    for body in register.bodies.values() if register else ():
        names = (body.name, *body.aliases, *((body.abbreviation,) if body.abbreviation else ()))
        if any(_same(one, name) for one in names):
            return body.id
    return " ".join(name.split())
