"""What is wrong with a value, in words an officer knows: pydantic's errors by their type."""

import re
from calendar import monthrange
from collections.abc import Callable
from typing import Any, NamedTuple

from parcli.model.walk import Path
from parcli.text.message import Message
from parcli.text.suggest import nearest
from parcli.yamlio.labels import LABELS
from parcli.yamlio.shape import allowed

Words = tuple[Message, Message]

# A longer word is a pasted text, not a slip of the finger; likeness would take long to count.
_LONGEST_WORD = 60
_LONGEST_SHOWN = 60


class Wrong(NamedTuple):
    """One error of the model: its type, where, on what value, what was wanted there."""

    kind: str
    path: Path
    value: object
    context: dict[str, Any]
    wanted: Any
    is_required: bool
    known: tuple[str, ...] = ()
    near: str | None = None


def suggestion(word: str, known: tuple[str, ...]) -> str | None:
    """Give the known word most like it, if there is one."""
    return nearest(word, known) if 0 < len(word) <= _LONGEST_WORD else None


def unknown_key(
    key: str, known: tuple[str, ...], near: str | None, *, is_reference: bool = False
) -> Words:
    """Say that a key is not known here, and which one may be meant."""
    message = Message("khóa lạ “{key}”", key=_shown(key))
    if near:
        return message, Message("có phải “{near}”?", near=near)
    if is_reference:
        return message, Message("mã sản phẩm gồm mã nhiệm vụ, dấu chấm, mã riêng: TC-4.a")
    if not known:
        return message, Message("xóa khóa này")
    return message, Message("ở đây dùng các khóa: {known}", known=", ".join(known))


def missing_key(key: str) -> Words:
    """Say that a key is missing."""
    hint = Message("thêm dòng `{key}: …`", key=key)
    if meaning := LABELS.get(key):
        return Message("thiếu khóa “{key}” ({meaning})", key=key, meaning=meaning), hint
    return Message("thiếu khóa “{key}”", key=key), hint


def describe(wrong: Wrong) -> Words:
    """Say what is wrong with a value."""
    if wrong.value is None:
        return _empty(wrong)
    return _BY_KIND.get(wrong.kind, _other)(wrong)


def bad_character(wrong: Wrong) -> tuple[int, int] | None:
    """Give the part of an id that is not allowed."""
    if wrong.kind != "string_pattern_mismatch":
        return None
    separators = "_.-" if _takes_dots(wrong) else "_-"
    text = str(wrong.value)
    found = re.search(rf"[^0-9A-Za-zÀ-ỹĐđ{separators}]", text) or re.search(
        rf"^[{separators}]|[{separators}](?:[{separators}]|$)", text
    )
    return (found.start(), found.end() - found.start()) if found else None


def _takes_dots(wrong: Wrong) -> bool:
    return "." in str(wrong.context.get("pattern"))


def _shown(value: object) -> str:
    text = str(value)
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"


def _subject(path: Path) -> Message:
    """Name the value: `“title”`, or `mục 2 của “lead”`."""
    last = path[-1] if path else ""
    if isinstance(last, int):
        key = next((step for step in reversed(path) if isinstance(step, str)), "")
        return Message("mục {number} của “{key}”", number=last + 1, key=key)
    return Message("“{key}”", key=last)


def _empty(wrong: Wrong) -> Words:
    message = Message("{subject} chưa có giá trị", subject=_subject(wrong.path))
    if wrong.is_required:
        return message, Message("ghi giá trị sau dấu hai chấm")
    return message, Message("ghi giá trị, hoặc xóa dòng này")


def _needs(wrong: Wrong, what: Message, hint: Message) -> Words:
    message = Message("{subject} cần {what}", subject=_subject(wrong.path), what=what)
    return message, hint


def _text(wrong: Wrong) -> Words:
    return _needs(
        wrong, Message("một dòng chữ"), Message("viết chữ sau dấu hai chấm, trên cùng một dòng")
    )


def _list(wrong: Wrong) -> Words:
    return _needs(
        wrong, Message("một danh sách"), Message("mỗi mục một dòng, bắt đầu bằng dấu gạch: `- …`")
    )


def _group(wrong: Wrong) -> Words:
    return _needs(
        wrong,
        Message("một nhóm khóa"),
        Message("viết các khóa ở những dòng dưới, thụt vào hai dấu cách"),
    )


def _too_short(wrong: Wrong) -> Words:
    return _empty(wrong)


def _too_long(wrong: Wrong) -> Words:
    most = wrong.context.get("max_length")
    return (
        Message("{subject} dài quá {most} ký tự", subject=_subject(wrong.path), most=most),
        Message("viết ngắn lại"),
    )


def _count(wrong: Wrong) -> Words:
    return (
        Message("{subject} có số mục không đúng", subject=_subject(wrong.path)),
        Message("chỉ ghi hai giá trị, nhỏ trước lớn sau: `[22, 27]`"),
    )


def _choice(wrong: Wrong) -> Words:
    values = tuple(map(str, allowed(wrong.wanted)))
    listed = ", ".join(values)
    if not isinstance(wrong.value, str):
        message = Message("{subject} cần một giá trị", subject=_subject(wrong.path))
        return message, Message("chọn một trong: {values}", values=listed)
    message = Message(
        "“{value}” không dùng được cho {subject}",
        value=_shown(wrong.value),
        subject=_subject(wrong.path),
    )
    if near := suggestion(wrong.value, values):
        return message, Message(
            "có phải “{near}”? Chọn một trong: {values}", near=near, values=listed
        )
    return message, Message("chọn một trong: {values}", values=listed)


