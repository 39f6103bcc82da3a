"""What an import gives: the data of the files to write, the doubts, and where every cell went."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from parcli.intake.source import Place
from parcli.intake.told import Doubt, Tracked, Words
from parcli.model.walk import Path
from parcli.text.message import Message

Data = Mapping[str, object]


class PlacedDoubt(NamedTuple):
    """A doubt, and the key in the plan (or, with `in_register`, in the register) it is about."""

    doubt: Doubt
    path: Path
    in_register: bool = False


class Fate(NamedTuple):
    """Where the words of one place went: to keys of the plan, or nowhere, for the reason."""

    words: Words
    paths: tuple[Path, ...]
    reason: Message | None = None


@dataclass(frozen=True)
class Draft:
    """A plan drafted from a document: data in the order of the file, as plain YAML values.

    `bodies` are agencies and groups that the register lacks, under `agencies` and `groups`;
    `tracked` is what a tracking sheet says of each product, by its reference (`TC-4.a`).
    """

    plan: Data
    bodies: Data
    doubts: tuple[PlacedDoubt, ...]
    fates: tuple[Fate, ...]
    tracked: Mapping[str, tuple[tuple[Place, Tracked], ...]] = field(default_factory=dict)

    def is_guessed(self, path: Path) -> bool:
        """Whether the document does not surely say what stands at a path of the plan."""
        return any(placed.path == path for placed in self.doubts if not placed.in_register)
