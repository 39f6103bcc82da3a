"""Tables are read to rectangles in which every cell stands where it is seen."""

import pytest

from parcli.intake.source import Place
from tests.intake.habits.office import SAME, Cell, cell, down, paragraph, row, table

WHO = 'w:id="1" w:author="A"'


def control(xml: str) -> str:
    return f"<w:sdt><w:sdtContent>{xml}</w:sdtContent></w:sdt>"


GRIDS = {
    "plain": (table([["a", "b"], ["c", "d"]], 2), [["a", "b"], ["c", "d"]]),
    "across": (table([[Cell("a", across=2)], ["b", "c"]], 2), [["a", "a"], ["b", "c"]]),
    "down": (table([[down("a"), "b"], [SAME, "c"]], 2), [["a", "b"], ["a", "c"]]),
    "down twice": (
        table([[down("a"), "b"], [down("c"), "d"], [SAME, "e"]], 2),
        [["a", "b"], ["c", "d"], ["c", "e"]],
    ),
    "across and down": (
        table(
            [[down("a", across=2), "b"], [Cell(across=2, merge="continue"), "c"], ["d", "e", "f"]],
            3,
        ),
        [["a", "a", "b"], ["a", "a", "c"], ["d", "e", "f"]],
    ),
    "going on from a cell of another width": (
        table([[down("a", across=2), "b"], [SAME, "c", "d"]], 3),
        [["a", "a", "b"], ["", "c", "d"]],
    ),
    "going on from nothing": (table([[SAME, "a"], ["b", "c"]], 2), [["", "a"], ["b", "c"]]),
    "across in the old way": (
        table(
            [
                (
                    '<w:tr><w:tc><w:tcPr><w:hMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>a</w:t>'
                    "</w:r></w:p></w:tc><w:tc><w:tcPr><w:hMerge/></w:tcPr><w:p/></w:tc></w:tr>"
                ),
                ["b", "c"],
            ],
            2,
        ),
        [["a", "a"], ["b", "c"]],
    ),
    "short rows": (table([["a", "b", "c"], ["d"]], 3), [["a", "b", "c"], ["d", "", ""]]),
    "a row that begins later": (
        table([["a", "b"], row("c", properties='<w:gridBefore w:val="1"/>')], 2),
        [["a", "b"], ["", "c"]],
    ),
    "a row that ends earlier": (
        table([["a", "b"], row("c", properties='<w:gridAfter w:val="1"/>')], 2),
        [["a", "b"], ["c", ""]],
    ),
    "a grid that says too little": (table([["a", "b", "c"]], 1), [["a", "b", "c"]]),
    "columns that no row parts": (
        table([[Cell("a", across=3), "b"], [Cell("c", across=3), "d"]], 4),
        [["a", "b"], ["c", "d"]],
    ),
    "controls around rows and cells": (
        control(
            table([control(row("a", "b")), f"<w:tr>{cell('c')}{control(cell('d'))}</w:tr>"], 2)
        ),
        [["a", "b"], ["c", "d"]],
    ),
    "a deleted row": (
        table([["a"], row("b", properties=f"<w:del {WHO}/>"), ["c"]], 1),
        [["a"], ["c"]],
    ),
    "an inserted row": (table([["a"], row("b", properties=f"<w:ins {WHO}/>")], 1), [["a"], ["b"]]),
    "a deleted cell": (
        table(
            [
                (
                    f"<w:tr>{cell('a')}<w:tc><w:tcPr><w:cellDel {WHO}/></w:tcPr>{paragraph('b')}"
                    f"</w:tc>{cell('c')}</w:tr>"
                )
            ],
            2,
        ),
        [["a", "c"]],
    ),
    "lines": (table([["a\nb\vc"]], 1), [["a\nb\nc"]]),
    "a span without sense": (
        table([["a", "b"]], 2).replace(
            "<w:tc>", '<w:tc><w:tcPr><w:gridSpan w:val="1000000"/></w:tcPr>', 1
        ),
        [["a", "b"]],
    ),
}


@pytest.mark.parametrize(("xml", "expected"), GRIDS.values(), ids=GRIDS)
def test_the_grid(xml, expected, grid):
    assert grid(xml) == expected


def test_a_merged_cell_knows_its_size_and_its_corner(read):
    (found,) = read(
        table(
            [["x", "y", "z"], ["x", down("a", across=2)], ["x", Cell(across=2, merge="continue")]],
            3,
        )
    ).tables
    merged = next(each for each in found.cells if each.text == "a")
    assert merged.place == Place(table=1, row=2, column=2)
    assert (merged.width, merged.height) == (2, 2)
    assert found.rows[2][2] is merged
    assert len(found.cells) == 6


def test_edges_a_hair_apart_are_one(read):
    """Rows that a person drew one by one: the first column ends 2 mm apart in each."""
    rows = row("TT", Cell("Nhiệm vụ", across=2)) + row(Cell("1", across=2), "Rà soát")
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in (600, 110, 4000))
    (found,) = read(f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>").tables
    assert [[each.text for each in line] for line in found.rows] == [
        ["TT", "Nhiệm vụ"],
        ["1", "Rà soát"],
    ]


def test_a_column_as_narrow_as_that_stays_where_a_cell_stands_in_it(read):
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in (600, 110, 4000))
    rows = row("TT", "", "Nhiệm vụ")
    (found,) = read(f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>").tables
    assert len(found.rows[0]) == 3


def test_tables_are_counted_apart_from_paragraphs(read):
    first, text, second = read(table([["a"]], 1), paragraph("b"), table([["c"]], 1)).blocks
    assert (first.place, second.place) == (Place(table=1), Place(table=2))
    assert text.place == Place(paragraph=1)


def test_a_table_without_cells_is_none(read):
    assert read("<w:tbl><w:tblPr/></w:tbl>", paragraph("a")).tables == ()


def test_a_table_within_a_cell_is_lines_of_the_cell(read):
    inside = table([["Quý", "Số cuộc"], ["II", table([["03"]], 1) + paragraph("")]], 2)
    source = read(table([[paragraph("Theo bảng:") + inside + paragraph("hết"), "b"]], 2))
    (found,) = source.tables
    assert found.rows[0][0].text == "Theo bảng:\nQuý\nSố cuộc\nII\n03\nhết"
    assert [(aside.place, aside.text) for aside in source.asides] == [
        (Place(table=1, row=1, column=1), "")
    ] * 2


def test_words_in_the_unseen_part_of_a_merged_cell_are_told(read):
    source = read(table([[down("a"), "b"], [Cell("cũ", merge="continue"), "c"]], 2))
    (aside,) = source.asides
    assert (aside.text, aside.place) == ("cũ", Place(table=1, row=1, column=1))
