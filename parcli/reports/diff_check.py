"""A signed plan that changed without a document that amends it: what is wrong, what to add."""

from collections.abc import Iterator

from parcli.reports.diff_view import Comparison
from parcli.text.dates import format_date
from parcli.text.message import Message


def unamended_lines(comparison: Comparison) -> Iterator[Message]:
    """Say of each such plan what the law wants and which lines to add."""
    for plan in comparison.plans:
        found = plan.unamended
        if found is None or found.decision.date is None:
            continue
        signed = format_date(found.decision.date)
        yield Message(
            "{file}: kế hoạch đã ký ({number} ngày {signed}) đổi nội dung mà không nêu văn bản sửa"
            " đổi; văn bản đã ký chỉ được sửa bằng văn bản có hình thức tương đương (khoản 3 Điều"
            " 18 Nghị định 30/2020/NĐ-CP)",
            file=plan.files.shown,
            number=found.decision.number,
            signed=signed,
        )
        if found.too_old:
            yield Message(
                "  {number} ngày {day} không tính: ký trước kế hoạch",
                number=found.too_old.number,
                day=format_date(found.too_old.date),
            )
        yield Message(
            "  thêm văn bản sửa đổi vào tệp, như"
            " amendments: [{{number: 1234/QĐ-UBND, date: 2020-05-15}}]"
        )
