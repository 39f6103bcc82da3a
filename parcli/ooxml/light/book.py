"""What ties the sheets together: the list of them, links between parts, comments."""

import re
from posixpath import normpath

from parcli.ooxml.light.tree import Budget, Element, keep_children

_ONE_CELL = re.compile("[A-Z]{1,3}[1-9][0-9]{0,6}")


def lighten_links(root: Element) -> None:
    """Keep one link to each part: a sheet that is there many times is read once."""
    seen: set[str] = set()
    for link in list(root):
        target = normpath(link.get("Target", "")).lower()
        if target in seen or link.get("TargetMode") == "External":
            root.remove(link)
        seen.add(target)


def keep_comments(root: Element) -> None:
    """Keep of the links of a sheet those to its comments."""
    for link in list(root):
        if not link.get("Type", "").endswith("/comments") or link.get("TargetMode") == "External":
            root.remove(link)


def lighten_comments(root: Element, budget: Budget) -> None:
    """Keep those that stand at one cell: for a range, all its cells would be made."""
    comments = root.findall("{*}commentList/{*}comment")
    budget.take(len(comments))
    for comment in comments:
        if not _ONE_CELL.fullmatch(comment.get("ref", "")):
            comment.getparent().remove(comment)


def lighten_book(root: Element) -> None:
    """Keep the list of the sheets, each once."""
    keep_children(root, ("workbookPr", "sheets"))
    seen: set[str] = set()
    for sheet in list(root.iterfind("{*}sheets/{*}sheet")):
        link = next((v for k, v in sheet.attrib.items() if k.endswith("}id")), "")
        if link in seen:
            sheet.getparent().remove(sheet)
        seen.add(link)
