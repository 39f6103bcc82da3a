"""Options that several commands share, and how their values are read."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, get_args

import typer

from parcli.cli.language import BadValue
from parcli.model.areas import AREA_IDS
from parcli.model.plan import Role
from parcli.reports.due_rows import By
from parcli.text.dates import parse_date
from parcli.text.message import Message, marked
from parcli.text.suggest import nearest


class ListFormat(StrEnum):
    """How a list is written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    MD = "md"


def _day(text: str) -> date:
    day = parse_date(text)
    if day is None:
        raise BadValue(Message("“{text}”: cần ngày dạng 15/02/2020 hoặc 2020-02-15", text=text))
    return day


def _one_of(text: str, known: tuple[str, ...], option: str | None = None) -> str:
    if text in known:
        return text
    near = nearest(text, known)
    if near:
        raise BadValue(Message("“{text}”: có phải {near}?", text=text, near=near), option)
    choice = Message("“{text}”: chọn một trong: {known}", text=text, known=", ".join(known))
    raise BadValue(choice, option)


def _area(text: str) -> str:
    return _one_of(text, AREA_IDS)


def _role(text: str) -> str:
    return _one_of(text, get_args(Role))


def _list_format(text: str) -> ListFormat:
    return ListFormat(_one_of(text, tuple(ListFormat)))


def _by(text: str) -> By:
    return By(_one_of(text, tuple(By)))


def known_word(text: str, known: Iterable[str], option: str | None = None) -> str:
    """Read one of the words known, and say which is near where it is none of them."""
    return _one_of(text, tuple(known), option)


def known_code(text: str, known: Iterable[str]) -> str:
    """Read the code of a rule, in any case."""
    return _one_of(text.upper(), tuple(known), "MÃ")


def codes(text: str, known: Iterable[str], option: str) -> tuple[str, ...]:
    """Read codes, or beginnings of codes, parted by commas."""
    known = tuple(known)
    asked = tuple(code.strip().upper() for code in text.split(",") if code.strip())
    for code in asked:
        if not any(rule.startswith(code) for rule in known):
            _one_of(code, known, option)
    return asked


Day = Annotated[
    date | None,
    typer.Option(
        "--on", metavar="NGÀY", parser=_day, help=marked("Coi ngày này là hôm nay (15/02/2020).")
    ),
]
Since = Annotated[
    date | None,
    typer.Option("--since", metavar="NGÀY", parser=_day, help=marked("Từ ngày này trở đi.")),
]
Signed = Annotated[
    date | None,
    typer.Option(
        "--date", metavar="NGÀY", parser=_day, help=marked("Ngày ký, ghi ở văn bản (20/12/2019).")
    ),
]
AnswerBy = Annotated[
    date | None,
    typer.Option(
        "--by",
        metavar="NGÀY",
        parser=_day,
        help=marked("Báo cáo chậm nhất ngày này; mặc định sau 7 ngày, vào ngày làm việc."),
    ),
]
Plan = Annotated[
    str | None, typer.Option("--plan", metavar="ID", help=marked("Chỉ kế hoạch có mã này."))
]
Agency = Annotated[
    str | None,
    typer.Option(
        "--agency", metavar="CƠ QUAN", help=marked("Việc của cơ quan này, kể cả qua nhóm.")
    ),
]
RoleOption = Annotated[
    str | None,
    typer.Option(
        "--role", metavar="VAI TRÒ", parser=_role, help=marked("Chỉ vai trò này: lead, perform, …")
    ),
]
Area = Annotated[
    str | None,
    typer.Option(
        "--area", metavar="LĨNH VỰC", parser=_area, help=marked("Chỉ lĩnh vực này: institutions, …")
    ),
]
Force = Annotated[bool, typer.Option("--force", help=marked("Ghi đè tệp đã có."))]
Missing = Annotated[
    bool,
    typer.Option("--missing", help=marked("Nêu tên cơ quan trong nhóm chưa nộp.")),
]
ByOption = Annotated[
    By,
    typer.Option(
        "--by",
        metavar="date|agency|area",
        parser=_by,
        help=marked("Xếp theo ngày, cơ quan hay lĩnh vực."),
        show_default=False,
    ),
]
Format = Annotated[
    ListFormat,
    typer.Option(
        "--format",
        metavar="table|json|csv|md",
        parser=_list_format,
        help=marked("Dạng kết quả."),
        show_default=False,
    ),
]
Paths = Annotated[
    list[Path] | None,
    typer.Argument(metavar="[ĐƯỜNG DẪN]...", help=marked("Tệp hoặc thư mục."), show_default=False),
]
