"""What a filled template needs and Jinja cannot do: it depends on how long the texts are.

A template asks for it by its styles: a line drawn under a text is measured beside that text; a cell
that says “như trên” is joined to the one above; an optional column in which nothing stands is left
out; the rows of one task stay on one page, unless they are longer than a page; a page number that
an editor lost comes back.
"""

from docx.document import Document
from docx.oxml.ns import qn

from parcli.word.layout.drawn import draw
from parcli.word.layout.looks import Looks
from parcli.word.layout.page_numbers import number_pages
from parcli.word.layout.sheets import blocks
from parcli.word.layout.tables import (
    drop_empty_columns,
    join_dittos,
    keep_together,
    keep_with_its_note,
    keep_with_what_is_said,
    let_long_rows_split,
)


def lay_out(document: Document) -> None:
    """Finish a filled template in place."""
    number_pages(document)
    looks = Looks(document)
    for block, sheet in blocks(document.element.body):
        for table in block.iter(qn("w:tbl")):
            drop_empty_columns(table, looks)
            keep_with_what_is_said(table)
            keep_with_its_note(table, looks)
            keep_together(table, looks, sheet)
            join_dittos(table)
            let_long_rows_split(table, looks, sheet)
        for paragraph in block.iter(qn("w:p")):
            draw(paragraph, looks, sheet)
