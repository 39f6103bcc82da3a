"""The merge of two edited files and the one both began from, made by key and told as a text.

The result is read again and compared with what was meant, and no comment of either side may be
missing; otherwise no text is given.
"""

from codecs import BOM_UTF8
from collections import Counter
from typing import NamedTuple

from parcli.merge import ABSENT, Conflict, Outcome, Parts, conflicts_in, merge, resolved
from parcli.merge.outcome import Side
from parcli.yamlio.canonical.gaps import comments_in
from parcli.yamlio.characters import decode
from parcli.yamlio.merging.chunks import document
from parcli.yamlio.merging.conflict import sides, with_marks
from parcli.yamlio.merging.weave import UnsafeError, weave
from parcli.yamlio.read import read

_SIDES: tuple[Side, Side] = ("ours", "theirs")


class Merged(NamedTuple):
    """The merged file; where it is not clean it has git's marks. `conflicts` are those known."""

    content: bytes
    conflicts: tuple[Conflict, ...] = ()
    is_clean: bool = True


class _Form(NamedTuple):
    """How a text is set down, apart from what it says."""

    mark: bytes
    line_break: str
    is_ended: bool


class Three:
    """The file both sides began from (empty where there was none), ours and theirs."""

    def __init__(self, base: bytes, ours: bytes, theirs: bytes) -> None:
        self._contents = contents = (base, ours, theirs)
        self._texts = [_text(content) for content in contents]
        self._forms = [_form(content) for content in contents]
        self._meant = _meant(self._texts)

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """What both sides changed; nothing is known of it where a side cannot be read."""
        return tuple(conflicts_in(self._meant)) if self._meant else ()

    @property
    def is_sound(self) -> bool:
        """Whether all three could be read."""
        return self._meant is not None

    def is_right(self, content: bytes) -> bool:
        """Whether a content without conflicts says what is meant."""
        return bool(
            self._meant and not self.conflicts and _data(_text(content)) == resolved(self._meant)
        )

    def woven(self, *, comments_may_go: bool = False) -> Merged | None:
        """Give the merge by key as a file; None where none can be made that is surely right.

        With `comments_may_go` a comment may be missing, of what a side took out or replaced.
        """
        base, ours, theirs = self._contents
        if base in (ours, theirs):
            return Merged(theirs if ours == base else ours)
        return self._woven(comments_may_go=comments_may_go)

    def _woven(self, *, comments_may_go: bool) -> Merged | None:
        if not isinstance(self._meant, Parts) or None in self._forms:
            return None
        base, ours, theirs = (document(text or "") for text in self._texts)
        if base is None or ours is None or theirs is None:
            return None
        try:
            text = weave(self._meant, base, ours, theirs)
        except UnsafeError:
            return None
        if not self._says_meant(text) or not (comments_may_go or self._has_comments(text)):
            return None
        return Merged(self._as_bytes(text), self.conflicts, is_clean=not self.conflicts)

    def as_one_conflict(self) -> bytes:
        """Give both sides in full, for a person to choose."""
        _, ours, theirs = self._texts
        return self._as_bytes(with_marks(ours or "", theirs or ""))

    def _says_meant(self, text: str) -> bool:
        """Whether the text says what is meant, whichever side is chosen."""
        return self._meant is not None and all(
            _data(choice) == resolved(self._meant, side)
            for side, choice in zip(_SIDES, sides(text), strict=True)
        )

    def _has_comments(self, text: str) -> bool:
        """Whether the text has all comments of both sides, whichever is chosen."""
        chosen = sides(text)
        base, ours, theirs = (Counter(comments_in(text or "")) for text in self._texts)
        there = Counter(comments_in(chosen[0])) | Counter(comments_in(chosen[1]))
        return (ours - base) | (theirs - base) <= there

    def _as_bytes(self, text: str) -> bytes:
        base, ours, theirs = self._forms
        form = (theirs if ours == base else ours) or ours or _Form(b"", "\n", is_ended=True)
        if not form.is_ended:
            text = text.removesuffix("\n")
        return form.mark + text.replace("\n", form.line_break).encode()


def _meant(texts: list[str | None]) -> Outcome | None:
    """Give the merge of what the texts say; None where one of them is at fault."""
    base, ours, theirs = map(_data, texts)
    if None in (base, ours, theirs) or ABSENT in (ours, theirs):
        return None
    return merge(base, ours, theirs)


def _data(text: str | None) -> object:
    """Give what a text says: ABSENT where there is none, None where it is at fault."""
    if text is None:
        return None
    if not text:
        return ABSENT
    source = read(text.encode())
    return None if source.faults else source.data


def _text(content: bytes) -> str | None:
    """Give the text with LF, also at its end; None where it is no text."""
    text = decode(content)
    if not isinstance(text, str):
        return None
    text = text.replace("\r\n", "\n")
    return text if text.endswith("\n") or not text else f"{text}\n"


def _form(content: bytes) -> _Form | None:
    """Give the form of a content; None where its line breaks are mixed."""
    breaks, full = content.count(b"\n") + content.count(b"\r"), content.count(b"\r\n")
    if full not in (0, breaks - full) or (not full and b"\r" in content):
        return None
    return _Form(
        BOM_UTF8 if content.startswith(BOM_UTF8) else b"",
        "\r\n" if full else "\n",
        is_ended=content.endswith(b"\n") or not content,
    )
