"""`parcli report`: the periodic report of a plan as a Word document for signing."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from parcli.cli.exits import USAGE
from parcli.cli.language import BadValue
from parcli.cli.listing import workspace_with_plans
from parcli.cli.options import Day, Force, Signed
from parcli.cli.reporting import (
    Gathered,
    gathered,
    narrative_path,
    read_narrative,
    unused,
    window_asked,
)
from parcli.cli.saving import save_document
from parcli.cli.shell import Output, Shell
from parcli.cli.signing import check_word_name, not_numbered, plan_for_signing
from parcli.cli.workspace import PlanFile, Workspace
from parcli.documents.narrative_skeleton import narrative_skeleton
from parcli.documents.report_text import AskedReport, report_text
from parcli.lint.finding import Placed
from parcli.model.narrative import Narrative
from parcli.reports.report_page import left_blank, made
from parcli.text.message import Message, Translate, marked
from parcli.yamlio import Loaded
from parcli.yamlio.create import create_files

HELP = marked(
    "Lập báo cáo cải cách hành chính định kỳ để ký: số liệu tính từ kết quả đã ghi nhận, lời văn"
    " lấy từ tệp cạnh kế hoạch (2020.report/2020-Q1.yaml), kèm các phụ lục.\n\n"
    "Tình hình tính đến ngày cuối của kỳ số liệu, trừ khi có --on. Chỗ chưa có lời văn, số liệu thì"
    " in ………… và được kể ra. --new tạo tệp lời văn để điền.\n\n"
    "Ví dụ: parcli report thanh-hoa-2020 --period 2020-H1 -o bao-cao.docx"
)


def report(
    ctx: typer.Context,
    *,
    plan: Annotated[
        str, typer.Argument(metavar="KẾ_HOẠCH", help=marked("Mã hoặc đường dẫn tệp của kế hoạch."))
    ],
    period: Annotated[
        str, typer.Option(metavar="KỲ", help=marked("Kỳ báo cáo: 2020-Q1, 2020-H1, I/2020, 2020."))
    ],
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="TỆP.docx", help=marked("Tệp sẽ viết."))
    ] = None,
    narrative: Annotated[
        Path | None,
        typer.Option(metavar="TỆP.yaml", help=marked("Tệp lời văn; mặc định tệp cạnh kế hoạch.")),
    ] = None,
    new: Annotated[
        bool, typer.Option("--new", help=marked("Tạo tệp lời văn của kỳ, không ghi đè."))
    ] = False,
    number: Annotated[
        str | None,
        typer.Option(metavar="SỐ", help=marked("Số, ghi ở văn bản: 5 hay 05/BC-UBND.")),
    ] = None,
    day: Signed = None,
    to: Annotated[
        list[str] | None,
        typer.Option("--to", metavar="NƠI", help=marked("Kính gửi nơi này; nêu được nhiều lần.")),
    ] = None,
    force: Force = False,
    on: Day = None,
) -> Output:
    """Write the report of a period, or the skeleton of its narrative."""
    shell: Shell = ctx.obj
    _check_output(output, new=new)
    workspace = workspace_with_plans(shell)
    case = _case(shell, workspace, plan, period, on)
    if output is None:
        return _skeleton(case)
    path = _narrative_file(case, narrative)
    words = read_narrative(path, workspace.shown(path), case.found.report) if path else None
    if words and not words.usable:
        return _refused(words.placed, case.speak)
    asked = AskedReport(number, day, tuple(to or ()))
    return _document(case, words, asked, output, over=force)


class _Case(NamedTuple):
    """What the report is of, and where."""

    shell: Shell
    workspace: Workspace
    file: PlanFile
    found: Gathered

    @property
    def speak(self) -> Translate:
        """The user's language."""
        return self.shell.speaker(self.workspace.settings.language)

    @property
    def narrative_path(self) -> Path:
        """Where the words for this report lie by default."""
        return narrative_path(self.file.path, self.found.report.window.label)


def _case(shell: Shell, workspace: Workspace, plan: str, period: str, on: date | None) -> _Case:

    file = plan_for_signing(workspace, plan)
    window = window_asked(file.plan, period)
    return _Case(shell, workspace, file, gathered(workspace, file, window, on))


def _check_output(output: Path | None, *, new: bool) -> None:
    if new and output:
        raise BadValue(Message("không đi với --new"), "--output")
    if output is None and not new:
        raise BadValue(Message("nêu tệp sẽ viết, như -o bao-cao.docx; hoặc --new"), "--output")
    if output:
        check_word_name(output)


def _skeleton(case: _Case) -> Output:
    path = case.narrative_path
    shown = case.workspace.shown(path)
    create_files({path: narrative_skeleton(case.found.report)}, {path: shown})
    label, plan = case.found.report.window.label, case.file.plan.id
    lines = (
        Message("Đã viết {path}: điền lời văn từng mục, rồi chạy:", path=shown),
        Message("  parcli report {plan} --period {label} -o TỆP.docx", plan=plan, label=label),
    )
    return Output("".join(f"{line.render(case.speak)}\n" for line in lines))


def _narrative_file(case: _Case, asked: Path | None) -> Path | None:
    """Give the file of words: the one asked for, else the usual one where it is there."""
    if asked:
        return case.shell.folder / asked
    return case.narrative_path if case.narrative_path.exists() else None


def _refused(faults: Sequence[Placed], speak: Translate) -> Output:
    notes = [line for fault in faults for line in _pointed(fault, speak)]
    count = Message("parcli: {count} chỗ phải sửa; chưa lập báo cáo", count=len(faults))
    return Output("", USAGE, (*notes, count.render(speak)))


def _pointed(found: Placed, speak: Translate) -> list[str]:
    """Say where and what, and below it how it is mended."""
    code = f"{found.code} " if found.code else ""
    said = f"{found.file}:{found.line}:{found.column}: {code}{found.message.render(speak)}"
    return [said, *([f"  {found.hint.render(speak)}"] if found.hint else [])]


def _document(
    case: _Case, words: Loaded[Narrative] | None, asked: AskedReport, output: Path, *, over: bool
) -> Output:
    from parcli.cli.rendering import document_of  # noqa: PLC0415 (Word loads slowly)

    shell, workspace, file, found = case
    narrative = words.model if words else None
    letterhead = workspace.settings.letterhead
    written = report_text(found.report, file.register, letterhead, narrative, asked)
    document = document_of(
        "report", written.text, file, workspace, found.report.on, progress=found.progress
    )
    save_document(document, shell.folder / output, output.as_posix(), over=over)
    told = [
        *made(output.as_posix(), found.report, written),
        *not_numbered(asked.number, asked.day),
    ]
    to_fill = words.shown if words else case.workspace.shown(case.narrative_path)
    blanks = [line.render(case.speak) for line in left_blank(written, found.report, to_fill)]
    if words is None:
        create = Message(
            "Tệp lời văn chưa có; tạo: parcli report {plan} --period {label} --new",
            plan=file.plan.id,
            label=found.report.window.label,
        )
        blanks.append(create.render(case.speak))
    strays = unused(words, found.report) if words else []
    pointed = [line for stray in strays for line in _pointed(stray, case.speak)]
    text = "".join(f"{line.render(case.speak)}\n" for line in told)
    return Output(text, notes=(*pointed, *blanks))
