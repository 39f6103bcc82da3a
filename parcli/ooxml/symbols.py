"""Signs from symbol fonts, whose letters are pictures, as signs that any font has."""

_FONTS = ("symbol", "wingdings", "webdings", "monotype sorts", "zapf dingbats", "marlett")
_PRIVATE = range(0xF000, 0xF100)
_USUAL = "\N{BULLET}"

_SYMBOL = {0x2D: "-", 0xA3: "≤", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xAE: "→", 0xB7: _USUAL}
_WINGDINGS = {
    0x6E: "■",
    0x6F: "□",
    0x71: "❑",
    0x76: "❖",
    0xA7: "▪",
    0xA8: "□",
    0xD8: "➢",
    0xE0: "→",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}


def is_symbol_font(font: str) -> bool:
    """Whether the font shows pictures where others show letters."""
    return font.casefold().startswith(_FONTS)


def symbol(char: str, font: str = "") -> str:
    """Give the sign that a letter of a symbol font shows; a dot for those seldom seen."""
    code = ord(char)
    if code not in _PRIVATE and not is_symbol_font(font):
        return char
    signs = _SYMBOL if font.casefold().startswith("symbol") else _WINGDINGS | {0xB7: _USUAL}
    return signs.get(code & 0xFF, _USUAL)
