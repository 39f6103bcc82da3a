"""A workbook without its weight: its cells, how they look, the comments on them, no more.

Charts, pictures, pivots, names, links to other files and programs are left out unread. A formula
gives way to the result that the program stored; one without a result stays, to be told of.
"""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

from lxml import etree  # type: ignore[import-untyped]

from parcli.ooxml.light.book import (
    keep_comments,
    lighten_book,
    lighten_comments,
    lighten_links,
)
from parcli.ooxml.light.sheet import lighten_sheet
from parcli.ooxml.light.styles import lighten_styles
from parcli.ooxml.light.tree import MOST_CELLS, Budget, Element, TooLargeError, local, parsed

__all__ = ["MOST_CELLS", "TooLargeError", "lightened"]

_TYPES = "[Content_Types].xml"


def lightened(archive: ZipFile) -> bytes:
    """Give the workbook as a new package of what is needed.

    Raises:
        TooLargeError: it has more cells, texts or styles than a plan can have.
    """
    written = BytesIO()
    kinds = _kinds(archive)
    budget = Budget()
    with ZipFile(written, "w", ZIP_STORED) as light:
        for name in archive.namelist():
            lighten = _how(name, kinds.get(name, ""), budget)
            if lighten:
                root = parsed(archive.read(name))
                lighten(root)
                light.writestr(name, etree.tostring(root, encoding="UTF-8", xml_declaration=True))
    return written.getvalue()


def _how(name: str, kind: str, budget: Budget) -> Callable[[Element], None] | None:
    """Give how a part is made lighter, None where it is left out."""
    if name in (_TYPES, "_rels/.rels"):
        return lambda _: None
    if name.endswith(".rels"):
        return keep_comments if "/worksheets/" in name else lighten_links
    ways: dict[str, Callable[[Element], None]] = {
        "sheet.main": lighten_book,
        "template.main": lighten_book,
        "sharedStrings": lambda root: Budget().take(len(root)),
        "styles": lighten_styles,
        "worksheet": lambda root: lighten_sheet(root, budget),
        "comments": lambda root: lighten_comments(root, budget),
    }
    return ways.get(kind)


def _kinds(archive: ZipFile) -> dict[str, str]:
    """Give what each part is, in the words of the content types: `worksheet`, `styles`."""
    named, by_suffix = {}, {}
    for one in parsed(archive.read(_TYPES)):
        kind = one.get("ContentType", "").partition("spreadsheetml.")[2].removesuffix("+xml")
        if local(one) == "Override":
            named[one.get("PartName", "").removeprefix("/")] = kind
        else:
            by_suffix[one.get("Extension", "").lower()] = kind
    suffixes = {name: name.rpartition(".")[2].lower() for name in archive.namelist()}
    return {name: named.get(name, by_suffix.get(end, "")) for name, end in suffixes.items()}
