"""What tables and paragraphs tell, made by hand: words with places, tasks, whole documents."""

from collections.abc import Callable

import pytest

from parcli.intake.bodies import Bodies
from parcli.intake.draft import Draft
from parcli.intake.drafting import Asked, draft
from parcli.intake.front import Front
from parcli.intake.source import Place
from parcli.intake.told import Told, ToldArea, Words


def said(text: str, row: int = 1, column: int = 1) -> Words:
    """Give words of the second table."""
    return Words(text, Place(2, row, column))


@pytest.fixture
def words() -> Callable[..., Words]:
    return said


@pytest.fixture
def drafted() -> Callable[..., Draft]:
    """Draft a plan for 2026 of what is told of its areas."""

    def make(*areas: ToldArea, front: Front | None = None, **more: object) -> Draft:
        asked = more.pop("asked", Asked(period="2026", level="province"))
        return draft(Told(areas, **more), front or Front(), Bodies(), asked)

    return make
