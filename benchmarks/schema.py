"""Write the JSON Schema of a plan to a file, for check-jsonschema: `python schema.py FILE`.

It runs in a process of its own, so that compare.py stays small: a child starts with the peak
memory of its parent.
"""

import json
import sys
from pathlib import Path

from parcli.model.plan import Plan

# A text may stand for a mapping with one key, an id for a list of one (parcli.model.scalars); the
# schema that pydantic derives tells only the long forms.
SHORT_MAPPINGS = (("Product", "deadline"), ("", "parent"))
SHORT_LISTS = ("Roles", "Duty")


def plan_schema() -> dict[str, object]:
    """Give the schema of a plan with the short forms."""
    schema = Plan.model_json_schema(by_alias=True)
    parts = {**schema["$defs"], "": schema}
    for part, key in SHORT_MAPPINGS:
        _also_text(parts[part]["properties"][key])
    for part in SHORT_LISTS:
        for field in parts[part]["properties"].values():
            if field.get("type") == "array":
                items = field.pop("items")
                del field["type"]
                field["anyOf"] = [{"type": "array", "items": items}, items]
    return schema


def _also_text(field: dict[str, list[object]]) -> None:
    text = {"type": "string", "minLength": 1}
    if text not in field["anyOf"]:
        field["anyOf"].append(text)


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(json.dumps(plan_schema(), ensure_ascii=False), encoding="utf-8")
