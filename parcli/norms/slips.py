"""Slips of form in a number: of the plan's own decision, and of a norm that the plan cites."""

from typing import NamedTuple

from parcli.norms.citation import Citation
from parcli.norms.codes import (
    KIND_CODES,
    NORMATIVE_CODES,
    PARTY_BODIES,
    STATE_BODIES,
    TYPE_CODES,
)
from parcli.norms.number import Number, read_number
from parcli.text.message import Message

_TYPE_AND_BODY = 2
_KINDS = TYPE_CODES | NORMATIVE_CODES


class Slip(NamedTuple):
    """What is wrong with a number, and its right form where that can be told."""

    message: Message
    right: str | None = None


def slip_in_number(text: str) -> Slip | None:
    """Tell how the number of a decision, a plan or an official letter departs from the form.

    The form: `<number>/<TYPE>-<AGENCY>`, an official letter `<number>/<AGENCY>-<UNIT>`.
    """
    number = read_number(text)
    if number is None:
        return Slip(Message("“{number}” không phải số, ký hiệu văn bản", number=text))
    right = number.written(as_party=False)
    if missing := _missing(number):
        return Slip(missing)
    if not number.names_type and right.split("/")[-1].split("-")[1] in STATE_BODIES:
        return Slip(
            Message(
                "“{code}” không phải chữ viết tắt tên loại văn bản nào",
                code=number.codes[0],
            )
        )
    if len(number.ordinal) == 1:
        right = f"0{right}"  # numbers under 10 take a zero (NĐ 30/2020/NĐ-CP, PL I, II.3)
    if right == text:
        return None
    return Slip(Message("số, ký hiệu “{number}” sai thể thức", number=text), right)


def _missing(number: Number) -> Message | None:
    if not number.ordinal:
        return Message("ký hiệu chưa có số")
    if not number.codes:
        return Message("số chưa có ký hiệu")
    if len(number.codes) >= _TYPE_AND_BODY:
        return None
    if number.names_type:
        return Message("ký hiệu thiếu cơ quan ban hành")
    return Message("ký hiệu thiếu tên loại văn bản, hoặc đơn vị soạn công văn")


def slip_in_citation(citation: Citation) -> Slip | None:
    """Tell how the number of a cited norm departs from the form."""
    number = read_number(citation.number or "")
    if number is None or len(number.codes) < _TYPE_AND_BODY:
        return None  # what is missing is told elsewhere
    as_party = _belongs_to_party(number)
    right = number.written(as_party=as_party)
    if right != citation.number and not _is_old_joint(number):
        if number.is_party != as_party:
            return Slip(_order(as_party=as_party), right)
        return Slip(Message("ký hiệu “{number}” sai thể thức", number=citation.number), right)
    return _other_kind(citation, number) or _yearless(citation, number)


def _is_old_joint(number: Number) -> bool:
    # Joint circulars were long numbered 71/2007/TTLT/BTC-BNV.
    return number.right_codes[0] == "TTLT" and number.right_codes == number.codes


def _belongs_to_party(number: Number) -> bool:
    codes = number.right_codes
    if len(codes) == _TYPE_AND_BODY and codes[1] in PARTY_BODIES:
        return number.year is None
    return number.is_party and codes[1] not in STATE_BODIES


def _order(*, as_party: bool) -> Message:
    if as_party:
        return Message("văn bản của Đảng ghi tên loại trước dấu gạch chéo")
    return Message("văn bản của cơ quan nhà nước ghi tên loại sau dấu gạch chéo")


def _other_kind(citation: Citation, number: Number) -> Slip | None:
    code = number.right_codes[0]
    wanted, kind = KIND_CODES.get(citation.kind or ""), _KINDS.get(code)
    if wanted is None or kind is None or code in wanted:
        return None
    text = Message(
        "gọi là {word} mà ký hiệu là của {kind}",
        word=(citation.kind or "").lower(),
        kind=kind.lower(),
    )
    return Slip(text, f"{kind} số {citation.number}")


def _yearless(citation: Citation, number: Number) -> Slip | None:
    if number.year is not None or number.right_codes[0] not in NORMATIVE_CODES:
        return None  # decisions and plans of one agency are numbered by the year, without it
    right = number._replace(year=citation.day.year).written() if citation.day else None
    kind = NORMATIVE_CODES[number.right_codes[0]]
    return Slip(Message("số của {kind} thiếu năm ban hành", kind=kind.lower()), right)
