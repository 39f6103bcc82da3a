"""Checking a workspace: files, registers, plans and progress take one road to placed findings."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from parcli.cli.index_sets import known_sets, load_set
from parcli.cli.paths import plan_path, progress_path
from parcli.cli.progress_facts import progress_context
from parcli.cli.workspace import PlanFile, Workspace
from parcli.lint.context import PlanContext, RegisterContext, SetContext
from parcli.lint.finding import Finding, Placed, Severity
from parcli.lint.rule import Rule
from parcli.lint.run import check_plan, check_progress, check_register, check_set, is_chosen
from parcli.lint.suppress import suppress
from parcli.model.progress import Progress
from parcli.model.register import Register
from parcli.model.scores import CriteriaSet
from parcli.reports.findings import Checked
from parcli.rules import all_rules
from parcli.yamlio import Loaded, load


@dataclass(frozen=True)
class Wanted:
    """What to look for: the rules there are, the codes chosen, the day that stands for today.

    Without `silence` comments silence nothing.
    """

    rules: Sequence[Rule]
    on: date
    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    silence: bool = True

    def is_chosen(self, code: str) -> bool:
        """Whether findings of the code are wanted."""
        return is_chosen(code, self.select, self.ignore)

    @cached_property
    def chosen(self) -> tuple[Rule, ...]:
        """The rules to run."""
        return tuple(rule for rule in self.rules if self.is_chosen(rule.code))

    @cached_property
    def ran(self) -> frozenset[str]:
        """The codes of the rules to run."""
        return frozenset(rule.code for rule in self.chosen)

    @cached_property
    def codes(self) -> frozenset[str]:
        """The codes that a comment may name."""
        return frozenset(rule.code for rule in self.rules)


def check(workspace: Workspace, wanted: Wanted) -> Checked:
    """Give all that is found in the workspace, in the order of files and lines."""
    checking = _Checking(workspace, wanted)
    for path in workspace.plan_paths:
        checking.plan(path)
    for paths in list(checking.by_id.values()):
        if len(paths) > 1:
            for path in paths:
                checking.plan(path, others=[other for other in paths if other != path])
    checking.progress_of_no_plan()
    checking.registers()
    checking.criteria_sets()
    if workspace.settings_file:
        checking.keep(workspace.settings_file, [])
    return Checked(tuple(checking.results), checking.found())


def progress_findings(
    workspace: Workspace, plan_file: PlanFile, progress: Loaded[Progress], on: date
) -> list[Placed]:
    """Give what `lint` finds in the progress file of one plan, with the settings' choice of rules.

    `progress` may be content that is not on disk yet; it is judged as if it lay beside the plan.
    """
    rules = workspace.settings.rules
    checking = _Checking(workspace, Wanted(all_rules(), on, rules.select, rules.ignore))
    checking.progress(progress, plan_file.path, plan_file)
    return checking.found()


def plan_findings(workspace: Workspace, plan_file: PlanFile, on: date) -> list[Placed]:
    """Give what `lint` finds in a plan and its register, with the settings' choice of rules.

    Both may be content that is not on disk yet.
    """
    rules = workspace.settings.rules
    checking = _Checking(workspace, Wanted(all_rules(), on, rules.select, rules.ignore))
    checking.plan_as_read(plan_file)
    if plan_file.register_file:
        checking.register(plan_file.register_file)
    return checking.found()


def plan_errors(workspace: Workspace, plan_file: PlanFile) -> list[Finding]:
    """Give the errors that rules find in a plan, by their paths, with the settings' choice."""
    rules = workspace.settings.rules
    context = _context(workspace, plan_file, ())
    chosen = (rule for rule in all_rules() if is_chosen(rule.code, rules.select, rules.ignore))
    found = check_plan(chosen, context)
    return [finding for finding in found if finding.severity is Severity.ERROR]


def _context(workspace: Workspace, file: PlanFile, others: Sequence[Path]) -> PlanContext:
    """Give what rules look at in a plan that was read; `others` have the same id."""
    plan, parents = file.plan, workspace.parents
    namesakes = tuple(workspace.shown(other) for other in others)
    above, missing = parents.dated_above(plan), parents.missing(plan)
    return PlanContext(plan, file.register, workspace.frame(plan), namesakes, above, missing)


