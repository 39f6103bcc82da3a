"""A tracking sheet laid over the plan that stands: it adds and words anew, and takes nothing out.

A sheet has rows of products, perhaps of one agency alone. It says nothing of what it leaves out,
and does not tell which task stands within which.
"""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import NamedTuple

from parcli.deadline.dated import DatedPlan
from parcli.diff.products import paired_products
from parcli.diff.tasks import paired_tasks
from parcli.intake.draft import Draft
from parcli.intake.renewing.ids import product_id, task_id
from parcli.intake.renewing.moving import moved, references
from parcli.intake.renewing.plan import Renewed, fresh_events
from parcli.intake.renewing.recasting import inherited, recast
from parcli.intake.renewing.roles import Cast, cast_of, effective, settle_roles
from parcli.intake.renewing.tasks import is_same_deadline
from parcli.intake.renewing.words import Data, in_order, takes, value_at
from parcli.intake.told import Doubt
from parcli.model.plan import Plan, Product, Task
from parcli.model.reference import read_reference
from parcli.model.walk import Path, ProductPlace, TaskPlace, roles_of
from parcli.text.dates import parse_date
from parcli.text.message import Message
from parcli.text.normal import fold


class Laid(NamedTuple):
    """The plan as it shall be, the draft at its paths and references, and what has no row.

    `doubts` are about remarks of the sheet, which are no part of a plan that was signed.
    """

    now: Renewed
    draft: Draft
    left_out: tuple[ProductPlace, ...]
    doubts: tuple[Doubt, ...]


def laid_over(was: Mapping[str, object], draft: Draft, plans: tuple[DatedPlan, DatedPlan]) -> Laid:
    """Lay the draft of a sheet over the plan that stands.

    Args:
        was: The data of the file that stands.
        draft: What the sheet tells.
        plans: The plan that stands, and that of the draft, as they are read.
    """
    laying = _Laying(was, draft, *plans)
    laying.lay()
    return laying.laid()


