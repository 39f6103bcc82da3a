"""Whole files, made by parcli and by other programs, are read alike."""

import pytest

from parcli.intake.word import read_word
from parcli.ooxml.opening import open_docx

SHAPES = {
    # The tables of each habit, the letterhead and the signature among them: rows and columns.
    "commune": [(2, 2), (10, 5), (1, 2)],
    "district": [(2, 2), (1, 2), (4, 6), (2, 6), (3, 6), (2, 6)],
    "group_rows": [(2, 2), (1, 2), (11, 7), (7, 7)],
    "named_appendices": [(2, 2), (1, 2), (1, 2), (3, 6), (2, 6), (3, 6), (2, 6)],
    "other_columns": [(2, 2), (1, 2), (15, 6)],
    "passed_around": [(2, 2), (7, 6), (1, 2)],
    "two_row_head": [(2, 2), (12, 6), (1, 2)],
    "word_lists": [(2, 2), (1, 2), (5, 5), (3, 5)],
}


def shapes(source) -> list[tuple[int, int]]:
    return [(len(table.rows), len(table.rows[0])) for table in source.tables]


def test_the_tables_of_each_habit(habit):
    assert shapes(habit.source) == SHAPES[habit.name]


def test_every_table_is_a_rectangle_of_cells_in_their_places(habit):
    for table in habit.source.tables:
        covered = set()
        for cell in table.cells:
            rows = range(cell.place.row, cell.place.row + cell.height)
            columns = range(cell.place.column, cell.place.column + cell.width)
            for row in rows:
                for column in columns:
                    assert table.rows[row - 1][column - 1] is cell
                    covered.add((row, column))
        assert covered == {
            (row, column)
            for row in range(1, len(table.rows) + 1)
            for column in range(1, len(table.rows[0]) + 1)
        }


@pytest.mark.office
def test_files_that_libreoffice_wrote_are_read_as_those_of_word(habits, libreoffice, tmp_path):
    names = ("commune", "group_rows", "two_row_head", "word_lists")
    files = [tmp_path / f"{name}.docx" for name in names]
    for name, file in zip(names, files, strict=True):
        file.write_bytes(habits[name].data)
    written = libreoffice("docx", *files)
    for name, file in zip(names, files, strict=True):
        again = read_word(open_docx(written / file.name), name)
        assert again.blocks == habits[name].source.blocks
        assert again.asides == habits[name].source.asides
