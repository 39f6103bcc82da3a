"""Checking a workspace: files, registers and plans take one road to placed findings."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path

from parcli.cli.index_sets import known_sets, load_set
from parcli.cli.workspace import Workspace
from parcli.lint.context import PlanContext, RegisterContext, SetContext
from parcli.lint.finding import Placed
from parcli.lint.rule import Rule
from parcli.lint.run import check_plan, check_register, check_set, is_chosen
from parcli.lint.suppress import suppress
from parcli.model.scores import CriteriaSet
from parcli.reports.findings import Checked
from parcli.yamlio import Loaded


def check(
    workspace: Workspace,
    rules: Sequence[Rule],
    select: Sequence[str],
    ignore: Sequence[str],
    *,
    silence: bool = True,
) -> Checked:
    """Give all that is found in the workspace, in the order of files and lines.

    A comment may silence a rule that is left out of this run: only rules that ran can tell that
    a comment is not needed. Without `silence` comments silence nothing.
    """
    checking = _Checking(workspace, rules, select, ignore, silence=silence)
    for path in workspace.plan_paths:
        checking.plan(path)
    for paths in list(checking.by_id.values()):
        if len(paths) > 1:
            for path in paths:
                checking.plan(path, others=[other for other in paths if other != path])
    checking.registers()
    checking.criteria_sets()
    if workspace.settings_file:
        checking.keep(workspace.settings_file, [])
    found = [placed for placed in checking.found() if is_chosen(placed.code, select, ignore)]
    found.sort(key=lambda placed: (placed.file, placed.line, placed.column, placed.code))
    return Checked(len(checking.results), found)


class _Checking:
    """One run: what was found in each file, and what plans tell about the registers they use.

    Plans are read and let go one by one: a thousand of them take no more room than one.
    """

    def __init__(
        self,
        workspace: Workspace,
        rules: Sequence[Rule],
        select: Sequence[str],
        ignore: Sequence[str],
        *,
        silence: bool,
    ) -> None:
        self.workspace = workspace
        self.rules = [rule for rule in rules if is_chosen(rule.code, select, ignore)]
        self.codes = frozenset(rule.code for rule in rules)
        self.silence = silence
        self.results: dict[str, list[Placed]] = {}
        self.by_id: defaultdict[str, list[Path]] = defaultdict(list)
        self.named: defaultdict[str, set[str]] = defaultdict(set)

    def plan(self, path: Path, others: Sequence[Path] = ()) -> None:
        """Check a plan; `others` have the same id."""
        file = self.workspace.plan_file(path)
        findings: list[Placed] = []
        if plan := file.loaded.model:
            frame = self.workspace.frame(plan)
            namesakes = tuple(self.workspace.shown(other) for other in others)
            parents = self.workspace.parents
            above, missing = parents.dated_above(plan), parents.missing(plan)
            sets = self.sets if plan.index else None
            context = PlanContext(plan, file.register, frame, namesakes, above, missing, sets)
            findings = file.loaded.place(check_plan(self.rules, context))
            if not others:
                self.by_id[plan.id].append(path)
            if file.register_file:
                self.named[file.register_file.shown].update(name for _, name in context.bodies)
        self.keep(file.loaded, findings)

    def registers(self) -> None:
        """Check the registers; one that only holds for a plan, from above, is not judged whole."""
        here = {path.absolute() for path in self.workspace.register_paths}
        for file in self.workspace.registers():
            findings: list[Placed] = []
            if file.model and (self.workspace.folder / file.shown).absolute() in here:
                context = RegisterContext(file.model, frozenset(self.named[file.shown]))
                findings = file.place(check_register(self.rules, context))
            self.keep(file, findings)

    @cached_property
    def sets(self) -> tuple[CriteriaSet, ...]:
        """The criteria sets plans may name; most workspaces name none, and none is read."""
        known = known_sets(self.workspace)
        return (*known.sets, *known.doubtful)

    def criteria_sets(self) -> None:
        """Check the criteria sets of the office."""
        for path in self.workspace.set_paths:
            file = load_set(path, self.workspace.shown(path))
            context = SetContext(file.model) if file.model else None
            self.keep(file, file.place(check_set(self.rules, context)) if context else [])

    def keep(self, file: "Loaded", findings: Iterable[Placed]) -> None:  # type: ignore[type-arg]
        """Keep what was found in a file, without what its comments silence."""
        found = [*file.placed, *findings]
        self.results[file.shown] = suppress(found, file.ignores, self.codes, silence=self.silence)

    def found(self) -> Iterable[Placed]:
        """Give the findings of all files."""
        return (placed for results in self.results.values() for placed in results)
