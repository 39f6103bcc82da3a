"""Signs of symbol fonts are shown by signs that every font has."""

import pytest

from parcli.ooxml.symbols import symbol


@pytest.mark.parametrize(
    ("char", "font", "expected"),
    [
        ("a", "Times New Roman", "a"),
        ("a", "", "a"),
        ("\uf0b7", "Symbol", "•"),
        ("\uf0b7", "", "•"),
        ("\uf02d", "Symbol", "-"),
        ("\uf0fc", "Wingdings", "✓"),
        ("ü", "Wingdings", "✓"),
        ("\uf0a7", "Wingdings 2", "▪"),
        ("\uf0c1", "Webdings", "•"),
        ("\ue000", "", "\ue000"),
    ],
)
def test_signs(char, font, expected):
    assert symbol(char, font) == expected
