"""Ids: of tasks from their area and printed number, of products by letter, of events by words."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import count, product
from string import ascii_lowercase

from parcli.intake.drafting.stated import stated_ids
from parcli.intake.told import ToldArea, ToldTask
from parcli.model.areas import AreaId
from parcli.model.walk import Path
from parcli.text.normal import fold

# The letters of the words by which offices know the areas.
PREFIXES: dict[AreaId, str] = {
    "institutions": "TC",
    "procedures": "TT",
    "organisation": "BM",
    "civil-service": "CV",
    "public-finance": "TCC",
    "modernisation": "HD",
    "direction": "CD",
    "impact": "TD",
    "other": "NDK",
}

Parts = tuple[str, ...]

_PART = re.compile(r"\d+|[A-Za-zÀ-ỹĐđ]+")
_LONGEST_PART = 6
_LONGEST = 60
_MOST_PARTS = 6
_NOT_OF_A_SLUG = re.compile(r"[^0-9a-z]+")


def task_ids(areas: Sequence[ToldArea]) -> dict[Path, str]:
    """Give every task an id of its own, by its path in the plan: `TC-4`, below it `TC-4-1`.

    An id that the document itself states is kept.
    """
    naming = _Naming(_stated(task for area in areas for task in area.tasks))
    for area in areas:
        path: Path = ("areas", area.area, "tasks")
        naming.name(area.tasks, path, (PREFIXES[area.area],), _shared(area.tasks))
    return naming.ids


def _stated(tasks: Iterable[ToldTask]) -> Iterator[str]:
    for task in tasks:
        if ids := stated_ids(task):
            yield ids.task
        yield from _stated(task.tasks)


class _Naming:
    def __init__(self, stated: Iterable[str]) -> None:
        self.ids: dict[Path, str] = {}
        self._free = {*stated}
        self._taken = {*self._free}

    def name(self, tasks: Sequence[ToldTask], path: Path, above: Parts, printed: Parts) -> None:
        """Name the tasks of one table; `printed` is what their numbers repeat of the one above."""
        for place, (task, number) in enumerate(zip(tasks, _numbers(tasks, printed), strict=True)):
            full = (*above, *number)
            self.ids[(*path, place)] = self._id(task, "-".join(full)[:_LONGEST])
            self.name(task.tasks, (*path, place, "tasks"), full, _parts(task.no) or number)

    def _id(self, task: ToldTask, usual: str) -> str:
        stated = stated_ids(task)
        if stated and stated.task in self._free:
            self._free.discard(stated.task)
            return stated.task
        name = unique(usual, self._taken)
        self._taken.add(name)
        return name


def _numbers(tasks: Sequence[ToldTask], printed: Parts) -> Iterator[Parts]:
    """Give each task a number: its own where none before it has that, else the next one free."""
    own = [_without(_parts(task.no), printed) for task in tasks]
    taken = {*own}
    seen: set[Parts] = set()
    last: Parts = ("0",)
    for number in own:
        if not number or number in seen:
            number = next(after for after in _after(last) if after not in taken)  # noqa: PLW2901
            taken.add(number)
        seen.add(number)
        last = number
        yield number


def _parts(no: str) -> Parts:
    """Give the parts of a printed number, without zeros before them."""
    parts = [part.lstrip("0") or "0" for part in _PART.findall(no)][:_MOST_PARTS]
    return tuple(part[:_LONGEST_PART] for part in parts)


def _shared(tasks: Sequence[ToldTask]) -> Parts:
    """Give the number of the area itself, where all its tasks repeat it: 2 of 2.1, 2.2."""
    numbers = [parts for task in tasks if (parts := _parts(task.no))]
    shared = numbers[0][:-1] if numbers else ()
    return shared if all(_begins(number, shared) for number in numbers) else ()


def _begins(number: Parts, with_: Parts) -> bool:
    return number[: len(with_)] == with_ and len(number) > len(with_)


def _without(number: Parts, printed: Parts) -> Parts:
    return number[len(printed) :] if _begins(number, printed) else number


def _after(last: Parts) -> Iterator[Parts]:
    """Give the numbers that follow."""
    *before, end = last
    first = int(end) + 1 if end.isdecimal() else 1
    return ((*before, str(number)) for number in count(first))


def product_ids(many: int) -> Iterator[str]:
    """Give the ids of so many products: a to z, then aa, ab and on."""
    spelt = (
        "".join(letters) for size in count(1) for letters in product(ascii_lowercase, repeat=size)
    )
    return (next(spelt) for _ in range(many))


def slug(text: str, most_words: int = 8) -> str:
    """Give a text as an id: `so-noi-vu`; empty where it has no letters or digits."""
    words = _NOT_OF_A_SLUG.sub(" ", fold(text)).split()[:most_words]
    return "-".join(words)[:_LONGEST].strip("-")


def unique(name: str, taken: Collection[str]) -> str:
    """Give the name, or the name with the first number that makes it new."""
    names = (f"{name}-{number}" if number > 1 else name for number in count(1))
    return next(made for made in names if made not in taken)
