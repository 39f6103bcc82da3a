"""Who reads a report or a dispatch, and who signs it for the collective."""

from parcli.documents.office import COMMITTEE, Office
from parcli.documents.wording import closed
from parcli.model.plan import Level
from parcli.text.normal import fold

_TOGETHER = f"TM. {COMMITTEE.upper()}"


def readers_above(level: Level, office: Office) -> tuple[str, ...]:
    """Name those to whom the office reports its reform work."""
    if level == "province":
        return ("Bộ Nội vụ",)
    region = office.region if level == "department" else "tỉnh"
    return f"{COMMITTEE} {region}", "Sở Nội vụ"


def usual_copies(level: Level, office: Office) -> tuple[str, ...]:
    """Name those who usually get a copy of what goes out, beside the readers themselves."""
    if level == "department":
        return ("Lãnh đạo cơ quan",)
    unit = f"UBND {office.region}"
    copies = (f"Chủ tịch, các Phó Chủ tịch {unit} (b/c)",)
    return (*copies, "Sở Nội vụ") if level == "province" else copies


def to_lines(to: tuple[str, ...]) -> tuple[str, ...]:
    """Write who a document goes to, a line each, where there are several (mục II.9)."""
    if len(to) == 1:
        return ()
    *before, last = to
    return (*(f"- {closed(name, ';')}" for name in before), f"- {closed(last, '.')}")


def collective_signature(office: Office) -> tuple[str, ...]:
    """Give the lines over the signature of what a committee issues as a body (art. 13).

    Who signs by order (TL.) or by authority (TUQ.) of the chairman does not sign for the body.
    """
    is_committee = fold(office.name).startswith(fold(COMMITTEE))
    if is_committee and not office.signature[0].startswith(("TM.", "TL.", "TUQ.")):
        return (_TOGETHER, *office.signature)
    return office.signature
