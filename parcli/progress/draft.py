"""From what was typed, option by option or cell by cell, to a record; or what is wrong with it."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from pydantic import TypeAdapter, ValidationError

from parcli.errors import ParcliError
from parcli.model.progress import KINDS, Record
from parcli.model.scalars import Percent
from parcli.text.dates import parse_date
from parcli.text.message import Message
from parcli.text.normal import nfc

Typed = Mapping[str, str | tuple[str, ...]]
"""What was typed, by field: those of a record, but a decision is `decision` and `decided`."""

FIELDS = (
    "done",
    "document",
    "under_way",
    "as_of",
    "postponed_to",
    "decision",
    "decided",
    "cancelled",
    "reason",
    "evidence",
    "note",
)


def record_of(typed: Typed, named: Callable[[str], str], on: date) -> Record:
    """Make the record; `named` tells what people call a field: an option, or a column.

    Raises:
        ParcliError: a value cannot be read, or the fields do not go together.
    """
    values = values_of(typed, named)
    kinds = [kind for kind in KINDS if kind in values]
    if not kinds:
        raise ParcliError(
            Message("chưa nêu điều cần ghi"),
            Message("nêu một trong: {fields}", fields=", ".join(map(named, KINDS))),
        )
    if len(kinds) > 1:
        raise ParcliError(
            Message("mỗi kết quả nói đúng một điều"),
            Message("giữ một trong: {fields}", fields=", ".join(map(named, kinds))),
        )
    if kinds == ["under_way"]:
        values.setdefault("as_of", on)
    try:
        return Record.model_validate(_with_warrant(values, named))
    except ValidationError as error:
        raise _mismatch(error, named) from None


def values_of(typed: Typed, named: Callable[[str], str]) -> dict[str, Any]:
    """Read what was typed, field by field; what was left empty is left out.

    Raises:
        ParcliError: a value cannot be read.
    """
    read = {field: _read(field, text, named) for field, text in typed.items() if text}
    return {field: value for field, value in read.items() if value not in ("", ())}


def is_like(record: Record, values: Mapping[str, Any]) -> bool:
    """Whether a record has these values."""
    warrant = record.decision
    own: dict[str, Any] = {
        "decision": warrant and warrant.number,
        "decided": warrant and warrant.date,
    }
    return all(own.get(key, getattr(record, key, None)) == value for key, value in values.items())


def _read(field: str, text: str | tuple[str, ...], named: Callable[[str], str]) -> object:
    if isinstance(text, tuple):
        return tuple(nfc(one.strip()) for one in text if one.strip())
    if field in ("done", "as_of", "postponed_to", "decided", "cancelled"):
        return _day(text, named(field))
    return _percent(text, named(field)) if field == "under_way" else one_line(text)


def _day(text: str, name: str) -> date:
    day = parse_date(text)
    if day is None:
        raise ParcliError(
            Message("{name} “{text}” không phải là ngày", name=name, text=text),
            Message("viết ngày dạng 15/02/2020 hoặc 2020-02-15"),
        )
    return day


def _percent(text: str, name: str) -> int:
    try:
        return TypeAdapter[int](Percent).validate_python(text)
    except ValidationError:
        raise ParcliError(
            Message("{name} “{text}” không phải là tỷ lệ phần trăm", name=name, text=text),
            Message("viết số từ 0 đến 100: 60 hoặc 60 %"),
        ) from None


def one_line(text: str) -> str:
    """Give the text on one line, composed, without what Word and Excel hide in it."""
    return "".join(filter(str.isprintable, " ".join(nfc(text).split())))


def _with_warrant(values: dict[str, Any], named: Callable[[str], str]) -> dict[str, Any]:
    warrant = {key: values.pop(key) for key in ("decision", "decided") if key in values}
    if len(warrant) == 1:
        (given,) = warrant
        lacking = "decided" if given == "decision" else "decision"
        raise _lacks(named(given), named(lacking))
    if warrant:
        values["decision"] = {"number": warrant["decision"], "date": warrant["decided"]}
    return values


def _lacks(given: str, lacking: str) -> ParcliError:
    return ParcliError(
        Message("có {given} mà thiếu {lacking}", given=given, lacking=lacking),
        Message("thêm {lacking}", lacking=lacking),
    )


def _mismatch(error: ValidationError, named: Callable[[str], str]) -> ParcliError:
    """Say which fields do not go together: nothing else can be wrong with values that were read."""
    details = error.errors(include_url=False)[0]
    kind, key = (named(details["ctx"][name]) for name in ("kind", "key"))
    if details["type"] == "record_lacks":
        return _lacks(kind, key)
    return ParcliError(
        Message("{key} không đi với {kind}", key=key, kind=kind),
        Message("bỏ {key}", key=key),
    )
