"""`parcli new`: a starter plan and register for an office and a year."""

import json
import re
from pathlib import Path
from typing import Annotated, cast

import typer

from parcli.cli.editors import with_modeline
from parcli.cli.new_files import (
    create_in_workspace,
    unseen_plan,
    usual_id,
    workspace_above,
)
from parcli.cli.options import known_word
from parcli.cli.paths import PLAN_SUFFIX, REGISTER_NAME, SETTINGS_NAME
from parcli.cli.quoting import typed
from parcli.cli.shell import Output, Shell
from parcli.cli.workspace import open_settings, open_workspace
from parcli.errors import ParcliError
from parcli.model.plan import Level, Plan
from parcli.starter import STARTER_LEVELS, starter, usual_title
from parcli.text.message import Message, Translate, marked
from parcli.text.normal import nfc
from parcli.yamlio.create import refuse_taken
from parcli.yamlio.files import load_bytes

HELP = marked(
    "Viết kế hoạch mẫu và danh bạ mẫu của một năm vào một thư mục; không ghi đè tệp nào.\n\n"
    "Kế hoạch mẫu có đủ bảy lĩnh vực, việc thường làm và báo cáo định kỳ, kèm lời giải thích. Thư"
    " mục .parcli giữ lược đồ để trình soạn thảo gợi ý.\n\n"
    "Ví dụ: parcli new so-noi-vu --level department --year 2026"
)

_PLAIN = re.compile(r"[^\W_][\w /.,()–-]*")


def _level(text: str) -> str:
    return known_word(text, STARTER_LEVELS)


def new(
    ctx: typer.Context,
    *,
    folder: Annotated[
        Path,
        typer.Argument(metavar="THƯ_MỤC", help=marked("Thư mục của kế hoạch; chưa có thì tạo.")),
    ],
    level: Annotated[
        str,
        typer.Option(
            metavar="province|department|district|commune",
            parser=_level,
            help=marked("Cấp của kế hoạch: tỉnh, sở (cơ quan), huyện (đến 2025), xã."),
        ),
    ],
    year: Annotated[
        int | None, typer.Option(metavar="NĂM", help=marked("Năm kế hoạch; mặc định năm nay."))
    ] = None,
    plan_id: Annotated[
        str | None,
        typer.Option(
            "--id", metavar="MÃ", help=marked("Mã kế hoạch; mặc định: tên thư mục và năm.")
        ),
    ] = None,
    title: Annotated[str | None, typer.Option(metavar="TÊN", help=marked("Tên kế hoạch."))] = None,
) -> Output:
    """Write DIR/<year>.plan.yaml, DIR/agencies.yaml and, outside a workspace, DIR/parcli.yaml."""
    shell: Shell = ctx.obj
    target = shell.folder / folder
    asked_year = shell.today.year if year is None else year
    root = workspace_above(target)
    chosen = plan_id or usual_id(target, asked_year)
    named = " ".join(nfc(title or usual_title(asked_year)).split())
    starting = starter(cast("Level", level), asked_year, _scalar(chosen), _scalar(named))
    files = {
        target / f"{asked_year}{PLAN_SUFFIX}": starting.plan,
        target / REGISTER_NAME: starting.register,
    }
    if root is None:
        files[target / SETTINGS_NAME] = starting.settings
    shown = {file: (folder / file.name).as_posix() for file in files}
    refuse_taken(shown)
    _check(starting.plan)
    if root is not None:
        _refuse_known(root, chosen)
    texts = {file: with_modeline(text, file, root or target) for file, text in files.items()}
    listed = [*shown.values(), *create_in_workspace(texts, shown, root or target, shell.folder)]
    speak = shell.speaker(open_settings(target)[0].language)
    notes = tuple(note.render(speak) for note in unseen_plan(target, root))
    return Output(_written(listed, folder, asked_year, speak), 0, notes)


def _scalar(text: str) -> str:
    """Write the text as YAML: plain where it can be, else quoted."""
    plain = _PLAIN.fullmatch(text) and text.lower() != "null"
    return text if plain else json.dumps(text, ensure_ascii=False)


def _check(plan: str) -> None:
    """Refuse an id or a title that would make the plan faulty: the rest of it never is."""
    faults = load_bytes(plan.encode(), "", Plan).placed
    if faults:
        raise ParcliError(faults[0].message, faults[0].hint or Message("sửa --id hoặc --title"))


def _refuse_known(root: Path, plan_id: str) -> None:
    if not (root / open_settings(root)[0].plans).exists():
        return
    workspace = open_workspace(root)
    for file in workspace.plan_files():
        if file.loaded.model and file.plan.id == plan_id:
            raise ParcliError(
                Message("mã “{id}” đã có ở {file}", id=plan_id, file=file.loaded.shown),
                Message("chọn mã khác: --id"),
            )


def _written(files: list[str], folder: Path, year: int, speak: Translate) -> str:
    name = typed(folder.as_posix())
    lines = [Message("Đã viết:").render(speak), *(f"  {file}" for file in files), ""]
    lines.append(Message("Sửa cho đúng bản của mình, rồi chạy:").render(speak))
    commands = ("lint", "due --quarter", f"calendar --year {year}")
    lines += [f"  parcli -C {name} {command}" for command in commands]
    return "\n".join(lines) + "\n"
