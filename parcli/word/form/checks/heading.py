"""Words and places of the header and the title: what must be there, and how it is worded."""

import re
from collections.abc import Iterator
from datetime import date

from parcli.norms import slip_in_number
from parcli.norms.codes import TYPE_CODES
from parcli.text.dates import official_date
from parcli.text.message import Message
from parcli.text.normal import fold
from parcli.word.form.checks.blanks import is_open
from parcli.word.form.checks.words import ABSENT, of_document, of_line, softened
from parcli.word.form.finding import FormFinding
from parcli.word.form.parts import Document, Part
from parcli.word.form.sheet import Line
from parcli.word.law import COMPONENTS, ComponentId, sample_article

_NATION = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM")
_MOTTO = "Độc lập - Tự do - Hạnh phúc"
_REQUIRED: tuple[ComponentId, ...] = (
    "quoc-hieu",
    "tieu-ngu",
    "co-quan-ban-hanh",
    "so-ky-hieu",
    "dia-danh-thoi-gian",
    "quyen-han-chuc-vu",
    "ho-ten",
    "noi-nhan",
)

_NUMBER = re.compile(r"Số\s*:\s*(?P<ordinal>[\d.…_\s]*?)(?P<joint>\s*/\s*)(?P<code>\S.*)")
_BLANK = re.compile(r"[.…_\s]*")
_CODE = re.compile(r"(?:[^\W\d_]+\d*|[.…_]+)(?:-(?:[^\W\d_]+\d*|[.…_]+))+")
_DATE = re.compile(
    r"(?P<place>.*?)(?P<comma>,?)\s*ngày(?P<day>[\s\d.…_]*)tháng(?P<month>[\s\d.…_]*)"
    r"năm(?P<year>[\s\d.…_]*)\.?"
)
_SPACING_PT = 6


def components_present(document: Document) -> Iterator[FormFinding]:
    """The nine components are there; a công văn has a subject in place of a title."""
    main = document.main
    for name in _REQUIRED:
        if not main.of(name):
            yield _missing(name)
    if not main.of("ten-loai") and not main.of("trich-yeu-cong-van"):
        yield _missing("ten-loai")
    elif main.of("ten-loai") and not main.of("trich-yeu"):
        yield _missing("trich-yeu")
    if main.is_letter and not main.of("kinh-gui"):
        yield _missing("kinh-gui")


def _missing(name: ComponentId) -> FormFinding:
    component = COMPONENTS[name]
    return of_document(
        f"{name}.missing", component.name, ABSENT, Message("phải có"), component.article
    )


def attached_header(document: Document) -> Iterator[FormFinding]:
    """A text issued with a decision repeats the header, without number and date."""
    for part in document.of_kind("attached"):
        if not part.of("quoc-hieu"):
            yield softened(
                of_line(
                    "quoc-hieu",
                    "attached",
                    next(line for line in part.lines if not line.is_blank),
                    Message("văn bản kèm theo không có quốc hiệu, tên cơ quan"),
                    Message("như mẫu: tên cơ quan và quốc hiệu, không có số và ngày"),
                    article=sample_article("1.3"),
                )
            )


def nation(document: Document) -> Iterator[FormFinding]:
    """Quốc hiệu is spelled as the decree spells it, in either place of the tone."""
    for part in document.parts:
        for line in part.of("quoc-hieu"):
            if line.text.upper() not in _NATION:
                yield _worded("quoc-hieu", line, _NATION[0])


def motto(document: Document) -> Iterator[FormFinding]:
    """Tiêu ngữ has its words, capitals, and dashes between spaces."""
    for part in document.parts:
        for line in part.of("tieu-ngu"):
            right = _MOTTO.upper() if line.is_capital else _MOTTO
            if line.text != right:
                yield _worded("tieu-ngu", line, _MOTTO)


def _worded(name: ComponentId, line: Line, right: str) -> FormFinding:
    text = Message("“{text}”", text=line.text)
    return of_line(name, "words", line, text, Message("“{text}”", text=right))


def number(document: Document) -> Iterator[FormFinding]:
    """`Số: 05/QĐ-UBND`: a zero before one digit, no spaces; the number blank before signing."""
    for part in document.parts:
        for line in part.of("so-ky-hieu"):
            wanted = _right_number(line.text)
            if wanted:
                text = Message("“{text}”", text=line.text)
                yield of_line("so-ky-hieu", "words", line, text, wanted)


