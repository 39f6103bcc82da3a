"""The areas of a plan as data: tasks with their products, roles said once, nothing lost."""

from collections.abc import Iterable, Mapping, Sequence

from parcli.intake.drafting.gathered import GatheredArea
from parcli.intake.drafting.ledger import Ledger
from parcli.intake.drafting.naming import product_ids
from parcli.intake.drafting.roles import ReadWho, RoleReader, Standing, as_data, shared
from parcli.intake.drafting.stated import stated_ids
from parcli.intake.told import Doubt, ToldProduct, ToldTask, Words
from parcli.model.walk import Path

_NAMELESS = "(không có tên)"


class Drafting:
    """Drafts areas, tasks and products, and keeps the account of it."""

    def __init__(self, reader: RoleReader, ledger: Ledger, ids: Mapping[Path, str]) -> None:
        self._reader = reader
        self._ledger = ledger
        self._ids = ids

    def area(self, gathered: GatheredArea) -> dict[str, object]:
        """Draft an area with all its tasks."""
        told, path = gathered.told, ("areas", gathered.told.area)
        for words in gathered.titles:
            self._ledger.put(words, (*path, "title"))
        self._ledger.doubt(told.doubts, path)
        read = self._reader.read(told.lead)
        standing = self._reader.lead(read, path)
        return _filled(
            no=told.no,
            title=gathered.title,
            lead=next(iter(standing.roles.get("lead", ())), None),
            note=self._note((*gathered.notes, *read.remarks), path),
            tasks=self._tasks(told.tasks, (*path, "tasks"), standing),
        )

    def _tasks(
        self, told: Sequence[ToldTask], path: Path, above: Standing
    ) -> list[dict[str, object]]:
        return [self._task(task, (*path, number), above) for number, task in enumerate(told)]

    def _task(self, told: ToldTask, path: Path, above: Standing) -> dict[str, object]:
        own = [self._reader.read(product.who) for product in told.products]
        read, own = shared(self._reader.read(told.who), own, has_below=bool(told.tasks))
        standing = self._reader.standing(read, path, above)
        words = {"title": (told.title,), "agencies": read.words, "note": told.notes}
        self._doubt(told.doubts, path, words)
        return _filled(
            id=self._ids[path],
            no=told.no,
            title=self._ledger.put(told.title, (*path, "title")) or _NAMELESS,
            agencies=as_data(standing.roles) if standing is not above else None,
            products=self._products(told, own, path, standing),
            note=self._note((*told.notes, *read.remarks), path),
            tasks=self._tasks(told.tasks, (*path, "tasks"), standing),
        )

    def _products(
        self, told: ToldTask, own: Sequence[ReadWho], path: Path, above: Standing
    ) -> list[dict[str, object]]:
        stated = stated_ids(told)
        if stated and stated.task == self._ids[path]:
            ids = stated.products
        else:
            ids = tuple(product_ids(len(told.products)))
        return [
            self._product(product, name, read, (*path, "products", number), above)
            for number, (product, name, read) in enumerate(
                zip(told.products, ids, own, strict=True)
            )
        ]

    def _product(
        self, told: ToldProduct, name: str, read: ReadWho, path: Path, above: Standing
    ) -> dict[str, object]:
        standing = self._reader.standing(read, path, above)
        phrase = (told.phrase,) if told.phrase else ()
        words = {
            "name": (told.name,),
            "deadline": phrase,
            "agencies": read.words,
            "note": told.notes,
        }
        self._doubt(told.doubts, path, words)
        if told.tracked:
            self._ledger.tracked[f"{self._ids[path[:-2]]}.{name}"] = told.tracked
        return _filled(
            id=name,
            name=self._ledger.put(told.name, (*path, "name")) or _NAMELESS,
            deadline=self._ledger.put(told.phrase, (*path, "deadline")) if told.phrase else None,
            each=self._reader.each(told, standing.roles, path),
            agencies=as_data(standing.roles) if standing is not above else None,
            note=self._note((*told.notes, *read.remarks), path),
        )

    def _note(self, notes: Iterable[Words], path: Path) -> str:
        texts = [self._ledger.put(words, (*path, "note")) for words in notes if words.text]
        return "\n".join(dict.fromkeys(texts))

    def _doubt(
        self, doubts: Iterable[Doubt], path: Path, words: Mapping[str, Sequence[Words]]
    ) -> None:
        """Place doubts at the key that holds what was read, else at the whole."""
        for doubt in doubts:
            key = _key_of(doubt, words)
            self._ledger.doubt([doubt], (*path, key) if key else path)


def _key_of(doubt: Doubt, words: Mapping[str, Sequence[Words]]) -> str | None:
    there = [
        (each.text != doubt.read, key)
        for key, several in words.items()
        for each in several
        if each.place == doubt.place
    ]
    return min(there, key=lambda pair: pair[0])[1] if there else None


def _filled(**values: object) -> dict[str, object]:
    """Give the keys that say something."""
    return {key: value for key, value in values.items() if value}
