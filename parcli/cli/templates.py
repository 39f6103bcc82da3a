"""The templates there are: those shipped with parcli, and an office's own in their place.

A template is a folder: `template.yaml` says which fields there are, and is parcli's alone; an
office puts its own `template.docx` into `templates/NAME/` of its workspace.
"""

from pathlib import Path
from typing import NamedTuple

from parcli.errors import ParcliError
from parcli.model.template import Template
from parcli.text.message import Message
from parcli.text.suggest import nearest
from parcli.yamlio import load

_FOLDER, _WORD, _DESCRIPTION = "templates", "template.docx", "template.yaml"

_PACKAGE = Path(__file__).parent.parent

# In a wheel the templates lie in the package, in a source tree beside it.
_SHIPPED = (_PACKAGE / _FOLDER, _PACKAGE.parent / _FOLDER)


class FoundTemplate(NamedTuple):
    """A template: what may be in it, the Word file that holds, and whether it is the office's."""

    name: str
    description: Template
    path: Path
    is_own: bool

    def content(self) -> bytes:
        """Read the Word file.

        Raises:
            ParcliError: it cannot be read.
        """
        try:
            return self.path.read_bytes()
        except OSError as error:
            raise ParcliError(
                Message(
                    "không đọc được mẫu {path}: {reason}",
                    path=self.path,
                    reason=error.strerror or error,
                )
            ) from None


def find_template(name: str, root: Path) -> FoundTemplate:
    """Give the template of the name, the one of the workspace at `root` before the shipped one.

    Raises:
        ParcliError: parcli has no template of that name.
    """
    shipped = shipped_template(name)
    own = own_path(name, root)
    # The workspace may be the source tree of parcli itself.
    is_own = own.is_file() and own.resolve() != shipped.path.resolve()
    return shipped._replace(path=own, is_own=True) if is_own else shipped


def shipped_template(name: str) -> FoundTemplate:
    """Give the template that comes with parcli, whatever the office has.

    Raises:
        ParcliError: parcli has no template of that name.
    """
    shipped = _shipped_folders()
    if name not in shipped:
        raise ParcliError(Message("không có mẫu “{name}”", name=name), _hint(name, list(shipped)))
    folder = shipped[name]
    return FoundTemplate(name, _description(folder), folder / _WORD, is_own=False)


def own_path(name: str, root: Path) -> Path:
    """Give the file by which the workspace at `root` replaces a template."""
    return root / _FOLDER / name / _WORD


def find_templates(root: Path) -> tuple[FoundTemplate, ...]:
    """Give every template, by name."""
    return tuple(find_template(name, root) for name in _shipped_folders())


def stray_templates(root: Path) -> tuple[str, ...]:
    """Give the names under which the workspace keeps templates that no command uses."""
    kept = {path.parent.name for path in (root / _FOLDER).glob(f"*/{_WORD}")}
    return tuple(sorted(kept - _shipped_folders().keys()))


def _shipped_folders() -> dict[str, Path]:
    home = next((folder for folder in _SHIPPED if folder.is_dir()), _SHIPPED[0])
    return {path.parent.name: path.parent for path in sorted(home.glob(f"*/{_DESCRIPTION}"))}


def _description(folder: Path) -> Template:
    file = load(folder / _DESCRIPTION, _DESCRIPTION, Template)
    if file.model is None or not file.usable:
        raise ValueError(f"{folder.name}/{_DESCRIPTION} is at fault")  # a test keeps it right
    return file.model


def _hint(name: str, known: list[str]) -> Message:
    if near := nearest(name, known):
        return Message("có phải “{near}”?", near=near)
    return Message("các mẫu: {known}", known=", ".join(known))