def _right_number(text: str) -> Message | None:
    """Say how a number must be written, None where it is well."""
    found = _NUMBER.fullmatch(text)
    form = Message("“Số: 05/QĐ-UBND”: không cách chữ, có “/” và “-”")
    if not found:
        return form
    if _BLANK.fullmatch(found["ordinal"]) or is_open(found["code"]):
        joined = found["joint"].endswith("/") and _CODE.fullmatch(found["code"])
        return None if joined else form
    given = text.partition(":")[2].strip()
    slip = slip_in_number(given)
    if slip is None:
        return None
    return Message("“Số: {number}”", number=slip.right) if slip.right else slip.message


def number_fits_type(document: Document) -> Iterator[FormFinding]:
    """The code begins with that of the type; a công văn has none."""
    for part in document.parts:
        for line in part.of("so-ky-hieu"):
            found = _NUMBER.fullmatch(line.text)
            code = found["code"].partition("-")[0].strip() if found else ""
            wanted = _wanted_code(part, code)
            if code and wanted and not is_open(code):
                text = Message("ký hiệu bắt đầu bằng “{code}”", code=code)
                yield of_line("so-ky-hieu", "type", line, text, wanted)


def _wanted_code(part: Part, code: str) -> Message | None:
    if part.is_letter:
        if code == "CV" or code in TYPE_CODES:
            return Message("công văn: chữ viết tắt cơ quan, rồi đơn vị soạn thảo (“UBND-NC”)")
        return None
    right = part.type_code
    if right is None or code.casefold() == right.casefold():
        return None  # how it is spelled is the number's own check
    return Message("“{code}” ({name})", code=right, name=TYPE_CODES[right].lower())


def day(document: Document) -> Iterator[FormFinding]:
    """`Hà Nội, ngày 05 tháng 01 năm 2020`; blank before signing."""
    for part in document.parts:
        for line in part.of("dia-danh-thoi-gian"):
            wanted = _right_day(line.text)
            if wanted:
                text = Message("“{text}”", text=line.text)
                yield of_line("dia-danh-thoi-gian", "words", line, text, wanted)


def _right_day(text: str) -> Message | None:
    found = _DATE.fullmatch(text)
    form = Message("“Hà Nội, ngày 05 tháng 01 năm 2020”")
    if not found:
        return form
    parts = [found[name].strip(" .…_") for name in ("day", "month", "year")]
    place = found["place"].strip()
    is_named = place[:1].isupper() or is_open(place)
    if not (is_named and found["comma"]):
        return Message("địa danh viết hoa, sau có dấu phẩy: {form}", form=form)
    if not all(parts):
        return None
    try:
        right = official_date(date(*(int(part) for part in reversed(parts))))
    except ValueError:
        return Message("một ngày có thật")
    written = f"ngày {parts[0]} tháng {parts[1]} năm {parts[2]}"
    return None if written == right else Message("“{date}”", date=right)


def number_and_day_level(document: Document) -> Iterator[FormFinding]:
    """Number and date stand on one line."""
    main = document.main
    for line in main.of("dia-danh-thoi-gian"):
        for numbered in main.of("so-ky-hieu"):
            one, other = numbered.cell, line.cell
            if one and other and one.table == other.table and one.row != other.row:
                yield of_line(
                    "dia-danh-thoi-gian",
                    "place",
                    line,
                    Message("không cùng dòng với số, ký hiệu"),
                    Message("cùng một dòng với số, ký hiệu"),
                )


def subject_of_letter(document: Document) -> Iterator[FormFinding]:
    """`V/v …` begins a công văn's subject, 6 pt under its number."""
    main = document.main
    for line in main.of("trich-yeu-cong-van")[:1]:
        if not line.text.startswith("V/v "):
            yield of_line(
                "trich-yeu-cong-van",
                "words",
                line,
                Message("“{text}”", text=line.text),
                Message("bắt đầu bằng “V/v ”"),
            )
        above = [numbered.layout.after_pt for numbered in main.of("so-ky-hieu")]
        if max(above, default=_SPACING_PT) + line.layout.before_pt < _SPACING_PT:
            yield softened(
                of_line(
                    "trich-yeu-cong-van",
                    "spacing",
                    line,
                    Message("sát số, ký hiệu"),
                    Message("cách số, ký hiệu 6 pt"),
                )
            )


def title_alone(document: Document) -> Iterator[FormFinding]:
    """The name of the type has its line to itself."""
    for part in document.parts:
        for line in part.of("ten-loai"):
            code = part.type_code
            if code and line.folded.rstrip(" :") != fold(TYPE_CODES[code]):
                yield of_line(
                    "ten-loai",
                    "alone",
                    line,
                    Message("tên loại và trích yếu viết liền, in hoa"),
                    Message("tên loại một dòng; trích yếu ngay dưới, in thường"),
                )
