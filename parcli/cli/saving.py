"""A file made for others, written whole or not at all, and over no other unless that is asked."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from parcli.errors import ParcliError
from parcli.text.message import Message


def save_document(
    content: bytes, path: Path, shown: str, *, over: bool, with_folder: bool = False
) -> None:
    """Write the document; `shown` names the file to people, `over` lets it replace what is there.

    `with_folder` makes the folder, where a name that parcli chose leads into one.

    Raises:
        ParcliError: the file is there already, or cannot be written.
    """
    if not over and os.path.lexists(path):
        raise ParcliError(
            Message("{path}: đã có tệp này, không ghi đè", path=shown),
            Message("thêm --force để ghi đè, hoặc chọn tên khác"),
        )
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        if with_folder:
            path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(content)
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise _not_written(error, shown) from None


def _not_written(error: OSError, shown: str) -> ParcliError:
    if isinstance(error, FileNotFoundError):
        folder = Path(shown).parent.as_posix()
        return ParcliError(
            Message("{path}: chưa có thư mục {folder}", path=shown, folder=folder),
            Message("tạo thư mục ấy trước, hoặc chọn thư mục khác"),
        )
    return ParcliError(
        Message("{path}: không ghi được ({reason})", path=shown, reason=error.strerror or error),
        Message("đóng tệp nếu đang mở ở chương trình khác, hoặc chọn thư mục khác"),
    )
