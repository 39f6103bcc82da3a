"""The settings of a workspace (parcli.yaml); every one of them may be left out."""

from typing import Annotated, Literal

from pydantic import Strict

from parcli.model.base import Frozen
from parcli.model.plan import Signer
from parcli.model.scalars import Day, Text, Whole


class ChangedDay(Frozen):
    """A day off, or a day worked, beside the table of days off; with its decision."""

    date: Day
    decision: Text


class RuleChoice(Frozen):
    """Rules run (all, where none is named) and rules left out, by code or by its beginning."""

    select: Annotated[tuple[Text, ...], Strict(strict=False)] = ()
    ignore: Annotated[tuple[Text, ...], Strict(strict=False)] = ()


class Letterhead(Frozen):
    """What stands at the head and the foot of the office's documents (NĐ 30/2020/NĐ-CP, art. 8).

    The plan's own decision comes first for the place, the signer and the office's code, for a
    workspace may hold another office's plan; of what neither says a document shows a blank.
    """

    parent: Text | None = None
    """The body directly above, printed over the office; a province's committee has none."""
    agency: Text | None = None
    code: Text | None = None
    """The office's abbreviation in the number of a document: `UBND`, `SNV`."""
    unit: Text | None = None
    """The drafting unit's, in the number of a công văn and in the last line of `Nơi nhận`."""
    place: Text | None = None
    signer: Signer | None = None


class Settings(Frozen):
    """What an office may set for all its plans."""

    parcli: Whole = 1
    plans: Text = "."
    """The folder, below the workspace's own, in which the plans are kept."""
    language: Literal["vi", "en"] = "vi"
    before: Literal["strict", "inclusive"] = "strict"
    days_off: Annotated[tuple[ChangedDay, ...], Strict(strict=False)] = ()
    days_worked: Annotated[tuple[ChangedDay, ...], Strict(strict=False)] = ()
    rules: RuleChoice = RuleChoice()
    letterhead: Letterhead = Letterhead()