def _form_of_id(wrong: Wrong) -> Words:
    message = Message("mã “{value}” viết không đúng mẫu", value=_shown(wrong.value))
    if _takes_dots(wrong):
        return message, Message(
            "mã gồm chữ và số, nối bằng dấu - _ hoặc dấu chấm, không có dấu cách"
        )
    return message, Message("mã gồm chữ và số, nối bằng dấu - hoặc _, không có dấu cách, dấu chấm")


def _day(wrong: Wrong) -> Words:
    message = Message(
        "“{value}” không phải ngày theo mẫu năm-tháng-ngày", value=_shown(wrong.value)
    )
    found = re.fullmatch(r"\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*", str(wrong.value))
    if found:
        day = f"{found[3]}-{found[2]:0>2}-{found[1]:0>2}"
        return message, Message("viết `{day}`", day=day)
    return message, Message("viết ngày như `2020-12-31`")


def _impossible_day(wrong: Wrong) -> Words:
    message = Message("không có ngày {value}", value=_shown(wrong.value))
    year, month = (int(part) for part in str(wrong.value).split("-")[:2])
    if year and month in range(1, 13):
        return message, Message(
            "tháng {month} năm {year} có {days} ngày",
            month=month,
            year=year,
            days=monthrange(year, month)[1],
        )
    return message, Message("tháng từ 01 đến 12, viết năm trước: `2020-12-31`")


def _with_value(message: Message, hint: Message) -> Callable[[Wrong], Words]:
    """Fill the value and its name into the message."""
    return lambda wrong: (
        Message(message.template, value=_shown(wrong.value), subject=_subject(wrong.path)),
        hint,
    )


def _key_of_record(message: Message, hint: Message) -> Callable[[Wrong], Words]:
    """Fill the kind of a record and the key in question into the words."""
    return lambda wrong: (
        Message(message.template, **wrong.context),
        Message(hint.template, **wrong.context),
    )


def _other(wrong: Wrong) -> Words:
    return (
        Message("giá trị của {subject} không đúng", subject=_subject(wrong.path)),
        Message("xem mẫu trong tài liệu về dạng thức của kế hoạch"),
    )


_BY_KIND: dict[str, Callable[[Wrong], Words]] = {
    "string_type": _text,
    "string_too_short": _too_short,
    "string_too_long": _too_long,
    "string_pattern_mismatch": _form_of_id,
    "literal_error": _choice,
    "tuple_type": _list,
    "model_type": _group,
    "dict_type": _group,
    "too_few": _count,
    "too_long": _count,
    "day_form": _day,
    "day_impossible": _impossible_day,
    "period_form": _with_value(
        Message("“{value}” không phải thời kỳ của kế hoạch"),
        Message("viết một năm `2020` hoặc hai năm `2016-2020`"),
    ),
    "period_order": _with_value(
        Message("thời kỳ “{value}” không hợp lý"),
        Message("năm đầu trước năm cuối, từ 1990 đến 2100"),
    ),
    "whole_form": _with_value(
        Message("{subject} cần một số nguyên, không phải “{value}”"), Message("viết số như `22`")
    ),
    "quantity_form": _with_value(
        Message("{subject} cần một số, có thể kèm đơn vị, không phải “{value}”"),
        Message("viết số trước, đơn vị sau: `50 %`, `91,14 điểm`, `30`"),
    ),
    "points_form": _with_value(
        Message("{subject} cần số điểm, không phải “{value}”"),
        Message("viết số, không kèm đơn vị: `2`, `1,5`"),
    ),
    "within_form": _with_value(
        Message("“{value}” không phải một khoảng thời gian"),
        Message("viết số và đơn vị: `30 ngày`, `5 ngày làm việc`, `2 tháng`, `1 năm`"),
    ),
    "deadline_due": _with_value(
        Message("thời hạn có “from” mà không có “due”"),
        Message("thêm `due:` với ngày cuối cùng phải xong"),
    ),
    "deadline_event": _with_value(
        Message("“event” và “within” phải đi cùng nhau"),
        Message("ghi cả mốc sự kiện `event:` và khoảng thời gian `within:`"),
    ),
    "deadline_readings": _with_value(
        Message("thời hạn có hai cách hiểu cùng lúc"),
        Message("giữ `due:`, hoặc giữ `event:` và `within:`"),
    ),
    "percent_form": _with_value(
        Message("{subject} cần tỷ lệ phần trăm, không phải “{value}”"),
        Message("viết số từ 0 đến 100: `60 %`"),
    ),
    "records_empty": _with_value(
        Message("{subject} không có kết quả nào"),
        Message("ghi kết quả ở dòng dưới, bắt đầu bằng dấu gạch, hoặc xóa dòng này"),
    ),
    "record_kind": _with_value(
        Message("mỗi kết quả nói đúng một điều"),
        Message("giữ một trong các khóa: done, under_way, postponed_to, cancelled"),
    ),
    "record_lacks": _key_of_record(
        Message("kết quả có “{kind}” mà thiếu “{key}”"), Message("thêm `{key}: …`")
    ),
    "record_stray": _key_of_record(
        Message("“{key}” không đi với “{kind}”"), Message("xóa khóa “{key}” ở đây")
    ),
    "target_aim": _with_value(
        Message("chỉ tiêu cần đúng một mức phải đạt"),
        Message("giữ một trong các khóa: at_least, at_most, between, equals"),
    ),
}
