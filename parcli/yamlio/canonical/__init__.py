"""The canonical form of a file: one way to set out what it says, whoever typed it.

It is reached by small changes of the text at the places of its nodes, never by writing the data
anew: what is canonical already stays byte for byte, comments and their places, the order of the
keys, the quotes around values and the columns of a table among them.
"""

from parcli.text.normal import nfc
from parcli.yamlio.canonical.blanks import blanks, ended
from parcli.yamlio.canonical.gaps import comments_in
from parcli.yamlio.canonical.indent import indented
from parcli.yamlio.canonical.quotes import quotes
from parcli.yamlio.canonical.spacing import spaced
from parcli.yamlio.canonical.wrap import wrapped
from parcli.yamlio.characters import decode
from parcli.yamlio.fault import Fault
from parcli.yamlio.read import LARGEST, read

_PASSES = (spaced, quotes, indented, wrapped, blanks, ended)

# A pass may make work for another (a long line broken off is indented, a table row shortened); all
# of them come to rest within a few rounds.
_MOST_ROUNDS = 8


def canonical(content: bytes) -> bytes:
    """Give the content of a file in canonical form; content with faults stays as it is.

    Each change is read again and left out if the file would then say anything else.
    """
    text = decode(content)
    if not isinstance(text, str) or faults_in(content):
        return content
    return _at_rest(_settled(text)).replace("\n", _line_break(text)).encode()


def faults_in(content: bytes) -> tuple[Fault, ...]:
    """Give the faults for which a file is left as it is; letters with marks apart are none."""
    text = decode(content) if len(content) <= LARGEST else None
    return read(_settled(text).encode() if isinstance(text, str) else content).faults


def _settled(text: str) -> str:
    return nfc(text.replace("\r\n", "\n").replace("\r", "\n"))


def _line_break(text: str) -> str:
    """Give the line break that most lines end with; a lone CR, which git knows not, becomes LF."""
    return "\r\n" if text.count("\r\n") * 2 > text.count("\n") else "\n"


def _at_rest(text: str) -> str:
    for _ in range(_MOST_ROUNDS):
        before = text
        for change in _PASSES:
            changed = change(text)
            if changed != text and _says_the_same(text, changed):
                text = changed
        if text == before:
            break
    return text


def _says_the_same(before: str, after: str) -> bool:
    """Whether data, their order and the comments are the same."""
    old, new = read(before.encode()), read(after.encode())
    return (
        not new.faults
        and repr(old.data) == repr(new.data)  # == would not look at the order of keys
        and comments_in(before) == comments_in(after)
    )
