"""The columns of the tracking table: their keys, their names for people, what their cells say."""

from collections.abc import Callable
from datetime import date
from typing import Literal, NamedTuple

from parcli.model.plan import Role
from parcli.text.message import Message, Translate
from parcli.tracking.table import Line
from parcli.tracking.words import role_lines, state_name

Cell = str | int | date | None
Kind = Literal["text", "date", "whole", "state"]

# These roles have columns of their own; the others are named in that of who does the work.
_APART: tuple[Role, ...] = ("lead", "perform", "coordinate")


class Column(NamedTuple):
    """A column: programs know it by its key, people by its name."""

    key: str
    name: Message
    kind: Kind
    cell: Callable[[Line, Translate], Cell]


def _names(line: Line, role: Role) -> str:
    return "; ".join(map(line.owed.name_of, getattr(line.owed.roles, role)))


def _performing(line: Line, translate: Translate) -> str:
    """Name who does the work, then a line for each other role."""
    others = role_lines(line, translate, without=_APART)
    return "\n".join(part for part in (_names(line, "perform"), *others) if part)


def _agency(line: Line) -> str:
    return line.owed.name_of(line.owed.owed_by) if line.owed.owed_by else ""


def _notes(line: Line) -> str:
    own = line.delivery.note if line.delivery else None
    texts = (line.owed.product.note, line.owed.task.note, own)
    return "\n".join(text for text in texts if text)


COLUMNS: tuple[Column, ...] = (
    Column("ref", Message("Mã"), "text", lambda line, _: line.owed.product_reference),
    Column("no", Message("TT"), "text", lambda line, _: line.owed.task.no or ""),
    Column("task", Message("Nhiệm vụ"), "text", lambda line, _: line.owed.task.title),
    Column("product", Message("Sản phẩm"), "text", lambda line, _: line.owed.product.name),
    Column("lead", Message("Cơ quan chủ trì"), "text", lambda line, _: _names(line, "lead")),
    Column("perform", Message("Cơ quan thực hiện"), "text", _performing),
    Column(
        "coordinate",
        Message("Cơ quan phối hợp"),
        "text",
        lambda line, _: _names(line, "coordinate"),
    ),
    Column("phrase", Message("Thời hạn"), "text", lambda line, _: line.owed.phrase),
    Column("period", Message("Kỳ"), "text", lambda line, _: line.owed.period or ""),
    Column("agency", Message("Cơ quan nộp"), "text", lambda line, _: _agency(line)),
    Column("first", Message("Từ ngày"), "date", lambda line, _: line.owed.first),
    Column("due", Message("Hạn"), "date", lambda line, _: line.due),
    Column(
        "state",
        Message("Trạng thái"),
        "state",
        lambda line, translate: state_name(line.state, translate),
    ),
    Column(
        "done",
        Message("Ngày hoàn thành"),
        "date",
        lambda line, _: line.delivery.done if line.delivery else None,
    ),
    Column(
        "document",
        Message("Số văn bản"),
        "text",
        lambda line, _: (line.delivery.document if line.delivery else None) or "",
    ),
    Column("percent", Message("Tiến độ (%)"), "whole", lambda line, _: line.percent),
    Column("note", Message("Ghi chú"), "text", lambda line, _: _notes(line)),
)
