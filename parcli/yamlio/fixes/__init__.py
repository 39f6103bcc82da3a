"""What can be mended in a file without guessing: one function a code, and how they are tried.

A mend is kept only if the file, read again, is at fault in nothing new.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from pydantic import BaseModel

from parcli.lint.finding import Placed
from parcli.text.message import Message
from parcli.yamlio.canonical.edits import edited
from parcli.yamlio.files import Loaded, load_bytes
from parcli.yamlio.fixes.comments import drop_needless_code
from parcli.yamlio.fixes.faulty import Faulty, Mend
from parcli.yamlio.fixes.ids import add_missing_key
from parcli.yamlio.fixes.letters import compose_letters, replace_invisible, replace_tab
from parcli.yamlio.fixes.values import rename_key, spell_date

Fix = Callable[[Faulty, Placed], Mend | None]

# Those that keep the lines where they are come first: so every place told is that of the file as
# the officer has it.
_IN_LINE: dict[str, Fix] = {
    "PAR003": replace_tab,
    "PAR004": replace_invisible,
    "PAR005": compose_letters,
    "PAR012": rename_key,
    "PAR015": spell_date,
}
_OF_LINES: dict[str, Fix] = {
    "PAR013": add_missing_key,
    "PAR020": drop_needless_code,
}

CODES = frozenset((*_IN_LINE, *_OF_LINES))
"""The codes of which some can be mended."""


class Fixed(NamedTuple):
    """What was mended, at its place before the mend."""

    file: str
    line: int
    code: str
    what: Message


def fixed(
    content: bytes, kind: type[BaseModel], findings: Sequence[Placed]
) -> tuple[bytes, list[Fixed]]:
    """Mend what can be of the findings, which are all of one file; call again for what is left.

    What is found may change with every mend, so only findings of the content as it is will do.
    """
    for fixes in (_IN_LINE, _OF_LINES):
        after, done = _mended(content, kind, [f for f in findings if f.code in fixes], fixes)
        if done:
            return after, done
    return content, []


def _mended(
    content: bytes, kind: type[BaseModel], findings: Sequence[Placed], fixes: dict[str, Fix]
) -> tuple[bytes, list[Fixed]]:
    """Mend all at once; where that makes anything worse, one after the other from the end."""
    if not findings or (faulty := Faulty.of(content, kind)) is None:
        return content, []
    found = list(_apart(_mends(faulty, findings, fixes)))
    after = _with_mends(faulty, [mend for _, mend in found])
    if found and not _is_worse(faulty.loaded, after, kind):
        return after, [_told(finding, mend) for finding, mend in found]
    done: list[Fixed] = []
    for finding, mend in reversed(found):  # from the end, so that those before keep their places
        now = Faulty.of(content, kind)
        if now and not _is_worse(now.loaded, after := _with_mends(now, [mend]), kind):
            content = after
            done.insert(0, _told(finding, mend))
    return content, done


def _mends(
    faulty: Faulty, findings: Iterable[Placed], fixes: dict[str, Fix]
) -> Iterator[tuple[Placed, Mend]]:
    for finding in findings:
        is_here = faulty.lines[finding.line - 1 : finding.line] == [finding.source]
        if is_here and (mend := fixes[finding.code](faulty, finding)):
            yield finding, mend


def _apart(found: Iterable[tuple[Placed, Mend]]) -> Iterator[tuple[Placed, Mend]]:
    """Leave out mends that touch one before, in the order of the text: they wait for their turn."""
    end = -1
    for finding, mend in sorted(found, key=lambda pair: pair[1].edit):
        if mend.edit.start > end:
            yield finding, mend
            end = mend.edit.end


def _with_mends(faulty: Faulty, mends: Iterable[Mend]) -> bytes:
    return faulty.mark + edited(faulty.text, (mend.edit for mend in mends)).encode()


def _is_worse(before: Loaded[BaseModel], after: bytes, kind: type[BaseModel]) -> bool:
    """Whether more is at fault than was; a file that could not be read hid most of its faults."""
    loaded = load_bytes(after, "", kind)
    if before.source.data is None:
        return len(loaded.source.faults) > len(before.source.faults)
    return bool(_codes(loaded) - _codes(before)) or loaded.source.data is None


def _codes(loaded: Loaded[BaseModel]) -> Counter[str]:
    return Counter(placed.code for placed in loaded.placed)


def _told(finding: Placed, mend: Mend) -> Fixed:
    return Fixed(finding.file, finding.line, finding.code, mend.what)
