"""PAR408: a record names an agency that does not owe the product, or none where one is needed."""

from collections.abc import Iterator, Sequence

from parcli.lint.context import ProgressContext, RecordPlace
from parcli.lint.finding import Finding
from parcli.lint.rule import Page, progress_rule
from parcli.status.obligation import Obligation
from parcli.text.message import Message
from parcli.text.suggest import nearest

PAGE = Page(
    title=Message("Cơ quan của kết quả không đúng"),
    why=Message(
        "Nơi kế hoạch giao từng cơ quan (`each`), mỗi cơ quan có kết quả của mình: không nêu cơ"
        " quan, hoặc nêu cơ quan không được giao, thì kết quả không tính cho ai. Nơi khác cả nhóm"
        " có một kết quả chung, không nêu cơ quan."
    ),
    bad="""\
TT-1.b:
  - {occurrence: 2026-Q1, agency: so-noi-vy, done: 2026-03-09, document: 33/BC-SNV}
""",
    good="""\
TT-1.b:
  - {occurrence: 2026-Q1, agency: so-noi-vu, done: 2026-03-09, document: 33/BC-SNV}
""",
)

_MOST_NAMED = 8


@progress_rule("PAR408", PAGE)
def agency_wrong(context: ProgressContext) -> Iterator[Finding]:
    """Hold every record's agency against those that owe its product."""
    for place in context.records:
        if owed := context.owed.get(place.product):
            yield from _in_record(place, owed)


def _in_record(place: RecordPlace, owed: Sequence[Obligation]) -> Iterator[Finding]:
    given, product, each = place.record.agency, place.product, owed[0].product.each
    if each is None and given:
        message = Message("{product} không giao riêng từng cơ quan", product=product)
        yield Finding((*place.path, "agency"), message, Message("xóa khóa `agency`"))
    elif each and given is None:
        message = Message("kết quả của {product} thiếu cơ quan", product=product)
        hint = Message(
            "thêm `agency:` và mã cơ quan có kết quả này, trong nhóm {group}",
            group=owed[0].name_of(each),
        )
        yield Finding(place.path, message, hint, on="key")
    elif each and given and owed[0].register:  # without a register nobody knows who owes it
        yield from _not_owing(place, owed, given, each)


def _not_owing(
    place: RecordPlace, owed: Sequence[Obligation], given: str, each: str
) -> Iterator[Finding]:
    period = place.record.occurrence
    in_period = [one for one in owed if one.period == period] or owed
    owing = tuple(dict.fromkeys(one.owed_by for one in in_period if one.owed_by))
    if given in owing:
        return
    path, name = (*place.path, "agency"), owed[0].name_of(given)
    if any(one.owed_by == given for one in owed):
        message = Message("{name} không được giao kỳ {period}", name=name, period=period)
        hint = Message("kỳ ấy cơ quan chưa có hoặc không còn: xem `valid` trong agencies.yaml")
        yield Finding(path, message, hint)
        return
    group = owed[0].name_of(each)
    message = Message("{product} không giao cho “{given}”", product=place.product, given=given)
    hint = Message("việc này giao cho từng cơ quan của {group}", group=group)
    if near := nearest(given, owing):
        hint = Message("có phải “{id}” ({name})?", id=near, name=owed[0].name_of(near))
    elif len(owing) <= _MOST_NAMED:
        hint = Message("việc này giao cho: {known}", known=", ".join(owing))
    yield Finding(path, message, hint)
