"""`parcli render`: a plan as a Word document for signing, or the decision that amends one."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, cast

import typer

from parcli.cli.index_sets import known_sets
from parcli.cli.language import BadValue
from parcli.cli.listing import workspace_with_plans
from parcli.cli.options import Day, Force, Signed, known_word
from parcli.cli.options import Plan as PlanOption
from parcli.cli.saving import save_document
from parcli.cli.shell import Output, Shell
from parcli.cli.signing import check_word_name, not_numbered, plan_for_signing
from parcli.cli.workspace import Workspace
from parcli.documents.amendment_text import AskedAmendment
from parcli.documents.plan_text import Asked, Shape, Written, plan_text, shape_of
from parcli.model.plan import Plan
from parcli.model.scores import CriteriaSet
from parcli.text.dates import format_date
from parcli.text.message import Message, marked

HELP = marked(
    "Lập văn bản Word của kế hoạch để ký, theo thể thức của Nghị định 30/2020/NĐ-CP: quyết định kèm"
    " kế hoạch và phụ lục, hoặc kế hoạch độc lập.\n\n"
    "Với amendment: lập dự thảo quyết định sửa đổi kế hoạch đã ký, từ thay đổi giữa hai bản; không"
    " nêu bản thì lấy bản đang sửa so với lần commit cuối (HEAD).\n\n"
    "Số và ngày để trống đến khi ký xong; lúc ấy điền bằng --number và --date.\n\n"
    "Ví dụ: parcli render thanh-hoa-2020 -o ke-hoach-2020.docx; parcli render"
    " amendment v1..v2 -o sua-doi.docx"
)

_AMENDMENT = "amendment"
_SHAPES = ("decision", "plan")
_APPENDICES = ("area", "one")


def _shape(text: str) -> str:
    return known_word(text, _SHAPES)


def _appendices(text: str) -> str:
    return known_word(text, _APPENDICES)


PlanArgument = Annotated[
    str,
    typer.Argument(
        metavar="KẾ_HOẠCH|amendment",
        help=marked("Mã hoặc đường dẫn tệp của kế hoạch; hoặc chữ amendment."),
    ),
]
Revisions = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="BẢN",
        help=marked("Với amendment: bản git (HEAD~1, v1..v2), hoặc hai tệp kế hoạch."),
        show_default=False,
    ),
]
OutputFile = Annotated[
    Path, typer.Option("-o", "--output", metavar="TỆP.docx", help=marked("Tệp sẽ viết."))
]
ShapeOption = Annotated[
    str | None,
    typer.Option(
        "--as",
        metavar="decision|plan",
        parser=_shape,
        help=marked("Quyết định kèm kế hoạch, hay kế hoạch; mặc định theo ký hiệu của bản ký."),
    ),
]
Number = Annotated[
    str | None, typer.Option(metavar="SỐ", help=marked("Số, ghi ở văn bản: 5 hay 05/QĐ-UBND."))
]
Electronic = Annotated[
    bool, typer.Option("--electronic", help=marked("Ký số: dòng (Kèm theo …) để trống số, ngày."))
]
Appendices = Annotated[
    str,
    typer.Option(
        metavar="area|one",
        parser=_appendices,
        help=marked("Mỗi lĩnh vực một phụ lục, hay một phụ lục chung."),
        show_default=False,
    ),
]


def render(
    ctx: typer.Context,
    *,
    plan: PlanArgument,
    revisions: Revisions = None,
    output: OutputFile,
    amended: PlanOption = None,
    shape: ShapeOption = None,
    number: Number = None,
    day: Signed = None,
    electronic: Electronic = False,
    appendices: Appendices = "area",
    force: Force = False,
    on: Day = None,
) -> Output:
    """Write the plan's document, or that of its amendment."""
    from parcli.cli.amending import amendment_of, amendment_told  # noqa: PLC0415 (as below)
    from parcli.cli.rendering import document_of  # noqa: PLC0415 (Word loads slowly)

    shell: Shell = ctx.obj
    check_word_name(output)
    workspace = workspace_with_plans(shell)
    if plan == _AMENDMENT:
        _check_none({"--as": shape}, Message("quyết định sửa đổi chỉ có một hình thức"))
        wish = AskedAmendment(on or shell.today, number, day, electronic)
        made = amendment_of(workspace, shell.folder, revisions or [], amended, wish)
        save_document(made.document, shell.folder / output, output.as_posix(), over=force)
        speak = shell.speaker(workspace.settings.language)
        return amendment_told(made, output, wish, speak)
    _check_none({"--plan": amended, "BẢN": revisions}, Message("chỉ dùng cho render amendment"))
    file = plan_for_signing(workspace, plan)
    asked = Asked(cast("Shape | None", shape), number, day, electronic, appendices == "one")
    letterhead, sets = workspace.settings.letterhead, _sets(file.plan, workspace)
    written = plan_text(file.plan, file.register, letterhead, asked, sets)
    seen_on = on or day or _own_day(file.plan)
    document = document_of("render", written.text, file, workspace, seen_on)
    save_document(document, shell.folder / output, output.as_posix(), over=force)
    speak = shell.speaker(workspace.settings.language)
    told = [_made(output, written), *_on(on), *_not_numbered(file.plan, written, asked)]
    notes = _left_open(written)
    return Output(
        "".join(f"{line.render(speak)}\n" for line in told),
        notes=tuple(note.render(speak) for note in notes),
    )


def _check_none(given: Mapping[str, object], reason: Message) -> None:
    """Refuse what the document asked for has no use for, rather than pass over it.

    Raises:
        BadValue: one of these was given.
    """
    for name, value in given.items():
        if value:
            raise BadValue(reason, name)


def _sets(plan: Plan, workspace: Workspace) -> tuple[CriteriaSet, ...]:
    """Give the criteria sets, where the plan leaves the name of a criterion to one."""
    nameless = plan.index and any(not criterion.name for criterion in plan.index.criteria)
    return known_sets(workspace).sets if nameless else ()


def _own_day(plan: Plan) -> date:
    """Give a day that no clock has a say in: the same plan makes the same bytes."""
    signed = plan.decision.date if plan.decision else None
    return signed or plan.period.first


def _made(output: Path, written: Written) -> Message:
    count = len(written.text.appendices)
    if written.shape == "decision":
        return Message(
            "Đã viết {path}: quyết định, kế hoạch kèm theo, {count} phụ lục.",
            path=output.as_posix(),
            count=count,
        )
    return Message(
        "Đã viết {path}: kế hoạch, {count} phụ lục.", path=output.as_posix(), count=count
    )


def _on(day: date | None) -> Iterator[Message]:
    if day:
        yield Message("Ghi trong tệp: lập ngày {day}.", day=format_date(day))


def _not_numbered(plan: Plan, written: Written, asked: Asked) -> Iterator[Message]:
    """Say what is blank until the signing; the plan may know what it will be."""
    decision = plan.decision
    known = decision.number if decision and shape_of(plan) == written.shape else None
    signed = decision.date if decision else None
    return not_numbered(
        asked.number,
        asked.day,
        known.partition("/")[0] if known else None,
        format_date(signed) if signed else None,
    )


def _left_open(written: Written) -> Iterator[Message]:
    if written.unknown:
        yield Message("Kế hoạch chưa ghi, nên văn bản để trống hoặc viết theo lệ thường:")
        yield from (Message("  - {what}", what=what) for what in written.unknown)
