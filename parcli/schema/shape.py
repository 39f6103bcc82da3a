"""The shape of the model as an editor meets it: its YAML reader has made numbers of some texts."""

from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from parcli.model.scalars import Keyed, one_or_many

# What the model calls text, a reader with types may take for a number or a truth value: `no: 07`.
_TEXT = ["string", "number", "boolean"]

# Stands for the text under this key of the mapping beside it, until that mapping has its name.
SHORT = "short"


class Shape(GenerateJsonSchema):
    """Makes the schema of a model: short forms accepted, nothing that says nothing."""

    def field_title_should_be_set(self, schema: object) -> bool:  # noqa: ARG002 (as inherited)
        """Put no key of the file once more as its own title."""
        return False

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Accept what is text to us, whatever an editor's reader made of it."""
        return {**super().str_schema(schema), "type": _TEXT}

    def literal_schema(self, schema: core_schema.LiteralSchema) -> JsonSchemaValue:
        """List the words; what they are is plain."""
        return {"enum": list(schema["expected"])}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Accept an empty value in the same breath, so that a reader sees one type and not two."""
        inner = self.generate_inner(schema["schema"])
        if "enum" in inner:
            return {**inner, "enum": [*inner["enum"], None]}
        if "type" in inner:
            kinds = inner["type"]
            return {**inner, "type": [*([kinds] if isinstance(kinds, str) else kinds), "null"]}
        return {"anyOf": [*inner.get("anyOf", [inner]), {"type": "null"}]}

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Tell only a default that is a word of the file."""
        inner = self.generate_inner(schema["schema"])
        default = schema.get("default")
        return {**inner, "default": default} if isinstance(default, str) else inner

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """List the keys where they are known, so that an editor can offer them."""
        keys = self.generate_inner(schema["keys_schema"])
        values = self.generate_inner(schema["values_schema"])
        if "enum" in keys:
            known = {key: dict(values) for key in keys["enum"]}
            return {"type": "object", "properties": known, "additionalProperties": False}
        names = {key: limit for key, limit in keys.items() if key != "type"}
        return {"type": "object", "propertyNames": names, "additionalProperties": values}

    def tuple_schema(self, schema: core_schema.TupleSchema) -> JsonSchemaValue:
        """Say once what every item is: a tuple of ours holds one type."""
        made = super().tuple_schema(schema)
        items = made.pop("prefixItems", None)
        return {**made, "items": items[0]} if items else made

    def function_before_schema(
        self, schema: core_schema.BeforeValidatorFunctionSchema
    ) -> JsonSchemaValue:
        """Accept the short forms beside the long ones."""
        long = self.generate_inner(schema["schema"])
        function: Any = schema["function"]["function"]
        if function is one_or_many:
            return {"anyOf": [long["items"], long]}
        if isinstance(function, Keyed):
            return {"anyOf": [{SHORT: function.key}, long]}
        return long
