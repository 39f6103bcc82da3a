"""PAR404: a record names evidence that is not there."""

from collections.abc import Iterator

from parcli.lint.context import ProgressContext
from parcli.lint.finding import Finding, Severity
from parcli.lint.rule import Page, progress_rule
from parcli.text.message import Message

PAGE = Page(
    title=Message("Không thấy tệp minh chứng"),
    why=Message(
        "Khi kiểm tra, thẩm định chỉ số cải cách hành chính, mỗi kết quả phải có minh chứng. Tệp"
        " chưa chép vào, đã đổi tên hoặc nằm ở máy khác thì coi như không có."
    ),
    bad="""\
TC-1.a:
  - {done: 2026-01-20, document: 12/KH-STP, evidence: minh-chung/khong-co.pdf}
""",
    good="""\
TC-1.a:
  - {done: 2026-01-20, document: 12/KH-STP, evidence: minh-chung/12-KH-STP.txt}
""",
)


@progress_rule("PAR404", PAGE, severity=Severity.WARNING)
def evidence_missing(context: ProgressContext) -> Iterator[Finding]:
    """Point at every evidence that lies nowhere."""
    for place in context.records:
        for number, text in enumerate(place.record.evidence):
            if context.evidence[text] == "missing":
                yield Finding(
                    (*place.path, "evidence", number),
                    Message("không thấy tệp minh chứng “{text}”", text=text),
                    Message("đường dẫn tính từ thư mục của tệp này: chép minh chứng vào, hoặc sửa"),
                )
