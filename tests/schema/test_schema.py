"""The schemas are whole: every key explained in one line, examples that hold, nothing foreign."""

import json
import unicodedata

import pytest
from jsonschema import Draft202012Validator

from parcli.deadline import read
from parcli.deadline.frame import Frame
from parcli.model.areas import AREA_IDS
from parcli.schema import KINDS, kind_of, schema_of, schema_text
from parcli.schema.texts import texts
from parcli.workdays import WorkCalendar

LONGEST_TEXT = 110
each_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)


def parts_of(kind):
    schema = schema_of(kind)
    return {kind.model.__name__: schema, **schema["$defs"]}


@each_kind
def test_it_is_a_schema_of_2020_12_and_always_the_same(kind):
    text = schema_text(kind)
    Draft202012Validator.check_schema(json.loads(text))
    assert json.loads(text)["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
    assert text == schema_text(kind)


@each_kind
def test_every_part_is_closed_and_every_key_explained_in_one_line(kind):
    for name, part in parts_of(kind).items():
        assert part["additionalProperties"] is False, name
        for key, value in part["properties"].items():
            assert 0 < len(value["description"]) <= LONGEST_TEXT, (name, key)
            assert "title" not in value, (name, key)


def test_no_text_is_left_of_a_key_that_is_gone():
    fields = {name: part for kind in KINDS for name, part in parts_of(kind).items()}
    told = texts().keys() - {"words"}
    assert sorted(told) == sorted(fields)
    for name in told:
        known = {"part", "examples", *fields[name]["properties"]}
        known |= {"records"} if "patternProperties" in fields[name] else set()
        assert texts()[name].keys() <= known, name
        assert texts()[name].get("examples", {}).keys() <= known, name


def test_texts_are_composed_and_end_without_a_stop():
    def lines(node):
        below = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
        return [node] if isinstance(node, str) else [text for item in below for text in lines(item)]

    for text in lines(texts()):
        assert unicodedata.is_normalized("NFC", text)
        assert not text.endswith(".") or text == "."


@each_kind
def test_every_example_fits_the_key_it_is_given_for(kind):
    schema = schema_of(kind)
    for part in parts_of(kind).values():
        for key, value in part["properties"].items():
            own = {"$defs": schema["$defs"], **value}
            for example in value.get("examples", ()):
                Draft202012Validator(own).validate(example)
                assert example is not None, key


def test_every_deadline_that_is_shown_is_understood():
    frame = Frame(2020, 2020, WorkCalendar())
    phrase = schema_of(kind_of("plan"))["$defs"]["StatedDeadline"]["properties"]["phrase"]
    assert len(phrase["examples"]) >= 10
    for example in phrase["examples"]:
        assert read(example, frame).understood, example


@each_kind
def test_every_word_of_a_closed_list_is_explained(kind):
    for name, part in parts_of(kind).items():
        for key, value in part["properties"].items():
            if "enum" in value and key != "parcli":
                assert len(value["enumDescriptions"]) == len(value["enum"]), (name, key)


def test_areas_are_offered_by_name():
    areas = schema_of(kind_of("plan"))["properties"]["areas"]["properties"]
    assert [*areas] == [*AREA_IDS]
    assert areas["institutions"]["description"] == "Cải cách thể chế"
    assert "từ 2021: Cải cách chế độ công vụ" in areas["civil-service"]["description"]


def test_a_short_form_has_the_examples_of_the_key_it_stands_for():
    forms = schema_of(kind_of("plan"))["$defs"]["Product"]["properties"]["deadline"]["anyOf"]
    assert forms[0] == {"$ref": "#/$defs/StatedDeadline/properties/phrase"}
