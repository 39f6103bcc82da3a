"""What a person should look at again, as comments at the lines of the new files."""

from collections.abc import Iterable

from parcli.intake.draft import Draft, PlacedDoubt
from parcli.intake.source import Place
from parcli.model.walk import Path
from parcli.text.message import Message

Comments = dict[Path, list[str]]

_LONGEST_QUOTE = 60


def plan_comments(draft: Draft, source: str) -> Comments:
    """Give the comments of the plan's file; `source` names the document it came from."""
    doubts = [doubt for doubt in draft.doubts if not doubt.in_register]
    head = [Message("Nhập từ {source}.", source=source)]
    if doubts:
        head.append(Message("Chỗ đọc chưa chắc có dòng “# xem lại:” ở trên; xem xong thì xóa đi."))
    return _comments(head, doubts)


def register_comments(draft: Draft, source: str) -> Comments:
    """Give the comments on the new bodies of the register, by their paths among the new."""
    doubts = [doubt for doubt in draft.doubts if doubt.in_register]
    return _comments(
        [Message("Cơ quan, đơn vị gọi tên như trong {source}.", source=source)], doubts
    )


def _comments(head: Iterable[Message], doubts: Iterable[PlacedDoubt]) -> Comments:
    found: Comments = {(): [str(line) for line in head]}
    for placed in doubts:
        told = found.setdefault(placed.path, [])
        if (text := _text(placed)) not in told:
            told.append(text)
    return found


def _text(placed: PlacedDoubt) -> str:
    place, read, why = placed.doubt
    if place == Place():
        return str(Message("xem lại: “{read}”: {why}", read=_quote(read), why=why))
    return str(
        Message(
            "xem lại: {place}: “{read}”: {why}", place=place.in_words, read=_quote(read), why=why
        )
    )


def _quote(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST_QUOTE else f"{text[: _LONGEST_QUOTE - 1].rstrip()}…"
