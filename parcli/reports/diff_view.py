"""A comparison of a workspace with an earlier state of it: what the shell gathers to be shown."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from parcli.deadline.dated import DatedPlan
from parcli.diff import BodyChange, PlanDiff, Unamended
from parcli.diff.fact import Due
from parcli.model.progress import Slot
from parcli.model.walk import walk_tasks
from parcli.progress.changes import Change
from parcli.text.message import Message


class Version(NamedTuple):
    """One side: what people call it, and the commit where it is one."""

    name: Message | str
    commit: str | None = None


class PlanFiles(NamedTuple):
    """Where the plan lies on either side, as shown; None where it is not there."""

    before: str | None
    after: str | None

    @property
    def shown(self) -> str:
        """The name by which it is known now, or was last."""
        return self.after or self.before or ""

    @property
    def renamed(self) -> bool:
        """Whether it has another name now."""
        return None not in self and self.before != self.after


class ComparedPlan(NamedTuple):
    """A plan on both sides (`diff`), or on one only; and what was noted of it since.

    Registers hold for many plans: `register` names the file, so that what changed there is told
    once for all of them.
    """

    files: PlanFiles
    old: DatedPlan | None
    new: DatedPlan | None
    diff: PlanDiff | None = None
    records: tuple[Change, ...] = ()
    unamended: Unamended | None = None
    register: str | None = None

    @property
    def either(self) -> DatedPlan:
        """The plan as it is now, or as it was last."""
        plan = self.new or self.old
        if plan is None:
            raise ValueError("a plan on no side")
        return plan

    @property
    def says_same(self) -> bool:
        """Whether its file differs and still says the same."""
        return self.diff is not None and self.diff.is_empty and not self.records

    @property
    def only_register(self) -> bool:
        """Whether nothing changed but agencies or groups that the plan names."""
        diff = self.diff
        is_bare = diff is not None and not (diff.facts or diff.parts or diff.areas)
        return is_bare and not self.records and not self.says_same

    def product_name(self, slot: Slot) -> str:
        """Name the product that a record is for; empty where the plan has none such any more."""
        for place in walk_tasks(self.either.plan):
            for product in place.task.products:
                if f"{place.task.id}.{product.id}" == slot.product:
                    return product.name
        return ""


class RegisterChange(NamedTuple):
    """What changed in a register for the plans that name it, with their number."""

    register: str
    changes: tuple[BodyChange, ...]
    sides: PlanDiff
    plans: int


class Comparison(NamedTuple):
    """Two states of a workspace; `plans` are those that differ, in the order of their files."""

    before: Version
    after: Version
    plans: tuple[ComparedPlan, ...]

    @property
    def told(self) -> tuple[ComparedPlan, ...]:
        """The plans that are told of for themselves."""
        return tuple(plan for plan in self.plans if not plan.only_register)

    def registers(self) -> Iterator[RegisterChange]:
        """Give what changed in each register, each agency and group once."""
        by_file: dict[str, list[PlanDiff]] = {}
        for plan in self.plans:
            if plan.diff and plan.diff.bodies:
                by_file.setdefault(plan.register or "", []).append(plan.diff)
        for register, diffs in by_file.items():
            bodies = {change.body: change for diff in diffs for change in diff.bodies}
            yield RegisterChange(register, tuple(bodies.values()), diffs[0], len(diffs))


class Count(NamedTuple):
    """How many of something came, went, and changed."""

    added: int = 0
    removed: int = 0
    altered: int = 0


class Counted(NamedTuple):
    """The changes of a comparison in numbers; `later` and `earlier` count deadlines."""

    plans: int
    tasks: Count
    products: Count
    later: int
    earlier: int
    records: int


def counted(comparison: Comparison) -> Counted:
    """Count what changed; a task of which only a product changed does not count itself."""
    diffs = [plan.diff for plan in comparison.plans if plan.diff]
    tasks = [task for diff in diffs for area in diff.areas for task in area.tasks]
    products = [product for task in tasks for product in task.products]
    shifts = [
        (fact.after.days[-1] - fact.before.days[-1]).days
        for product in products
        for fact in product.facts
        if isinstance(fact, Due) and fact.before.days and fact.after.days
    ]
    return Counted(
        sum(not plan.says_same for plan in comparison.told),
        _count(task.kind for task in tasks if task.kind != "altered" or task.facts),
        _count(product.kind for product in products),
        sum(shift > 0 for shift in shifts),
        sum(shift < 0 for shift in shifts),
        sum(len(plan.records) for plan in comparison.plans),
    )


def _count(kinds: Iterable[str]) -> Count:
    found = list(kinds)
    return Count(found.count("added"), found.count("removed"), found.count("altered"))
