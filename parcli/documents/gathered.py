"""Many agencies in few words: a group by its name where all of it is meant, else who is not."""

from collections.abc import Iterator, Sequence
from datetime import date

from parcli.documents.wording import body_list, capitalised
from parcli.model.register import Group, Register


def gathered(
    bodies: Sequence[str], group: str | None, register: Register | None, day: date | None
) -> str:
    """Name the agencies of a group: `Các sở, ban, ngành cấp tỉnh (20 cơ quan); UBND xã Nga An`.

    Args:
        bodies: The agencies meant, by id.
        group: The group they are of; without one each is named.
        register: Where their names and the members of the group are.
        day: The day on which the members are asked for.
    """
    if register is None or group is None:
        return capitalised(body_list(bodies, register))
    return capitalised("; ".join(_named(group, list(bodies), register, day)))


def _named(group: str, meant: list[str], register: Register, day: date | None) -> Iterator[str]:
    """Name those meant: the whole group, its groups one by one, and what is left over."""
    members = register.expand(group, day)
    if len(members) > 1 and set(members) <= set(meant):
        yield f"{body_list([group], register)} ({len(members)} cơ quan)"
        return
    left = list(meant)
    for below in _groups_in(group, register):
        of_it = [body for body in left if body in register.expand(below, day)]
        if of_it:
            yield from _named(below, of_it, register, day)
            left = [body for body in left if body not in of_it]
    if left:
        yield _apart(group, left, members, register)


def _groups_in(group: str, register: Register) -> list[str]:
    body = register.bodies.get(group)
    below = body.members if isinstance(body, Group) else ()
    return [each for each in below if isinstance(register.bodies.get(each), Group)]


def _apart(group: str, meant: list[str], members: Sequence[str], register: Register) -> str:
    """Name the members meant, or those that are not, where these are by far the fewer."""
    others = [body for body in members if body not in meant]
    are_fewer = others and 2 * len(others) < len(meant)
    if _groups_in(group, register) or not are_fewer:
        return body_list(meant, register)
    count = f"{len(meant)}/{len(members)} cơ quan"
    return f"{body_list([group], register)} ({count}, trừ {body_list(others, register)})"
