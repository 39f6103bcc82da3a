"""Dispatches that urge: the work gathered, a document written to all or one to each, the files."""

import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import NamedTuple

from parcli.cli.provenance import provenance_of
from parcli.cli.saving import save_document
from parcli.cli.signing import plan_for_signing, progress_for_signing
from parcli.cli.templates import find_template
from parcli.cli.workspace import PlanFile, Workspace
from parcli.documents.dispatch_office import urging_office
from parcli.documents.dispatch_text import (
    AskedDispatch,
    WrittenDispatch,
    dispatch_text,
    readers,
)
from parcli.documents.dispatch_work import Urged, urged
from parcli.errors import ParcliError
from parcli.model.progress import Progress
from parcli.status.obligation import obligations
from parcli.text.message import Message
from parcli.word.archive import normalised
from parcli.word.engine import fill

_DOCX, _ZIP = ".docx", ".zip"


class Gathered(NamedTuple):
    """The plan, what is delivered, and the work to urge."""

    file: PlanFile
    progress: Progress
    work: Urged


class Dispatch(NamedTuple):
    """One dispatch: the work it urges, its text, and the body it goes to; None where to several."""

    body: str | None
    work: Urged
    written: WrittenDispatch


def gathered(workspace: Workspace, plan: str, on: date, within: int) -> Gathered:
    """Gather what is late or near under a plan.

    Raises:
        ParcliError: there is no such plan, or a file it stands on has faults.
    """
    file = plan_for_signing(workspace, plan)
    progress = progress_for_signing(workspace, file) or Progress(parcli=1, plan=file.plan.id)
    owed = obligations(file.plan, file.register, workspace.frame(file.plan), progress)
    return Gathered(file, progress, urged(file.plan, file.register, owed, on, within))


def dispatches(
    workspace: Workspace, found: Gathered, asked: AskedDispatch, agency: str | None, *, each: bool
) -> tuple[Dispatch, ...]:
    """Write the dispatches: none where nothing is late or near, one, or one to each who owes.

    Raises:
        ParcliError: the number asked for is none, or nobody is named who owes the work.
    """
    letterhead = workspace.settings.letterhead
    work = found.work.of(agency) if agency else found.work
    if not work.turns:
        return ()
    if not each:
        return (Dispatch(None, work, dispatch_text(work, letterhead, asked)),)
    urging = urging_office(found.file.plan, found.file.register, letterhead)
    parts = [(body, work.of(body)) for body in readers(work, urging)]
    if not parts:
        raise ParcliError(
            Message("chưa việc nào nêu cơ quan chịu trách nhiệm nên không rõ gửi ai"),
            Message("ghi agencies ở nhiệm vụ, hoặc bỏ --each để lập một công văn chung"),
        )
    return tuple(
        Dispatch(body, part, dispatch_text(part, letterhead, asked)) for body, part in parts
    )


def documents(
    workspace: Workspace, found: Gathered, written: Iterable[Dispatch]
) -> Iterator[bytes]:
    """Fill the template with each dispatch.

    Raises:
        ParcliError: the template is at fault.
    """
    template = find_template("dispatch", workspace.root)
    content = template.content()
    letterhead = workspace.settings.letterhead
    made_from = provenance_of(
        "remind", found.file, found.work.on, template, letterhead, found.progress
    )
    properties = made_from.properties()
    for dispatch in written:
        fields = asdict(dispatch.written.text)
        yield fill(content, template.name, fields, properties)


class Target(NamedTuple):
    """Where to write: `shown` is its name for people, `over` lets files be replaced."""

    path: Path
    shown: str
    over: bool


def save(made: Iterable[bytes], written: Sequence[Dispatch], target: Target) -> tuple[str, ...]:
    """Write one dispatch to a file, several to a zip file or a folder.

    In these a file has the id of the body, so that its name is the same every time.

    Returns:
        The other dispatches that lie in the folder.

    Raises:
        ParcliError: a file is there already, or cannot be written.
    """
    named = [
        (f"{each.body}{_DOCX}", document) for each, document in zip(written, made, strict=True)
    ]
    if written[0].body is None:
        save_document(named[0][1], target.path, target.shown, over=target.over)
        return ()
    if target.path.suffix.lower() == _ZIP:
        save_document(_zipped(named), target.path, target.shown, over=target.over)
        return ()
    others = _others(target, {name for name, _ in named})
    for name, document in named:
        save_document(document, target.path / name, f"{target.shown}/{name}", over=target.over)
    return others


def _zipped(named: Iterable[tuple[str, bytes]]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name, document in named:
            archive.writestr(name, document)
    return normalised(written.getvalue())


def _others(target: Target, names: set[str]) -> tuple[str, ...]:
    """Make the folder ready; a dispatch of another day that is left in it may go out by mistake."""
    try:
        target.path.mkdir(parents=True, exist_ok=True)
        there = {entry.name for entry in target.path.iterdir()}
    except OSError as error:
        raise ParcliError(
            Message(
                "{path}: không mở được thư mục ({reason})",
                path=target.shown,
                reason=error.strerror or error,
            ),
            Message("chọn thư mục khác"),
        ) from None
    if there and not target.over:
        raise ParcliError(
            Message("{path}: thư mục đã có {count} tệp", path=target.shown, count=len(there)),
            Message("chọn thư mục mới, hoặc thêm --force để ghi đè tệp cùng tên"),
        )
    return tuple(sorted(name for name in there - names if name.endswith(_DOCX)))
