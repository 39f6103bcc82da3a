"""The styles of a template: one a component of the decree, named so that an officer knows them."""

from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

from parcli.text.normal import fold
from parcli.word.law import BLACK, BODY, COMPONENTS, FONT, ComponentId
from parcli.word.widths import text_width

TWIPS_IN_MM = 1440 / 25.4
_INDENT = round(BODY.indents_mm[-1] * TWIPS_IN_MM)
_AFTER = round(BODY.spacing_min_pt * 20)
_LINE = 240  # a single line
_BODY_LINE = round(1.1 * _LINE)
_TABLE_SIZE = 12  # the decree leaves the size in tables to the office
_ADDRESS = round(40 * TWIPS_IN_MM)  # where Kính gửi stands before several, from the left margin
_ADDRESSED = round(text_width("Kính gửi", COMPONENTS["kinh-gui"].sample) * TWIPS_IN_MM)
_RULE = "single", 6  # a solid line of 0,75 pt


@dataclass(frozen=True)
class Style:
    """A paragraph style. Lengths in twentieths of a point; `rule` draws a line at its foot."""

    name: str
    size: float
    bold: bool = False
    italic: bool = False
    align: str = "left"
    first: int = 0
    left: int = 0
    right: int = 0
    before: int = 0
    after: int = 0
    line: int = _LINE
    keep: bool = False
    rule: bool = False
    exact: bool = False
    colour: str = BLACK
    based_on: str = "ND30"


def _of(component: ComponentId, name: str, **more: object) -> Style:
    """Make the style of a component as the decree's own sample writes it."""
    law = COMPONENTS[component]
    given: dict[str, object] = {
        "name": name,
        "size": law.sample,
        "bold": bool(law.bold),
        "italic": bool(law.italic),
        "align": law.alignment or "both",
    }
    return Style(**{**given, **more})  # type: ignore[arg-type]


def _text(component: ComponentId, name: str, **more: object) -> Style:
    """Make a style of the text: justified, first line indented, spaced as the decree wants."""
    given = {"align": "both", "first": _INDENT, "after": _AFTER, "line": _BODY_LINE}
    return _of(component, name, **{**given, **more})


STYLES = (
    _of("quoc-hieu", "ND30 Quốc hiệu"),
    _of("tieu-ngu", "ND30 Tiêu ngữ"),
    # A long name wraps before it touches what stands beside it.
    _of("co-quan-chu-quan", "ND30 Cơ quan chủ quản", left=110, right=110),
    _of("co-quan-ban-hanh", "ND30 Cơ quan ban hành", left=110, right=110),
    _of("so-ky-hieu", "ND30 Số ký hiệu", before=120),
    _of("dia-danh-thoi-gian", "ND30 Địa danh ngày tháng", before=120),
    _of("trich-yeu-cong-van", "ND30 Trích yếu công văn", before=120, left=110, right=110),
    _of("ten-loai", "ND30 Tên loại", before=240, keep=True),
    _of("trich-yeu", "ND30 Trích yếu", keep=True),
    _of("kem-theo", "ND30 Kèm theo", keep=True),
    _of("ten-loai", "ND30 Thẩm quyền ban hành", before=240, after=240, keep=True),
    _text("can-cu", "ND30 Căn cứ"),
    _of("ten-loai", "ND30 Quyết nghị", before=120, after=200, keep=True),
    _text("noi-dung", "ND30 Nội dung"),
    _text("noi-dung", "ND30 Điều", keep=True),
    _text("muc-la-ma", "ND30 Mục La Mã", before=120, keep=True),
    _text("khoan", "ND30 Khoản có tiêu đề", bold=True, keep=True),
    _text("diem", "ND30 Điểm"),
    _of("quyen-han-chuc-vu", "ND30 Chức vụ"),
    _of("ho-ten", "ND30 Họ tên", before=1560),
    _of("kinh-gui", "ND30 Kính gửi", align="center", before=200, after=200, keep=True),
    _of("kinh-gui", "ND30 Kính gửi nhiều nơi", left=_ADDRESS, before=200, keep=True),
    # The dashes stand under the colon.
    _of("kinh-gui", "ND30 Nơi kính gửi", left=_ADDRESS + _ADDRESSED, keep=True),
    _of("noi-nhan", "ND30 Nơi nhận"),
    _of("noi-nhan-liet-ke", "ND30 Danh sách nơi nhận"),
    _of("phu-luc", "ND30 Phụ lục", keep=True),
    _of("ten-phu-luc", "ND30 Tên phụ lục", keep=True),
    _of("so-trang", "ND30 Số trang"),
    Style("ND30 Đầu cột", _TABLE_SIZE, bold=True, align="center", before=60, after=60, keep=True),
    Style(
        "ND30 Đầu cột tùy chọn", _TABLE_SIZE, bold=True, align="center", before=60, after=60,
        keep=True, based_on="ND30 Đầu cột",
    ),
    Style("ND30 Ô chữ", _TABLE_SIZE, before=40, after=40),
    Style("ND30 Ô giữa", _TABLE_SIZE, align="center", before=40, after=40),
    Style("ND30 Chú thích bảng", _TABLE_SIZE, italic=True, align="both", before=120),
    Style(
        "ND30 Số nhóm", _TABLE_SIZE, bold=True, align="center", before=60, after=60, keep=True
    ),
    Style("ND30 Ô nhóm", _TABLE_SIZE, bold=True, before=60, after=60, keep=True),
    # Their length is measured beside the text above; what stands here is shown in the template.
    Style(
        "ND30 Kẻ ngắn", 2, align="center", left=1700, right=1700, before=20, after=160, line=40,
        rule=True, exact=True,
    ),
    Style(
        "ND30 Kẻ dài", 2, align="center", left=1080, right=1080, before=20, after=0, line=40,
        rule=True, exact=True,
    ),
    Style("ND30 Ngắt phần", 2, line=20, exact=True),
    Style("ND30 Sau bảng", 2, line=120, exact=True),
    # Lines of the template that print nothing: grey, so that they are not taken for text.
    Style("ND30 Lệnh", 9, colour="808080"),
)  # fmt: skip


