"""Loops and conditions: each closed, in the order in which they were opened, where it was opened.

A tag that stands for a row or a paragraph takes the whole of it away, whatever else is in it.
"""

from collections.abc import Iterable, Iterator, Sequence

from parcli.text.message import Message
from parcli.word.template_check.fault import Spot, TemplateFault
from parcli.word.template_check.paragraphs import Element, Paragraph
from parcli.word.template_check.tags import Tag

_OPENED_BY = {"endfor": ("for",), "endif": ("if",), "elif": ("if",), "else": ("if", "for")}


def block_faults(tags: Sequence[Tag], paragraphs: Sequence[Paragraph]) -> Iterator[TemplateFault]:
    """Find what is wrong with how the tags of one part stand to each other."""
    yield from _nesting(tag for tag in tags if not tag.prints and tag.word != "vm")
    yield from _swallowed(tags, paragraphs)


def _nesting(tags: Iterable[Tag]) -> Iterator[TemplateFault]:
    opened: list[Tag] = []
    for tag in tags:
        if tag.word in _OPENED_BY:
            yield from _closing(tag, opened)
        else:
            opened.append(tag)
    for tag in opened:
        close = f"{{%{tag.unit} end{tag.word} %}}"
        yield TemplateFault(
            Message("{tag} không có thẻ đóng", tag=tag.spot.text),
            Message("thêm {close}", close=close),
            tag.spot,
        )


def _closing(tag: Tag, opened: list[Tag]) -> Iterator[TemplateFault]:
    """Set a tag against the block that is open, and take the block away where it closes it."""
    wanted = _OPENED_BY[tag.word]
    if not opened or opened[-1].word not in wanted:
        yield _out_of_order(tag, opened)
        if not any(opener.word in wanted for opener in opened):
            return
        # Read on as if what stands between had been closed: one slip is told once.
        while opened[-1].word not in wanted:
            opened.pop()
    elif fault := _misplaced(tag, opened[-1]):
        yield fault
    if tag.word.startswith("end"):
        opened.pop()


def _out_of_order(tag: Tag, opened: Sequence[Tag]) -> TemplateFault:
    if not opened:
        opener = f"{{%{tag.unit} {_OPENED_BY[tag.word][0]} … %}}"
        message = Message("{tag} không có thẻ mở", tag=tag.spot.text)
        return TemplateFault(message, Message("thêm {open} ở trước", open=opener), tag.spot)
    last = opened[-1]
    return TemplateFault(
        Message("{tag} đứng trong {open} chưa đóng", tag=tag.spot.text, open=last.spot.text),
        Message("đóng bằng {close} trước", close=f"{{%{last.unit} end{last.word} %}}"),
        tag.spot,
    )


def _misplaced(tag: Tag, opener: Tag) -> TemplateFault | None:
    """Find a tag that is not of the kind of its opener, or stands elsewhere."""
    if tag.unit != opener.unit:
        right = f"{{%{opener.unit} {tag.word}{f' {tag.rest}' if tag.rest else ''} %}}"
        message = Message("{tag} không cùng loại với {open}", tag=tag.shown, open=opener.spot.text)
        return TemplateFault(message, Message("viết: {tag}", tag=right), tag.spot)
    if _home(tag) is _home(opener):
        return None
    hints = {
        "tr": Message("đặt cả hai trong cùng một bảng"),
        "p": Message("đặt cả hai trong cùng một ô, hoặc cùng ở ngoài bảng"),
        "": Message("muốn lặp hay bỏ cả đoạn thì viết {open}", open=f"{{%p {opener.word} … %}}"),
    }
    return TemplateFault(
        Message("{tag} đứng khác chỗ với {open}", tag=tag.shown, open=opener.spot.text),
        hints[tag.unit],
        tag.spot,
    )


def _home(tag: Tag) -> Element | None:
    """Give what a tag and its opener must share."""
    paragraph = tag.spot.paragraph
    homes = {"tr": paragraph.table_element, "p": paragraph.container, "": paragraph.element}
    return homes[tag.unit]


def _swallowed(tags: Sequence[Tag], paragraphs: Sequence[Paragraph]) -> Iterator[TemplateFault]:
    """Find text that would be lost with the row or the paragraph a tag stands for."""
    within: dict[Element, list[Paragraph]] = {}
    for paragraph in paragraphs:
        for unit in (paragraph.element, *paragraph.row_elements):
            within.setdefault(unit, []).append(paragraph)
    for tag in tags:
        rows = tag.spot.paragraph.row_elements
        if tag.unit == "p":
            yield from _lost(tag, within.pop(tag.spot.paragraph.element, ()))
        elif tag.unit == "tr" and rows:
            yield from _lost(tag, within.pop(rows[0], ()))
        elif tag.unit == "tr":
            message = Message("{tag} không nằm trong bảng", tag=tag.spot.text)
            yield TemplateFault(message, Message("ngoài bảng thì viết {{%p"), tag.spot)


def _lost(tag: Tag, paragraphs: Sequence[Paragraph]) -> Iterator[TemplateFault]:
    unit = {"tr": Message("hàng"), "p": Message("đoạn")}[tag.unit]
    for paragraph in paragraphs:
        text, own = paragraph.text, tag.spot.paragraph is paragraph
        kept = [text[: tag.spot.start], text[tag.spot.end :]] if own else [text]
        lost = next((part.strip() for part in kept if part.strip()), None)
        if lost:
            at = text.index(lost)
            yield TemplateFault(
                Message("chữ cùng {unit} với {tag} sẽ mất", unit=unit, tag=tag.shown),
                Message("để thẻ này một mình một {unit}", unit=unit),
                Spot(paragraph, at, at + len(lost)),
            )
            return
        if paragraph.ends_section:
            yield TemplateFault(
                Message("{tag} đứng ở đoạn ngắt section nên section sẽ mất", tag=tag.shown),
                Message("để chỗ ngắt section (Section Break) ở một đoạn khác"),
                tag.spot,
            )
