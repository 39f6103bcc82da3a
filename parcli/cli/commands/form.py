"""`parcli form`: whether Word files have the form that NĐ 30/2020/NĐ-CP asks for."""

from pathlib import Path
from typing import Annotated

import typer

from parcli.cli.exits import FINDINGS, FINE
from parcli.cli.forms import Forms, written
from parcli.cli.options import Format, ListFormat
from parcli.cli.shell import Output, Shell
from parcli.cli.workspace import open_settings
from parcli.errors import ParcliError
from parcli.lint.finding import Severity
from parcli.reports import form_data, form_table
from parcli.reports.form_rows import CheckedForm, FormRow
from parcli.text.message import Message, marked

HELP = marked(
    "Kiểm tra thể thức văn bản Word theo Nghị định 30/2020/NĐ-CP: khổ giấy, lề, phông chữ, cỡ và"
    " kiểu chữ từng thành phần, số trang, chữ ký, nơi nhận, phụ lục; không ghi gì vào tệp.\n\n"
    "Mã thoát: 0 không có lỗi (có thể có cảnh báo), 1 có lỗi, 2 không đọc được tệp.\n\n"
    "Ví dụ: parcli form quyet-dinh.docx bao-cao.docx"
)


def form(
    ctx: typer.Context,
    *,
    files: Annotated[list[Path], typer.Argument(metavar="TỆP", help=marked("Tệp Word (.docx)."))],
    output_format: Format = ListFormat.TABLE,
) -> Output:
    """Check each file; one that cannot be read keeps the others from no check."""
    shell: Shell = ctx.obj
    checked: list[CheckedForm] = []
    refused: list[ParcliError] = []
    for file in files:
        try:
            checked.append(_checked(shell.folder / file, file.as_posix()))
        except ParcliError as error:
            refused.append(error)
    if refused and not checked:
        raise refused[0]
    settings, _ = open_settings(shell.folder)
    speak = shell.speaker(settings.language)
    forms = Forms(
        table=lambda: form_table.as_table(checked, speak, shell.width, colour=shell.colour),
        json=lambda: form_data.as_json(checked, speak),
        csv=lambda: form_data.as_csv(checked, speak),
        md=lambda: form_table.as_markdown(checked, speak),
    )
    notes = [_note(error) for error in refused]
    output = written(forms, output_format, notes, speak)
    at_fault = any(each.count(Severity.ERROR) for each in checked)
    return output if notes else output._replace(code=FINDINGS if at_fault else FINE)


def _checked(path: Path, shown: str) -> CheckedForm:
    from parcli.ooxml.guard import read_bytes  # noqa: PLC0415
    from parcli.word.form import check_form  # noqa: PLC0415 (the library of Word loads slowly)

    rows = [
        FormRow(
            found.check,
            found.severity,
            found.where.section,
            found.where.page,
            found.where.paragraph,
            found.where.text,
            found.subject,
            found.found,
            found.wanted,
            found.article,
            found.also,
        )
        for found in check_form(read_bytes(path, shown), shown)
    ]
    return CheckedForm(shown, rows)


def _note(error: ParcliError) -> Message:
    if error.hint is None:
        return Message("{what}", what=error.message)
    return Message("{what} ({hint})", what=error.message, hint=error.hint)
