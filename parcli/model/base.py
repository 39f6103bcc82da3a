"""The base of everything read from a file."""

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """A part of a file: strict types, unknown keys refused, never changed once read."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", defer_build=True)
