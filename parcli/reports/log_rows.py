"""The history of records in words: the commits, newest first, and what each changed."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import NamedTuple

from parcli.model.plan import Plan
from parcli.model.progress import Slot
from parcli.model.reference import Reference
from parcli.model.register import Register
from parcli.model.walk import walk_tasks
from parcli.progress.changes import Change, ChangeKind, Commit, Entry
from parcli.status.noted import noted
from parcli.text.dates import format_date
from parcli.text.message import Message, Translate

# So much of a commit's id is enough to find it.
_SHORT = 8

KINDS: Mapping[ChangeKind, Message] = {
    "added": Message("ghi"),
    "altered": Message("sửa"),
    "removed": Message("gỡ"),
    "present": Message("đang ghi"),
}


class Group(NamedTuple):
    """The changes of one commit; without one they are not committed, or nobody knows whose."""

    commit: Commit | None
    entries: tuple[Entry, ...]


class Log(NamedTuple):
    """The changes asked for, newest first, and the names of what they are about."""

    entries: tuple[Entry, ...]
    products: Mapping[tuple[str, str], str]
    registers: Mapping[str, Register | None]
    ref: str | None
    since: date | None

    @classmethod
    def of(
        cls,
        entries: Iterable[Entry],
        plans: Iterable[tuple[Plan, Register | None]],
        ref: str | None,
        since: date | None,
    ) -> "Log":
        """Order the changes: first what is not committed, last what nobody knows the age of."""
        plans = tuple(plans)
        products = {
            (plan.id, str(Reference(place.task.id, product.id))): product.name
            for plan, _ in plans
            for place in walk_tasks(plan)
            for product in place.task.products
        }
        registers = {plan.id: register for plan, register in plans}
        return cls(tuple(sorted(entries, key=_age)), products, registers, ref, since)

    def groups(self) -> list[Group]:
        """Put the changes of each commit together."""
        found: dict[tuple[str, bool], list[Entry]] = {}
        for entry in self.entries:
            commit = entry.commit.id if entry.commit else ""
            found.setdefault((commit, entry.change.kind == "present"), []).append(entry)
        return [Group(same[0].commit, tuple(same)) for same in found.values()]


def _age(entry: Entry) -> tuple[int, float]:
    if entry.commit:
        return 1, -entry.commit.when.timestamp()
    return (2 if entry.change.kind == "present" else 0), 0.0


def reference(slot: Slot) -> str:
    """Give the whole reference: `TC-4.c@2020-Q1/so-tu-phap`."""
    task, _, product = slot.product.partition(".")
    return str(Reference(task, product, slot.period, slot.agency))


def what(change: Change, translate: Translate) -> list[str]:
    """Say what was put in, altered or taken out and, where it was altered, what stood before."""
    record = change.after or change.before
    lines = (
        [f"{KINDS[change.kind].render(translate)}: {noted(record, translate)}"] if record else []
    )
    if change.kind == "altered" and change.before:
        before = Message("trước đó: {record}", record=noted(change.before, translate))
        lines.append(before.render(translate))
    return lines


def whose(entry: Entry, log: Log) -> str:
    """Name the product and the agency whose share it is; empty where no plan has it any more."""
    slot = entry.change.slot
    product = log.products.get((entry.plan, slot.product), "")
    register = log.registers.get(entry.plan)
    agency = register.name_of(slot.agency) if register and slot.agency else ""
    return " · ".join(part for part in (product, agency) if part)


def heading(group: Group, translate: Translate) -> str:
    """Say who made the changes and when, in which commit; or why that is not known."""
    if group.commit:
        parts = moment(group.commit.when), group.commit.author, group.commit.id[:_SHORT]
        return " · ".join(parts)
    if group.entries[0].change.kind == "present":
        return translate("Không rõ ai ghi, ghi khi nào")
    return translate("Chưa commit")


def moment(when: datetime) -> str:
    """Give day and time as the clock of the one who committed showed them."""
    return f"{format_date(when.date())} {when:%H:%M}"


def title(log: Log) -> Message:
    """Say whose history it is."""
    if log.ref and log.since:
        day = format_date(log.since)
        return Message("Lịch sử ghi nhận của {ref} từ ngày {day}", ref=log.ref, day=day)
    if log.ref:
        return Message("Lịch sử ghi nhận của {ref}", ref=log.ref)
    if log.since:
        return Message("Lịch sử ghi nhận từ ngày {day}", day=format_date(log.since))
    return Message("Lịch sử ghi nhận")


def ending(log: Log) -> Message:
    """Count the changes."""
    count = sum(entry.change.kind != "present" for entry in log.entries)
    commits = len({entry.commit.id for entry in log.entries if entry.commit})
    if not log.entries:
        return Message("Không có thay đổi nào.")
    if not count:
        return Message("{count} ghi nhận.", count=len(log.entries))
    if not commits:
        return Message("{count} thay đổi, chưa commit.", count=count)
    return Message("{count} thay đổi, {commits} commit.", count=count, commits=commits)
