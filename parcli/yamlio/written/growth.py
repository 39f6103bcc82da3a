"""A register with new bodies in it, as data, and where the comments on them then belong."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from parcli.model.walk import Path

Data = Mapping[str, object]
Comments = Mapping[Path, Sequence[str]]

_MEMBERS = ("units", "positions")


class Grown(NamedTuple):
    """The register as it is to be, and the comments by their paths in it."""

    data: Data
    comments: Comments


def grown(register: Data, new: Data, comments: Comments) -> Grown:
    """Put new bodies behind those there are; an agency that is there gets its new members."""
    data = dict(register)
    moved: dict[Path, Path] = {}
    for key, bodies in new.items():
        there = _list(data.get(key))
        for number, body in enumerate(_list(bodies)):
            place = _place(there, body)
            if place is None:
                place = len(there)
                there.append(body)
            else:
                steps = _behind(there[place], body)
                moved |= {(key, number, *old): (key, place, *to) for old, to in steps}
                there[place] = _joined(there[place], body)
            moved[key, number] = (key, place)
        if there:
            data[key] = there
    return Grown(data, {_at(path, moved): texts for path, texts in comments.items() if path})


def _list(value: object) -> list[Data]:
    return list(value) if isinstance(value, list) else []


def _place(bodies: Sequence[Data], body: Data) -> int | None:
    return next((n for n, known in enumerate(bodies) if known.get("id") == body.get("id")), None)


def _joined(known: Data, body: Data) -> Data:
    """Give an agency with the members of both; what else it says stays."""
    both = {key: [*_list(known.get(key)), *_list(body.get(key))] for key in _MEMBERS}
    return {**known, **{key: members for key, members in both.items() if members}}


def _behind(known: Data, body: Data) -> Iterator[tuple[Path, Path]]:
    """Give the steps to each new member of an agency, before and after."""
    for key in _MEMBERS:
        already = len(_list(known.get(key)))
        for number in range(len(_list(body.get(key)))):
            yield (key, number), (key, already + number)


def _at(path: Path, moved: Mapping[Path, Path]) -> Path:
    """Give a path with its longest known beginning changed."""
    for end in range(len(path), 0, -1):
        if path[:end] in moved:
            return (*moved[path[:end]], *path[end:])
    return path
