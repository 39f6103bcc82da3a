"""What a document was made from against what is there now, and what changed where git knows it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from parcli.cli.paths import SETTINGS_NAME, progress_path
from parcli.cli.provenance import Provenance, template_hash
from parcli.cli.templates import find_template
from parcli.cli.workspace import PlanFile, Workspace
from parcli.errors import ParcliError
from parcli.history.git import NoHistoryError, Repository
from parcli.model.changed import (
    PartChange,
    letterhead_changes,
    plan_changes,
    progress_changes,
    register_changes,
)
from parcli.model.fingerprint import content_hash, progress_hash
from parcli.model.plan import Plan
from parcli.model.progress import Progress
from parcli.model.register import Register
from parcli.model.settings import Letterhead, Settings
from parcli.reports.verify_page import ComparedPart, PartName
from parcli.text.message import Message
from parcli.yamlio import load_bytes

M = TypeVar("M", bound=BaseModel)


def compared(said: Provenance, workspace: Workspace) -> Iterator[ComparedPart]:
    """Compare each thing that the document was made from with what is there now.

    Raises:
        ParcliError: the plan is not there, or its progress cannot be computed with.
    """
    file = workspace.plan_with_id(said.plan)
    yield _plan(said, file)
    yield _register(said, file, workspace)
    yield _office(said, workspace)
    if said.progress_hash:
        yield _progress(said, file, workspace)
    yield _template(said, workspace)


def _plan(said: Provenance, file: PlanFile) -> ComparedPart:
    if content_hash(file.plan) == said.plan_hash:
        return ComparedPart("plan", same=True)
    old = _earlier(file.path, Plan, lambda plan: content_hash(plan) == said.plan_hash)
    return _changed("plan", plan_changes(old, file.plan) if old else None)


def _register(said: Provenance, file: PlanFile, workspace: Workspace) -> ComparedPart:
    now = file.register
    if (content_hash(now) if now else None) == said.register_hash:
        return ComparedPart("agencies", same=True)
    if now is None or file.register_file is None:
        return _changed("agencies", None)
    path = workspace.folder / file.register_file.shown
    old = _earlier(path, Register, lambda register: content_hash(register) == said.register_hash)
    return _changed("agencies", register_changes(old, now) if old else None)


def _office(said: Provenance, workspace: Workspace) -> ComparedPart:
    now = workspace.settings.letterhead
    if content_hash(now) == said.office_hash:
        return ComparedPart("office", same=True)
    if content_hash(Letterhead()) == said.office_hash:
        return _changed("office", letterhead_changes(Letterhead(), now))
    old = _earlier(
        workspace.root / SETTINGS_NAME,
        Settings,
        lambda settings: content_hash(settings.letterhead) == said.office_hash,
    )
    return _changed("office", letterhead_changes(old.letterhead, now) if old else None)


def _progress(said: Provenance, file: PlanFile, workspace: Workspace) -> ComparedPart:
    loaded = workspace.progress_file(file.path)
    if loaded and not loaded.usable:
        raise ParcliError(
            Message("{file}: tệp có lỗi nên không so được", file=loaded.shown),
            Message("xem: parcli lint {file}", file=loaded.shown),
        )
    now = loaded.model if loaded else None
    if progress_hash(now, said.on) == said.progress_hash:
        return ComparedPart("progress", same=True)
    if progress_hash(None, said.on) == said.progress_hash:
        return _changed("progress", progress_changes(None, now, said.on))
    old = _earlier(
        progress_path(file.path),
        Progress,
        lambda progress: progress_hash(progress, said.on) == said.progress_hash,
    )
    return _changed("progress", progress_changes(old, now, said.on) if old else None)


def _template(said: Provenance, workspace: Workspace) -> ComparedPart:
    try:
        found = find_template(said.template, workspace.root)
    except ParcliError:  # another version of parcli had a template of that name
        return ComparedPart("template", same=False)
    return ComparedPart("template", same=template_hash(found) == said.template_hash)


def _changed(part: PartName, found: tuple[PartChange, ...] | None) -> ComparedPart:
    return ComparedPart(part, False, found or (), is_told=found is not None)


def _earlier(path: Path, kind: type[M], is_meant: Callable[[M], bool]) -> M | None:
    """Find the state of a file that a document was made from, among all that git has of it."""
    try:
        revisions = Repository.around(path.parent).revisions(path.name)
    except NoHistoryError:
        return None
    for revision in revisions:
        if revision.content is None:
            continue
        file = load_bytes(revision.content, path.name, kind)
        if file.model is not None and file.usable and is_meant(file.model):
            return file.model
    return None
