"""The title of the plan, and the years it is for."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from parcli.intake.front.lines import ISSUING, Layout, Text
from parcli.intake.front.outline import bare
from parcli.intake.told import Doubt, Words
from parcli.text.message import Message

_ISSUES = re.compile(r"(?:(?:v/v|về việc|về)\s+)?(?:ban hành\s+)?(?=kế hoạch\b)", re.IGNORECASE)
_SUBJECT = re.compile(r"(?:v/v|về việc)\s+(?P<subject>.+)", re.IGNORECASE)
_ENDS = re.compile(
    r"(?:can cu|theo de nghi|xet de nghi|thuc hien (?:ke hoach|quyet dinh)|[ivx]+\.|\()"
)
_SPAN = re.compile(r"((?:19|20)\d\d)\s*[-–]\s*((?:19|20)\d\d)")
_YEAR = re.compile(r"(?<![/.\d-])((?:19|20)\d\d)(?!\d|\s*/)")
_PART_OF_YEAR = re.compile(r"6 tháng|9 tháng|\bquý\b|tháng \d", re.IGNORECASE)
_AUTHORITIES = re.compile(r"(?:chu tich|uy ban nhan dan|giam doc|chanh |truong |cuc truong|ubnd)")
_WORD = "Kế hoạch"


class Title(NamedTuple):
    """The title in a sentence, and the lines it was read from."""

    words: Words
    lines: tuple[Text, ...]


def read_title(layout: Layout) -> Title | None:
    """Read the title: of the decision's subject, else under `KẾ HOẠCH`, else a letter's V/v."""
    for lines in (layout.decision, layout.plan):
        found = list(_subject(lines))
        if found and (text := _titled(found, layout.prose)):
            return Title(found[0].words(text), tuple(found))
    for line in layout.head:
        if found_subject := _SUBJECT.match(line.text):
            subject = bare(found_subject["subject"])
            return Title(line.words(subject[:1].upper() + subject[1:]), (line,))
    return None


def _subject(lines: Sequence[Text]) -> Iterator[Text]:
    """Give the lines of the title; its first is the name of the type, maybe with more behind it."""
    for number, line in enumerate(lines):
        folded = line.folded
        is_text = line.text.endswith((":", ";", ".", ","))
        if number and (is_text or _ENDS.match(folded) or _is_authority(line)):
            return
        yield line


def _is_authority(line: Text) -> bool:
    """Whether a line names who decides, under the title of a decision."""
    return line.is_capital and bool(_AUTHORITIES.match(line.folded))


def _titled(lines: Sequence[Text], prose: Sequence[Text]) -> str:
    text = " ".join(line.text for line in lines)
    first = lines[0].folded
    if first.startswith(("quyet dinh", ISSUING)):
        subject = re.sub("^QUYẾT ĐỊNH", "", text, flags=re.IGNORECASE).strip()
        found = _ISSUES.match(subject)
        return _in_sentence(subject[found.end() :], prose) if found else ""
    subject = text[len("KẾ HOẠCH") :].strip() if first.startswith("ke hoach") else ""
    return _in_sentence(f"{_WORD} {_lowered(subject)}", prose) if subject else ""


def _lowered(text: str) -> str:
    return text if text[:2].isupper() else text[:1].lower() + text[1:]


def _in_sentence(title: str, prose: Sequence[Text]) -> str:
    """Write a title in capitals as some sentence has it, else in small letters."""
    title = bare(title)
    rest = title[len(_WORD) :]
    if not rest.isupper():
        return _WORD + rest
    form = re.compile(re.escape(title), re.IGNORECASE)
    for line in prose:
        found = form.search(line.text)
        if found and not found[0][len(_WORD) :].isupper():
            return _WORD + found[0][len(_WORD) :]
    return _WORD + rest.lower()


def years_in(text: str) -> str | None:
    """Read the years a title names: `2020`, `2016-2020`; the last ones, where it cites others."""
    spans = list(_SPAN.finditer(text))
    if spans:
        return f"{spans[-1][1]}-{spans[-1][2]}"
    years = _YEAR.findall(text)
    return years[-1] if years else None


def read_period(title: Words) -> tuple[Words | None, tuple[Doubt, ...]]:
    """Read the years the plan is for; a plan for a part of a year is doubted."""
    years = years_in(title.text)
    if years is None:
        return None, ()
    doubts: tuple[Doubt, ...] = ()
    if _PART_OF_YEAR.search(title.text):
        why = Message("kế hoạch cho một phần của năm: ghi cả năm {year}", year=years)
        doubts = (Doubt(title.place, title.text, why),)
    return Words(years, title.place), doubts
