"""`parcli schema`: the JSON Schema of a kind of file, printed or kept where editors find it."""

import json
from pathlib import Path
from typing import Annotated

import typer

from parcli.cli.editors import SCHEMA_FOLDER, with_modeline, write_schemas
from parcli.cli.language import BadValue
from parcli.cli.options import known_word
from parcli.cli.paths import root_of, shown_path
from parcli.cli.shell import Output, Shell
from parcli.cli.workspace import open_settings
from parcli.schema import KINDS, kind_of, schema_text
from parcli.text.message import Message, Translate, marked

HELP = marked(
    "In lược đồ (JSON Schema 2020-12) của một loại tệp, để trình soạn thảo gợi ý khóa, giải thích"
    " và báo lỗi ngay khi gõ.\n\n"
    "--write ghi mọi lược đồ vào thư mục .parcli của không gian làm việc và in thiết lập cho VS"
    " Code; chạy lại sau khi nâng cấp parcli.\n\n"
    "Ví dụ: parcli schema --write"
)

_NAMES = tuple(kind.name for kind in KINDS)


def _kind(text: str) -> str:
    return known_word(text, _NAMES)


def schema(
    ctx: typer.Context,
    *,
    kind: Annotated[
        str | None,
        typer.Argument(
            metavar="plan|agencies|progress|settings|narrative|index",
            parser=_kind,
            help=marked("Loại tệp."),
            show_default=False,
        ),
    ] = None,
    write: Annotated[
        bool, typer.Option("--write", help=marked("Ghi mọi lược đồ vào thư mục .parcli."))
    ] = False,
) -> Output:
    """Print the schema of a kind of file, or write those of all kinds."""
    shell: Shell = ctx.obj
    if (kind is None) != write:
        raise BadValue(
            Message("nêu một trong: {kinds}; hoặc --write", kinds=", ".join(_NAMES)), "LOẠI"
        )
    if kind is not None:
        return Output(schema_text(kind_of(kind)), for_programs=True)
    root = root_of(shell.folder)
    speak = shell.speaker(open_settings(shell.folder)[0].language)
    return Output(_told(write_schemas(root, shell.folder), root, shell.folder, speak))


def _told(count: int, root: Path, folder: Path, speak: Translate) -> str:
    shown = shown_path(root / SCHEMA_FOLDER, folder)
    done = (
        Message("Đã ghi {count} lược đồ vào {folder}", count=count, folder=shown)
        if count
        else Message("Các lược đồ ở {folder} đã đúng, không ghi gì", folder=shown)
    )
    by_settings = Message(
        "VS Code (có phần mở rộng YAML): ghi vào .vscode/settings.json ở thư mục gốc:"
    )
    by_line = Message("Trình soạn thảo khác: ghi dòng đầu của tệp, đường dẫn tính từ tệp ấy:")
    globs = {f"./{SCHEMA_FOLDER}/{kind.name}.schema.json": kind.files for kind in KINDS}
    return "\n".join(
        (
            done.render(speak),
            "",
            by_settings.render(speak),
            json.dumps({"yaml.schemas": globs}, indent=2),
            "",
            by_line.render(speak),
            with_modeline("", root / "2026.plan.yaml", root),
        )
    )