def style_id(name: str) -> str:
    """Give the id of a style: its name in plain letters, as Word makes one."""
    return "".join(word.capitalize() for word in fold(name).split())


def styles_xml(namespaces: str) -> str:
    """Write the styles part: defaults in the decree's font, and no style that is not ours."""
    fonts = f'w:ascii="{FONT}" w:hAnsi="{FONT}" w:cs="{FONT}" w:eastAsia="{FONT}"'
    body = COMPONENTS["noi-dung"].sample
    return (
        f"<w:styles {namespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {fonts}/>"
        f'<w:color w:val="{BLACK}"/><w:sz w:val="{body * 2:g}"/><w:szCs w:val="{body * 2:g}"/>'
        '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="vi-VN"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr></w:pPrDefault>'
        '</w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        '<w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:tblPr>'
        '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
        "</w:tblPr></w:style>"
        f"{_strong()}{_hidden()}{_grid()}{_paragraph_style(Style('ND30', body, based_on='Normal'))}"
        f"{''.join(map(_paragraph_style, STYLES))}</w:styles>"
    )


STRONG = "ND30 Chữ đậm"
GRID = "ND30 Bảng"
HIDDEN = "ND30 Bảng ẩn"


def _strong() -> str:
    return (
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{style_id(STRONG)}">'
        f"<w:name w:val={quoteattr(STRONG)}/><w:qFormat/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>"
    )


def _hidden() -> str:
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{style_id(HIDDEN)}">'
        f'<w:name w:val={quoteattr(HIDDEN)}/><w:basedOn w:val="TableNormal"/><w:tblPr>'
        '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
        "</w:tblPr></w:style>"
    )


def _grid() -> str:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0"/>' for side in sides)
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{style_id(GRID)}">'
        f'<w:name w:val={quoteattr(GRID)}/><w:basedOn w:val="TableNormal"/><w:tblPr>'
        f"<w:tblBorders>{borders}</w:tblBorders>"
        '<w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>'
        "</w:tblCellMar></w:tblPr></w:style>"
    )


def _paragraph_style(style: Style) -> str:
    marks = "".join(
        f"<w:{tag}/><w:{tag}Cs/>" for tag, on in (("b", style.bold), ("i", style.italic)) if on
    )
    rule = (
        f'<w:pBdr><w:bottom w:val="{_RULE[0]}" w:sz="{_RULE[1]}" w:space="0" w:color="{BLACK}"/>'
        "</w:pBdr>"
        if style.rule
        else ""
    )
    size = f"{style.size * 2:g}"
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style_id(style.name)}">'
        f"<w:name w:val={quoteattr(style.name)}/><w:basedOn w:val={quoteattr(_base(style))}/>"
        "<w:qFormat/><w:pPr>"
        f"{'<w:keepNext/>' if style.keep else ''}{rule}"
        f'<w:spacing w:before="{style.before}" w:after="{style.after}" w:line="{style.line}"'
        f' w:lineRule="{"exact" if style.exact else "auto"}"/>'
        f'<w:ind w:left="{style.left}" w:right="{style.right}" w:firstLine="{style.first}"/>'
        f'<w:jc w:val="{style.align}"/></w:pPr><w:rPr>{marks}<w:color w:val="{style.colour}"/>'
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr></w:style>'
    )


def _base(style: Style) -> str:
    return style.based_on if style.based_on == "Normal" else style_id(style.based_on)
