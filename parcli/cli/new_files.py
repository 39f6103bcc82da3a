"""New files of a workspace: where it begins, what a plan is called by, the schemas beside them."""

import re
from collections.abc import Mapping
from pathlib import Path

from parcli.cli.editors import SCHEMA_FOLDER, missing_schemas
from parcli.cli.paths import SETTINGS_NAME, shown_path
from parcli.cli.workspace import open_settings
from parcli.text.message import Message
from parcli.text.normal import fold
from parcli.yamlio.create import create_files

_NOT_OF_AN_ID = re.compile(r"[^0-9a-z]+")


def workspace_above(target: Path) -> Path | None:
    """Give the folder of the workspace that new files in the folder will lie in."""
    full = target.resolve()
    return next((f for f in (full, *full.parents) if (f / SETTINGS_NAME).is_file()), None)


def usual_id(target: Path, period: object) -> str:
    """Give the id that a plan in the folder has where none is asked for."""
    name = _NOT_OF_AN_ID.sub("-", fold(target.resolve().name)).strip("-")
    return f"{name or 'ke-hoach'}-{period}"


def create_in_workspace(
    files: Mapping[Path, str], shown: Mapping[Path, str], root: Path, folder: Path
) -> tuple[str, ...]:
    """Write the files, and the schemas that are missing beside them.

    What is given is the folder of the schemas, where one had to be written.
    """
    schemas = missing_schemas(root)
    names = {file: shown_path(file, folder) for file in schemas}
    create_files({**files, **schemas}, {**shown, **names})
    return (shown_path(root / SCHEMA_FOLDER, folder) + "/",) if schemas else ()


def unseen_plan(target: Path, root: Path | None) -> list[Message]:
    """Warn where the workspace keeps its plans elsewhere and would not see one in the folder."""
    if root is None:
        return []
    kept = (root / open_settings(root)[0].plans).resolve()
    full = target.resolve()
    if kept in (full, *full.parents):
        return []
    return [
        Message(
            "thư mục này nằm ngoài {plans} nên parcli chạy ở {root} sẽ không thấy kế hoạch mới",
            plans=kept,
            root=root,
        )
    ]
