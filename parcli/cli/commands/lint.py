"""`parcli lint`: is the plan valid, does it contradict itself; nothing is written."""

from typing import Annotated

import typer

from parcli.cli.checking import Wanted, check
from parcli.cli.exits import FINDINGS, FINE
from parcli.cli.options import Day, Paths, codes, lint_format
from parcli.cli.shell import Output, Shell
from parcli.cli.workspace import nothing_here, open_workspace
from parcli.lint.finding import Severity
from parcli.reports.findings import FORMATS, as_text, statistics
from parcli.rules import all_rules
from parcli.text.message import marked

HELP = marked(
    "Kiểm tra kế hoạch, kết quả và danh bạ; không ghi gì vào tệp.\n\n"
    "Mã thoát: 0 không có lỗi (có thể có cảnh báo), 1 có lỗi, 2 dùng sai lệnh.\n\n"
    "Ví dụ: parcli lint plans/thanh-hoa"
)


def lint(
    ctx: typer.Context,
    *,
    paths: Paths = None,
    output_format: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="text|json|github",
            parser=lint_format,
            help=marked("Dạng kết quả."),
            show_default=False,
        ),
    ] = "text",
    select: Annotated[
        str, typer.Option(metavar="MÃ,…", help=marked("Chỉ các quy tắc này: PAR2, PAR301, …"))
    ] = "",
    ignore: Annotated[
        str, typer.Option(metavar="MÃ,…", help=marked("Bỏ qua các quy tắc này."))
    ] = "",
    no_ignore: Annotated[
        bool,
        typer.Option("--no-ignore", help=marked("Nêu cả điều mà chú thích trong tệp bỏ qua.")),
    ] = False,
    with_statistics: Annotated[
        bool, typer.Option("--statistics", help=marked("Đếm theo quy tắc thay vì liệt kê."))
    ] = False,
    on: Day = None,
) -> Output:
    """Check the workspace, or what lies below the paths."""
    shell: Shell = ctx.obj
    workspace = open_workspace(shell.folder, paths or ())
    rules = all_rules()
    choice, known = workspace.settings.rules, [rule.code for rule in rules]
    selected = codes(select, known, "--select") or choice.select
    ignored = (*codes(ignore, known, "--ignore"), *choice.ignore)
    if workspace.is_empty:
        raise nothing_here(shell.folder)
    day = on or shell.today
    checked = check(workspace, Wanted(rules, day, selected, ignored, silence=not no_ignore))
    speak = shell.speaker(workspace.settings.language)
    code = FINDINGS if checked.count(Severity.ERROR) else FINE
    if with_statistics:
        return Output(statistics(checked, {r.code: r.page.title for r in rules}, speak), code)
    if output_format == "text":
        return Output(as_text(checked, speak, colour=shell.colour), code)
    return Output(FORMATS[output_format](checked, speak), code, for_programs=True)
