"""Targets, index goals and duties as the document prints them: what differs there is amended."""

from collections.abc import Iterator
from typing import NamedTuple

from parcli.deadline.dated import DatedPlan
from parcli.diff import PartChange, PlanDiff
from parcli.documents.aims import component_rows, criterion_rows, target_rows
from parcli.documents.wording import body_list, ended


class Printed(NamedTuple):
    """How a part is cited, and what the document prints of it, field by field."""

    cited: str
    fields: dict[str, str]

    def terms(self) -> str:
        """Give all that a new part says beside what it is cited by."""
        said = ((name, text) for name, text in self.fields.items() if text not in self.cited)
        return "".join(f"; {name}: {text}" for name, text in said if text)


class PrintedParts:
    """The parts of both states of a plan."""

    def __init__(self, diff: PlanDiff) -> None:
        self._old, self._new = dict(_printed(diff.old)), dict(_printed(diff.new))

    def old(self, change: PartChange) -> Printed | None:
        """Give how a part was printed; None for one that is new."""
        return self._old[id(change.old)] if change.old else None

    def new(self, change: PartChange) -> Printed | None:
        """Give how a part is printed now; None for one that went."""
        return self._new[id(change.new)] if change.new else None


def _printed(state: DatedPlan) -> Iterator[tuple[int, Printed]]:
    plan, register = state.plan, state.register
    for target, aimed in zip(plan.targets, target_rows(plan, register), strict=True):
        fields = {
            "nội dung": aimed.text,
            "mức cần đạt": aimed.aim_text,
            "thời hạn": aimed.by_text,
            "cơ quan chịu trách nhiệm": aimed.owner_text,
        }
        yield id(target), Printed(f"chỉ tiêu “{aimed.text}”", fields)
    for duty in plan.organisation:
        who = body_list(duty.agencies, register)
        text = ended(duty.text, "")
        fields = {"nội dung": text, "cơ quan chịu trách nhiệm": who}
        yield id(duty), Printed(f"việc “{text}” ở phần tổ chức thực hiện", fields)
    yield from _of_index(state)


def _of_index(state: DatedPlan) -> Iterator[tuple[int, Printed]]:
    plan, register = state.plan, state.register
    if plan.index is None:
        return
    components = plan.index.components.values()
    for component, row in zip(components, component_rows(plan, register), strict=True):
        fields = {
            "tên": row.name,
            "hiện trạng": row.baseline_text,
            "mục tiêu": row.goal_text,
            "cơ quan chịu trách nhiệm": row.owner_text,
        }
        yield id(component), Printed(_component(row.name), fields)
    for criterion, named in zip(
        plan.index.criteria, criterion_rows(plan, register, ()), strict=True
    ):
        fields = {"tên": named.name, "cơ quan chịu trách nhiệm": named.owner_text}
        yield id(criterion), Printed(f"tiêu chí số {named.no}", fields)


def _component(name: str) -> str:
    """Cite a component; some plans name it with the word, and others without."""
    word = "chỉ số thành phần"
    return f"“{name}”" if name.lower().startswith(word) else f"{word} “{name}”"
