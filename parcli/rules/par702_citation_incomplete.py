"""PAR702: the legal basis cites a norm without its number or its date."""

import re
from collections.abc import Iterator
from datetime import date

from parcli.lint.citations import first_days
from parcli.lint.context import PlanContext
from parcli.lint.finding import Finding, Severity
from parcli.lint.rule import Page, plan_rule
from parcli.model.walk import Path
from parcli.norms import (
    LAWS,
    Citation,
    norms_numbered,
    number_key,
    read_citations,
    read_number,
    read_unnumbered,
)
from parcli.text.message import Message

PAGE = Page(
    title=Message("Căn cứ thiếu số hoặc ngày"),
    why=Message(
        "Căn cứ ghi đủ tên loại, số, ký hiệu, ngày và cơ quan ban hành; luật, pháp lệnh chỉ cần"
        " tên. Thiếu số hoặc ngày thì không biết là văn bản nào: quyết định, kế hoạch đánh số lại"
        " mỗi năm. Nhắc lại lần sau thì được bỏ ngày. (Nghị định 30/2020/NĐ-CP.)"
    ),
    bad="""\
basis:
  - Quyết định số 225/QĐ-TTg của Thủ tướng Chính phủ
  - Nghị quyết của Hội đồng nhân dân tỉnh về nhiệm vụ năm 2026
""",
    good="""\
basis:
  - Luật Tổ chức chính quyền địa phương
  - Quyết định số 225/QĐ-TTg ngày 04/02/2016 của Thủ tướng Chính phủ
""",
)

_CLAUSE = re.compile(r"[^;]+")
# What may stand between two norms that are both cited as the basis; anything else is a title.
_JOINED = re.compile(r"\s*(?:của [^,;]{1,60})?\s*(?:,|và|, và)\s*")
# The resolutions of a congress are known by its name.
_CONGRESS = re.compile(r"\s+(?:Đại hội|Hội nghị|kỳ họp)", re.IGNORECASE)


@plan_rule("PAR702", PAGE, severity=Severity.WARNING)
def citation_incomplete(context: PlanContext) -> Iterator[Finding]:
    """Point at the citation, unless the norm has been cited with its date before."""
    days = first_days(context.citations)
    told: set[str] = set()
    for number, text in enumerate(context.plan.basis):
        for clause in _CLAUSE.finditer(text):
            for citation in _held(clause[0]):
                finding = _finding(("basis", number), clause.start(), citation, days)
                key = number_key(citation.number or "")
                if finding and not (key and key in told):
                    told.add(key)
                    yield finding


def _held(clause: str) -> Iterator[Citation]:
    """Give the norms that the clause is about; those inside the title of another are not."""
    leading = read_unnumbered(clause)
    if leading and leading.kind in LAWS:
        return
    cited = list(read_citations(clause))
    if not cited:
        if leading and not _CONGRESS.match(clause, leading.end):
            yield leading
        return
    before = cited[0]
    yield before
    for after in cited[1:]:
        if not _JOINED.fullmatch(clause, before.end, after.start):
            return
        yield after
        before = after


def _finding(path: Path, offset: int, citation: Citation, days: dict[str, date]) -> Finding | None:
    problem = _problem(citation, days)
    if problem is None:
        return None
    start, length = citation.span
    hint = Message("ghi như “Quyết định số 225/QĐ-TTg ngày 04/02/2016 của Thủ tướng Chính phủ”")
    return Finding(path, problem, hint, part=(offset + start, length))


def _problem(citation: Citation, days: dict[str, date]) -> Message | None:
    if citation.number is None:
        return Message("căn cứ không ghi số của {kind}", kind=(citation.kind or "").lower())
    if citation.dated and citation.day is None:
        return Message("lịch không có ngày {day}", day=citation.dated)
    number = read_number(citation.number)
    codes = number.codes if number else ()
    # A number of the National Assembly is a law's; two norms with one number: PAR704 tells.
    if any("QH" in code for code in codes) or len(norms_numbered(citation.number)) > 1:
        return None
    if len(codes) <= 1:
        return Message("căn cứ ghi số {number} mà ký hiệu chưa đủ", number=citation.number)
    if citation.day is None and number_key(citation.number) not in days:
        return Message("căn cứ không ghi ngày của {number}", number=citation.number)
    return None
