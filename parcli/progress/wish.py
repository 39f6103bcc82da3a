"""What somebody wants noted, as it was typed: on the command line or in a row of a table."""

from typing import NamedTuple

from parcli.progress.draft import Typed


class Wish(NamedTuple):
    """A record to be made (or one to be taken out), and the names of what it is for.

    `place` is where it was typed, for a row of a file: `kq.csv:3: `.
    """

    reference: str
    typed: Typed
    occurrence: str | None = None
    agency: str | None = None
    plan: str | None = None
    place: str = ""

    @property
    def label(self) -> str:
        """Name the wish as messages begin: `kq.csv:3: TC-4.a`."""
        return self.place + self.reference
