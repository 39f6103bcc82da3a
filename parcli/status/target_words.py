"""The words of targets: what is aimed at, how far it is, what is left of it."""

from collections.abc import Iterator

from parcli.model.scalars import Quantity
from parcli.model.targets import RANK, Target, unit_of
from parcli.status.targets import JudgedTarget, TargetState
from parcli.text.amounts import format_amount
from parcli.text.dates import format_date
from parcli.text.message import Message, Translate

# What asks for work comes first.
TARGET_STATES: dict[TargetState, Message] = {
    "not-met": Message("Chưa đạt, đã đến hạn"),
    "not-measured": Message("Đã đến hạn, chưa có số liệu"),
    "not-comparable": Message("Số liệu khác đơn vị với mục tiêu"),
    "not-due": Message("Chưa đến hạn"),
    "met": Message("Đạt"),
}
_AIMS = {
    "at_least": Message("Ít nhất {first}"),
    "at_most": Message("Không quá {first}"),
    "between": Message("Từ {first} đến {last}"),
    "equals": Message("Đúng {first}"),
}


def owner_name(judged: JudgedTarget, translate: Translate) -> str:
    """Name who answers for the target, or say that nobody does."""
    if judged.owner is None:
        return translate("Chưa giao cơ quan nào")
    return judged.register.name_of(judged.owner) if judged.register else judged.owner


def goal_lines(judged: JudgedTarget) -> Iterator[Message]:
    """Say the goal, and from where."""
    target = judged.target
    yield aim_line(target)
    if target.baseline:
        yield Message(
            "Mức gốc {value} (năm {year})",
            value=_quantity(target.baseline.value, judged),
            year=target.baseline.year,
        )


def aim_line(target: Target) -> Message:
    """Say what a target aims at, as signed: `Từ 22 đến 27 hạng`."""
    key, numbers = target.signed
    first, last = numbers[0], numbers[-1]
    unit = target.aim.unit
    # A range names its unit once.
    shown = format_amount(first.amount) if key == "between" else _with_unit(first.amount, unit)
    return Message(_AIMS[key].template, first=shown, last=_with_unit(last.amount, unit))


def latest_lines(judged: JudgedTarget) -> Iterator[Message]:
    """Say the value last measured, and where it is from."""
    if measured := judged.latest:
        yield Message(
            "Mới nhất {value} (ngày {day})",
            value=_quantity(measured.value, judged),
            day=format_date(measured.date),
        )
        if measured.source:
            yield Message("Nguồn: {source}", source=measured.source)


def left_lines(judged: JudgedTarget) -> Iterator[Message]:
    """Say how far the latest value is from the goal; nothing where it is met."""
    if judged.move is None:
        if judged.latest is None:
            yield Message("Chưa có số liệu")
        return
    unit = judged.target.aim.unit
    # The difference of two shares is no share.
    counted = Message("điểm phần trăm") if unit == "%" else unit
    amount = format_amount(abs(judged.move))
    gap = Message("{amount} {unit}", amount=amount, unit=counted) if counted else amount
    if judged.move > 0:
        yield Message("Còn thiếu {gap}", gap=gap)
    elif judged.move < 0:
        yield Message("Còn kém {gap}", gap=gap) if unit == RANK else Message("Vượt {gap}", gap=gap)


def _with_unit(amount: float, unit: str | None) -> str:
    return f"{format_amount(amount)} {unit}" if unit else format_amount(amount)


def _quantity(value: Quantity, judged: JudgedTarget) -> str:
    return _with_unit(value.amount, unit_of(value, judged.target))
