"""The styles of a workbook: how numbers are shown, and which fonts are bold."""

from openpyxl.styles.numbers import BUILTIN_FORMATS

from parcli.ooxml.light.tree import Element, TooLargeError, keep_attributes, keep_children, local

_MOST_STYLES = 65_536

_BUILTIN_FORMS = {str(number) for number in BUILTIN_FORMATS}
_SHOWN = {
    "numFmts": ("numFmtId", "formatCode"),
    "fonts": (),
    "cellXfs": ("numFmtId", "fontId"),
}


def lighten_styles(root: Element) -> None:
    """Keep how numbers are shown, and which fonts are bold; what refers to nothing, drop."""
    keep_children(root, tuple(_SHOWN))
    for part in root:
        if len(part) > _MOST_STYLES:
            raise TooLargeError
        for style in part:
            keep_attributes(style, _SHOWN[local(part)])
            keep_children(style, ("b",))
    forms = {form.get("numFmtId") for form in root.iterfind("{*}numFmts/{*}numFmt")}
    fonts = {str(number) for number in range(len(root.findall("{*}fonts/{*}font")))}
    for look in root.iterfind("{*}cellXfs/{*}xf"):
        if look.get("numFmtId") not in forms | _BUILTIN_FORMS:
            keep_attributes(look, ("fontId",))
        if look.get("fontId") not in fonts:
            keep_attributes(look, ("numFmtId",))
