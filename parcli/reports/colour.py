"""Colour for terminals, in the few shades the reports use."""

from typing import Literal

Shade = Literal["bold", "dim", "red", "yellow", "green", "cyan"]

_CODES: dict[Shade, str] = {
    "bold": "1",
    "dim": "2",
    "red": "1;31",
    "yellow": "33",
    "green": "32",
    "cyan": "36",
}


def paint(text: str, shade: Shade | None, *, colour: bool) -> str:
    """Colour the text, or leave it as it is."""
    return f"\x1b[{_CODES[shade]}m{text}\x1b[0m" if colour and shade and text else text
