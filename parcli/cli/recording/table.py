"""A table of results, as Excel saves it, to wishes: its encoding, its separator, its columns."""

import codecs
import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from parcli.errors import ParcliError
from parcli.progress.draft import FIELDS
from parcli.progress.wish import Wish
from parcli.text.message import Message
from parcli.text.normal import fold, nfc
from parcli.text.suggest import nearest

_NAMES = ("ref", "occurrence", "agency", "plan")

# What a column may be called, in Vietnamese; the first is usual, and shown.
_VIETNAMESE: Mapping[str, tuple[str, ...]] = {
    "ref": ("Mã", "Mã sản phẩm", "Mã nhiệm vụ"),
    "occurrence": ("Kỳ", "Kỳ báo cáo"),
    "agency": ("Cơ quan", "Đơn vị"),
    "plan": ("Kế hoạch",),
    "done": ("Ngày hoàn thành", "Hoàn thành"),
    "document": ("Số văn bản", "Số, ký hiệu", "Văn bản"),
    "under_way": ("Tiến độ",),
    "as_of": ("Tính đến",),
    "postponed_to": ("Lùi đến", "Lùi hạn đến"),
    "decision": ("Quyết định", "Số quyết định"),
    "decided": ("Ngày quyết định",),
    "cancelled": ("Ngày thôi", "Thôi thực hiện"),
    "reason": ("Lý do",),
    "evidence": ("Minh chứng",),
    "note": ("Ghi chú",),
}
_SEPARATORS = "\t;,"
_SEVERAL = re.compile(r"\s*[;\n]\s*")
_ENCODINGS = {
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
    codecs.BOM_UTF8: "utf-8-sig",
}


class Table(NamedTuple):
    """A wish a row, or what is wrong with the row; and what each field's column is called."""

    rows: tuple[Wish | ParcliError, ...]
    columns: Mapping[str, str]

    def named(self, field: str) -> str:
        """Give the name of a column as the table has it, else as it usually is."""
        return f"“{self.columns.get(field) or _VIETNAMESE[field][0]}”"


def read_table(content: bytes, shown: str, plan: str | None = None) -> Table:
    """Read a table; every row that has something in it is a wish, for the plan where it names none.

    Raises:
        ParcliError: the file is no such table.
    """
    rows = _rows(_text(content, shown), shown)
    if len(rows) < 2:  # noqa: PLR2004 (the heading and a row)
        raise ParcliError(
            Message("{file}: bảng không có dòng nào để ghi", file=shown),
            Message("dòng đầu là tên các cột: {columns}", columns=_usual()),
        )
    (heading, cells), *below = rows
    fields = _fields(cells, f"{shown}:{heading}")
    columns = {f: cell.strip() for f, cell in zip(fields, cells, strict=True) if f}
    wishes: list[Wish | ParcliError] = []
    for number, row in below:
        try:
            wishes.append(_wish(dict(_filled(fields, row)), f"{shown}:{number}: ", plan, columns))
        except ParcliError as error:
            message = Message("{place}: {what}", place=f"{shown}:{number}", what=error.message)
            wishes.append(ParcliError(message, error.hint))
    return Table(tuple(wishes), columns)


def _text(content: bytes, shown: str) -> str:
    encoding = next((e for mark, e in _ENCODINGS.items() if content.startswith(mark)), "utf-8")
    try:
        return nfc(content.decode(encoding))
    except UnicodeDecodeError:
        raise ParcliError(
            Message("{file}: không phải tệp CSV mã UTF-8", file=shown),
            Message("trong Excel: Lưu thành › CSV UTF-8 (phân tách bằng dấu phẩy)"),
        ) from None


def _rows(text: str, shown: str) -> list[tuple[int, list[str]]]:
    """Give the rows that are not empty with their numbers, as a spreadsheet counts them."""
    first_line = text.lstrip("\r\n").partition("\n")[0]
    separator = max(_SEPARATORS, key=first_line.count)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
    except csv.Error as error:
        raise ParcliError(
            Message("{file}: không đọc được bảng ({reason})", file=shown, reason=error),
            Message("mở bằng Excel, xem lại dấu nháy kép, rồi lưu lại thành CSV UTF-8"),
        ) from None
    return [(number, row) for number, row in enumerate(rows, 1) if any(map(str.strip, row))]


def _fields(cells: Sequence[str], place: str) -> list[str | None]:
    """Give the field of each column; a column without name must be empty."""
    known = {fold(field): field for field in (*_NAMES, *FIELDS)}
    known |= {fold(name): field for field, names in _VIETNAMESE.items() for name in names}
    found: list[str | None] = []
    for cell in cells:
        field = known.get(fold(cell))
        if cell.strip() and field is None:
            raise ParcliError(
                Message("{place}: không có cột “{column}”", place=place, column=cell.strip()),
                _column_hint(cell),
            )
        if field and field in found:
            raise ParcliError(
                Message("{place}: hai cột “{column}”", place=place, column=cell.strip()),
                Message("giữ một cột"),
            )
        found.append(field)
    if "ref" not in found:
        raise ParcliError(
            Message("{place}: thiếu cột “Mã”", place=place),
            Message("dòng đầu là tên các cột: {columns}", columns=_usual()),
        )
    return found


def _column_hint(cell: str) -> Message:
    names = [name for field in _VIETNAMESE for name in (field, *_VIETNAMESE[field])]
    near = nearest(cell, names)
    if near:
        return Message("có phải “{near}”?", near=near)
    return Message("xóa cột này; các cột đọc được: {columns}", columns=_usual())


def _usual() -> str:
    return ", ".join(names[0] for names in _VIETNAMESE.values())


def _filled(fields: Sequence[str | None], row: Sequence[str]) -> Iterator[tuple[str, str]]:
    for number, cell in enumerate(row):
        if not cell.strip():
            continue
        field = fields[number] if number < len(fields) else None
        if field is None:
            raise ParcliError(
                Message("ô “{cell}” không thuộc cột nào", cell=cell.strip()),
                Message("ô có dấu phân tách thì đặt trong dấu nháy kép"),
            )
        yield field, cell.strip()


def _wish(cells: dict[str, str], place: str, plan: str | None, columns: Mapping[str, str]) -> Wish:
    reference, occurrence, agency, own_plan = (cells.pop(name, None) for name in _NAMES)
    if reference is None:
        raise ParcliError(
            Message("thiếu mã"), Message("điền cột “{column}”: TC-4.a", column=columns["ref"])
        )
    typed: dict[str, str | tuple[str, ...]] = {**cells}
    if "evidence" in cells:
        typed["evidence"] = tuple(filter(None, _SEVERAL.split(cells["evidence"])))
    return Wish(reference, typed, occurrence, agency, own_plan or plan, place)
