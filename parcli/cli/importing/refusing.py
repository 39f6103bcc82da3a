"""What a plan that stands is never changed to: refused, with what to do instead."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from parcli.cli.checking import plan_findings
from parcli.cli.importing.home import Home
from parcli.cli.importing.request import Request
from parcli.cli.importing.silencing import errors_in, refuse_errors
from parcli.cli.workspace import PlanFile
from parcli.deadline.dated import DatedPlan
from parcli.errors import ParcliError
from parcli.intake.draft import Draft
from parcli.lint.finding import Placed
from parcli.model.plan import Plan
from parcli.model.register import Register
from parcli.text.message import Message
from parcli.yamlio import load_bytes


def refuse_other_id(plan: Plan, file: str, request: Request) -> None:
    """Refuse to give another id to a plan.

    Raises:
        ParcliError: another is asked for.
    """
    if request.asked.id not in (None, plan.id):
        raise ParcliError(
            Message("{file}: tệp này đã là kế hoạch “{id}”", file=file, id=plan.id),
            Message("bỏ --id để cập nhật kế hoạch ấy, hoặc chọn thư mục khác: -o THƯ_MỤC"),
        )


def refuse_other_issuer(
    plan: Plan, file: str, draft: Draft, source: str, bodies: Register | None
) -> None:
    """Refuse to let the plan of one office take the place of another's.

    Raises:
        ParcliError: the document is surely another office's.
    """
    told = str(draft.plan["issuer"])
    if told == plan.issuer or draft.is_guessed(("issuer",)):
        return
    known = bodies.bodies if bodies else {}
    names = [known[body].name if body in known else body for body in (plan.issuer, told)]
    raise ParcliError(
        Message(
            "{file}: là kế hoạch của {office}, còn {source} là của {other}",
            file=file,
            office=names[0],
            source=source,
            other=names[1],
        ),
        Message(
            "chọn thư mục khác: -o THƯ_MỤC; nếu vẫn là một cơ quan: --issuer “{office}”",
            office=names[0],
        ),
    )


def refuse_recorded(path: Path, old: DatedPlan, now: DatedPlan, source: str, home: Home) -> None:
    """Refuse to take out products of which something is recorded.

    Raises:
        ParcliError: some of the plan's records would be of nothing.
    """
    progress = home.workspace.progress_file(path)
    if progress is None or progress.model is None:
        return
    there, kept = set(_references(old)), set(_references(now))
    lost = [ref for ref in progress.model.records if ref in there - kept]
    if lost:
        raise ParcliError(
            Message(
                "{source} không còn {references} mà {file} đã ghi kết quả",
                source=source,
                references=", ".join(lost),
                file=progress.shown,
            ),
            Message("chưa ghi gì; xem lại tệp Word, Excel, hoặc sửa tay tệp kế hoạch"),
        )


def refuse_new_errors(before: bytes, file: PlanFile, found: Iterable[Placed], home: Home) -> None:
    """Refuse errors that the file did not have before; `found` is what lint finds in it now.

    Raises:
        ParcliError: there is one.
    """
    errors = list(errors_in(found))
    if not errors:
        return
    was = replace(file, loaded=load_bytes(before, file.loaded.shown, Plan))
    known = plan_findings(home.workspace, was, home.today)
    there = {(one.code, str(one.message)) for one in known}
    refuse_errors([one for one in errors if (one.code, str(one.message)) not in there])


def not_renewed(file: str) -> ParcliError:
    """Give the refusal of a change that would not surely keep all else."""
    return ParcliError(
        Message("{file}: không sửa được mà chắc chắn giữ nguyên phần khác", file=file),
        Message("chưa ghi gì; nhập vào thư mục khác rồi chép tay, so bằng: parcli diff CŨ MỚI"),
    )


def _references(plan: DatedPlan) -> Iterator[str]:
    return (each.reference for own in plan.products.values() for each in own)
