"""The settings of a workspace (parcli.yaml); every one of them may be left out."""

from typing import Annotated, Literal

from pydantic import Strict

from parcli.model.base import Record
from parcli.model.scalars import Day, Text, Whole


class ChangedDay(Record):
    """A day off, or a day worked, beside the table of days off; with its decision."""

    date: Day
    decision: Text


class RuleChoice(Record):
    """Rules run (all, where none is named) and rules left out, by code or by its beginning."""

    select: Annotated[tuple[Text, ...], Strict(strict=False)] = ()
    ignore: Annotated[tuple[Text, ...], Strict(strict=False)] = ()


class Settings(Record):
    """What an office may set for all its plans."""

    parcli: Whole = 1
    plans: Text = "."
    """The folder, below the workspace's own, in which the plans are kept."""
    language: Literal["vi", "en"] = "vi"
    before: Literal["strict", "inclusive"] = "strict"
    days_off: Annotated[tuple[ChangedDay, ...], Strict(strict=False)] = ()
    days_worked: Annotated[tuple[ChangedDay, ...], Strict(strict=False)] = ()
    rules: RuleChoice = RuleChoice()
