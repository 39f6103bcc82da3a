"""`parcli import`: a plan signed in Word, or kept in Excel, to a plan file."""

from pathlib import Path
from typing import Annotated, get_args

import typer

from parcli.cli.exits import FINDINGS, FINE
from parcli.cli.language import BadValue
from parcli.cli.options import Format, ListFormat, known_word
from parcli.cli.shell import Output, Shell
from parcli.cli.workspace import open_settings
from parcli.model.plan import Level
from parcli.model.scalars import read_period
from parcli.text.message import Message, marked
from parcli.text.normal import nfc

HELP = marked(
    "Đọc kế hoạch trong tệp Word (.docx), hoặc bảng theo dõi Excel (.xlsx), thành tệp kế hoạch;"
    " chỗ nào đọc chưa chắc thì nêu ra, và ghi chú thích ở đúng dòng ấy.\n\n"
    "Không có -o thì chỉ xem thử, không ghi gì. Kế hoạch đã có thì hiện chỗ khác; --yes mới"
    " ghi.\n\n"
    "Mã thoát: 0 xong (có thể còn chỗ xem lại), 1 kế hoạch đã có và khác, 2 không đọc được.\n\n"
    "Ví dụ: parcli import ke-hoach.docx -o thanh-hoa"
)


def _level(text: str) -> str:
    return known_word(text, get_args(Level))


def _period(text: str) -> str:
    try:
        return str(read_period(text))
    except ValueError:
        message = Message("“{text}”: cần một năm hoặc hai năm: 2026, 2026-2030", text=text)
        raise BadValue(message) from None


def _folder(text: str) -> Path:
    if not text.strip():
        raise BadValue(Message("chưa có tên thư mục; ghi vào thư mục này thì gõ: -o ."))
    return Path(text)


def _plain(text: str | None) -> str | None:
    return " ".join(nfc(text).split()) if text else None


# Whether a path can be read is told in our own words, when it is read (`readable=False`).
_File = Annotated[
    Path,
    typer.Argument(
        metavar="TỆP", readable=False, help=marked("Tệp Word (.docx) hoặc Excel (.xlsx).")
    ),
]
_Target = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="THƯ_MỤC",
        parser=_folder,
        help=marked("Thư mục của kế hoạch; chưa có thì tạo. Không nêu: chỉ xem thử."),
    ),
]
_PlanId = Annotated[
    str | None,
    typer.Option("--id", metavar="MÃ", help=marked("Mã kế hoạch; mặc định: tên thư mục và kỳ.")),
]
_Period = Annotated[
    str | None,
    typer.Option(metavar="KỲ", parser=_period, help=marked("Kỳ: 2026 hoặc 2026-2030.")),
]
_Level = Annotated[
    str | None,
    typer.Option(
        metavar="province|department|district|commune|other",
        parser=_level,
        help=marked("Cấp của kế hoạch: tỉnh, sở (cơ quan), huyện (đến 2025), xã, khác."),
    ),
]
_Issuer = Annotated[str | None, typer.Option(metavar="TÊN", help=marked("Cơ quan ban hành."))]
_Title = Annotated[str | None, typer.Option(metavar="TÊN", help=marked("Tên kế hoạch."))]
_Audit = Annotated[
    bool, typer.Option("--audit", help=marked("Liệt kê từng ô của các bảng và nơi nó đến."))
]
_Agreed = Annotated[
    bool, typer.Option("--yes", help=marked("Ghi vào kế hoạch đã có những chỗ khác."))
]
_Everything = Annotated[bool, typer.Option("--all", help=marked("Liệt kê mọi chỗ cần xem lại."))]


def import_(
    ctx: typer.Context,
    *,
    file: _File,
    target: _Target = None,
    plan_id: _PlanId = None,
    period: _Period = None,
    level: _Level = None,
    issuer: _Issuer = None,
    title: _Title = None,
    audit: _Audit = False,
    agreed: _Agreed = False,
    everything: _Everything = False,
    output_format: Format = ListFormat.TABLE,
) -> Output:
    """Read the document; write where a folder is named."""
    # The reader of Word and all that follows load slowly.
    from parcli.cli.importing.request import Request  # noqa: PLC0415
    from parcli.cli.importing.run import import_document  # noqa: PLC0415
    from parcli.cli.importing.shown import Wanted, shown  # noqa: PLC0415
    from parcli.intake.drafting import Asked  # noqa: PLC0415

    shell: Shell = ctx.obj
    asked = Asked(plan_id, period, level, _plain(issuer), _plain(title))
    folder = shell.folder / target if target is not None else None
    request = Request(shell, shell.folder / file, file.as_posix(), folder, asked, agreed)
    outcome = import_document(request)
    settings, _ = open_settings(folder if folder and folder.exists() else shell.folder)
    speak = shell.speaker(settings.language)
    text = shown(outcome.imported, Wanted(output_format, audit, everything), speak, shell)
    notes = tuple(note.render(speak) for note in outcome.notes)
    code = FINDINGS if outcome.differs else FINE
    return Output(text, code, notes, output_format is not ListFormat.TABLE)
