"""`parcli verify FILE.docx`: is the plan still what the document was made from."""

from pathlib import Path
from typing import Annotated

import typer

from parcli.cli.exits import FINDINGS, FINE
from parcli.cli.forms import Forms, written
from parcli.cli.listing import workspace_with_plans
from parcli.cli.options import Format, ListFormat
from parcli.cli.provenance import read_provenance
from parcli.cli.shell import Output, Shell
from parcli.cli.verifying import compared
from parcli.reports.verify_page import (
    Verified,
    verify_csv,
    verify_json,
    verify_markdown,
    verify_table,
)
from parcli.text.message import marked

HELP = marked(
    "Kế hoạch, danh bạ, đầu văn bản (parcli.yaml), kết quả và mẫu có còn như lúc lập văn bản Word"
    " này không.\n\n"
    "Chữ trong văn bản có thể đã được sửa tay; lệnh này không xét đến.\n\n"
    "Mã thoát: 0 không đổi, 1 đã đổi, 2 không phải văn bản do parcli lập.\n\n"
    "Ví dụ: parcli verify ke-hoach.docx"
)


def verify(
    ctx: typer.Context,
    *,
    document: Annotated[
        Path, typer.Argument(metavar="TỆP.docx", help=marked("Văn bản do parcli lập."))
    ],
    output_format: Format = ListFormat.TABLE,
) -> Output:
    """Compare what a document was made from with what is there now."""
    from parcli.ooxml.opening import open_docx  # noqa: PLC0415 (Word loads slowly)
    from parcli.word.properties import properties_of  # noqa: PLC0415

    shell: Shell = ctx.obj
    shown = document.as_posix()
    said = read_provenance(properties_of(open_docx(shell.folder / document, shown)), shown)
    workspace = workspace_with_plans(shell)
    parts = tuple(compared(said, workspace))
    verified = Verified(shown, said.plan, said.kind, said.on, said.commit, parts)
    speak = shell.speaker(workspace.settings.language)
    forms = Forms(
        table=lambda: verify_table(verified, speak, shell.width, colour=shell.colour),
        json=lambda: verify_json(verified),
        csv=lambda: verify_csv(verified, speak),
        md=lambda: verify_markdown(verified, speak),
    )
    output = written(forms, output_format, (), speak)
    return output._replace(code=FINE if verified.is_current else FINDINGS)
