"""References as officers type them: `TC-4`, `TC-4.b@2020-Q1`, `TC-4.c@2020-Q1/so-tu-phap`."""

import re
from typing import NamedTuple

_FORM = re.compile(
    r"(?P<task>[^.@/\s]+)(?:\.(?P<product>[^.@/\s]+))?(?:@(?P<period>[^@/\s]+))?(?:/(?P<agency>\S+))?"
)


class Reference(NamedTuple):
    """A task, a product of it, one occurrence, one agency's share: each narrower than the last."""

    task: str
    product: str | None = None
    period: str | None = None
    agency: str | None = None

    def __str__(self) -> str:
        text = self.task
        if self.product:
            text += f".{self.product}"
        if self.period:
            text += f"@{self.period}"
        return f"{text}/{self.agency}" if self.agency else text


def read_reference(text: str) -> Reference | None:
    """Read a reference; None where the text has not the form of one."""
    found = _FORM.fullmatch(text.strip())
    return Reference(**found.groupdict()) if found else None
