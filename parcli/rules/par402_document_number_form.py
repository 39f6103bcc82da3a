"""PAR402: the number of a document delivered, or of a decision, departs from the form."""

import re
from collections.abc import Iterator

from parcli.lint.context import ProgressContext
from parcli.lint.finding import Finding, Severity
from parcli.lint.rule import Page, progress_rule
from parcli.model.walk import Path
from parcli.norms import slip_in_number
from parcli.text.message import Message

PAGE = Page(
    title=Message("Số, ký hiệu văn bản kết quả sai thể thức"),
    why=Message(
        "Báo cáo, công văn đôn đốc dẫn lại số, ký hiệu ghi ở đây; sai thì không tra được văn bản."
        " Thể thức: số, dấu gạch chéo, chữ viết tắt tên loại và cơ quan, không có dấu cách; công"
        " văn ghi cơ quan và đơn vị soạn: 45/SNV-CCHC. (Nghị định 30/2020/NĐ-CP, Phụ lục I và III.)"
    ),
    bad="""\
TC-1.a:
  - {done: 2026-01-20, document: 12 /kh-STP}
""",
    good="""\
TC-1.a:
  - {done: 2026-01-20, document: 12/KH-STP}
""",
)

# What was delivered may be several documents.
_EACH = re.compile(r"[^;,\s](?:[^;,]*[^;,\s])?")


@progress_rule("PAR402", PAGE, severity=Severity.WARNING)
def document_number_form(context: ProgressContext) -> Iterator[Finding]:
    """Point at every number that is not written as the form asks."""
    for place in context.records:
        if place.record.document:
            yield from _in_text((*place.path, "document"), place.record.document)
        if place.record.decision:
            yield from _in_text((*place.path, "decision", "number"), place.record.decision.number)


def _in_text(path: Path, text: str) -> Iterator[Finding]:
    for found in _EACH.finditer(text):
        if slip := slip_in_number(found[0]):
            hint = Message("viết như 12/BC-STP, công văn: 45/SNV-CCHC; tên gọi thì ghi vào `note`")
            if slip.right:
                hint = Message("thể thức là {right}; bản ký như vậy thì giữ", right=slip.right)
            yield Finding(path, slip.message, hint, part=(found.start(), len(found[0])))
