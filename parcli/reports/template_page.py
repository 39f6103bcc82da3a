"""Templates, the fields they may use, and their faults."""

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from parcli.model.template import FieldKind, Template, TemplateField
from parcli.reports.colour import Shade, paint
from parcli.reports.grid import Paragraph, grid, heading
from parcli.reports.records import Records
from parcli.text.message import Message, Translate
from parcli.text.normal import printable

# A text is the usual kind, and goes without saying.
_KINDS: dict[FieldKind, Message] = {
    "flag": Message("Có hoặc không: hỏi bằng if"),
    "list": Message("Danh sách: lặp bằng for"),
    "group": Message("Nhóm trường"),
}
_SHADES: dict[str, Shade] = {"error": "red", "warning": "yellow"}


class TemplateRow(NamedTuple):
    """A template there is; `own` is the office's file, where that is used instead of ours."""

    name: str
    description: Template
    own: str | None


class FaultRow(NamedTuple):
    """A fault of a template; `severity` is `error` or `warning`."""

    severity: str
    place: Message | None
    context: str
    message: Message
    hint: Message | None


def list_records(rows: Iterable[TemplateRow]) -> Records:
    """Give the templates as records."""
    columns = {
        "name": Message("Mẫu"),
        "title": Message("Văn bản"),
        "command": Message("Lệnh"),
        "law": Message("Căn cứ thể thức"),
        "own": Message("Tệp riêng"),
    }
    records = [
        {
            "name": row.name,
            "title": row.description.title,
            "command": row.description.command,
            "law": row.description.law,
            "own": row.own,
        }
        for row in rows
    ]
    return Records("templates", columns, records)


def list_table(
    rows: Sequence[TemplateRow], translate: Translate, wide: int, *, colour: bool
) -> str:
    """Lay the templates out: name, what it makes, which command uses it and which file."""
    shown = [
        (
            [Paragraph(row.name, "cyan")],
            [Paragraph(row.description.title, "bold"), Paragraph(row.description.law, "dim")],
            [
                Paragraph(f"parcli {row.description.command}"),
                Paragraph(_whose(row).render(translate)),
            ],
        )
        for row in rows
    ]
    lines = list(grid(shown, wide, colour=colour)) or [translate("Không có mẫu nào.")]
    return "\n".join(lines) + "\n"


def _whose(row: TemplateRow) -> Message:
    return Message("mẫu riêng của cơ quan") if row.own else Message("mẫu của parcli")


def field_records(row: TemplateRow) -> Records:
    """Give the fields of a template as records, those of lists and groups below them."""
    columns = {
        "field": Message("Trường"),
        "kind": Message("Loại"),
        "meaning": Message("Ý nghĩa"),
        "example": Message("Ví dụ"),
    }
    records = [
        {"field": path, "kind": one.kind, "meaning": one.meaning, "example": one.example}
        for path, _, one in _fields(row.description.fields)
    ]
    about = {"name": row.name, "title": row.description.title, "own": row.own}
    return Records("fields", columns, records, about)


def field_table(row: TemplateRow, translate: Translate, wide: int, *, colour: bool) -> str:
    """Lay the fields of a template out, what lists and groups hold marked under them."""
    about = row.description
    rows = [
        (
            [Paragraph("· " * depth + one.name, "cyan")],
            [Paragraph(one.meaning), *_kind(one, translate)],
            [Paragraph(one.example or "", "dim")],
        )
        for _, depth, one in _fields(about.fields)
    ]
    lines = [
        heading((row.name, about.title, f"parcli {about.command}"), wide, colour=colour),
        heading((about.law, row.own or _whose(row).render(translate)), wide, colour=colour),
        "",
        *grid(rows, wide, colour=colour),
    ]
    return "\n".join(lines) + "\n"


def _kind(one: TemplateField, translate: Translate) -> list[Paragraph]:
    return [Paragraph(_KINDS[one.kind].render(translate), "dim")] if one.kind in _KINDS else []


def _fields(
    fields: Iterable[TemplateField], above: str = "", depth: int = 0
) -> Iterator[tuple[str, int, TemplateField]]:
    for one in fields:
        path = f"{above}{one.name}"
        yield path, depth, one
        yield from _fields(one.fields, f"{path}.", depth + 1)


def fault_records(
    rows: Iterable[FaultRow], about: dict[str, object], translate: Translate
) -> Records:
    """Give the faults as records."""
    columns = {
        "severity": Message("Mức độ"),
        "place": Message("Chỗ"),
        "context": Message("Trong mẫu"),
        "message": Message("Lỗi"),
        "hint": Message("Cách sửa"),
    }
    records = [
        {
            "severity": row.severity,
            "place": row.place.render(translate) if row.place else None,
            "context": row.context or None,
            "message": row.message.render(translate),
            "hint": row.hint.render(translate) if row.hint else None,
        }
        for row in rows
    ]
    return Records("faults", columns, records, about)


def fault_page(
    rows: Sequence[FaultRow], file: str, translate: Translate, wide: int, *, colour: bool
) -> str:
    """Write a block a fault, and the count."""
    blocks = [_block(row, file, translate, wide, colour=colour) for row in rows]
    return "".join([*blocks, f"{_count(rows, file).render(translate)}\n"])


def _block(row: FaultRow, file: str, translate: Translate, wide: int, *, colour: bool) -> str:
    place = f"{file}, {row.place.render(translate)}" if row.place else file
    said = paint(printable(row.message.render(translate)), _SHADES[row.severity], colour=colour)
    lines = [f"{paint(place, 'bold', colour=colour)}: {said}"]
    if row.context:
        lines.append(f"  | {printable(row.context)}")
    if row.hint:
        label = translate("gợi ý")
        hint = textwrap.fill(
            f"  {label}: {printable(row.hint.render(translate))}",
            wide,
            subsequent_indent="    ",
            break_on_hyphens=False,
        )
        lines.append(hint.replace(label, paint(label, "cyan", colour=colour), 1))
    return "\n".join(lines) + "\n\n"


def _count(rows: Sequence[FaultRow], file: str) -> Message:
    errors = sum(row.severity == "error" for row in rows)
    if not rows:
        return Message("{file}: mẫu dùng được", file=file)
    return Message("{errors} lỗi, {rest} điều cần xem", errors=errors, rest=len(rows) - errors)
