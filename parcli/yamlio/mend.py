"""Making a faulty file readable enough for the rules, so that one run tells all.

Nothing is written: a copy of the data is mended until the model takes it, and what the rules say
about the mended parts is not told.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from pydantic import BaseModel

from parcli.model.walk import Path
from parcli.yamlio.shape import allowed, is_required, value_at, wanted_at
from parcli.yamlio.words import Wrong, suggestion

UNKNOWN_KEY = ("extra_forbidden", "key")


class Mending:
    """A copy of the data that is being mended, and what was done to it."""

    def __init__(self, kind: type[BaseModel], data: object) -> None:
        self.data = _copy(data)
        # The path as the model sees it, and the key as the file has it.
        self.renamed: list[tuple[Path, str]] = []
        self.given_up: list[Path] = []
        self._kind = kind
        self._tries: Counter[Path] = Counter()
        self._made_up = 0

    def mend(self, wrong: Wrong) -> bool:
        """Mend one error; False where nothing can be done."""
        if wrong.kind in UNKNOWN_KEY:
            self._unknown_key(wrong)
            return True
        if self.is_guess(wrong.path):
            self.given_up.append(wrong.path)
        path = wrong.path[: len(wrong.path) - self._tries[wrong.path]]
        self._tries[wrong.path] += 1
        while path:
            if self._replace(path, wrong.value):
                return True
            path = path[:-1]
            self.given_up.append(path)
        return False

    def is_guess(self, path: Path) -> bool:
        """Whether the key at the path is only taken for the one that the file has there."""
        return any(path == right for right, _ in self.renamed)

    def _unknown_key(self, wrong: Wrong) -> None:
        *above, key = wrong.path
        holder = value_at(self.data, tuple(above))
        if not isinstance(holder, dict) or key not in holder:
            return
        value = holder.pop(key)
        if wrong.near and wrong.near not in holder:
            holder[wrong.near] = value
            self.renamed.append(((*above, wrong.near), str(key)))

    def _replace(self, path: Path, value: object) -> bool:
        """Leave out what may be missing; make up a text where one must stand."""
        holder, key = value_at(self.data, path[:-1]), path[-1]
        holder_type, wanted = wanted_at(self._kind, path[:-1]), wanted_at(self._kind, path)
        if isinstance(holder, dict):
            if not is_required(holder_type, key):
                holder.pop(key, None)
                return True
        elif not isinstance(holder, list) or not isinstance(key, int) or key >= len(holder):
            return False
        made = self._make_up(wanted, value)
        if made is None:
            return False
        holder[key] = made
        return True

    def _make_up(self, wanted: Any, value: object) -> str | None:
        if wanted is str:
            self._made_up += 1
            return f"thieu-{self._made_up}"
        if isinstance(value, str):
            return suggestion(value, tuple(map(str, allowed(wanted))))
        return None


def in_file(path: Path, renamed: Sequence[tuple[Path, str]]) -> Path:
    """Give a path of the model as it is in the file, with the keys that were taken for others."""
    for right, key in reversed(renamed):
        if path[: len(right)] == right:
            path = (*right[:-1], key, *path[len(right) :])
    return path


def _copy(data: object) -> Any:
    if isinstance(data, dict):
        return {key: _copy(value) for key, value in data.items()}
    return [_copy(item) for item in data] if isinstance(data, list) else data
