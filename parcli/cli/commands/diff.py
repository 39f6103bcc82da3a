"""`parcli diff`: what an edit means, in the plan's own terms."""

from typing import Annotated

import typer

from parcli.cli.comparing.asked import TwoFiles, read_asked
from parcli.cli.comparing.run import Compared, compare_files, compare_revisions
from parcli.cli.exits import FINDINGS, FINE, USAGE
from parcli.cli.language import BadValue
from parcli.cli.options import Plan, known_word
from parcli.cli.shell import Output, Shell
from parcli.cli.workspace import open_settings
from parcli.reports import diff_data, diff_markdown, diff_page
from parcli.reports.diff_check import unamended_lines
from parcli.reports.task_page import Page
from parcli.text.message import Message, marked

HELP = marked(
    "Xem một lần sửa đổi kế hoạch nghĩa là gì: nhiệm vụ, sản phẩm thêm hay bỏ, hạn lùi hay sớm"
    " lên, cơ quan vào hay ra, chỉ tiêu nâng hay hạ, kết quả nào mới ghi.\n\n"
    "Không nêu gì thì so bản đang sửa với lần commit cuối (HEAD). Đổi thứ tự, cách trình bày trong"
    " tệp không phải là đổi nội dung.\n\n"
    "Ví dụ: parcli diff; parcli diff HEAD~1..HEAD; parcli diff main...HEAD --check --format md;"
    " parcli diff CŨ.plan.yaml MỚI.plan.yaml"
)
_FORMATS = ("text", "md", "json")


def _format(text: str) -> str:
    return known_word(text, _FORMATS)


def diff(
    ctx: typer.Context,
    *,
    revisions: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[BẢN[..BẢN] | TỆP TỆP]",
            help=marked("Bản git (HEAD~1, main, v1..v2, main...HEAD), hoặc hai tệp kế hoạch."),
            show_default=False,
        ),
    ] = None,
    plan: Plan = None,
    check: Annotated[
        bool,
        typer.Option(
            "--check",
            help=marked("Mã thoát 1 nếu kế hoạch đã ký đổi nội dung mà không có văn bản sửa đổi."),
        ),
    ] = False,
    output_format: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="text|md|json",
            parser=_format,
            help=marked("Dạng kết quả; md để dán vào yêu cầu hợp nhất."),
            show_default=False,
        ),
    ] = "text",
) -> Output:
    """Compare the plans at two times and say what changed."""
    shell: Shell = ctx.obj
    asked = read_asked(revisions or [])
    if isinstance(asked, TwoFiles):
        if plan:
            raise BadValue(Message("hai tệp đã nêu kế hoạch cần so"), "--plan")
        compared = compare_files(shell.folder, asked)
    else:
        compared = compare_revisions(shell.folder, asked, plan)
    return _told(compared, output_format, shell, check=check)


def _told(compared: Compared, output_format: str, shell: Shell, *, check: bool) -> Output:
    settings, _ = open_settings(shell.folder)
    speak = shell.speaker(settings.language)
    comparison = compared.comparison
    if output_format == "json":
        text = diff_data.as_json(comparison)
    elif output_format == "md":
        text = diff_markdown.as_markdown(comparison, speak)
    else:
        text = diff_page.diff_page(comparison, Page(speak, shell.width, colour=shell.colour))
    missing = tuple(unamended_lines(comparison)) if check else ()
    notes = tuple(note.render(speak) for note in (*compared.notes, *missing))
    code = USAGE if compared.notes else FINDINGS if missing else FINE
    return Output(text, code, notes, output_format != "text")
