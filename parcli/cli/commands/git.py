"""`parcli git`: plans read and merged by what they say, set up in one repository and taken out."""

import shlex
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from parcli.cli.exits import FINDINGS, FINE
from parcli.cli.merging import merge_files, put_in_place
from parcli.cli.options import known_word
from parcli.cli.shell import Output, Shell
from parcli.cli.workspace import open_settings
from parcli.errors import ParcliError
from parcli.history.setup import ATTRIBUTES, Done, Setup, set_up, take_out
from parcli.merge import ABSENT, Conflict, name_of
from parcli.text.message import Message, Translate, marked

HELP = marked(
    "Cho git hiểu kế hoạch: git diff và git log -p nói theo nhiệm vụ, sản phẩm, thời hạn; hai người"
    " cùng sửa thì gộp theo từng mục, không theo dòng.\n\n"
    "setup đặt trong kho git này (cấu hình của kho và .gitattributes), remove gỡ đúng những gì đã"
    " đặt. textconv và merge để git gọi.\n\n"
    "Ví dụ: parcli git setup"
)

_ACTIONS = {"setup": 0, "remove": 0, "textconv": 1, "merge": 4}
_METAVAR = "|".join(_ACTIONS)

_TEXTCONV = "diff.parcli.textconv"
_HEADING = "diff.parcli.xfuncname"
_NAME = "merge.parcli.name"
_DRIVER = "merge.parcli.driver"
_PATTERNS = ("*.plan.yaml", "*.progress.yaml", "agencies.yaml")


def _action(text: str) -> str:
    return known_word(text, _ACTIONS, _METAVAR)


Action = Annotated[
    str,
    typer.Argument(metavar=_METAVAR, parser=_action, help=marked("Đặt, gỡ; hay việc git gọi.")),
]
Files = Annotated[
    list[str] | None,
    typer.Argument(metavar="[TỆP]...", help=marked("Các tệp git đưa vào."), show_default=False),
]


def git(ctx: typer.Context, *, action: Action, files: Files = None) -> Output:
    """Set this repository up for plans, take that out again, or do what git calls parcli for."""
    shell: Shell = ctx.obj
    given = files or []
    if len(given) != _ACTIONS[action]:
        raise ParcliError(
            Message(
                "git {action} cần {wanted} tệp, ở đây có {given}",
                action=action,
                wanted=_ACTIONS[action],
                given=len(given),
            ),
            Message("xem: parcli git --help"),
        )
    if action == "textconv":
        return _textconv(shell, given[0])
    speak = shell.speaker(open_settings(shell.folder)[0].language)
    if action == "merge":
        return _merge(shell, given, speak)
    if action == "setup":
        return _set(set_up(shell.folder, _setup(_program())), speak)
    return _removed(take_out(shell.folder, tuple(_setup("").config)), speak)


def _setup(program: str) -> Setup:
    """Give what is set. Where parcli is gone or fails, git goes on as it would without it."""
    page = f'page() {{ {program} git textconv "$1" 2>/dev/null || cat "$1"; }}; page'
    driver = (
        f"{program} git merge %O %A %B %P; code=$?;"
        " if [ $code -gt 1 ]; then git merge-file %A %O %B; code=$?; fi; exit $((code > 0))"
    )
    config = {
        _TEXTCONV: page,
        _HEADING: "^([^ :]+):",  # over each part of a difference: the last reference above it
        _NAME: "parcli: theo mục của kế hoạch, không theo dòng",
        _DRIVER: driver,
    }
    return Setup(config, [f"{pattern} diff=parcli merge=parcli" for pattern in _PATTERNS])


def _program() -> str:
    """Give the command as a shell reads it: by name, and by its place only where none is found."""
    if shutil.which("parcli"):
        return "parcli"
    return f"{shlex.quote(Path(sys.executable).as_posix())} -P -m parcli"


def _set(done: Done, speak: Translate) -> Output:
    lines = []
    if done.keys:
        keys = ", ".join(done.keys)
        lines.append(Message("Cấu hình của riêng kho git này: đã đặt {keys}", keys=keys))
    if done.attributes:
        patterns = ", ".join(_PATTERNS)
        lines.append(
            Message("{file}: đã thêm {patterns}", file=ATTRIBUTES, patterns=patterns),
        )
    return _said(lines or [Message("Kho git này đã đặt từ trước; không có gì thay đổi")], speak)


def _removed(done: Done, speak: Translate) -> Output:
    lines = []
    if done.keys:
        keys = ", ".join(done.keys)
        lines.append(Message("Cấu hình của riêng kho git này: đã gỡ {keys}", keys=keys))
    if done.attributes:
        patterns = ", ".join(_PATTERNS)
        lines.append(Message("{file}: đã bỏ {patterns}", file=ATTRIBUTES, patterns=patterns))
    return _said(lines or [Message("Kho git này chưa đặt gì; không có gì để gỡ")], speak)


def _said(lines: Sequence[Message], speak: Translate) -> Output:
    return Output("".join(f"{line.render(speak)}\n" for line in lines))


def _merge(shell: Shell, given: Sequence[str], speak: Translate) -> Output:
    """Merge as a driver of git does: into the second file; 1 tells that a conflict is left."""
    base, ours, theirs = (shell.folder / name for name in given[:3])
    merged = merge_files(base, ours, theirs)
    put_in_place(ours, merged.content)
    notes = tuple(_conflict(conflict, given[3]).render(speak) for conflict in merged.conflicts)
    return Output(code=FINE if merged.is_clean else FINDINGS, notes=notes)


def _conflict(conflict: Conflict, path: str) -> Message:
    return Message(
        "{path}: {place}: hai bên sửa khác nhau: {ours} | {theirs}",
        path=path,
        place=name_of(conflict.where),
        ours=_shown(conflict.ours),
        theirs=_shown(conflict.theirs),
    )


def _shown(value: object) -> Message:
    """Give a value in a few words: a text as it is, of anything larger only that it is there."""
    if value is ABSENT:
        return Message("đã xóa")
    if isinstance(value, str):
        return Message("“{text}”", text=value)
    return Message("đã bỏ trống") if value is None else Message("đã sửa")


def _textconv(shell: Shell, name: str) -> Output:
    from parcli.cli.readable import readable  # noqa: PLC0415 (plans and dates are for this alone)

    return Output(readable(shell.folder / name, shell), for_programs=True)
