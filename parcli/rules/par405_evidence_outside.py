"""PAR405: a record names evidence that lies outside the workspace."""

from collections.abc import Iterator

from parcli.lint.context import ProgressContext
from parcli.lint.finding import Finding, Severity
from parcli.lint.rule import Page, progress_rule
from parcli.text.message import Message

PAGE = Page(
    title=Message("Minh chứng nằm ngoài thư mục làm việc"),
    why=Message(
        "Đường dẫn ra ngoài thư mục làm việc, hoặc tính từ gốc ổ đĩa (D:/…), chỉ đúng trên một"
        " máy: người khác mở kế hoạch không thấy minh chứng, sao lưu cũng không có."
    ),
    bad="""\
TC-1.a:
  - {done: 2026-01-20, document: 12/KH-STP, evidence: "D:/ho-so/12-KH-STP.pdf"}
""",
    good="""\
TC-1.a:
  - {done: 2026-01-20, document: 12/KH-STP, evidence: minh-chung/12-KH-STP.txt}
""",
)


@progress_rule("PAR405", PAGE, severity=Severity.WARNING)
def evidence_outside(context: ProgressContext) -> Iterator[Finding]:
    """Point at every evidence whose path leads out."""
    for place in context.records:
        for number, text in enumerate(place.record.evidence):
            if context.evidence[text] == "outside":
                yield Finding(
                    (*place.path, "evidence", number),
                    Message("minh chứng “{text}” nằm ngoài thư mục làm việc", text=text),
                    Message("chép tệp vào cạnh kế hoạch rồi ghi như minh-chung/12-BC.pdf"),
                )
