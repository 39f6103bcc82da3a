"""`parcli lint`: is the plan valid, does it contradict itself; without --fix nothing is written."""

from typing import Annotated

import typer

from parcli.cli.checking import Wanted, check
from parcli.cli.exits import FINDINGS, FINE
from parcli.cli.options import Day, Paths, codes, known_word
from parcli.cli.repository import from_top
from parcli.cli.shell import Output, Shell
from parcli.cli.workspace import nothing_here, open_workspace
from parcli.lint.finding import Severity
from parcli.reports.findings import as_text, statistics
from parcli.reports.lint_formats import FORMATS
from parcli.rules import all_rules
from parcli.text.message import marked

HELP = marked(
    "Kiểm tra kế hoạch, kết quả và danh bạ; không ghi gì vào tệp, trừ khi có --fix.\n\n"
    "Mã thoát: 0 không có lỗi (có thể có cảnh báo), 1 có lỗi, 2 dùng sai lệnh.\n\n"
    "Ví dụ: parcli lint plans/thanh-hoa"
)


def _format(text: str) -> str:
    return known_word(text, FORMATS)


_Format = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="|".join(FORMATS),
        parser=_format,
        help=marked("Dạng kết quả; bốn dạng cuối cho GitHub, GitLab và máy chủ CI."),
        show_default=False,
    ),
]
_Fix = Annotated[
    bool,
    typer.Option(
        "--fix", help=marked("Sửa chỗ chắc chắn sửa đúng, nêu việc đã sửa, rồi kiểm tra lại.")
    ),
]


def lint(
    ctx: typer.Context,
    *,
    paths: Paths = None,
    output_format: _Format = "text",
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
    with_fix: _Fix = False,
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
    wanted = Wanted(rules, day, selected, ignored, silence=not no_ignore)
    speak = shell.speaker(workspace.settings.language)
    done: list[str] = []
    if with_fix:
        from parcli.cli.fixing import fix  # noqa: PLC0415 (checking alone writes nothing)

        done = fix(shell.folder, paths or (), wanted, set_out=not select).lines(speak)
        workspace = open_workspace(shell.folder, paths or ())
    checked = check(workspace, wanted)
    code = FINDINGS if checked.count(Severity.ERROR) else FINE
    if with_statistics:
        counted = statistics(checked, {r.code: r.page.title for r in rules}, speak)
        return Output(counted, code, tuple(done))
    if output_format == "text":
        told = "\n".join([*done, "", ""]) if done else ""
        return Output(told + as_text(checked, speak, colour=shell.colour), code)
    form = FORMATS[output_format]
    shown = checked.renamed(from_top(shell.folder)) if form.from_top else checked
    return Output(form.write(shown, speak), code, tuple(done), for_programs=True)