class _Laying:
    def __init__(
        self, was: Mapping[str, object], draft: Draft, old: DatedPlan, new: DatedPlan
    ) -> None:
        self._data: Data = deepcopy(dict(was))
        self._draft, self._old, self._new = draft, old, new
        self._fresh: set[Path] = set()
        self._at: dict[Path, Path] = {}
        self._guessed = {placed.path for placed in draft.doubts}
        tasks = paired_tasks(old, new, by_id_alone=False)
        pairs = paired_products(old, new, tasks)
        self._old_task = {now.path: before for before, now in tasks.same}
        self._products = pairs.new
        self._old_of = self._named(pairs.old_of)
        self._ids = {place.task.id for place in old.tasks}

    def _named(self, alike: Mapping[Path, ProductPlace]) -> dict[Path, ProductPlace]:
        """Pair the products that rows name by their references, and those alike among others."""
        there = dict(references(self._old))
        found: dict[Path, ProductPlace] = {}
        taken: set[Path] = set()
        for ref, place in references(self._new):
            rows = self._draft.tracked.get(ref, ())
            told = read_reference(rows[0][1].reference) if rows else None
            named = there.get(f"{told.task}.{told.product}") if told else None
            if named and named.path not in taken:
                found[place.path] = named
                taken.add(named.path)
        others = {path: place for path, place in alike.items() if place.path not in taken}
        return others | found

    def lay(self) -> None:
        """Go through what the sheet tells."""
        for place in self._new.tasks:
            home = self._home(place)
            if home:
                self._at[place.path] = home.path
                self._reword(place, home)
            elif self._is_new(place):
                self._add(place)
        for path, roles in recast(self._old, self._products, self._old_of):
            if settle_roles(self._item(path), roles, inherited(self._old, path)):
                self._fresh.add((*path, "agencies"))

    def laid(self) -> Laid:
        """Give what came of it."""
        fresh_phrases = (str(value_at(self._data, path)) for path in self._fresh)
        if events := fresh_events(self._data, self._draft.plan, fresh_phrases):
            there = self._data.get("events")
            self._data["events"] = [*(there if isinstance(there, list) else ()), *events]
            self._fresh.add(("events",))
        data = in_order(self._data, Plan.model_fields)
        claimed = {place.path for place in self._old_of.values()}
        left = [place for _, place in references(self._old) if place.path not in claimed]
        now = Renewed(data, frozenset(self._fresh))
        return Laid(
            now, moved(self._draft, self._new, data, self._at), tuple(left), tuple(self._remarks())
        )

    def _remarks(self) -> Iterator[Doubt]:
        """Tell of the notes beside products that stand, where the plan does not have them."""
        why = Message("ghi chú ở bảng không đưa vào kế hoạch đã có")
        for fate in self._draft.fates:
            for path in fate.paths:
                old = self._old_of.get(path[:-1])
                if path[-1:] == ("note",) and old and not _is_noted(fate.words.text, old):
                    yield Doubt(fate.words.place, fate.words.text, why)

    def _home(self, place: TaskPlace) -> TaskPlace | None:
        """Give the task that stands: that of the products, where they are there."""
        for product in self._products[place.path]:
            if old := self._old_of.get(product.path):
                return old.place
        return self._old_task.get(place.path)

    def _is_new(self, place: TaskPlace) -> bool:
        """Whether a task is one that the plan lacks, or is above such a one."""
        below = [each for each in self._new.tasks if each.path[:-2] == place.path]
        return not below or any(not self._home(each) and self._is_new(each) for each in below)

    def _reword(self, place: TaskPlace, home: TaskPlace) -> None:
        task = self._item(home.path)
        if home.path not in self._at.values() or (*home.path, "title") not in self._fresh:
            self._take(task, place.path, home.path, "title")
        for product in self._products[place.path]:
            self._reword_product(product, home, task)

    def _reword_product(self, place: ProductPlace, home: TaskPlace, task: Data) -> None:
        old = self._old_of.get(place.path)
        if old is None:
            roles = cast_of(roles_of(home, self._old.plan.areas[home.area]))
            self._add_product(place, home.path, task, roles)
            return
        self._at[place.path] = old.path
        product = self._item(old.path)
        self._take(product, place.path, old.path, "name")
        if not (is_same_deadline(product, place) or self._is_due_day(place, old)):
            product["deadline"] = value_at(self._draft.plan, (*place.path, "deadline"))
            self._fresh.add((*old.path, "deadline"))

    def _is_due_day(self, place: ProductPlace, old: ProductPlace) -> bool:
        """Whether a sheet has, for the words of the deadline, the day that they mean."""
        stated = place.product.deadline
        day = parse_date(stated.phrase) if stated else None
        own = self._old.products[old.place.path]
        return any(day in each.days for each in own if each.place.path == old.path)

    def _take(self, item: Data, told: Path, path: Path, key: str) -> None:
        words = value_at(self._draft.plan, told)
        if (*told, key) not in self._guessed and isinstance(words, Mapping):
            self._fresh |= {(*path, changed) for changed in takes(item, words, (key,))}

    def _add(self, place: TaskPlace) -> None:
        """Put a new task last, below the one that it is told to stand in."""
        above = self._at.get(place.path[:-2]) or ("areas", place.area)
        holder = self._holder(above)
        tasks = holder.setdefault("tasks", [])
        if not isinstance(tasks, list):
            return
        path = (*above, "tasks", len(tasks))
        told = _mapping(value_at(self._draft.plan, place.path))
        apart = ("agencies", "products", "tasks")
        task: Data = {key: value for key, value in told.items() if key not in apart}
        task["id"] = task_id(place.task.id, self._ids)
        self._ids.add(str(task["id"]))
        tasks.append(task)
        self._at[place.path] = path
        self._fresh.add(path)
        settle_roles(task, roles_of(place, self._new.plan.areas[place.area]), {})
        for product in self._products[place.path]:
            self._add_product(product, path, task, effective(task, {}))
        tasks[-1] = in_order(task, Task.model_fields)

    def _holder(self, path: Path) -> Data:
        """Give the task or the area at a path; an area that is not there yet is put there."""
        if value_at(self._data, path) is None:
            told = _mapping(value_at(self._draft.plan, path))
            areas = self._data.setdefault("areas", {})
            if isinstance(areas, dict):
                areas[path[-1]] = {key: value for key, value in told.items() if key != "tasks"}
            self._fresh.add(path)
        return self._item(path)

    def _add_product(self, place: ProductPlace, home: Path, task: Data, above: Cast) -> None:
        products = task.setdefault("products", [])
        if not isinstance(products, list):
            return
        told = _mapping(value_at(self._draft.plan, place.path))
        product: Data = {key: value for key, value in told.items() if key != "agencies"}
        product["id"] = product_id(place.product.id, {str(each["id"]) for each in products})
        settle_roles(product, place.roles, above)
        products.append(in_order(product, Product.model_fields))
        path = (*home, "products", len(products) - 1)
        self._at[place.path] = path
        self._fresh.add(path)

    def _item(self, path: Path) -> Data:
        found = value_at(self._data, path)
        if not isinstance(found, dict):
            raise TypeError(path)
        return found


def _is_noted(text: str, old: ProductPlace) -> bool:
    notes = fold(" ".join(note for note in (old.product.note, old.place.task.note) if note))
    return all(fold(line).strip(" .;") in notes for line in text.splitlines())


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}
