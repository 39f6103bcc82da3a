"""A plan that is new: the files it is written to, and what is to be told of them."""

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from parcli.cli.checking import plan_findings
from parcli.cli.editors import with_modeline
from parcli.cli.importing.home import Home
from parcli.cli.importing.reading import Read
from parcli.cli.importing.request import Request
from parcli.cli.importing.silencing import Silenced, errors_in, refuse_errors, silenced
from parcli.cli.importing.texts import Texts, new_plan, register_content
from parcli.cli.importing.tracking import Tracked, tracked
from parcli.cli.importing.writing import Change, write_all
from parcli.cli.new_files import usual_id
from parcli.cli.paths import SETTINGS_NAME
from parcli.cli.workspace import PlanFile
from parcli.deadline.dated import DatedPlan
from parcli.intake.draft import Draft, PlacedDoubt
from parcli.intake.drafting import plan_comments
from parcli.intake.told import Doubt
from parcli.lint.finding import Placed
from parcli.model.walk import Path
from parcli.starter import starter_settings


class Drafted(NamedTuple):
    """A plan that can be written: its texts, what they will be read as, what lint warns of."""

    draft: Draft
    texts: Texts
    file: PlanFile
    warnings: list[Placed]
    tracked: Tracked


def named(read: Read, home: Home, request: Request) -> Read:
    """Name a plan after its folder, where no id is asked for; without a folder as drafted."""
    if request.asked.id or request.target is None:
        return read
    plan = dict(read.draft.plan)
    plan["id"] = usual_id(home.folder, plan["period"])
    return read._replace(draft=replace(read.draft, plan=plan))


def drafted(read: Read, home: Home, request: Request) -> Drafted:
    """Give the texts of the new plan; what lint would call an error is silenced and doubted.

    Raises:
        ParcliError: they would not pass all the same.
    """
    draft, source = read.draft, request.name
    path = home.plan_path(draft.plan["period"])
    plan = new_plan(home, path, draft.plan, plan_comments(draft, source))
    texts = Texts(path, plan, home.register_path, register_content(home, draft, source))
    file = texts.as_read(home)
    refuse_errors(list(file.loaded.placed))
    found = plan_findings(home.workspace, file, home.today)
    if any(errors_in(found)):
        errors = silenced(home, file, draft)
        draft = with_doubts(draft, doubts_of(errors, draft))
        comments = plan_comments(draft, source)
        for error in errors:
            comments.setdefault(error.finding.path, []).append(error.comment)
        texts = texts._replace(plan=new_plan(home, path, draft.plan, comments))
        file = texts.as_read(home)
        found = plan_findings(home.workspace, file, home.today)
    refuse_errors(found)
    dated = DatedPlan(file.plan, file.register, home.workspace.frame(file.plan))
    return Drafted(draft, texts, file, found, tracked(home, read, dated, file))


def doubts_of(errors: Iterable[Silenced], draft: Draft) -> list[PlacedDoubt]:
    """Give the errors as doubts, but for those that are doubted at their key already."""
    there = [placed.path for placed in draft.doubts if not placed.in_register]
    return [
        PlacedDoubt(Doubt(error.place, "", error.finding.message), error.finding.path)
        for error in errors
        if not any(_is_within(error.finding.path, path) for path in there)
    ]


def _is_within(path: Path, other: Path) -> bool:
    return bool(other) and path[: len(other)] == other


def with_doubts(draft: Draft, doubts: Iterable[PlacedDoubt]) -> Draft:
    """Give the draft with more doubts."""
    return replace(draft, doubts=(*draft.doubts, *doubts))


def write(drafted: Drafted, home: Home) -> tuple[str, ...]:
    """Write the plan, its register, its progress, and what a new workspace has; all or none.

    Gives the files as shown.

    Raises:
        ParcliError: a file cannot be written.
    """
    texts, change = drafted.texts, drafted.tracked.change
    found = [
        Change(texts.plan_path, None, texts.plan),
        Change(texts.register_path, home.register_content, texts.register),
    ]
    if home.above is None:
        settings = home.root / SETTINGS_NAME
        text = with_modeline(starter_settings(), settings, home.root)
        found.append(Change(settings, None, text.encode()))
    return write_all([*found, *([change] if change else [])], home)
