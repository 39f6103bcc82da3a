"""Who takes part: what a document says of it beside what the plan says, and what is inherited."""

from collections.abc import Mapping

from parcli.intake.renewing.words import Data
from parcli.model.plan import Role, Roles

Cast = Mapping[Role, frozenset[str]]
"""The ids of each role."""


def cast_of(roles: Roles) -> Cast:
    """Give who has which role."""
    return {role: frozenset(ids) for role, ids in roles.items()}


def settle_roles(item: Data, told: Roles, inherited: Cast) -> list[str]:
    """Let a task or a product have the roles that are told; give the key where it changed.

    A document that names nobody says nothing of it. Who is inherited is not written down again.
    """
    wanted = cast_of(told)
    if not wanted or wanted == effective(item, inherited):
        return []
    if wanted == inherited:
        item.pop("agencies", None)
    else:
        item["agencies"] = {role: _as_written(ids) for role, ids in told.items()}
    return ["agencies"]


def effective(item: Mapping[str, object], inherited: Cast) -> Cast:
    """Give who has which role in a task or a product as it is written."""
    own = item.get("agencies")
    return cast_of(Roles.model_validate(own)) if own else inherited


def _as_written(ids: tuple[str, ...]) -> object:
    return ids[0] if len(ids) == 1 else list(ids)
