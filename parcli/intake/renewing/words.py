"""Whether a document says the same as the plan, and what of it is taken."""

from collections.abc import Iterable, Mapping, Sequence

from parcli.model.walk import Path
from parcli.text.normal import nfc

Data = dict[str, object]


def says_same(one: object, other: object) -> bool:
    """Whether two texts differ in nothing but capitals, spaces and the stop at the end."""
    if isinstance(one, str) and isinstance(other, str):
        return _plain(one) == _plain(other)
    return str(one) == str(other)


def takes(data: Data, told: Mapping[str, object], keys: Iterable[str]) -> list[str]:
    """Put into `data` what is told otherwise under the keys, and give those that changed."""
    changed = []
    for key in keys:
        if key in told and not says_same(data.get(key), told[key]):
            data[key] = told[key]
            changed.append(key)
    return changed


def taken_list(there: Sequence[object], told: Sequence[object]) -> list[object]:
    """Give the texts told, each as it is written already where it is there."""
    known = {_plain(text): text for text in there if isinstance(text, str)}
    return [known.get(_plain(text), text) if isinstance(text, str) else text for text in told]


def in_order(data: Data, fields: Iterable[str]) -> Data:
    """Give the same with the keys in the order of the format."""
    return {key: data[key] for key in (*fields, *data) if key in data}


def value_at(data: object, path: Path) -> object:
    """Give what stands at a path; None where nothing does."""
    for step in path:
        if isinstance(data, Mapping) and isinstance(step, str):
            data = data.get(step)
        elif isinstance(data, Sequence) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data


def _plain(text: str) -> str:
    return " ".join(nfc(text).casefold().split()).rstrip(" .;,:")
