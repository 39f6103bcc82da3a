"""The account of an import: which words went to which keys, and what was doubtful about them."""

from collections.abc import Iterable, Mapping, Sequence

from parcli.intake.draft import Data, Fate, PlacedDoubt
from parcli.intake.source import Place
from parcli.intake.told import Doubt, Tracked, Unused, Words
from parcli.model.walk import Path


class Ledger:
    """What is noted while a plan is drafted, in the order of drafting."""

    def __init__(self) -> None:
        self.tracked: dict[str, tuple[tuple[Place, Tracked], ...]] = {}
        self._went: dict[Words, list[Path]] = {}
        self._doubts: dict[PlacedDoubt, None] = {}
        self._first_use: dict[str, Path] = {}

    def put(self, words: Words, path: Path) -> str:
        """Note that the words went to the key, and give their text."""
        if words.text:
            self._went.setdefault(words, []).append(path)
        return words.text

    def doubt(self, doubts: Iterable[Doubt], path: Path) -> None:
        """Note doubts about what stands at the key."""
        self._doubts.update({PlacedDoubt(doubt, path): None for doubt in doubts})

    def doubt_where_read(self, doubts: Iterable[Doubt]) -> None:
        """Note doubts about the document at the keys their words went to, else at the whole."""
        beside: dict[Place, list[Path]] = {}
        for words, paths in self._went.items():
            beside.setdefault(words.place, paths)
        for doubt in doubts:
            exact = self._went.get(Words(doubt.read, doubt.place))
            self.doubt([doubt], (exact or beside.get(doubt.place, [()]))[0])

    def use(self, ids: Iterable[str], path: Path) -> None:
        """Note where bodies are named."""
        for body in ids:
            self._first_use.setdefault(body, path)

    def doubt_bodies(
        self, doubts: Iterable[tuple[str, Doubt]], new: Mapping[str, Sequence[Data]]
    ) -> None:
        """Note doubts about bodies: at the new body, else where the plan first names it."""
        places = _places(new)
        for body, doubt in doubts:
            path = places.get(body)
            placed = PlacedDoubt(doubt, path or self._first_use.get(body, ()), path is not None)
            self._doubts[placed] = None

    @property
    def doubts(self) -> tuple[PlacedDoubt, ...]:
        """All doubts, each once."""
        return tuple(self._doubts)

    def fates(self, unused: Iterable[Unused]) -> tuple[Fate, ...]:
        """Give what became of every piece of text, in the order of the tables."""
        fates = [Fate(words, tuple(dict.fromkeys(paths))) for words, paths in self._went.items()]
        fates += [Fate(words, (), what) for words, what in unused]
        return tuple(sorted(fates, key=lambda fate: _reading_order(fate.words.place)))


def _reading_order(place: Place) -> tuple[int, int, int, int]:
    return place.table, place.row, place.column, place.paragraph


def _places(new: Mapping[str, Sequence[Data]]) -> dict[str, Path]:
    """Give the path of everything in the new part of a register that has an id."""
    found: dict[str, Path] = {}
    for key, bodies in new.items():
        for number, body in enumerate(bodies):
            found[str(body["id"])] = (key, number)
            for kind in ("units", "positions"):
                members = body.get(kind)
                if isinstance(members, list):
                    found |= {str(m["id"]): (key, number, kind, n) for n, m in enumerate(members)}
    return found
