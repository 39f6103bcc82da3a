"""Cells on who does the work, read with and without a register."""

import pytest

from parcli.intake.bodies import Bodies
from parcli.intake.source import Place
from parcli.intake.told import Who, Words

HERE = Place(table=1, row=2, column=4)


@pytest.fixture
def words():
    return lambda text: Words(text, HERE)


@pytest.fixture
def read(words):
    """Read a cell with bodies of its own, or with those given."""

    def read_cell(text, column=None, bodies=None):
        return (bodies or Bodies()).roles([Who(words(text), column)])

    return read_cell
