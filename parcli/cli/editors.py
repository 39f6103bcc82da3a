"""What helps an editor with our files: schemas in `.parcli/`, and the line that points at one."""

import os
import secrets
from contextlib import suppress
from fnmatch import fnmatch
from pathlib import Path

from parcli.cli.paths import shown_path
from parcli.errors import ParcliError
from parcli.schema import KINDS, schema_text
from parcli.text.message import Message

# Beside the settings: every file of the workspace reaches it by a short path, and it goes with the
# workspace to others, with or without a network.
SCHEMA_FOLDER = ".parcli"


def missing_schemas(root: Path) -> dict[Path, str]:
    """Give the schemas that are not in the workspace, by the paths of their files."""
    return {file: text for file, text in _schemas(root).items() if not os.path.lexists(file)}


def write_schemas(root: Path, folder: Path) -> int:
    """Write the schemas that are stale, each whole or not at all, and give how many were.

    Raises:
        ParcliError: one cannot be written.
    """
    stale = {file: text for file, text in _schemas(root).items() if _text_of(file) != text}
    for file, text in stale.items():
        beside = file.with_name(f".{file.name}.{secrets.token_hex(4)}")
        try:
            file.parent.mkdir(exist_ok=True)
            beside.write_bytes(text.encode())
            beside.replace(file)
        except OSError as error:
            with suppress(OSError):
                beside.unlink(missing_ok=True)
            shown, reason = shown_path(file, folder), error.strerror or error
            raise ParcliError(
                Message("{path}: không ghi được ({reason})", path=shown, reason=reason),
                Message("xem lại quyền ghi vào thư mục này, rồi chạy lại lệnh"),
            ) from None
    return len(stale)


def with_modeline(text: str, file: Path, root: Path) -> str:
    """Give the text of a file with a first line that tells editors its schema."""
    kind = next(kind.name for kind in KINDS if fnmatch(file.name, kind.files))
    schema = os.path.relpath(
        os.path.realpath(_schema_file(root, kind)), os.path.realpath(file.parent)
    )
    return f"# yaml-language-server: $schema={Path(schema).as_posix()}\n{text}"


def _schemas(root: Path) -> dict[Path, str]:
    return {_schema_file(root, kind.name): schema_text(kind) for kind in KINDS}


def _schema_file(root: Path, kind: str) -> Path:
    return root / SCHEMA_FOLDER / f"{kind}.schema.json"


def _text_of(file: Path) -> str | None:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None
