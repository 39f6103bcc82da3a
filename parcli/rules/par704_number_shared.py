"""PAR704: a number that two norms bear is cited without its date."""

from collections.abc import Iterator

from parcli.lint.context import PlanContext
from parcli.lint.finding import Finding, Severity
from parcli.lint.rule import Page, plan_rule
from parcli.norms import norms_numbered, number_key
from parcli.text.dates import format_date
from parcli.text.message import Message

PAGE = Page(
    title=Message("Hai văn bản cùng số, viện dẫn không ghi ngày"),
    why=Message(
        "Nghị quyết số 76/NQ-CP có hai: ngày 13/6/2013 sửa đổi Chương trình 2011–2020, và ngày"
        " 15/7/2021 về Chương trình 2021–2030. Không ghi ngày thì không biết là văn bản nào. Nhắc"
        " lại sau khi đã ghi ngày thì được bỏ."
    ),
    bad="""\
basis: [Nghị quyết số 76/NQ-CP của Chính phủ]
""",
    good="""\
basis: [Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ]
objectives: [Hoàn thành các mục tiêu của Nghị quyết số 76/NQ-CP]
""",
)


@plan_rule("PAR704", PAGE, severity=Severity.WARNING)
def number_shared(context: PlanContext) -> Iterator[Finding]:
    """Point at every such number before the plan has given its date."""
    dated: set[str] = set()
    for at in context.citations:
        norms = norms_numbered(at.number)
        key = number_key(at.number)
        if at.citation.dated:
            dated.add(key)
        if len(norms) <= 1 or key in dated:
            continue
        days = ", ".join(format_date(norm.issued) for norm in norms if norm.issued)
        message = Message(
            "{number} là số của nhiều văn bản (ngày {days})", number=at.number, days=days
        )
        yield Finding(at.path, message, Message("ghi thêm ngày ban hành"), part=at.citation.span)
