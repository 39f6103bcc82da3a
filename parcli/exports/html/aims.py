"""The targets on the page: what is aimed at, how far it is, who answers for it."""

from collections.abc import Iterable
from typing import NamedTuple

from parcli.status.target_words import (
    TARGET_STATES,
    goal_lines,
    latest_lines,
    left_lines,
    owner_name,
)
from parcli.status.targets import JudgedTarget, TargetState
from parcli.text.dates import format_date
from parcli.text.message import Message, Translate


class Aim(NamedTuple):
    """A target in words."""

    text: str
    owner: str
    goal: tuple[str, ...]
    by: str
    latest: tuple[str, ...]
    state: TargetState
    state_name: str


def aims_of(judged: Iterable[JudgedTarget], translate: Translate) -> tuple[Aim, ...]:
    """Give the targets in words, what asks for work first."""
    order = list(TARGET_STATES)
    return tuple(
        Aim(
            one.target.text,
            owner_name(one, translate),
            _lines(goal_lines(one), translate),
            format_date(one.by),
            _lines((*latest_lines(one), *left_lines(one)), translate),
            one.state,
            TARGET_STATES[one.state].render(translate),
        )
        for one in sorted(judged, key=lambda one: order.index(one.state))
    )


def _lines(messages: Iterable[Message], translate: Translate) -> tuple[str, ...]:
    return tuple(message.render(translate) for message in messages)
