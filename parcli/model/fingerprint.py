"""A short name for what a file says, so that a document can tell whether it still says so."""

import hashlib
import json
from datetime import date

from pydantic import BaseModel

from parcli.model.progress import Progress, Record


def content_hash(model: BaseModel) -> str:
    """Hash what the model says: comments, the order of keys and defaults make no difference."""
    return _hash(_said(model))


def progress_hash(progress: Progress | None, on: date) -> str:
    """Hash the records that count on the day: what is noted later changes no earlier document."""
    counted = counted_records(progress, on)
    return _hash({product: [_said(r) for r in records] for product, records in counted.items()})


def counted_records(progress: Progress | None, on: date) -> dict[str, tuple[Record, ...]]:
    """Give the records that count on the day, by the product's reference."""
    counted = {
        product: tuple(record for record in records if record.day <= on)
        for product, records in (progress.records if progress else {}).items()
    }
    return {product: records for product, records in counted.items() if records}


def _said(model: BaseModel) -> object:
    # A key that is added to the model one day has a default, and leaves old hashes as they are.
    return model.model_dump(by_alias=True, exclude_defaults=True, warnings=False)


def _hash(said: object) -> str:
    canonical = json.dumps(
        said, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=date.isoformat
    )
    return hashlib.sha256(canonical.encode("utf-8")).hexdigest()
