"""The tags of a paragraph, and what is wrong with how they are typed."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from docx.oxml.ns import nsmap
from lxml.etree import XPath  # type: ignore[import-untyped]

from parcli.text.message import Message
from parcli.text.suggest import nearest
from parcli.word.template_check.fault import Spot, TemplateFault
from parcli.word.template_check.paragraphs import DELETED_TEXT, Paragraph, Part

# No tag that names a field is longer; an expression without end would exhaust the parser.
_LONGEST = 240

STATEMENTS = ("for", "endfor", "if", "elif", "else", "endif", "vm")

_CLOSERS = {"{{": "}}", "{%": "%}", "{#": "#}"}
_TAG = re.compile(
    r"\{\{(?:(?!\{\{|\{%|\}\}).)*\}\}|\{%(?:(?!\{\{|\{%|%\}).)*%\}|\{#(?:(?!#\}).)*#\}"
)
# A brace at an end would be joined to a tag that follows, also one of the next paragraph.
_LOOSE = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}|\{\s+[{%]|[}%]\s+\}|\{\Z")
_SMART_QUOTE = re.compile("[“”„‘’‚]")
# What a tag stands for: a row, a cell, a paragraph, a run. Only rows and paragraphs are repeated.
_PREFIX = re.compile(r"(?P<space>\s*)(?P<prefix>tr|tc|p|r)(?=\s)(?P<rest>.*)", re.DOTALL)
_NO_WORD = re.compile(r"\W")
_NOT_PRINTED = XPath("//@* | //text()[not(parent::w:t)]", namespaces={"w": nsmap["w"]})


class Tag(NamedTuple):
    """A tag: `{{ … }}` prints, `{% … %}` does; `word` is what it does, `rest` what with.

    `unit` is `tr` for a tag that stands for its whole row, `p` for its whole paragraph.
    """

    spot: Spot
    unit: str
    word: str
    rest: str

    @property
    def prints(self) -> bool:
        """Whether the tag prints a value."""
        return self.word == ""

    @property
    def shown(self) -> str:
        """The tag in its plainest form: `{% endfor %}`, `{%tr for … %}`."""
        rest = " …" if self.rest else ""
        return f"{{%{self.unit} {self.word}{rest} %}}"


def tags_of(paragraph: Paragraph) -> tuple[list[Tag], list[TemplateFault]]:
    """Give the tags of a paragraph in order, and the faults in how tags are typed in it."""
    text = paragraph.text
    if not ("{" in text or "}" in text):
        return [], []
    tags: list[Tag] = []
    faults: list[TemplateFault] = []
    end = 0
    for found in _TAG.finditer(text):
        faults += _loose(paragraph, end, found.start())
        end = found.end()
        if found[0].startswith("{#"):
            continue
        spot = Spot(paragraph, found.start(), end)
        read = _read(spot)
        if isinstance(read, Tag):
            tags.append(read)
        else:
            faults.append(read)
    faults += _loose(paragraph, end, len(text))
    return tags, faults


def _loose(paragraph: Paragraph, start: int, end: int) -> Iterator[TemplateFault]:
    """Find braces that belong to no tag."""
    for found in _LOOSE.finditer(paragraph.text, start, end):
        mark = found[0]
        if mark in _CLOSERS:
            # What follows is the tag as it was begun.
            spot = Spot(paragraph, found.start(), end)
            message = Message("thẻ mở bằng {open} mà không đóng", open=mark)
            close = _CLOSERS[mark]
            hint = Message("đóng bằng {close} trong cùng một đoạn", close=close)
        elif mark == "{":
            spot = Spot(paragraph, *found.span())
            message = Message("dấu {mark} đứng lẻ trước thẻ hoặc ở cuối đoạn", mark=mark)
            hint = Message("bỏ đi, hoặc viết thêm chữ sau nó")
        elif " " in mark or "\xa0" in mark:
            spot = Spot(paragraph, *found.span())
            message = Message("dấu ngoặc của thẻ viết rời: {mark}", mark=mark)
            hint = Message("viết liền: {mark}", mark="".join(mark.split()))
        else:
            spot = Spot(paragraph, start, found.end())
            message = Message("có {close} mà không có thẻ nào đang mở", close=mark)
            opener = {close: open_ for open_, close in _CLOSERS.items()}[mark]
            hint = Message("mở bằng {open} trong cùng một đoạn, hoặc bỏ đi", open=opener)
        yield TemplateFault(message, hint, spot)


def _read(spot: Spot) -> Tag | TemplateFault:
    text = spot.text
    inner = text[2:-2]
    if len(text) > _LONGEST:
        return TemplateFault(
            Message("thẻ dài quá {most} ký tự", most=_LONGEST),
            Message("mẫu chỉ in trường, lặp danh sách và hỏi điều kiện"),
            spot._replace(end=spot.start + _LONGEST),
        )
    if _SMART_QUOTE.search(inner):
        return TemplateFault(
            Message("dấu nháy cong trong thẻ {tag}", tag=text),
            Message("gõ dấu nháy thẳng: ' hoặc \""),
            spot,
        )
    return _printing(spot, inner) if text.startswith("{{") else _doing(spot, inner)


def _printing(spot: Spot, inner: str) -> Tag | TemplateFault:
    prefix = _PREFIX.fullmatch(inner)
    # `{{p x}}` is docxtpl's; `{{ p }}` prints a field of that name.
    if prefix and not prefix["space"] and prefix["rest"].strip():
        plain = f"{{{{ {prefix['rest'].strip()} }}}}"
        return TemplateFault(
            Message("không dùng được {{{{{prefix} … }}}}", prefix=prefix["prefix"]),
            Message("viết: {tag}", tag=plain),
            spot,
        )
    if not inner.strip():
        return TemplateFault(
            Message("thẻ trống: {tag}", tag=spot.text), Message("ghi tên trường vào thẻ"), spot
        )
    return Tag(spot, "", "", inner.strip())


def _doing(spot: Spot, inner: str) -> Tag | TemplateFault:
    prefix = _PREFIX.fullmatch(inner)
    unit = prefix["prefix"] if prefix else ""
    if prefix and (fault := _wrong_unit(spot, prefix)):
        return fault
    body = (prefix["rest"] if prefix else inner).strip()
    word = _NO_WORD.split(body, maxsplit=1)[0]
    if word not in STATEMENTS:
        return _unknown(spot, word or body)
    return Tag(spot, unit, word, body[len(word) :].strip())


def _wrong_unit(spot: Spot, prefix: re.Match[str]) -> TemplateFault | None:
    unit = prefix["prefix"]
    if unit not in {"tr", "p"}:
        return TemplateFault(
            Message("không dùng được {{%{unit}", unit=unit),
            Message("chỉ lặp được cả hàng ({{%tr) hay cả đoạn ({{%p)"),
            spot,
        )
    if prefix["space"]:
        return TemplateFault(
            Message("giữa {{% và {unit} có dấu cách", unit=unit),
            Message("viết liền: {{%{unit}", unit=unit),
            spot,
        )
    if "%" in prefix["rest"] or "}" in prefix["rest"]:
        return TemplateFault(
            Message("trong thẻ {{%{unit} không được có dấu % hay }}", unit=unit),
            Message("so sánh với một trường có sẵn thay vì tính trong thẻ"),
            spot,
        )
    return None


def _unknown(spot: Spot, word: str) -> TemplateFault:
    near = nearest(word, STATEMENTS)
    hint = (
        Message("có phải “{near}”?", near=near)
        if near
        else Message("mẫu chỉ có: {known}", known=", ".join(STATEMENTS))
    )
    return TemplateFault(Message("không có thẻ “{word}”", word=word), hint, spot)


def hidden_tags(part: Part) -> Iterator[TemplateFault]:
    """Find tags where no text is printed: deleted with changes tracked, in a field, in a name."""
    for found in _NOT_PRINTED(part.root):
        if "{{" not in found and "{%" not in found:
            continue
        if found.getparent().tag == DELETED_TEXT:
            message = Message("thẻ nằm trong chữ đã xóa: {text}", text=found)
            yield TemplateFault(message, Message("chấp nhận hết các thay đổi được theo dõi"))
        else:
            message = Message("thẻ nằm ngoài phần chữ: {text}", text=found)
            yield TemplateFault(message, Message("chỉ đặt thẻ trong chữ của đoạn văn"))
