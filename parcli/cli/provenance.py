"""What a document was made from: told by its custom properties, and compared with what is there."""

import hashlib
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from parcli.cli.paths import progress_path
from parcli.cli.templates import FoundTemplate
from parcli.cli.workspace import PlanFile
from parcli.errors import ParcliError
from parcli.history.git import NoHistoryError, Repository
from parcli.model.fingerprint import content_hash, progress_hash
from parcli.model.progress import Progress
from parcli.model.settings import Letterhead
from parcli.text.dates import parse_date
from parcli.text.message import Message

_PREFIX = "parcli-"

# A document has these or parcli did not make it.
_NEEDED = ("kind", "plan", "on", "plan-hash", "template", "template-hash", "office-hash")


class Provenance(NamedTuple):
    """What a document says of itself; hashes are of what the files say, not of their bytes.

    `office_hash` is of the letterhead in parcli.yaml. `progress_hash` is None where the document
    does not tell what is delivered, `commit` where the files were not as committed, or there is no
    git.
    """

    kind: str
    plan: str
    on: date
    plan_hash: str
    template: str
    template_hash: str
    office_hash: str
    register_hash: str | None = None
    progress_hash: str | None = None
    commit: str | None = None

    def properties(self) -> dict[str, str]:
        """Give the custom properties that keep it in a document."""
        said = self._asdict() | {"on": self.on.isoformat()}
        return {_PREFIX + key.replace("_", "-"): value for key, value in said.items() if value}


def provenance_of(
    kind: str,
    file: PlanFile,
    on: date,
    template: FoundTemplate,
    letterhead: Letterhead,
    progress: Progress | None = None,
) -> Provenance:
    """Say what the command `kind` makes a document from.

    A command that prints what is delivered gives `progress`, an empty one where there is none.
    """
    return Provenance(
        kind,
        file.plan.id,
        on,
        content_hash(file.plan),
        template.name,
        template_hash(template),
        content_hash(letterhead),
        content_hash(file.register) if file.register else None,
        progress_hash(progress, on) if progress else None,
        _commit(file),
    )


def read_provenance(properties: Mapping[str, str], shown: str) -> Provenance:
    """Read what a document says of itself; `shown` is its name for people.

    Raises:
        ParcliError: parcli did not make the document, or its properties were tampered with.
    """
    said = {
        name.removeprefix(_PREFIX).replace("-", "_"): value for name, value in properties.items()
    }
    known = {key: said[key] for key in Provenance._fields if key in said}
    on = parse_date(known.pop("on", ""))
    if on is None or any(key.replace("-", "_") not in said for key in _NEEDED):
        raise ParcliError(
            Message("{file}: không phải văn bản do parcli lập", file=shown),
            Message(
                "thông tin nguồn nằm trong Properties của tệp và mất nếu chép chữ sang tệp khác"
            ),
        )
    return Provenance(on=on, **known)


def template_hash(template: FoundTemplate) -> str:
    """Hash the Word file of a template."""
    return hashlib.sha256(template.content()).hexdigest()


def _commit(file: PlanFile) -> str | None:
    """Give the commit that the plan and its progress stand at, where they are as committed."""
    try:
        repository = Repository.around(file.path.parent)
        paths = [path for path in (file.path, progress_path(file.path)) if path.exists()]
        clean = all(repository.committed(path.name) == path.read_bytes() for path in paths)
    except (NoHistoryError, OSError):
        return None
    return repository.head if clean else None
