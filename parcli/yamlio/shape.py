"""The shape the model wants, and the data have: what stands, or may stand, at a path."""

from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from parcli.model.walk import Path

ABSENT = object()


def value_at(data: object, path: Path) -> Any:
    """Give what the data hold at a path, or ABSENT."""
    for step in path:
        if isinstance(data, dict):
            data = data.get(step, ABSENT)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return ABSENT
    return data


def wanted_at(kind: type[BaseModel], path: Path) -> Any:
    """Give the type wanted at a path (bare: no Annotated, no None), or None where none is."""
    wanted: Any = kind
    for step in path:
        wanted = _below(wanted, step)
        if wanted is None:
            return None
    return wanted


def known_keys(wanted: Any) -> tuple[str, ...]:
    """Give the keys that may stand in a mapping of the type."""
    if _is_model(wanted):
        return tuple(_fields(wanted))
    if get_origin(wanted) is dict:
        return tuple(map(str, allowed(get_args(wanted)[0])))
    return ()


def allowed(wanted: Any) -> tuple[Any, ...]:
    """Give the values of a closed list, else nothing."""
    bare = _bare(wanted)
    return get_args(bare) if get_origin(bare) is Literal else ()


def is_required(wanted: Any, key: str | int) -> bool:
    """Whether a mapping of the type cannot be without the key."""
    field = _fields(wanted).get(str(key)) if _is_model(wanted) else None
    return field is not None and field.is_required()


def _below(wanted: Any, step: str | int) -> Any:
    if _is_model(wanted):
        field = _fields(wanted).get(str(step))
        return _bare(field.annotation) if field else _extra(wanted)
    arguments = get_args(wanted)
    if get_origin(wanted) is dict:
        return _bare(arguments[1])
    return _bare(arguments[0]) if get_origin(wanted) is tuple else None


def _bare(wanted: Any) -> Any:
    while True:
        origin = get_origin(wanted)
        if origin is Annotated:
            wanted = get_args(wanted)[0]
        elif origin in (Union, UnionType):
            wanted = next(part for part in get_args(wanted) if part is not type(None))
        else:
            return wanted


def _extra(wanted: type[BaseModel]) -> Any:
    """Give the type of what stands under keys that are no fields, where a model has such."""
    if wanted.model_config.get("extra") != "allow":
        return None
    held = wanted.__annotations__["__pydantic_extra__"]
    return _bare(get_args(held)[1])


def _is_model(wanted: Any) -> bool:
    return isinstance(wanted, type) and issubclass(wanted, BaseModel)


def _fields(wanted: type[BaseModel]) -> dict[str, FieldInfo]:
    return {field.alias or name: field for name, field in wanted.model_fields.items()}
