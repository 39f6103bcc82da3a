"""What holds between the keys of a mapping: one of several, this one only with that one.

An empty value is none: a key that is there with nothing after it counts as absent, as it does when
the file is read.
"""

from typing import Any

from pydantic.json_schema import JsonSchemaValue

from parcli.model.progress import KINDS, NEEDS, OF_A_KIND, TAKES
from parcli.model.scalars import PRODUCT_REFERENCE

_NOTHING = {"type": "null"}
_SOMETHING = {"not": _NOTHING}
_VERSION = {"enum": [1, "1"]}


def _given(*keys: str, absent: tuple[str, ...] = ()) -> JsonSchemaValue:
    wanted = dict.fromkeys(keys, _SOMETHING) | dict.fromkeys(absent, _NOTHING)
    return {"required": list(keys), "properties": wanted}


def _if_given(key: str, then: str) -> JsonSchemaValue:
    return {"if": _given(key), "then": _given(then)}


def _record(kind: str) -> JsonSchemaValue:
    """Say what a record of the kind needs, and what it cannot have."""
    others = [other for other in KINDS if other != kind]
    strays = [key for key in OF_A_KIND if key not in TAKES[kind]]
    return _given(kind, *NEEDS[kind], absent=(*others, *strays))


_BETWEEN_KEYS: dict[str, JsonSchemaValue] = {
    "StatedDeadline": {
        "allOf": [
            _if_given("from", then="due"),
            _if_given("event", then="within"),
            _if_given("within", then="event"),
            {"not": _given("due", "event")},
        ]
    },
    "Target": {"oneOf": [_given(key) for key in ("at_least", "at_most", "between", "equals")]},
    "Record": {"oneOf": [_record(kind) for kind in KINDS]},
}


def limited(name: str, part: JsonSchemaValue) -> JsonSchemaValue:
    """Give the schema of a part of the model with what holds between its keys."""
    properties: dict[str, Any] = dict(part["properties"])
    if "parcli" in properties:
        properties["parcli"] = _VERSION
    made = {**part, "properties": properties, **_BETWEEN_KEYS.get(name, {})}
    return _with_references(made) if name == "Progress" else made


def _with_references(progress: JsonSchemaValue) -> JsonSchemaValue:
    """Let only references be keys beside the known ones, each with a record at least."""
    records = {**progress["additionalProperties"], "minItems": 1}
    return {
        **progress,
        "patternProperties": {PRODUCT_REFERENCE: records},
        "additionalProperties": False,
    }
