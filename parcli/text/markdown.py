"""Text put into Markdown so that it stays text."""

from parcli.text.normal import printable

_ESCAPED = str.maketrans({letter: f"\\{letter}" for letter in "\\|`*["} | {"<": "&lt;"})


def md(text: str) -> str:
    """Keep what a file says from being read as Markdown's table, links, tags or marks."""
    return printable(text).translate(_ESCAPED)
