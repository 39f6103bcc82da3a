"""The kinds of files there are, and the schema of each."""

import json
from typing import Any, NamedTuple

from pydantic import BaseModel
from pydantic.json_schema import JsonSchemaValue

from parcli.model.narrative import Narrative
from parcli.model.plan import Plan
from parcli.model.progress import Progress
from parcli.model.register import Register
from parcli.model.scores import CriteriaSet
from parcli.model.settings import Settings
from parcli.schema.limits import limited
from parcli.schema.shape import SHORT, Shape
from parcli.schema.texts import told

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class Kind(NamedTuple):
    """A kind of file: its name, the files that are of it, its model."""

    name: str
    files: str
    model: type[BaseModel]


KINDS = (
    Kind("plan", "*.plan.yaml", Plan),
    Kind("agencies", "agencies.yaml", Register),
    Kind("progress", "*.progress.yaml", Progress),
    Kind("settings", "parcli.yaml", Settings),
    Kind("narrative", "*.report/*.yaml", Narrative),
    Kind("index", "*.index.yaml", CriteriaSet),
)


def kind_of(name: str) -> Kind:
    """Give the kind with the name."""
    return next(kind for kind in KINDS if kind.name == name)


def schema_text(kind: Kind) -> str:
    """Write the schema of a kind of file as JSON."""
    return json.dumps(schema_of(kind), ensure_ascii=False, indent=1) + "\n"


def schema_of(kind: Kind) -> JsonSchemaValue:
    """Give the schema of a kind of file."""
    made = kind.model.model_json_schema(by_alias=True, schema_generator=Shape)
    parts = made.pop("$defs", {})
    described = {name: told(name, limited(name, part)) for name, part in parts.items()}
    name = kind.model.__name__
    root = told(name, limited(name, made))
    whole: JsonSchemaValue = _with_short_forms({"$schema": DIALECT, **root, "$defs": described})
    return whole


def _with_short_forms(node: Any) -> Any:
    """Give a short form the meaning of the key that it stands for, in the mapping beside it."""
    if isinstance(node, dict):
        return {key: _with_short_forms(value) for key, value in node.items()}
    if not isinstance(node, list):
        return node
    mapping = next((item["$ref"] for item in node if isinstance(item, dict) and "$ref" in item), "")
    return [
        {"$ref": f"{mapping}/properties/{item[SHORT]}"}
        if isinstance(item, dict) and SHORT in item
        else _with_short_forms(item)
        for item in node
    ]
