"""`parcli fmt`: the canonical form of the files, which never changes what they say."""

import difflib
from collections.abc import Iterator, Sequence
from typing import Annotated, NamedTuple

import typer

from parcli.cli.exits import FINDINGS, FINE, USAGE
from parcli.cli.options import Paths
from parcli.cli.own_files import OwnFile, own_files, rewrite
from parcli.cli.shell import Output, Shell
from parcli.cli.workspace import open_settings
from parcli.lint.finding import Placed
from parcli.text.message import Message, Translate, marked
from parcli.text.normal import printable
from parcli.yamlio import Fault, load
from parcli.yamlio.canonical import canonical, faults_in

HELP = marked(
    "Viết lại tệp theo dạng chuẩn: thụt lề, dấu cách, dòng trống, dấu nháy.\n\n"
    "Nội dung, chú thích và thứ tự các khóa giữ nguyên; mã thoát: 0 xong, 1 có tệp chưa theo dạng"
    " chuẩn (--check, --diff), 2 có tệp không đọc được.\n\n"
    "Ví dụ: parcli fmt --diff plans/thanh-hoa"
)


class _Read(NamedTuple):
    """A file as it is and as it shall be, or why it cannot be read."""

    file: OwnFile
    before: bytes = b""
    after: bytes = b""
    fault: Fault | Placed | None = None

    @property
    def differs(self) -> bool:
        return self.before != self.after


def fmt(
    ctx: typer.Context,
    *,
    paths: Paths = None,
    only_check: Annotated[
        bool,
        typer.Option("--check", help=marked("Không ghi; chỉ nêu tệp chưa theo dạng chuẩn.")),
    ] = False,
    with_diff: Annotated[
        bool, typer.Option("--diff", help=marked("Không ghi; in các dòng sẽ đổi."))
    ] = False,
) -> Output:
    """Rewrite the files of the workspace, or those below the paths."""
    shell: Shell = ctx.obj
    read = [_read(file) for file in own_files(shell.folder, paths or ())]
    speak = shell.speaker(open_settings(shell.folder)[0].language)
    refused = [one for one in read if one.fault]
    changing = [one for one in read if one.differs]
    notes = tuple(note for one in refused for note in _why(one, speak))
    if not (only_check or with_diff):
        for one in changing:
            rewrite(one.file, canonical)
        code = FINE
    else:
        code = FINDINGS if changing else FINE
    code = USAGE if refused else code
    if with_diff:
        return Output("".join(map(_diff, changing)), code, notes, for_programs=True)
    unchanged = len(read) - len(changing) - len(refused)
    lines = _told(changing, unchanged, only_check=only_check)
    return Output("".join(f"{line.render(speak)}\n" for line in lines), code, notes)


def _read(file: OwnFile) -> _Read:
    try:
        before = file.path.read_bytes()
    except OSError:
        return _Read(file, fault=load(file.path, file.shown, file.kind).placed[0])
    if faults := faults_in(before):
        return _Read(file, before, before, faults[0])
    return _Read(file, before, canonical(before))


def _why(one: _Read, speak: Translate) -> Iterator[str]:
    """Tell the fault of a file that is left as it is."""
    if fault := one.fault:
        message = printable(fault.message.render(speak))
        yield f"{one.file.shown}:{fault.line}:{fault.column}: {fault.code} {message}"
        yield "  " + Message("tệp giữ nguyên; sửa lỗi này trước").render(speak)


def _told(changing: Sequence[_Read], unchanged: int, *, only_check: bool) -> Iterator[Message]:
    counts = {"changed": len(changing), "unchanged": unchanged}
    if only_check:
        yield from (Message("{file}: chưa theo dạng chuẩn", file=c.file.shown) for c in changing)
    else:
        yield from (Message("{file}: đã viết lại", file=c.file.shown) for c in changing)
    if not changing:
        yield Message("{unchanged} tệp, đều theo dạng chuẩn", **counts)
    elif only_check:
        yield Message("{changed} tệp chưa theo dạng chuẩn, {unchanged} tệp đã đúng", **counts)
        yield Message("viết lại: parcli fmt; xem trước: parcli fmt --diff")
    else:
        yield Message("{changed} tệp đã viết lại, {unchanged} tệp đã đúng dạng chuẩn", **counts)


def _diff(one: _Read) -> str:
    lines = difflib.unified_diff(
        _lines(one.before),
        _lines(one.after),
        f"a/{one.file.shown}",
        f"b/{one.file.shown}",
    )
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )


def _lines(content: bytes) -> list[str]:
    """Give the lines as git sees them: ended by LF alone."""
    *whole, rest = content.decode().split("\n")
    return [f"{line}\n" for line in whole] + [rest] * bool(rest)
