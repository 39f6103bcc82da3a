"""Texts for people: Vietnamese in the source, another language through a catalogue."""

from collections.abc import Callable

Translate = Callable[[str], str]


class Message:
    """A Vietnamese sentence with named blanks, put into the user's language when it is shown.

    `Message("khóa lạ “{key}”", key="deadlin")`. A value may be a message itself.
    """

    __slots__ = ("template", "values")

    def __init__(self, template: str, /, **values: object) -> None:
        self.template = template
        self.values = values

    def render(self, translate: Translate) -> str:
        """Give the sentence in the language of `translate` (template to template)."""
        values = {
            name: value.render(translate) if isinstance(value, Message) else value
            for name, value in self.values.items()
        }
        return translate(self.template).format(**values)

    def __str__(self) -> str:
        return self.render(str)

    def __repr__(self) -> str:
        return f"Message({str(self)!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Message) and (self.template, self.values) == (
            other.template,
            other.values,
        )

    def __hash__(self) -> int:
        return hash(self.template)


def marked(text: str) -> str:
    """Mark a text for the catalogue; it is translated where it is shown."""
    return text
