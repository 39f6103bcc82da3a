"""Page numbers: in the header, centred, Arabic, from 1, none on the first page."""

import math
from collections.abc import Iterator

from parcli.text.message import Message
from parcli.word.form.checks.style import style_of
from parcli.word.form.checks.words import ABSENT, of_document, softened
from parcli.word.form.finding import FormFinding
from parcli.word.form.parts import Document, Part
from parcli.word.form.sheet import Line, Section, Sheet
from parcli.word.law import COMPONENTS, article

_NAME = COMPONENTS["so-trang"].name
_LAW = COMPONENTS["so-trang"].article
_LINES_OF_A_PAGE = 35


def page_number_present(document: Document) -> Iterator[FormFinding]:
    """Every section numbers its pages in the header; a document of one page needs no number."""
    sheet = document.sheet
    if _may_be_one_page(sheet):
        return
    for at, section in enumerate(sheet.sections):
        if _number_in(section, "header") or (section.first_differs and _is_one_page(sheet, at)):
            continue
        below = _number_in(section, "footer")
        yield of_document(
            "so-trang.place" if below else "so-trang.missing",
            _NAME,
            Message("ở lề dưới") if below else ABSENT,
            Message("ở lề trên, canh giữa"),
            _LAW,
            section=at,
        )


def page_number_style(document: Document) -> Iterator[FormFinding]:
    """The number is upright, 13 or 14, centred."""
    for at, section in enumerate(document.sheet.sections):
        line = _number_in(section, "header")
        if line is None:
            continue
        for found in style_of("so-trang", line):
            # Tabs and frames centre in ways of their own.
            if "\t" not in line.raw or not found.check.endswith(".alignment"):
                yield found._replace(where=found.where._replace(section=at + 1, paragraph=None))


def first_page(document: Document) -> Iterator[FormFinding]:
    """The first page shows no number."""
    if not document.sheet.sections:
        return
    first = document.sheet.sections[0]
    shown = _number_in(first, "header") if not first.first_differs else _number_first(first)
    if shown and not _may_be_one_page(document.sheet):
        yield of_document(
            "so-trang.first-page",
            _NAME,
            Message("hiện ở trang thứ nhất"),
            Message("không hiện ở trang thứ nhất"),
            _LAW,
            section=0,
        )


def number_format(document: Document) -> Iterator[FormFinding]:
    """Pages are counted in Arabic numbers, from 1."""
    for at, section in enumerate(document.sheet.sections):
        if section.number_format not in ("decimal", "numberInDash"):
            yield of_document(
                "so-trang.format",
                _NAME,
                Message("không phải chữ số Ả Rập"),
                Message("chữ số Ả Rập"),
                _LAW,
                section=at,
            )
        if at == 0 and section.starts_at not in (None, 1):
            yield of_document(
                "so-trang.start",
                _NAME,
                Message("bắt đầu từ {number}", number=section.starts_at),
                Message("bắt đầu từ 1"),
                _LAW,
                section=at,
            )


def appendix_numbers(document: Document) -> Iterator[FormFinding]:
    """Each appendix counts its own pages: a section of its own, from 1."""
    for part in document.of_kind("appendix"):
        section = document.sheet.sections[part.lines[0].section]
        begins = _begins_section(document.sheet, part)
        if begins and section.starts_at == 1:
            continue
        found = Message("đánh số tiếp phần trước") if begins else Message("không có số trang riêng")
        yield of_document(
            "phu-luc.page-numbers",
            COMPONENTS["phu-luc"].name,
            found,
            Message("số trang riêng cho từng phụ lục, từ 1 (ngắt section trước phụ lục)"),
            article("III.1"),
            section=part.lines[0].section,
        )


def appendix_first_page(document: Document) -> Iterator[FormFinding]:
    """The first page of an appendix shows no number either: the decree says it of documents."""
    for part in document.of_kind("appendix"):
        at = part.lines[0].section
        section = document.sheet.sections[at]
        if not section.first_differs and _begins_section(document.sheet, part) and at:
            yield softened(
                of_document(
                    "phu-luc.first-page",
                    COMPONENTS["phu-luc"].name,
                    Message("số trang hiện ở trang thứ nhất"),
                    Message("không hiện ở trang thứ nhất, như văn bản chính"),
                    _LAW,
                    section=at,
                )
            )


def _number_in(section: Section, place: str) -> Line | None:
    for margin in section.margins:
        if margin.place == place and margin.pages == "default" and margin.page_number:
            return margin.page_number
    return None


def _number_first(section: Section) -> Line | None:
    numbers = (margin.page_number for margin in section.margins if margin.pages == "first")
    return next((line for line in numbers if line), None)


def _begins_section(sheet: Sheet, part: Part) -> bool:
    written = sheet.written_in(part.lines[0].section)
    return written[0] is part.lines[0]


def _may_be_one_page(sheet: Sheet) -> bool:
    return len(sheet.sections) == 1 and _is_one_page(sheet, 0)


def _is_one_page(sheet: Sheet, section: int) -> bool:
    """Guess whether a section fits a page: only the program that lays it out knows."""
    wide = sheet.sections[section].text_mm
    lines = sheet.written_in(section)
    rows = sum(max(1, math.ceil(line.width_mm / max(wide, 1))) for line in lines)
    return rows <= _LINES_OF_A_PAGE
