"""What the fields of a template are made of: by its description, or by the values given."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from parcli.model.template import Template, TemplateField

Kind = Literal["text", "flag", "list", "group", "unknown"]


@dataclass(frozen=True)
class Shape:
    """A text, a flag, a list of shapes alike, a group of named shapes, or what is not known.

    `path` names the field from the top: `appendices.tasks.title`.
    """

    kind: Kind
    path: str = ""
    fields: Mapping[str, "Shape"] = field(default_factory=dict)
    item: "Shape | None" = None

    def paths(self) -> Iterator[str]:
        """Give the path of every field, those of lists and groups below them."""
        for shape in self.fields.values():
            yield shape.path
            yield from (shape.item or shape).paths()


def shape_of_template(template: Template) -> Shape:
    """Give the shape that the description of a template states."""
    return Shape("group", fields=_described(template.fields, ""))


def _described(fields: tuple[TemplateField, ...], above: str) -> dict[str, Shape]:
    return {one.name: _described_field(one, above + one.name) for one in fields}


def _described_field(one: TemplateField, path: str) -> Shape:
    inner = _described(one.fields, f"{path}.")
    if one.kind == "list":
        item = Shape("group", path, inner) if inner else Shape("text", path)
        return Shape("list", path, item=item)
    return Shape(one.kind, path, inner)


def shape_of_values(fields: Mapping[str, object]) -> Shape:
    """Give the shape of the values a template is filled with."""
    return _found(fields, "")


def _found(value: object, path: str) -> Shape:
    if isinstance(value, Mapping):
        below = f"{path}." if path else ""
        return Shape("group", path, {k: _found(v, below + k) for k, v in value.items()})
    if isinstance(value, list | tuple):
        return Shape("list", path, item=_of_all([_found(one, path) for one in value], path))
    return Shape("flag" if isinstance(value, bool) else "text", path)


def _of_all(items: list[Shape], path: str) -> Shape:
    """Give one shape for all items: what some have only, all may have."""
    groups = [item for item in items if item.kind == "group"]
    if not groups:
        return items[0] if items else Shape("unknown", path)
    names = dict.fromkeys(name for group in groups for name in group.fields)
    return Shape(
        "group",
        path,
        {name: _merged([g.fields[name] for g in groups if name in g.fields]) for name in names},
    )


def _merged(shapes: list[Shape]) -> Shape:
    lists = [shape.item for shape in shapes if shape.kind == "list" and shape.item]
    if lists:
        known = [item for item in lists if item.kind != "unknown"]
        return Shape("list", shapes[0].path, item=_of_all(known, shapes[0].path))
    return _of_all(shapes, shapes[0].path)
