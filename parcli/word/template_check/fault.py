"""What a check of a template finds, and the words for where it is."""

from typing import NamedTuple

from parcli.lint.finding import Severity
from parcli.text.message import Message
from parcli.word.template_check.paragraphs import Paragraph

# So much of the paragraph is shown before and after the fault, in whole words.
_AROUND = 30


class Spot(NamedTuple):
    """Some characters of a paragraph."""

    paragraph: Paragraph
    start: int
    end: int

    @property
    def text(self) -> str:
        """The characters themselves: most often a tag."""
        return self.paragraph.text[self.start : self.end]

    @property
    def context(self) -> str:
        """The characters with the text around them."""
        before, after = self.paragraph.text[: self.start], self.paragraph.text[self.end :]
        if len(before) > _AROUND:
            before = f"… {before[-_AROUND:].partition(' ')[2]}"
        if len(after) > _AROUND:
            after = f"{after[:_AROUND].rpartition(' ')[0]} …"
        return " ".join((before + self.text + after).split())

    @property
    def place(self) -> Message:
        """Where in the document it is, in words."""
        paragraph = self.paragraph
        if paragraph.part == "body" and paragraph.row:
            return Message("bảng {table}, hàng {row}", table=paragraph.table, row=paragraph.row)
        places = {
            "body": Message("đoạn {number}", number=paragraph.number),
            "header": Message("đầu trang"),
            "footer": Message("chân trang"),
            "footnotes": Message("cước chú"),
        }
        return places[paragraph.part]


class TemplateFault(NamedTuple):
    """What is wrong in a template, how to mend it, and where it is; a warning lets it be filled."""

    message: Message
    hint: Message | None = None
    spot: Spot | None = None
    severity: Severity = Severity.ERROR
