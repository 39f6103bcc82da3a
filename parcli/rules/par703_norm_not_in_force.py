"""PAR703: a norm that is cited was no longer in force on the plan's date."""

import re
from collections.abc import Iterator

from parcli.lint.citations import CitedAt, first_days, norm_meant
from parcli.lint.context import PlanContext
from parcli.lint.finding import Finding, Severity
from parcli.lint.rule import Page, plan_rule
from parcli.norms import Norm, successor_on
from parcli.text.dates import format_date
from parcli.text.message import Message

PAGE = Page(
    title=Message("Văn bản viện dẫn đã hết hiệu lực"),
    why=Message(
        "Kế hoạch làm căn cứ, làm mức chi theo một văn bản đã được thay thế thì người thực hiện làm"
        " sai. So với ngày ký (chưa ký thì ngày đầu kỳ), theo bảng văn bản của parcli: bảng chỉ có"
        " ít văn bản hay được viện dẫn, văn bản ngoài bảng không được xét."
    ),
    bad="""\
organisation:
  - {text: Mức chi theo Thông tư số 172/2012/TT-BTC ngày 22/10/2012 của Bộ Tài chính}
""",
    good="""\
organisation:
  - {text: Mức chi theo Thông tư số 26/2019/TT-BTC ngày 10/5/2019 của Bộ Tài chính}
""",
)

# A text that says itself that the norm is gone does not rely on it.
_SAYS_SO = re.compile(r"(?:thay thế|thay cho|bãi bỏ)(?: cho)?\s*$", re.IGNORECASE)


@plan_rule("PAR703", PAGE, severity=Severity.WARNING)
def norm_not_in_force(context: PlanContext) -> Iterator[Finding]:
    """Point at every citation of a norm that the table knows to have ended before the plan."""
    plan, days = context.plan, first_days(context.citations)
    on = (plan.decision and plan.decision.date) or plan.period.first
    for at in context.citations:
        norm = norm_meant(at, days)
        if norm and norm.ended_before(on) and not _SAYS_SO.search(at.text, 0, at.citation.start):
            heir = successor_on(norm, on)
            yield Finding(at.path, _message(at, norm), _hint(norm, heir), part=at.citation.span)


def _message(at: CitedAt, norm: Norm) -> Message:
    if norm.is_provisional or norm.in_force_to is None:
        return Message("{number} đã hết hiệu lực trước ngày của kế hoạch", number=at.number)
    last = format_date(norm.in_force_to)
    return Message("{number} chỉ có hiệu lực đến hết ngày {last}", number=at.number, last=last)


def _hint(norm: Norm, heir: Norm | None) -> Message:
    if heir is None:
        return Message("viện dẫn văn bản đang có hiệu lực, hoặc bỏ căn cứ này")
    name = Message("{kind} số {number}", kind=heir.kind, number=heir.number)
    if heir.issued:
        day = format_date(heir.issued)
        name = Message("{norm} ngày {day}", norm=name, day=day)
    if norm.is_provisional:
        return Message("đã được thay bằng {norm}; hãy đối chiếu với văn bản", norm=name)
    return Message("đã được thay bằng {norm}", norm=name)
