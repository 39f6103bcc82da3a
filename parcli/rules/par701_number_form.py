"""PAR701: the number of the decision departs from the form."""

from collections.abc import Iterator

from parcli.lint.context import PlanContext
from parcli.lint.finding import Finding, Severity
from parcli.lint.rule import Page, plan_rule
from parcli.norms import slip_in_number
from parcli.text.message import Message

PAGE = Page(
    title=Message("Số, ký hiệu văn bản sai thể thức"),
    why=Message(
        "Số, ký hiệu gồm số, dấu gạch chéo, chữ viết tắt tên loại và cơ quan ban hành, không có"
        " dấu cách: 05/QĐ-UBND, 12/KH-SNV; công văn ghi cơ quan và đơn vị soạn: 45/SNV-CCHC. Sai"
        " ký hiệu thì tra cứu và trích dẫn về sau đều sai. (Nghị định 30/2020/NĐ-CP, Phụ lục I và"
        " III.)"
    ),
    bad="""\
decision: {number: 100 /qđ-UBND, date: 2025-12-30}
""",
    good="""\
decision: {number: 100/QĐ-UBND, date: 2025-12-30}
""",
)


@plan_rule("PAR701", PAGE, severity=Severity.WARNING)
def number_form(context: PlanContext) -> Iterator[Finding]:
    """Point at the number that is not written as the form asks."""
    decision = context.plan.decision
    if decision is None or decision.number is None:
        return
    slip = slip_in_number(decision.number)
    if slip:
        hint = Message("viết như 05/QĐ-UBND, 12/KH-SNV; công văn: 45/SNV-CCHC")
        if slip.right:
            hint = Message("thể thức là {right}; bản ký in như vậy thì giữ", right=slip.right)
        yield Finding(("decision", "number"), slip.message, hint)
