"""Checking a workspace: files, registers and plans take one road to placed findings."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from parcli.cli.workspace import PlanFile, Workspace
from parcli.lint.context import PlanContext, RegisterContext
from parcli.lint.finding import Placed
from parcli.lint.rule import Rule
from parcli.lint.run import check_plan, check_register, is_chosen
from parcli.lint.suppress import suppress
from parcli.model.plan import Plan
from parcli.model.register import Register
from parcli.yamlio import Loaded


def check(
    workspace: Workspace, rules: Sequence[Rule], select: Sequence[str], ignore: Sequence[str]
) -> list[Placed]:
    """Give all that is found in the workspace, in the order of files and lines.

    A comment may silence a rule that is left out of this run: only rules that ran can tell that
    a comment is not needed.
    """
    wanted = [rule for rule in rules if is_chosen(rule.code, select, ignore)]
    ignores = [ignore for file in workspace.files for ignore in file.ignores]
    found = suppress(list(_all(workspace, wanted)), ignores, frozenset(r.code for r in rules))
    return sorted(
        (placed for placed in found if is_chosen(placed.code, select, ignore)),
        key=lambda placed: (placed.file, placed.line, placed.column, placed.code),
    )


def _all(workspace: Workspace, rules: Sequence[Rule]) -> Iterator[Placed]:
    for file in workspace.files:
        yield from file.placed
    namesakes = _namesakes(workspace)
    for plan_file in workspace.plan_files:
        plan = plan_file.loaded.model
        if plan:
            others = tuple(f for f in namesakes[plan.id] if f != plan_file.loaded.shown)
            context = PlanContext(plan, plan_file.register, workspace.frame(plan), others)
            yield from plan_file.loaded.place(check_plan(rules, context))
    for register_file in workspace.register_files:
        if register_file.model:
            plans = _plans_on(register_file, workspace.plan_files)
            found = check_register(rules, RegisterContext(register_file.model, plans))
            yield from register_file.place(found)


def _namesakes(workspace: Workspace) -> defaultdict[str, list[str]]:
    files: defaultdict[str, list[str]] = defaultdict(list)
    for plan_file in workspace.plan_files:
        if plan_file.loaded.model:
            files[plan_file.loaded.model.id].append(plan_file.loaded.shown)
    return files


def _plans_on(register: Loaded[Register], plan_files: Iterable[PlanFile]) -> dict[str, Plan]:
    return {
        file.loaded.shown: file.loaded.model
        for file in plan_files
        if file.register_file is register and file.loaded.model
    }
