"""New files as a careful officer would write them: what they say, with comments at its lines.

What is written is read again and compared with what was meant; a doubtful text is never given.
"""

from collections.abc import Mapping, Sequence

from parcli.errors import ParcliError
from parcli.model.walk import Path
from parcli.text.message import Message
from parcli.yamlio.merging import Three
from parcli.yamlio.read import read
from parcli.yamlio.written.growth import grown
from parcli.yamlio.written.page import page
from parcli.yamlio.written.remarks import Remarks

Data = Mapping[str, object]
Comments = Mapping[Path, Sequence[str]]

__all__ = ["plan_file", "register_file", "with_bodies"]


def plan_file(data: Data, comments: Comments) -> str:
    """Write a plan out.

    Args:
        data: What the file says, in its order: texts, lists and mappings.
        comments: What is to stand above the line of a key or an item, by its path; at the empty
            path, above everything. What has no line takes the nearest one above it.

    Raises:
        ParcliError: the text would not say what is meant.
    """
    return _checked(page(data, Remarks(data, comments), spaced="areas"), data)


def register_file(data: Data, comments: Comments) -> str:
    """Write a register out, as `plan_file` does a plan.

    Raises:
        ParcliError: the text would not say what is meant.
    """
    return _checked(page(data, Remarks(data, comments)), data)


def with_bodies(text: str, new: Data, comments: Comments) -> str:
    """Add bodies to a register; every line that stands there stays as it is.

    Args:
        text: The register.
        new: The new bodies under `agencies` and `groups`; an agency that is there already brings
            new `units` and `positions` alone.
        comments: As for `plan_file`, by the paths in `new`; the whole has its own already.

    Raises:
        ParcliError: the register has faults, or cannot be added to with all else kept.
    """
    content = text.encode()
    source = read(content)
    if source.faults or not isinstance(source.data, dict):
        raise _not_added()
    data, moved = grown(source.data, new, comments)
    before, after = register_file(source.data, {}), register_file(data, moved)
    merged = Three(before.encode(), content, after.encode()).woven()
    if merged is None or not merged.is_clean:
        raise _not_added()
    return _checked(merged.content.decode(), data)


def _checked(text: str, data: Data) -> str:
    source = read(text.encode())
    if source.faults or source.data != _as_text(data):
        raise ParcliError(
            Message("chưa ghi gì: không viết được tệp mà đọc lại vẫn đúng như đã đọc từ văn bản"),
            Message("văn bản quá dài hoặc lồng quá nhiều cấp: tách ra rồi nhập từng phần"),
        )
    return text


def _as_text(value: object) -> object:
    """Give data as a file says them, where every scalar is a text."""
    if isinstance(value, Mapping):
        return {key: _as_text(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_as_text(part) for part in value]
    return None if value is None else str(value)


def _not_added() -> ParcliError:
    return ParcliError(
        Message("chưa ghi gì: không thêm được cơ quan vào danh bạ mà vẫn giữ nguyên mọi dòng"),
        Message("chạy `parcli lint` và sửa các lỗi của danh bạ; viết mỗi cơ quan một dòng"),
    )
