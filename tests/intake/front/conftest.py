"""Documents written line by line."""

import pytest

from parcli.intake.front import read_front
from parcli.intake.source import Cell, Line, Paragraph, Place, Source, Table

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"


def table(number, *columns):
    """Make a table of one row, as heads and signatures are set."""
    cells = tuple(
        Cell(Place(number, 1, at), tuple(Line(line) for line in column))
        for at, column in enumerate(columns, 1)
    )
    return Table(Place(number), (cells,))


@pytest.fixture
def front():
    """Read a document: its office, number and day, its lines, who receives it and who signs."""

    def read(*lines, head=(), day="", recipients=(), signature=()):
        blocks = []
        if head or day:
            blocks.append(table(1, head, (NATION, "Độc lập - Tự do - Hạnh phúc", day)))
        blocks += [Paragraph(Place(paragraph=at), Line(line)) for at, line in enumerate(lines, 1)]
        if recipients or signature:
            blocks.append(table(2, ("Nơi nhận:", *recipients), signature))
        return read_front(Source("x.docx", tuple(blocks)))

    return read
