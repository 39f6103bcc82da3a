"""The merge of a file as git asks for it: by lines where that is right, else by key."""

from pathlib import Path

from parcli.history.lines import LineMerge, merge_lines
from parcli.yamlio.merging import Merged, Three


def merge_files(base: Path, ours: Path, theirs: Path) -> Merged:
    """Merge three files; `ours` is not written yet.

    Raises:
        ParcliError: git cannot merge them by lines.
    """
    by_lines = merge_lines(base, ours, theirs)
    three = Three(base.read_bytes(), ours.read_bytes(), theirs.read_bytes())
    if by_lines.is_clean and three.is_right(by_lines.content):
        return Merged(by_lines.content)
    return three.woven() or _for_a_person(three, by_lines)


def _for_a_person(three: Three, by_lines: LineMerge) -> Merged:
    """Give git's merge; where it hides what both sides changed, both sides in full."""
    if not by_lines.is_clean or not three.is_sound:
        return Merged(by_lines.content, three.conflicts, is_clean=by_lines.is_clean)
    return Merged(three.as_one_conflict(), three.conflicts, is_clean=False)


def put_in_place(file: Path, content: bytes) -> None:
    """Write the file whole or not at all."""
    beside = file.with_name(f"{file.name}.parcli")
    beside.write_bytes(content)
    beside.replace(file)