@dataclass
class _Checking:
    """One run: what was found in each file, and what plans tell about the registers they use.

    Plans are read and let go one by one: a thousand of them take no more room than one.
    """

    workspace: Workspace
    wanted: Wanted
    results: dict[str, list[Placed]] = field(default_factory=dict)
    by_id: defaultdict[str, list[Path]] = field(default_factory=lambda: defaultdict(list))
    named: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def plan(self, path: Path, others: Sequence[Path] = ()) -> None:
        """Check a plan, and the progress file beside it; `others` have the same id."""
        file = self.workspace.plan_file(path)
        self.plan_as_read(file, others)
        if not others and (progress := progress_path(path)) in self.progress_paths:
            self._progress_at(progress, file)

    def plan_as_read(self, file: PlanFile, others: Sequence[Path] = ()) -> None:
        """Check a plan by what was read, from the disk or not."""
        findings: list[Placed] = []
        if plan := file.loaded.model:
            context = _context(self.workspace, file, others)
            if plan.index:
                context = replace(context, sets=self.sets)
            findings = file.loaded.place(check_plan(self.wanted.chosen, context))
            if not others:
                self.by_id[plan.id].append(file.path)
            if file.register_file:
                self.named[file.register_file.shown].update(name for _, name in context.bodies)
        self.keep(file.loaded, findings)

    @cached_property
    def progress_paths(self) -> frozenset[Path]:
        """The progress files asked for."""
        return frozenset(self.workspace.progress_paths)

    def progress_of_no_plan(self) -> None:
        """Check the progress files whose plan is not there, or was not asked for."""
        for path in self.workspace.progress_paths:
            if self.workspace.shown(path) not in self.results:
                beside = plan_path(path)
                file = self.workspace.plan_file(beside) if beside.exists() else None
                self._progress_at(path, file)

    def _progress_at(self, path: Path, plan_file: PlanFile | None) -> None:
        loaded = load(path, self.workspace.shown(path), Progress)
        self.progress(loaded, plan_path(path), plan_file)

    def progress(self, file: Loaded[Progress], beside: Path, plan_file: PlanFile | None) -> None:
        """Check a progress file; the plan at `beside` may be missing, or unfit for computing."""
        wanted = self.wanted
        if file.model is None:
            self.keep(file, [])
            return
        context = progress_context(self.workspace, file.model, beside, plan_file, wanted.on)
        findings = file.place(check_progress(wanted.chosen, context))
        self.keep(file, findings, is_judged=context.plan is not None)

    def registers(self) -> None:
        """Check the registers; one that only holds for a plan, from above, is not judged whole."""
        here = {path.absolute() for path in self.workspace.register_paths}
        for file in self.workspace.registers():
            if (self.workspace.folder / file.shown).absolute() in here:
                self.register(file)
            else:
                self.keep(file, [])

    def register(self, file: Loaded[Register]) -> None:
        """Check a register that is judged whole."""
        findings: list[Placed] = []
        if file.model:
            context = RegisterContext(file.model, frozenset(self.named[file.shown]))
            findings = file.place(check_register(self.wanted.chosen, context))
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
            findings = check_set(self.wanted.chosen, context) if context else []
            self.keep(file, file.place(findings))

    def keep(
        self,
        file: "Loaded",  # type: ignore[type-arg]
        findings: Iterable[Placed],
        *,
        is_judged: bool = True,
    ) -> None:
        """Keep what was found in a file, without what its comments silence.

        Where the file is at fault, or is not judged whole, any comment may be needed.
        """
        wanted = self.wanted
        self.results[file.shown] = suppress(
            [*file.placed, *findings],
            file.ignores,
            wanted.codes,
            silence=wanted.silence,
            ran=wanted.ran if file.usable and is_judged else frozenset(),
        )

    def found(self) -> list[Placed]:
        """Give the findings wanted of all files, in the order of files and lines."""
        found = (placed for results in self.results.values() for placed in results)
        chosen = [placed for placed in found if self.wanted.is_chosen(placed.code)]
        return sorted(chosen, key=lambda p: (p.file, p.line, p.column, p.code))
