"""What the parts of the model and their keys mean: `fields.toml`, put into a schema."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from pydantic.json_schema import JsonSchemaValue

from parcli.model.areas import AREA_IDS, AreaId, area_name

# A year of each of the two programmes, which call some areas differently.
_PROGRAMMES = (2020, 2030)

# What a schema takes from the classes themselves: their names and docstrings.
_DEVELOPERS = ("title", "description")


@cache
def texts() -> dict[str, dict[str, Any]]:
    """Give the texts by part and key."""
    return tomllib.loads(Path(__file__).with_name("fields.toml").read_text(encoding="utf-8"))


def told(name: str, part: JsonSchemaValue) -> JsonSchemaValue:
    """Give the schema of a part of the model with the texts of its keys."""
    own = texts()[name]
    examples = own.get("examples", {})
    properties = {
        key: _told(key, value, own[key], examples.get(key))
        for key, value in part["properties"].items()
    }
    shape = {key: value for key, value in part.items() if key not in _DEVELOPERS}
    made = {"description": own["part"], **shape, "properties": properties}
    if "patternProperties" in part:  # the keys of this part are references
        made["patternProperties"] = {
            form: {"description": own["records"], **value}
            for form, value in part["patternProperties"].items()
        }
    return made


def _told(
    key: str, value: JsonSchemaValue, text: str, examples: list[Any] | None
) -> JsonSchemaValue:
    made = {"description": text, **value}
    if examples:
        made["examples"] = examples
    if "enum" in value and key != "parcli":
        words = _words(key)
        made["enumDescriptions"] = [words.get(word, "để trống") for word in value["enum"]]
    if value.get("properties", {}).keys() <= set(AREA_IDS) and "properties" in value:
        names = _area_names()
        made["properties"] = {
            area: {"description": names[area], **below}
            for area, below in value["properties"].items()
        }
    return made


def _words(key: str) -> dict[str, str]:
    if key == "area":
        return _area_names()
    words: dict[str, str] = texts()["words"][key]
    return words


@cache
def _area_names() -> dict[str, str]:
    return {area: _area_names_of(area) for area in AREA_IDS}


def _area_names_of(area: AreaId) -> str:
    names = dict.fromkeys(area_name(area, year) for year in _PROGRAMMES)
    return "; từ 2021: ".join(names)
