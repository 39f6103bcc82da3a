"""`parcli render amendment`: the changes of one signed plan, as the decision that makes them."""

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import NamedTuple

from parcli.cli.comparing.asked import TwoFiles, read_asked
from parcli.cli.comparing.run import Compared, compare_files, compare_revisions
from parcli.cli.exits import FINE, USAGE
from parcli.cli.provenance import Provenance, template_hash
from parcli.cli.shell import Output
from parcli.cli.signing import not_numbered
from parcli.cli.templates import find_template
from parcli.cli.workspace import Workspace
from parcli.diff import PlanDiff
from parcli.documents.amendment_text import AskedAmendment, WrittenAmendment, amendment_text
from parcli.errors import ParcliError
from parcli.model.fingerprint import content_hash
from parcli.reports.diff_view import ComparedPlan
from parcli.text.message import Message, Translate
from parcli.word.engine import fill


class MadeAmendment(NamedTuple):
    """The document, what it says, and what is said of files that could not be compared."""

    document: bytes
    written: WrittenAmendment
    notes: tuple[Message, ...]


def amendment_of(
    workspace: Workspace,
    folder: Path,
    revisions: list[str],
    plan: str | None,
    asked: AskedAmendment,
) -> MadeAmendment:
    """Compare, choose the plan, and write the decision that amends it.

    Raises:
        ParcliError: there is nothing to amend, or more than one plan.
    """
    compared = _compared(folder, revisions, plan)
    diff = _only_diff(compared)
    letterhead = workspace.settings.letterhead
    written = amendment_text(diff, letterhead, asked)
    template = find_template("amendment", workspace.root)
    register = diff.new.register
    provenance = Provenance(
        "render amendment",
        diff.new.plan.id,
        asked.on,
        content_hash(diff.new.plan),
        template.name,
        template_hash(template),
        content_hash(letterhead),
        content_hash(register) if register else None,
        commit=compared.comparison.after.commit,
    )
    properties = provenance.properties()
    document = fill(template.content(), template.name, asdict(written.text), properties)
    return MadeAmendment(document, written, compared.notes)


def _compared(folder: Path, revisions: list[str], plan: str | None) -> Compared:
    asked = read_asked(revisions)
    if isinstance(asked, TwoFiles):
        return compare_files(folder, asked)
    return compare_revisions(folder, asked, plan)


def _only_diff(compared: Compared) -> PlanDiff:
    """Give the one plan that changed; where several did, the signed ones come first."""
    changed = [plan for plan in compared.comparison.plans if plan.diff and not plan.diff.is_empty]
    signed = [plan for plan in changed if plan.unamended or _has_new_amendment(plan)]
    plans = signed or changed
    if len(plans) == 1 and plans[0].diff:
        return plans[0].diff
    if not plans:
        fault = compared.notes[0] if compared.notes else None
        hint = Message("xem hai bản khác nhau ở đâu: parcli diff")
        raise ParcliError(Message("không kế hoạch nào có nội dung thay đổi"), fault or hint)
    ids = ", ".join(plan.either.plan.id for plan in plans)
    raise ParcliError(
        Message("nhiều kế hoạch thay đổi: {ids}", ids=ids),
        Message("mỗi quyết định sửa một kế hoạch: thêm --plan {id}", id=plans[0].either.plan.id),
    )


def _has_new_amendment(plan: ComparedPlan) -> bool:
    parts = plan.diff.parts if plan.diff else ()
    return any(part.name == "amendment" for part in parts)


def amendment_told(
    made: MadeAmendment, output: Path, asked: AskedAmendment, speak: Translate
) -> Output:
    """Say what was written, what is to be filled in, and what the decision does not say."""
    notes = (*made.notes, *_left_open(made.written))
    return Output(
        "".join(f"{line.render(speak)}\n" for line in _made(made.written, output, asked)),
        USAGE if made.notes else FINE,
        tuple(note.render(speak) for note in notes),
    )


def _made(written: WrittenAmendment, output: Path, asked: AskedAmendment) -> Iterator[Message]:
    yield Message(
        "Đã viết {path}: quyết định sửa đổi, {changes} nội dung, {count} phụ lục.",
        path=output.as_posix(),
        changes=written.changes,
        count=len(written.text.appendices),
    )
    yield from not_numbered(asked.number, asked.day)
    yield Message("Ký xong thì ghi số, ngày của quyết định vào amendments của kế hoạch.")


def _left_open(written: WrittenAmendment) -> Iterator[Message]:
    if written.left_out:
        yield Message("Thay đổi không đưa vào quyết định được, xem lại trong kế hoạch:")
        yield from (Message("  - {key}", key=key) for key in written.left_out)
    if written.unknown:
        yield Message("Văn bản để trống hoặc viết theo lệ thường, cần xem lại:")
        yield from (Message("  - {what}", what=what) for what in written.unknown)
