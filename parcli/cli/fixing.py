"""`parcli lint --fix`: what can be mended without guessing is; the canonical form comes last."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from parcli.cli.checking import Wanted, check
from parcli.cli.own_files import OwnFile, own_files, rewrite
from parcli.cli.workspace import open_workspace
from parcli.lint.finding import Placed
from parcli.text.message import Message, Translate
from parcli.text.normal import printable
from parcli.yamlio.canonical import canonical
from parcli.yamlio.fixes import CODES, Fixed, fixed

# One mend may bring to light what another hid; a file that is not done by then has a new fault for
# every old one.
_MOST_ROUNDS = 20


@dataclass
class Fixes:
    """What was mended, and the files set out anew in canonical form."""

    fixed: list[Fixed] = field(default_factory=list)
    set_out: list[str] = field(default_factory=list)

    def lines(self, speak: Translate) -> list[str]:
        """Tell all that was done, one line each; or that nothing was."""
        lines = [
            f"{one.file}:{one.line}: {one.code} → {printable(one.what.render(speak))}"
            for one in self.fixed
        ]
        set_out = Message("viết lại theo dạng chuẩn").render(speak)
        lines += [f"{file}: {set_out}" for file in self.set_out]
        return [*lines, self._summary().render(speak)]

    def _summary(self) -> Message:
        files = {one.file for one in self.fixed} | set(self.set_out)
        if not files:
            return Message("không có chỗ nào tự sửa được")
        return Message(
            "đã sửa {places} chỗ; ghi {files} tệp", places=len(self.fixed), files=len(files)
        )


def fix(folder: Path, paths: Sequence[Path], wanted: Wanted, *, set_out: bool) -> Fixes:
    """Mend what is wanted in the files below the paths; with `set_out` give them canonical form.

    Raises:
        ParcliError: a file cannot be written; those before it are mended.
    """
    files = own_files(folder, paths)
    wanted = replace(wanted, silence=True)  # what a comment silences is meant
    fixes = Fixes()
    for _ in range(_MOST_ROUNDS):
        found = check(open_workspace(folder, paths), wanted).findings
        done = [one for file in files for one in _mend(file, found)]
        fixes.fixed += done
        if not done:
            break
    if set_out:
        fixes.set_out = [file.shown for file in files if rewrite(file, canonical)]
    fixes.fixed.sort(key=lambda one: (one.file, one.line))
    return fixes


def _mend(file: OwnFile, found: Iterable[Placed]) -> list[Fixed]:
    own = [one for one in found if one.file == file.shown and one.code in CODES]
    done: list[Fixed] = []

    def change(content: bytes) -> bytes:
        nonlocal done
        after, done = fixed(content, file.kind, own)
        return after

    return done if own and rewrite(file, change) else []
