"""Writes Word files as offices write them: the usual front and end, tables cell by cell.

Tables and lines are made as XML, so that a file can hold what python-docx would not write.
"""

import io
from collections.abc import Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm

NAMES = nsdecls("w", "r", "wp", "a") + (
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)


class Cell(NamedTuple):
    """A cell of a table: how many columns it spans, and whether it is merged downward."""

    text: str = ""
    across: int = 1
    merge: str = ""  # "restart" begins a merged cell, "continue" goes on with the one above
    bold: bool = False


def down(text: str, **look) -> Cell:
    """Begin a cell that is merged with those below."""
    return Cell(text, merge="restart", **look)


SAME = Cell(merge="continue")
"""The cell above goes on here."""


def bold(text: str) -> Cell:
    return Cell(text, bold=True)


def run(text: str, *, bold: bool = False, properties: str = "") -> str:
    """Write a run; a vertical tab is a line break."""
    inner = "<w:br/>".join(
        f'<w:t xml:space="preserve">{escape(piece)}</w:t>' for piece in text.split("\v")
    )
    look = ("<w:b/>" if bold else "") + properties
    return f"<w:r>{f'<w:rPr>{look}</w:rPr>' if look else ''}{inner}</w:r>"


def paragraph(*pieces: str, properties: str = "", bold: bool = False) -> str:
    """Write a paragraph of texts and of pieces of XML."""
    inner = "".join(piece if piece.startswith("<") else run(piece, bold=bold) for piece in pieces)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


def numbered(text: str, list_id: int, level: int = 0) -> str:
    """Write a paragraph that Word numbers."""
    numbering = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'
    return paragraph(text, properties=numbering)


def cell(spec: Cell | str) -> str:
    """Write a cell: a line a paragraph, or paragraphs given as XML."""
    spec = spec if isinstance(spec, Cell) else Cell(spec)
    look = f'<w:gridSpan w:val="{spec.across}"/>' if spec.across > 1 else ""
    if spec.merge:
        look += "<w:vMerge/>" if spec.merge == "continue" else '<w:vMerge w:val="restart"/>'
    if spec.text.startswith("<"):
        lines = spec.text
    else:
        lines = "".join(paragraph(line, bold=spec.bold) for line in spec.text.split("\n"))
    return f"<w:tc>{f'<w:tcPr>{look}</w:tcPr>' if look else ''}{lines}</w:tc>"


def row(*cells: Cell | str, properties: str = "") -> str:
    look = f"<w:trPr>{properties}</w:trPr>" if properties else ""
    return f"<w:tr>{look}{''.join(map(cell, cells))}</w:tr>"


def table(rows: Sequence[Sequence[Cell | str] | str], columns: int) -> str:
    """Write a table; a row is its cells, or XML."""
    grid = '<w:gridCol w:w="1500"/>' * columns
    written = "".join(each if isinstance(each, str) else row(*each) for each in rows)
    look = '<w:tblW w:w="0" w:type="auto"/>'
    return f"<w:tbl><w:tblPr>{look}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{written}</w:tbl>"


class Office:
    """A Word file as it is written, from top to end."""

    def __init__(self) -> None:
        self.file: Document = docx.Document()

    def add(self, xml: str) -> None:
        """Write a block given as XML."""
        head, mark, tail = xml.partition(">")
        slash = "/" if head.endswith("/") else ""
        element = parse_xml(f"{head.removesuffix('/')} {NAMES}{slash}{mark}{tail}")
        self.file.element.body.find(qn("w:sectPr")).addprevious(element)

    def add_to(self, block, xml: str) -> None:
        """Write runs into a paragraph that stands already."""
        for element in parse_xml(f"<w:p {NAMES}>{xml}</w:p>"):
            block._p.append(element)

    def lines(self, *texts: str) -> None:
        for text in texts:
            self.add(paragraph(text))

    def headings(self, *texts: str) -> None:
        for text in texts:
            self.add(paragraph(text, bold=True, properties='<w:jc w:val="center"/>'))

    def letterhead(self, issuer: str, number: str = "", day: str = "") -> None:
        """Write quốc hiệu beside the issuer, number and day below where there are any."""
        rows = [
            [bold(issuer), bold("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc")]
        ]
        if number:
            rows.append([number, day])
        self.add(table(rows, 2))
        self.lines("")

    def decision(self, office: str, subject: str, basis: Sequence[str], articles: Sequence[str]):
        """Write the text of a decision, from its title to the last article."""
        self.headings("QUYẾT ĐỊNH", subject, office)
        self.lines(*basis)
        self.headings("QUYẾT ĐỊNH:")
        self.lines(*articles)

    def signing(self, recipients: Sequence[str], posts: str, name: str) -> None:
        """Write recipients on the left, the signature on the right."""
        left = "\n".join(["Nơi nhận:", *recipients])
        self.add(table([[left, bold(f"{posts}\n\n\n\n{name}")]], 2))

    def section(self, *, across: bool) -> None:
        """Begin a new page, across or upright."""
        section = self.file.add_section(WD_SECTION.NEW_PAGE)
        section.orientation = WD_ORIENT.LANDSCAPE if across else WD_ORIENT.PORTRAIT
        section.page_width, section.page_height = (Mm(297), Mm(210))[:: 1 if across else -1]

    def stored(self) -> bytes:
        written = io.BytesIO()
        self.file.save(written)
        return written.getvalue()
