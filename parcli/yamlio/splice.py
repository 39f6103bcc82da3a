"""Edits of a progress file as splices of its text: every line that need not change stays as it is.

The result is read again and compared with what was meant; a doubtful text is never given back.
"""

from codecs import BOM_UTF8
from collections import Counter
from collections.abc import Mapping, Sequence

from parcli.errors import ParcliError
from parcli.model.progress import Progress, Record
from parcli.progress.edit import Add, Edit, edited
from parcli.text.message import Message
from parcli.yamlio.brackets import put_in, take_out
from parcli.yamlio.build import VERSION
from parcli.yamlio.draft import drafted
from parcli.yamlio.entries import Layout, layout_of
from parcli.yamlio.files import load_bytes
from parcli.yamlio.record_text import record_in_braces
from parcli.yamlio.scalar_text import scalar

_BREAKS = ("\n", "\r")


def new_progress(plan_id: str) -> bytes:
    """Give the content of a progress file without records."""
    return f"parcli: {VERSION}\nplan: {scalar(plan_id)}\n\n".encode()


def splice(content: bytes, edits: Sequence[Edit]) -> bytes:
    """Give the content of a progress file after the edits, one after the other.

    Adding changes no line: only where the records of a product stand in brackets on one line is
    that line changed. Where the last line has no line break, what would come after it comes
    before it.

    Raises:
        ParcliError: the file is not sound, or the edits cannot be made with all else kept.
    """
    before = _progress(content)
    meant = edited(before, edits)
    mark = BOM_UTF8 if content.startswith(BOM_UTF8) else b""
    old = content.removeprefix(mark).decode()
    new = _spliced(old, edits)
    result = mark + new.encode()
    if not (
        _says(result, before, meant, in_order=old.endswith(_BREAKS)) and _keeps(old, new, edits)
    ):
        raise _doubtful()
    return result


def _progress(content: bytes) -> Progress:
    loaded = load_bytes(content, "", Progress)
    if loaded.model is None or loaded.placed:
        first = loaded.placed[0]
        raise ParcliError(
            Message(
                "tệp tiến độ còn lỗi ở dòng {line}: {fault}", line=first.line, fault=first.message
            ),
            Message("chưa ghi gì; chạy `parcli lint` và sửa các lỗi được nêu, rồi ghi lại"),
        )
    return loaded.model


def _spliced(text: str, edits: Sequence[Edit]) -> str:
    """Make the edits: those of lists in brackets one at a time, the others in one go."""
    bracketed = _in_brackets(text)
    for edit in edits:
        if edit.product in bracketed:
            text = _bracketed(text, edit)
    return drafted(_layout(text), [edit for edit in edits if edit.product not in bracketed])


def _in_brackets(text: str) -> set[str]:
    return {entry.key for entry in _layout(text).entries if entry.brackets}


def _layout(text: str) -> Layout:
    layout = layout_of(text)
    if layout is None:
        raise ParcliError(
            Message("tệp tiến độ viết trọn trong một cặp ngoặc nhọn nên không thêm dòng được"),
            Message("chưa ghi gì; bỏ cặp ngoặc, viết mỗi khóa một dòng, rồi ghi lại"),
        )
    return layout


def _bracketed(text: str, edit: Edit) -> str:
    layout = _layout(text)
    node = next((e.brackets for e in layout.entries if e.key == edit.product), None)
    if node and isinstance(edit, Add):
        item = record_in_braces(edit.record)
        return put_in(text, node, edit.place, item, layout.line_break)
    if node and len(node.value) > 1:
        return take_out(text, node, edit.place)
    return drafted(layout, [edit])


def _says(
    result: bytes, before: Progress, meant: Mapping[str, tuple[Record, ...]], *, in_order: bool
) -> bool:
    """Whether the file now says what was meant."""
    loaded = load_bytes(result, "", Progress)
    after = loaded.model
    if after is None or loaded.placed:
        return False
    form = tuple if in_order else Counter
    return (after.parcli, after.plan) == (before.parcli, before.plan) and (
        {product: form(own) for product, own in after.records.items()}
        == {product: form(own) for product, own in meant.items()}
    )


def _keeps(old: str, new: str, edits: Sequence[Edit]) -> bool:
    """Whether adding only added, and taking out only took out: lines, or within their one line."""
    by_lines = _in_brackets(old).isdisjoint(edit.product for edit in edits)
    before, after = (old.splitlines(), new.splitlines()) if by_lines else (old, new)
    if all(isinstance(edit, Add) for edit in edits):
        return _is_part(before, after)
    return any(isinstance(edit, Add) for edit in edits) or _is_part(after, before)


def _is_part(part: Sequence[str], whole: Sequence[str]) -> bool:
    """Whether all of one stands in the other, in its order."""
    rest = iter(whole)
    return all(piece in rest for piece in part)


def _doubtful() -> ParcliError:
    return ParcliError(
        Message("chưa ghi gì: không ghi được mà vẫn giữ nguyên mọi dòng đang có của tệp tiến độ"),
        Message(
            "viết lại chỗ cần ghi trong tệp theo lối thường, mỗi kết quả một dòng, rồi ghi lại"
        ),
    )
