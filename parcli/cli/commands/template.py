"""`parcli template`: the templates of Word documents, their fields, and whether one can be used."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from parcli.cli.exits import FINDINGS, FINE
from parcli.cli.forms import Forms, written
from parcli.cli.options import Force, Format, ListFormat, known_word
from parcli.cli.paths import root_of, shown_path
from parcli.cli.saving import save_document
from parcli.cli.shell import Output, Shell
from parcli.cli.templates import (
    FoundTemplate,
    find_template,
    find_templates,
    own_path,
    shipped_template,
    stray_templates,
)
from parcli.cli.workspace import open_settings
from parcli.errors import ParcliError
from parcli.reports.records import Records
from parcli.reports.template_page import (
    TemplateRow,
    fault_page,
    fault_records,
    field_records,
    field_table,
    list_records,
    list_table,
)
from parcli.text.message import Message, Translate, marked

if TYPE_CHECKING:
    from parcli.cli.template_checking import CheckedFile

HELP = marked(
    "Mẫu văn bản Word: liệt kê (list), xem các trường của một mẫu (show), chép mẫu về để sửa thành "
    "mẫu riêng của cơ quan (copy), kiểm tra mẫu (check).\n\n"
    "Mẫu riêng nằm ở templates/TÊN_MẪU/template.docx trong thư mục có parcli.yaml.\n\n"
    "Ví dụ: parcli template check plan"
)

_ACTIONS = ("list", "show", "copy", "check")
_METAVAR = "|".join(_ACTIONS)


def _action(text: str) -> str:
    return known_word(text, _ACTIONS, _METAVAR)


Action = Annotated[
    str,
    typer.Argument(
        metavar=_METAVAR, parser=_action, help=marked("Liệt kê, xem trường, chép, hay kiểm tra.")
    ),
]
Target = Annotated[
    str | None,
    typer.Argument(
        metavar="[MẪU]",
        help=marked("Tên mẫu; với check còn có thể là một tệp .docx."),
        show_default=False,
    ),
]
ForName = Annotated[
    str | None,
    typer.Option(
        "--for",
        metavar="TÊN_MẪU",
        help=marked("Tệp là mẫu nào; mặc định theo tên thư mục chứa tệp."),
    ),
]
Comments = Annotated[
    Path | None,
    typer.Option(metavar="TỆP.docx", help=marked("Ghi một bản có chú thích Word ở mỗi chỗ sai.")),
]


def template(
    ctx: typer.Context,
    *,
    action: Action,
    target: Target = None,
    for_name: ForName = None,
    comments: Comments = None,
    force: Force = False,
    output_format: Format = ListFormat.TABLE,
) -> Output:
    """List templates, show the fields of one, copy one into the workspace, or check one."""
    shell: Shell = ctx.obj
    root = root_of(shell.folder)
    speak = shell.speaker(open_settings(shell.folder)[0].language)
    if action == "list":
        return _list(root, shell, output_format, speak)
    if target is None:
        raise ParcliError(
            Message("thiếu tên mẫu"), Message("ví dụ: parcli template {action} plan", action=action)
        )
    if action == "show":
        return _show(find_template(target, root), shell, output_format, speak)
    if action == "copy":
        return _copy(shipped_template(target), root, shell, speak, over=force)
    from parcli.cli.template_checking import template_named  # noqa: PLC0415 (Word loads slowly)

    found = template_named(target, for_name, shell.folder, root)
    return _check(found, _Copy(comments, force) if comments else None, shell, output_format, speak)


class _Copy(NamedTuple):
    """The file for a copy with comments, and whether it may replace one that is there."""

    path: Path
    over: bool


def _list(root: Path, shell: Shell, output_format: ListFormat, speak: Translate) -> Output:
    rows = [_row(found, shell) for found in find_templates(root)]
    strays = [
        Message("templates/{name}: parcli không có mẫu nào tên này nên không dùng đến", name=name)
        for name in stray_templates(root)
    ]
    table = list_table(rows, speak, shell.width, colour=shell.colour)
    output = written(_forms(list_records(rows), table, speak), output_format, (), speak)
    return output._replace(notes=tuple(stray.render(speak) for stray in strays))


def _show(
    found: FoundTemplate, shell: Shell, output_format: ListFormat, speak: Translate
) -> Output:
    row = _row(found, shell)
    table = field_table(row, speak, shell.width, colour=shell.colour)
    return written(_forms(field_records(row), table, speak), output_format, (), speak)


def _copy(
    shipped: FoundTemplate, root: Path, shell: Shell, speak: Translate, *, over: bool
) -> Output:
    """Put the shipped template where the office's own is looked for."""
    path = own_path(shipped.name, root)
    shown = shown_path(path, shell.folder)
    save_document(shipped.content(), path, shown, over=over, with_folder=True)
    lines = (
        Message("Đã chép mẫu vào {path}", path=shown),
        Message("Sửa bằng Word rồi kiểm tra: parcli template check {name}", name=shipped.name),
    )
    return Output("".join(f"{line.render(speak)}\n" for line in lines))


def _check(
    found: FoundTemplate,
    copy: _Copy | None,
    shell: Shell,
    output_format: ListFormat,
    speak: Translate,
) -> Output:
    from parcli.cli.template_checking import check_file  # noqa: PLC0415 (as above)

    shown = shown_path(found.path, shell.folder)
    checked = check_file(found, shown)
    notes = [_commented(checked, copy, shell, speak)] if copy else []
    about: dict[str, object] = {"template": found.name, "file": shown}
    table = fault_page(checked.rows, shown, speak, shell.width, colour=shell.colour)
    forms = _forms(fault_records(checked.rows, about, speak), table, speak)
    output = written(forms, output_format, (), speak)
    said = tuple(note.render(speak) for note in notes)
    return output._replace(code=FINE if checked.is_usable else FINDINGS, notes=said)


def _commented(checked: "CheckedFile", copy: _Copy, shell: Shell, speak: Translate) -> Message:
    """Write the copy with comments, and say so; without a fault in a tag there is none to write."""
    from parcli.cli.template_checking import save_commented  # noqa: PLC0415 (Word loads slowly)

    shown = copy.path.as_posix()
    if not checked.faults:
        return Message("không thẻ nào sai nên không ghi {path}", path=shown)
    save_commented(checked, shell.folder / copy.path, shown, speak, over=copy.over)
    return Message("đã ghi bản có chú thích: {path}", path=shown)


def _row(found: FoundTemplate, shell: Shell) -> TemplateRow:
    own = shown_path(found.path, shell.folder) if found.is_own else None
    return TemplateRow(found.name, found.description, own)


def _forms(records: Records, table: str, speak: Translate) -> Forms:
    return Forms(
        table=lambda: table,
        json=records.as_json,
        csv=records.as_csv,
        md=lambda: records.as_markdown(speak),
    )
