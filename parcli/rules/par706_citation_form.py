"""PAR706: the number of a cited norm departs from the form."""

from collections.abc import Iterator

from parcli.lint.context import PlanContext
from parcli.lint.finding import Finding, Severity
from parcli.lint.rule import Page, plan_rule
from parcli.norms import slip_in_citation
from parcli.text.message import Message

PAGE = Page(
    title=Message("Ký hiệu văn bản viện dẫn sai"),
    why=Message(
        "Ký hiệu của Thủ tướng là QĐ-TTg, không phải QĐ-TTG; văn bản của Đảng ghi tên loại trước"
        " dấu gạch chéo (18-NQ/TW), văn bản nhà nước ghi sau (76/NQ-CP); số của nghị định, thông tư"
        " có năm. Ghi sai thì người đọc và máy đều tìm không ra văn bản."
    ),
    bad="""\
objectives:
  - Sắp xếp bộ máy theo Nghị quyết số 18/NQ-TW
  - Thực hiện Quyết định số 1291/QĐ-TTG ngày 07/10/2019
""",
    good="""\
objectives:
  - Sắp xếp bộ máy theo Nghị quyết số 18-NQ/TW
  - Thực hiện Quyết định số 1291/QĐ-TTg ngày 07/10/2019
""",
)


@plan_rule("PAR706", PAGE, severity=Severity.WARNING)
def citation_form(context: PlanContext) -> Iterator[Finding]:
    """Point at the number of every citation that is not written as the form asks."""
    for at in context.citations:
        slip = slip_in_citation(at.citation)
        if slip:
            hint = Message("đúng là {right}", right=slip.right) if slip.right else None
            part = (at.citation.number_at, len(at.number))
            yield Finding(at.path, slip.message, hint, part=part)
