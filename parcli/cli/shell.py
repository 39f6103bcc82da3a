"""What a command is run in: the day, the folder, the terminal, the language."""

import os
import shutil
import sys
from datetime import date
from pathlib import Path
from typing import NamedTuple

from parcli.text.message import Translate

_LOCALE = Path(__file__).parent.parent / "locale"
LANGUAGES = ("vi", "en")


class Shell(NamedTuple):
    """The surroundings of one run; `language` is None where neither option nor variable sets it."""

    today: date
    folder: Path
    width: int
    colour: bool
    language: str | None

    def speaker(self, preferred: str = "vi") -> Translate:
        """Give the translation of texts: as asked for, else as the workspace prefers."""
        return speaker(self.language or preferred)


class Output(NamedTuple):
    """What a command leaves: text for standard output, notes for standard error, the exit code.

    Text that programs read is UTF-8 whatever the console's encoding, so that no letter is lost.
    """

    text: str = ""
    code: int = 0
    notes: tuple[str, ...] = ()
    for_programs: bool = False


def speaker(language: str) -> Translate:
    """Give the translation into the language; the texts in the source are Vietnamese."""
    if language == "vi":
        return str
    import gettext  # noqa: PLC0415 (Vietnamese, the usual case, needs no catalogue)

    try:
        return gettext.translation("parcli", _LOCALE, [language]).gettext
    except FileNotFoundError:  # run from a source tree that was never installed
        return str


def surroundings(folder: str | None, language: str | None) -> Shell:
    """Take the day, the folder and the terminal from the machine."""
    return Shell(
        today=date.today(),  # noqa: DTZ011, TID251 (the office's own day; the clock enters here)
        folder=Path(folder) if folder else Path(),
        width=max(60, shutil.get_terminal_size((80, 24)).columns),
        colour=_has_colour(),
        language=language or _language_variable(),
    )


def _language_variable() -> str | None:
    asked = os.environ.get("PARCLI_LANG", "")[:2].lower()
    return asked if asked in LANGUAGES else None


def _has_colour() -> bool:
    """Follow NO_COLOR and FORCE_COLOR, else colour a terminal that is known to show it."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    if not sys.stdout.isatty() or os.environ.get("TERM") == "dumb":
        return False
    # The old Windows console prints colour codes as text; Windows Terminal names itself.
    return sys.platform != "win32" or "WT_SESSION" in os.environ
