"""The zip file that a Word document is, written so that the same parts make the same bytes."""

import io
import zipfile

# The first moment a zip file can name. No clock has a say in what a document is.
_MOMENT = (1980, 1, 1, 0, 0, 0)

# Word reads these first, wherever they stand; `file` and mail filters want them in front.
_FIRST = ("[Content_Types].xml", "_rels/.rels")


def normalised(document: bytes) -> bytes:
    """Give the same document with its parts in one order, under one date, packed one way."""
    written = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(document)) as source,
        zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as target,
    ):
        for name in sorted(source.namelist(), key=_order):
            part = zipfile.ZipInfo(name, _MOMENT)
            part.compress_type = zipfile.ZIP_DEFLATED
            part.create_system = 0  # else it names the system it was written on
            target.writestr(part, source.read(name))
    return written.getvalue()


def _order(name: str) -> tuple[int, str]:
    return (_FIRST.index(name) if name in _FIRST else len(_FIRST), name)
