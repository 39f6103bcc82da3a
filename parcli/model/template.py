"""What a Word template may use: the fields a command gives it, each with its meaning."""

from typing import Annotated, Literal

from pydantic import Field, Strict, model_validator
from pydantic_core import PydanticCustomError

from parcli.model.base import Frozen
from parcli.model.scalars import Text, Whole

FieldName = Annotated[str, Field(max_length=40, pattern=r"^[a-z][a-z0-9_]*$")]
FieldKind = Literal["text", "flag", "list", "group"]


class TemplateField(Frozen):
    """One field: a text to print, a flag to ask, a list to loop over, or a group of fields.

    A list with fields of its own is a list of groups; one without is a list of texts.
    """

    name: FieldName
    meaning: Text
    kind: FieldKind = "text"
    example: Text | None = None
    fields: Annotated[tuple["TemplateField", ...], Strict(strict=False)] = ()

    @model_validator(mode="after")
    def _has_what_its_kind_needs(self) -> "TemplateField":
        if self.kind == "group" and not self.fields:
            raise PydanticCustomError("template_group", "a group needs fields")
        if self.kind in {"text", "flag"} and self.fields:
            raise PydanticCustomError("template_fields", "only a list or a group has fields")
        return self


class Template(Frozen):
    """What `template.yaml` says of the template beside it."""

    parcli: Whole
    title: Text
    command: Text
    """The command that fills the template: `render`."""
    law: Text
    """Where the form of the document is laid down."""
    fields: Annotated[tuple[TemplateField, ...], Strict(strict=False)]
