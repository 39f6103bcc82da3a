"""A right Office file with parts of it taken out, looked at or put in the place of others."""

import io
import zipfile
from collections.abc import Mapping


def repacked(right: bytes, parts: Mapping[str, bytes], drop: tuple[str, ...] = ()) -> bytes:
    """Give the file with parts put in, in the place of others, or left out."""
    written = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(right)) as source,
        zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            if name not in parts and name not in drop:
                target.writestr(name, source.read(name))
        for name, content in parts.items():
            target.writestr(name, content)
    return written.getvalue()


def part_of(right: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(right)) as source:
        return source.read(name)
