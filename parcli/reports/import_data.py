"""An import for programs, spreadsheets and Markdown."""

from collections.abc import Mapping

from parcli.reports.import_view import DoubtRow, FateRow, Imported
from parcli.reports.import_words import counted, to_look_at, told_place
from parcli.text.markdown import md
from parcli.text.message import Message, Translate
from parcli.text.sheet import to_csv, to_json

_PLACE = ("sheet", "table", "row", "column", "paragraph")
_DOUBT = ("file", "line", *_PLACE, "read", "why")
_CELL = (*_PLACE, "text", "keys", "reason")
_HEAD = (Message("Chỗ"), Message("Đọc là"), Message("Vì sao phải xem lại"))


def as_json(imported: Imported, translate: Translate, *, audit: bool) -> str:
    """Give counts, files and doubts; with `audit` every cell too."""
    shown: dict[str, object] = {
        "source": imported.source,
        "counts": imported.counts._asdict(),
        "written": list(imported.written),
        "added": [body._asdict() for body in imported.added],
        "records": imported.records,
        "standing": imported.standing or None,
        "left_out": imported.left_out,
        "differs": bool(imported.comparison and imported.comparison.plans),
        "doubts": [_doubt(row, translate) for row in imported.doubts],
    }
    if audit:
        shown["cells"] = [_cell(row, translate) for row in imported.fates]
    return to_json(shown)


def as_csv(imported: Imported, translate: Translate, *, audit: bool) -> str:
    """Give a line a doubt; with `audit` a line a cell."""
    if audit:
        return to_csv(_CELL, (_flat(_cell(row, translate)) for row in imported.fates))
    return to_csv(_DOUBT, (_flat(_doubt(row, translate)) for row in imported.doubts))


def as_markdown(imported: Imported, translate: Translate) -> str:
    """Give the counts and a table of doubts."""
    lines = [md(counted(imported.source, imported.counts).render(translate)), ""]
    is_written = bool(imported.written)
    lines.append(to_look_at(len(imported.doubts), is_written=is_written).render(translate))
    if imported.doubts:
        head = [name.render(translate) for name in _HEAD]
        lines += ["", f"| {' | '.join(head)} |", "|---|---|---|"]
    for row in imported.doubts:
        cells = (told_place(row).render(translate), row.read, row.why.render(translate))
        lines.append(f"| {' | '.join(md(' '.join(cell.split())) for cell in cells)} |")
    return "\n".join(lines) + "\n"


def _doubt(row: DoubtRow, translate: Translate) -> dict[str, object]:
    return {
        "file": row.file or None,
        "line": row.line or None,
        "place": dict(row.place.data),
        "read": row.read,
        "why": row.why.render(translate),
    }


def _cell(row: FateRow, translate: Translate) -> dict[str, object]:
    return {
        "place": dict(row.place.data),
        "text": row.text,
        "keys": list(row.keys),
        "reason": row.reason.render(translate) if row.reason else None,
    }


def _flat(shown: Mapping[str, object]) -> dict[str, object]:
    """Give the place as columns, a list as one cell."""
    place = shown["place"]
    flat = {key: value for key, value in shown.items() if key != "place"}
    flat |= place if isinstance(place, Mapping) else {}
    return {key: _joined(value) for key, value in flat.items()}


def _joined(value: object) -> object:
    return "; ".join(map(str, value)) if isinstance(value, list) else value
