"""A Word file made of a few blocks, and what it is read to."""

import pytest

from parcli.intake.source import Paragraph
from parcli.intake.word import read_word
from tests.intake.habits.office import Office


@pytest.fixture(scope="session")
def empty():
    """Give a file with nothing in it; it is one file, emptied each time."""
    office = Office()

    def emptied() -> Office:
        office.file.element.body.clear_content()
        return office

    return emptied


@pytest.fixture
def read(empty):
    """Read a file that holds these blocks, given as XML."""

    def read_blocks(*blocks: str, office: Office | None = None):
        office = office or empty()
        for block in blocks:
            office.add(block)
        return read_word(office.file, "a.docx")

    return read_blocks


@pytest.fixture
def lines(read):
    """Give the lines that stand outside tables."""
    return lambda *blocks: [
        block.line for block in read(*blocks).blocks if isinstance(block, Paragraph)
    ]


@pytest.fixture
def grid(read):
    """Give the texts of the only table, in every position that they stand in."""

    def texts(table: str):
        (found,) = read(table).tables
        return [[cell.text for cell in row] for row in found.rows]

    return texts
