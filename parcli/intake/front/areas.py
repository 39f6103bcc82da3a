"""The areas in the plan's own text: headings with the work below them, and who leads."""

import re
from collections.abc import Iterator, Sequence

from parcli.intake.front.duties import named_first
from parcli.intake.front.outline import Section, bare
from parcli.intake.front.told import ToldText, ToldWork
from parcli.intake.told import Words

_TASKS = re.compile(
    r"(?:(?:mot so |cac )?(?:noi dung|nhiem vu)|ke hoach trien khai cac nhiem vu"
    r"|phan cong nhiem vu)\b"
)
_AIMS = re.compile(r"(?:noi dung va )?(?:muc tieu|muc dich)\b")
_GROUPS = re.compile(r"(?:phan cong|trach nhiem|to chuc)[^:]{0,20} (?:trach nhiem|thuc hien)\b")
_LEAD = re.compile(r"Cơ quan chủ trì\s*:\s*(?P<who>[^.]+)\.?\s*", re.IGNORECASE)
_LEADS = re.compile(r"chủ trì\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<=\.)\s+")
_WHERE = re.compile(r"\b(?:tại|theo|trong)\s+(?:các\s+)?phụ lục\b", re.IGNORECASE)


def read_areas(top: Sequence[Section]) -> tuple[ToldText, ...]:
    """Read the sections of the part that lays out the work."""
    parts = [part for part in top if _TASKS.match(part.folded)]
    return tuple(_area(section) for part in parts for section in part.below if _is_area(section))


def _is_area(section: Section) -> bool:
    return bool(section.no and section.below)


def _area(section: Section) -> ToldText:
    lead: Words | None = None
    notes: list[Words] = []
    lines: list[Words] = []
    has_numbers = any(item.no for item in section.below)
    for item in section.below:
        text, who = _without_lead(item.title)
        if who:
            lead = item.line.words(who)
        text = bare(_without_where(text))
        is_note = not item.no and (has_numbers or text != bare(item.title))
        if text:
            (notes if is_note else lines).append(item.line.words(text))
        lines += [each.words for each in item.all()]
    return ToldText(
        section.no,
        section.words,
        tuple(lines),
        lead,
        tuple(notes),
        tuple(_work(section.below)),
        tuple(_aimed(section.below)),
    )


def _without_lead(text: str) -> tuple[str, str]:
    """Part the sentence on who leads from the rest."""
    found = _LEAD.search(text)
    if not found:
        return text, ""
    return f"{text[: found.start()]}{text[found.end() :]}", found["who"].strip()


def _without_where(text: str) -> str:
    """Leave out the sentence that says in which appendix the work is laid out."""
    return " ".join(each for each in _SENTENCE_END.split(text) if not _WHERE.search(each))


def _work(sections: Sequence[Section]) -> Iterator[ToldWork]:
    """Read lines as things to be done; what is aimed at is none, nor is `Phân công trách nhiệm`."""
    for section in sections:
        if _GROUPS.match(section.folded):
            yield from _work(section.below)
        elif not _AIMS.match(section.folded):
            no = section.no if section.no != "-" else ""
            who, work = named_first(section)
            leads = bool(_LEADS.match(work))
            yield ToldWork(no, section.words, who, leads, tuple(_work(section.below)))


def _aimed(sections: Sequence[Section]) -> Iterator[Words]:
    for section in sections:
        if _AIMS.match(section.folded):
            yield from (each.words for each in section.all()) if section.below else (section.words,)
