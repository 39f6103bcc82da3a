"""PAR407: a record names a period that its product does not have, or none where one is needed."""

from collections.abc import Iterator, Sequence

from parcli.lint.context import ProgressContext, RecordPlace
from parcli.lint.finding import Finding
from parcli.lint.rule import Page, progress_rule
from parcli.status.obligation import Obligation
from parcli.text.message import Message

PAGE = Page(
    title=Message("Kỳ của kết quả không đúng"),
    why=Message(
        "Việc định kỳ phải hoàn thành ở từng kỳ: kết quả không nêu kỳ, hoặc nêu kỳ không có, thì"
        " không tính cho kỳ nào. Việc có một hạn thì không chia kỳ. Kỳ viết như 2026-Q1 (quý),"
        " 2026-03 (tháng), 2026-H1 (6 tháng), 2026-9M (9 tháng), 2026 (năm)."
    ),
    bad="""\
HD-1.a:
  - {done: 2026-03-09, document: 21/BC-SKHCN}
""",
    good="""\
HD-1.a:
  - {occurrence: 2026-Q1, done: 2026-03-09, document: 21/BC-SKHCN}
""",
)

_MOST_NAMED = 12


@progress_rule("PAR407", PAGE)
def period_wrong(context: ProgressContext) -> Iterator[Finding]:
    """Hold every record's period against those of its product."""
    for place in context.records:
        owed = context.owed.get(place.product)
        # Of a phrase that is not understood nobody knows the periods (PAR201).
        if owed and owed[0].undated != "not-understood":
            yield from _in_record(place, owed)


def _in_record(place: RecordPlace, owed: Sequence[Obligation]) -> Iterator[Finding]:
    periods = tuple(dict.fromkeys(one.period for one in owed if one.period))
    given, product = place.record.occurrence, place.product
    named = _named(periods)
    if given is None and periods:
        message = Message("kết quả của {product} thiếu kỳ", product=product)
        hint = Message("thêm `occurrence:` và một trong các kỳ: {periods}", periods=named)
        if len(periods) == 1:
            hint = Message("thêm `occurrence: {period}`", period=named)
        yield Finding(place.path, message, hint, on="key")
    elif given and not periods:
        message = Message("{product} không chia kỳ", product=product)
        if phrase := owed[0].phrase:
            message = Message(
                "{product} không chia kỳ: thời hạn là “{phrase}”", product=product, phrase=phrase
            )
        yield Finding((*place.path, "occurrence"), message, Message("xóa khóa `occurrence`"))
    elif given and given not in periods:
        message = Message("{product} không có kỳ “{given}”", product=product, given=given)
        hint = Message("các kỳ: {periods}", periods=named)
        yield Finding((*place.path, "occurrence"), message, hint)


def _named(periods: Sequence[str]) -> str:
    if len(periods) <= _MOST_NAMED:
        return ", ".join(periods)
    return ", ".join((*periods[:2], "…", periods[-1]))
