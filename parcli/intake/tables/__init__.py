"""The tables of a document: which hold tasks, their columns, areas, tasks, products, deadlines."""

from parcli.intake.source import Source
from parcli.intake.tables.reader import Reader
from parcli.intake.told import Told


def read_tables(source: Source, year: int | None) -> Told:
    """Read what the tables of a document tell.

    Args:
        source: The document.
        year: The first year of the plan's period, where it is known: deadlines are read in it,
            and the names of the areas differ by programme.
    """
    return Reader(year).read(source)
