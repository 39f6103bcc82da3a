"""The tracking table for others: workbook, calendar, page, data. One file, one format."""

import pkgutil
from collections.abc import Callable
from importlib import import_module  # noqa: TID251 (gathering the formats is this module's work)
from typing import NamedTuple

from parcli.text.message import Message, Translate
from parcli.tracking import Tracking


class Manner(NamedTuple):
    """How a format is written: the language, and how many days before a due date to remind."""

    translate: Translate
    remind: tuple[int, ...] = (7, 1)


class Export(NamedTuple):
    """A format: its name is that of its module and the suffix of its files.

    `write` gives the same bytes for the same table and manner. What is text may be printed; what
    is dated can only hold what has a due date.
    """

    about: Message
    write: Callable[[Tracking, Manner], bytes]
    is_text: bool = True
    is_dated: bool = False


def export_names() -> tuple[str, ...]:
    """Give the names of the formats: the modules and packages of this folder."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__)))


def export_of(name: str) -> Export:
    """Load a format, and with it the libraries it needs."""
    found: Export = import_module(f"{__name__}.{name}").EXPORT
    return found
