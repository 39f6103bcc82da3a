"""Plans by others' habits: their bytes, what they are read to, and what a person reads in them."""

import io
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from types import ModuleType

import pytest

from parcli.intake.source import Source
from parcli.intake.word import read_word
from parcli.ooxml.opening import open_docx
from parcli.yamlio.read import read
from tests.intake.habits import (
    commune,
    district,
    group_rows,
    named_appendices,
    other_columns,
    passed_around,
    two_row_head,
    word_lists,
)

FOLDER = Path(__file__).parent / "habits"
BUILDERS: dict[str, ModuleType] = {
    module.__name__.rpartition(".")[2]: module
    for module in (
        commune,
        district,
        group_rows,
        named_appendices,
        other_columns,
        passed_around,
        two_row_head,
        word_lists,
    )
}


class Habit:
    """One office's plan: built, read and told once, when a test first asks."""

    def __init__(self, name: str) -> None:
        self.name = name

    @cached_property
    def data(self) -> bytes:
        """The bytes of the Word file."""
        written = io.BytesIO()
        BUILDERS[self.name].build().save(written)
        return written.getvalue()

    @cached_property
    def source(self) -> Source:
        """What the file is read to."""
        return read_word(open_docx(self.data, self.name), self.name)

    @cached_property
    def truth(self) -> Mapping[str, object]:
        """What a person reads in the file, written down by hand."""
        return read((FOLDER / f"{self.name}.yaml").read_bytes()).data  # here `no` is no Boolean


@pytest.fixture(scope="session")
def habits() -> dict[str, Habit]:
    return {name: Habit(name) for name in BUILDERS}


@pytest.fixture(params=BUILDERS)
def habit(habits, request) -> Habit:
    """Give each of them."""
    return habits[request.param]
