"""How documents write sentences, lists of bodies, points and blanks."""

import re
from collections.abc import Iterable, Sequence

from parcli.model.plan import Role, Roles
from parcli.model.register import Register

BLANK = " " * 6
"""What is filled in by hand or by the clerk: the number, the day."""

DOTS = "…………"
"""What the plan should say and does not: seen at a glance, and found by searching."""

DITTO = "-nt-"
"""In a cell of a table: the same as above (như trên). The layout joins it to the cell above."""

_LETTERS = "abcdđeghiklmnopqrstuvxy"

_ROLES: dict[Role, str] = {
    "lead": "Chủ trì",
    "perform": "Thực hiện",
    "draft": "Xây dựng dự thảo",
    "appraise": "Thẩm định",
    "coordinate": "Phối hợp",
    "consolidate": "Tổng hợp",
    "monitor": "Theo dõi, đôn đốc",
}

_LAST_NUMBER = re.compile(r"(.*?)(\d+)")
_OPEN_ENDS = ("...", "…", "?", "!", "./.")


def capitalised(text: str) -> str:
    """Give the text on one line, with a capital at its head."""
    text = _one_line(text)
    return text[:1].upper() + text[1:]


def lowered(text: str) -> str:
    """Give the text to stand inside a sentence; an abbreviation (`CCHC`) keeps its capitals."""
    text = _one_line(text)
    return text if text[:2].isupper() else text[:1].lower() + text[1:]


def ended(text: str, mark: str = ".") -> str:
    """Give the text with one mark at its end; what is left open, or asked, stays so."""
    text = _one_line(text)
    return text if text.endswith(_OPEN_ENDS) else closed(text, mark)


def closed(text: str, mark: str) -> str:
    """Give the text with one mark at its end, in place of what ends it now."""
    return _one_line(text).rstrip(" ;,.") + mark


def _one_line(text: str) -> str:
    """A paragraph of a document has no line breaks; a text in a file may have some."""
    return " ".join(text.split())


def sentence(text: str) -> str:
    """Give the text with a capital at its head and a full stop."""
    return ended(capitalised(text))


def points(texts: Sequence[str]) -> tuple[str, ...]:
    """Write texts as điểm a), b), c) …; one alone has no letter, and too many have dashes."""
    sentences = [sentence(text) for text in texts]
    if len(sentences) == 1:
        return tuple(sentences)
    if len(sentences) > len(_LETTERS):
        return tuple(f"- {text}" for text in sentences)
    return tuple(f"{letter}) {text}" for letter, text in zip(_LETTERS, sentences, strict=False))


def finished(text: str) -> str:
    """End the last line of a document: `./.` stands at its last word."""
    return ended(text.rstrip(" ./"), "./.")


def label_after(label: str) -> str:
    """Give the number that follows a printed one: 6 → 7, 7.3 → 7.4, d → đ."""
    if label in _LETTERS[:-1]:
        return _LETTERS[_LETTERS.index(label) + 1]
    found = _LAST_NUMBER.fullmatch(label)
    if not found:
        return ""
    digits = str(int(found[2]) + 1)
    return found[1] + digits.zfill(len(found[2]))


def body_list(ids: Iterable[str], register: Register | None) -> str:
    """Name bodies one after another inside a sentence: `Sở Nội vụ; các sở, ban, ngành`."""
    names = [register.name_of(body) if register else body for body in ids]
    return "; ".join(_inside(name) for name in names)


def _inside(name: str) -> str:
    return lowered(name) if name.startswith(("Các ", "Những ")) else name


def roles_text(roles: Roles, register: Register | None) -> str:
    """Say who takes part and as what, a line a role: `Chủ trì: Sở Tư pháp`."""
    lines = [f"{_ROLES[role]}: {body_list(ids, register)}" for role, ids in roles.items()]
    return "\n".join(lines)
