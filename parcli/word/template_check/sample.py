"""A template's fields filled with their own examples, to see what a document of it looks like."""

from collections.abc import Iterable

from parcli.model.template import TemplateField

# A list with so many items shows what repeating does.
_ITEMS = 2

_NO = "không"


def sample_values(fields: Iterable[TemplateField]) -> dict[str, object]:
    """Give every field a value: its example, or where it has none what it means."""
    return {one.name: _value(one) for one in fields}


def _value(one: TemplateField) -> object:
    if one.kind == "flag":
        return one.example != _NO
    if one.kind == "group":
        return sample_values(one.fields)
    text = one.example or one.meaning
    if one.kind == "list":
        return [sample_values(one.fields) if one.fields else text for _ in range(_ITEMS)]
    return text
