"""The narrative of a periodic report: what only the officer can say, one key a section."""

from typing import Annotated

from pydantic import BeforeValidator, Field, Strict

from parcli.model.areas import AreaId
from parcli.model.base import Frozen
from parcli.model.scalars import Id, Text, Whole, one_or_many

# Nothing yet, a paragraph, or several.
Paragraphs = Annotated[tuple[Text, ...] | None, Strict(strict=False), BeforeValidator(one_or_many)]


class Direction(Frozen):
    """Part I of the report: directing and running the reform."""

    plan: Paragraphs = None
    inspection: Paragraphs = None
    communication: Paragraphs = None
    assigned: Paragraphs = None
    """The tasks that the Government and the Prime Minister gave."""
    initiatives: Paragraphs = None
    dialogue: Paragraphs = None


class Assessment(Frozen):
    """Part III: what was reached, what falls short, and why."""

    achievements: Paragraphs = None
    shortcomings: Paragraphs = None
    causes: Paragraphs = None


class Narrative(Frozen):
    """The officer's own words for the report of one period; what is left empty prints as a blank.

    `late` gives, by reference (`TC-4.a`, `TT-4.b@2020-Q1`), why work is late.
    """

    parcli: Whole
    plan: Id
    period: Text
    direction: Direction = Direction()
    results: dict[AreaId, Paragraphs] = Field(default_factory=dict)
    assessment: Assessment = Assessment()
    late: dict[Text, Text | None] = Field(default_factory=dict)
    next: Paragraphs = None
    proposals: Paragraphs = None
