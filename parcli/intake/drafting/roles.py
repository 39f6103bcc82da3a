"""Who does the work, as data: read once a cell, and said only where nothing above says it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from parcli.intake.bodies import Bodies
from parcli.intake.drafting.ledger import Ledger
from parcli.intake.told import Doubt, ToldProduct, Who, Words
from parcli.model.plan import OWING_ROLES, Role
from parcli.model.walk import Path
from parcli.text.message import Message

Roles = Mapping[Role, Sequence[str]]


@dataclass(frozen=True)
class ReadWho:
    """What the cells on who does one thing say; `remarks` are words that name nobody."""

    words: tuple[Words, ...] = ()
    roles: Roles | None = None
    remarks: tuple[Words, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    def with_roles_of(self, other: "ReadWho") -> "ReadWho":
        """Take the roles of another, with the words they were read from."""
        return replace(self, words=other.words, roles=other.roles)


@dataclass(frozen=True)
class Standing:
    """The roles that hold at a place of the plan, and the key that says them."""

    roles: Roles
    path: Path


class RoleReader:
    """Reads cells on who does the work, and accounts for their words."""

    def __init__(self, bodies: Bodies, ledger: Ledger) -> None:
        self._bodies = bodies
        self._ledger = ledger

    def read(self, who: Sequence[Who]) -> ReadWho:
        """Read the cells; where they name nobody their words are kept as a remark."""
        if not who:
            return ReadWho()
        words = tuple(each.words for each in who)
        roles, remarks, doubts = self._bodies.roles(who)
        if not roles:
            told = {remark.place for remark in remarks}
            silent = [each for each in words if each.text and each.place not in told]
            remarks = (*remarks, *silent)
            doubts = (*doubts, *(Doubt(each.place, each.text, _NOBODY) for each in silent))
        return ReadWho(words, roles, remarks, doubts)

    def standing(self, read: ReadWho, path: Path, above: Standing) -> Standing:
        """Give what holds at the task or product: `above`, where it says no other roles."""
        is_own = bool(read.roles) and read.roles != above.roles
        standing = Standing(read.roles or {}, (*path, "agencies")) if is_own else above
        self._account(read, standing.path if read.roles else path)
        return standing

    def lead(self, read: ReadWho, path: Path) -> Standing:
        """Give what holds in an area: one agency leads it."""
        ids = list(dict.fromkeys(body for ids in (read.roles or {}).values() for body in ids))
        self._account(read, (*path, "lead"))
        if len(ids) > 1:
            doubts = (Doubt(words.place, words.text, _ONE_LEADS) for words in read.words)
            self._ledger.doubt(doubts, (*path, "lead"))
        return Standing({"lead": ids[:1]} if ids else {}, (*path, "lead"))

    def each(self, told: ToldProduct, roles: Roles, path: Path) -> str | None:
        """Give the group whose members owe a share each, where a sheet has a row for each."""
        agencies = tuple(dict.fromkeys(said.agency for _, said in told.tracked if said.agency))
        if len(agencies) < 2:  # noqa: PLR2004 (one agency has no share, but the whole)
            return None
        owing = [body for role in OWING_ROLES for body in roles.get(role, ())]
        among = owing if len(owing) == 1 else ()  # of several, none is known to have all
        name = told.name._replace(text=f"Các cơ quan nộp {told.name.text}")
        group = self._bodies.group_of(agencies, among, name)
        self._ledger.use((group,), (*path, "each"))
        return group

    def _account(self, read: ReadWho, path: Path) -> None:
        if read.roles:
            for words in read.words:
                self._ledger.put(words, path)
        self._ledger.use((body for ids in (read.roles or {}).values() for body in ids), path)
        self._ledger.doubt(read.doubts, path)


_NOBODY = Message("không thấy tên cơ quan nào trong ô này; giữ lời của ô ở note")
_ONE_LEADS = Message("nhiều cơ quan chủ trì lĩnh vực, kế hoạch ghi được một: giữ cơ quan đầu tiên")


def shared(
    task: ReadWho, products: Sequence[ReadWho], *, has_below: bool
) -> tuple[ReadWho, list[ReadWho]]:
    """Say at a task what most of its products have, so that the fewest say something else.

    What is read at the task alone stays there: it holds for tasks below, or would be lost.
    """
    each = [own if own.roles else own.with_roles_of(task) for own in products]
    roles = [own.roles for own in each]
    if not roles or not all(roles) or (task.roles and (has_below or task.roles not in roles)):
        return task, list(products)
    most = max(each, key=lambda own: roles.count(own.roles))
    return (task if task.roles == most.roles else task.with_roles_of(most)), each


def as_data(roles: Roles) -> dict[str, object]:
    """Give roles as a file says them: one body as itself, several as a list."""
    return {role: ids[0] if len(ids) == 1 else list(ids) for role, ids in roles.items()}
