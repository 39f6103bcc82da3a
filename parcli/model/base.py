"""The base of everything read from a file."""

import os

# No plugin has a say in what a plan is, and looking for one reads every package installed.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """A part of a file: strict types, unknown keys refused, never changed once read."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", defer_build=True)
