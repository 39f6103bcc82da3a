"""The tasks of a plan as a document tells them, each with what the plan has beside."""

from collections.abc import Mapping, Sequence

from parcli.deadline.dated import DatedPlan
from parcli.diff.products import paired_products
from parcli.diff.tasks import paired_tasks
from parcli.intake.renewing.ids import product_id, task_id
from parcli.intake.renewing.roles import Cast, cast_of, effective, settle_roles
from parcli.intake.renewing.words import Data, in_order, says_same, takes, value_at
from parcli.model.plan import Product, Task
from parcli.model.walk import Path, ProductPlace, TaskPlace, roles_of

_TASK_WORDS = ("title", "note")
_PRODUCT_WORDS = ("name", "note")


class Tasks:
    """The tasks told, in their order; `fresh` gathers the paths of what is new or other.

    `undated` gathers the products that keep a deadline of which nothing is told.
    A task stands where the document has it, so a path of the draft is a path of the result.
    """

    def __init__(self, was: Mapping[str, object], old: DatedPlan, new: DatedPlan) -> None:
        self.fresh: set[Path] = set()
        self.undated: list[Path] = []
        self._was = was
        self._new = new
        pairs = paired_tasks(old, new, by_id_alone=False)  # the draft's ids are its own
        self._places = {place.path: place for place in new.tasks}
        self._old_task = {now.path: before for before, now in pairs.same}
        self._products = paired_products(old, new, pairs)
        self._ids = {place.task.id for place in old.tasks}

    def below(self, path: Path, told: Sequence[Mapping[str, object]], above: Cast) -> list[Data]:
        """Give the tasks of an area or below a task; `above` is who they inherit."""
        paths = ((*path, "tasks", number) for number in range(len(told)))
        return [self._task(at, each, above) for at, each in zip(paths, told, strict=True)]

    def _task(self, path: Path, told: Mapping[str, object], above: Cast) -> Data:
        place, was = self._places[path], self._old_task.get(path)
        if was:
            task = _copy(self._was, was.path)
            numbered = ("no",) if "no" in task else ()  # else the number is one of the layout
            self._note(path, takes(task, told, (*numbered, *_TASK_WORDS)))
        else:
            self.fresh.add(path)
            task = {key: value for key, value in told.items() if key != "agencies"}
            task["id"] = task_id(place.task.id, self._ids)
            self._ids.add(str(task["id"]))
        if self._is_recast(place, told, effective(task, above)):
            roles = roles_of(place, self._new.plan.areas[place.area])
            self._note(path, settle_roles(task, roles, above))
        own = effective(task, above)
        task |= {
            "products": self._products_of(path, _list(told, "products"), own, was),
            "tasks": self.below(path, _list(told, "tasks"), own),
        }
        return in_order({k: v for k, v in task.items() if v != []}, Task.model_fields)

    def _is_recast(self, place: TaskPlace, told: Mapping[str, object], own: Cast) -> bool:
        """Whether the roles of a task are to be settled: they matter to what inherits them."""
        if place.path not in self._old_task:
            return True
        products = self._products.new[place.path]
        if not products:
            return "agencies" in told
        pairs = [(self._products.old_of.get(each.path), each) for each in products]
        return any(
            cast_of(now.roles) != own
            for before, now in pairs
            if before and not before.product.agencies
        )

    def _products_of(
        self, path: Path, told: Sequence[Mapping[str, object]], above: Cast, was: TaskPlace | None
    ) -> list[Data]:
        places = self._products.new[path]
        old = [self._products.old_of.get(place.path) for place in places]
        stay = [one if one and was and one.place.path == was.path else None for one in old]
        taken = {product.id for product in was.task.products} if was else set()
        found = []
        for place, each, before, kept in zip(places, told, old, stay, strict=True):
            product = self._product(place, each, before, above)
            if not kept:
                product["id"] = product_id(place.product.id, taken)
                taken.add(str(product["id"]))
            found.append(product)
        return found

    def _product(
        self,
        place: ProductPlace,
        told: Mapping[str, object],
        before: ProductPlace | None,
        above: Cast,
    ) -> Data:
        if before is None:
            self.fresh.add(place.path)
            product = {key: value for key, value in told.items() if key != "agencies"}
        else:
            product = _copy(self._was, before.path)
            self._note(place.path, takes(product, told, _told_words(told, before)))
            if place.product.deadline is None and before.product.deadline:
                self.undated.append(place.path)
            if not is_same_deadline(product, place):
                product["deadline"] = told["deadline"]
                self._note(place.path, ["deadline"])
        self._note(place.path, settle_roles(product, place.roles, above))
        return in_order(product, Product.model_fields)

    def _note(self, path: Path, keys: Sequence[str]) -> None:
        self.fresh |= {(*path, key) for key in keys}


def _told_words(told: Mapping[str, object], before: ProductPlace) -> tuple[str, ...]:
    """Give the keys of the words told; documents print a task's note in the row of a product."""
    task, own = before.place.task.note, before.product.note
    printed = " ".join(note for note in (task, own) if note)
    return ("name",) if task and says_same(told.get("note"), printed) else _PRODUCT_WORDS


def is_same_deadline(product: Data, told: ProductPlace) -> bool:
    """Whether the phrase is the same; one that the document does not have stays."""
    there = product.get("deadline")
    phrase = there.get("phrase") if isinstance(there, Mapping) else there
    stated = told.product.deadline
    return stated is None or says_same(phrase, stated.phrase)


def _copy(data: Mapping[str, object], path: Path) -> Data:
    found = value_at(data, path)
    return dict(found) if isinstance(found, Mapping) else {}


def _list(data: Mapping[str, object], key: str) -> Sequence[Mapping[str, object]]:
    found = data.get(key)
    return found if isinstance(found, Sequence) and not isinstance(found, str) else ()
