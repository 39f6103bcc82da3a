"""A department's plan for 2020 as it comes back from many hands: changes tracked, words hidden."""

import unicodedata

from docx.document import Document

from tests.intake.habits.office import Office, bold, cell, paragraph, row, run, table

_HEAD = ["STT", "Nhiệm vụ", "Sản phẩm", "Đơn vị chủ trì", "Đơn vị phối hợp", "Tiến độ"]
_WHO = 'w:id="901" w:author="Phòng Tổ chức" w:date="2020-01-06T08:00:00Z"'
_NO_BREAK, _SOFT_HYPHEN, _ZERO_WIDTH = "\u00a0", "\u00ad", "\u200b"


def _inserted(text: str) -> str:
    return f"<w:ins {_WHO}>{run(text)}</w:ins>"


def _deleted(text: str) -> str:
    return f"<w:del {_WHO}><w:r><w:delText>{text}</w:delText></w:r></w:del>"


def _moved_away(text: str) -> str:
    return f"<w:moveFrom {_WHO}>{run(text)}</w:moveFrom>"


def _hidden(text: str) -> str:
    return run(text, properties="<w:vanish/>")


def _controlled(xml: str) -> str:
    """Put a content control around blocks, rows, cells or runs."""
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="o"/></w:sdtPr><w:sdtContent>{xml}</w:sdtContent></w:sdt>'
    )


def _field(code: str, result: str) -> str:
    return f'<w:fldSimple w:instr="{code}">{run(result)}</w:fldSimple>'


def _long_field(code: str, result: str) -> str:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    return (
        f'{mark("begin")}<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        f"{mark('separate')}{run(result)}{mark('end')}"
    )


def _decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


_ROWS = [
    [bold("I"), bold("Cải cách\vthể chế"), "", "", "", ""],
    row(
        "1",
        paragraph(
            "Rà soát văn bản ",
            _deleted("ngành giáo dục "),
            _inserted("ngành y tế"),
            _hidden("hỏi lại chị Hà"),
        ),
        _decomposed("Danh mục văn bản hết hiệu lực"),
        paragraph(_controlled(run("Thanh tra Sở"))),
        f"Các{_NO_BREAK}phòng{_NO_BREAK}chuyên{_NO_BREAK}môn",
        paragraph("Quý ", _long_field("MERGEFIELD quy", "I/2020")),
    ),
    [bold("II"), bold("Cải cách thủ tục hành chính"), "", "", "", ""],
    _controlled(
        row(
            "1",
            paragraph(f"Rút ngắn thời gian cấp chứng chỉ hành{_SOFT_HYPHEN} nghề{_ZERO_WIDTH}"),
            paragraph(_field("DOCPROPERTY x", "Quyết định công bố quy trình")),
            "Phòng Nghiệp vụ Y",
            "Văn phòng Sở",
            "Tháng 6/2020",
        )
    ),
    "<w:tr>"
    + cell("2")
    + _controlled(cell("Công khai giá dịch vụ khám,\vchữa bệnh"))
    + cell("Bảng giá được niêm yết")
    + cell(paragraph(_moved_away("Phòng Nghiệp vụ Y"), "Phòng Kế hoạch - Tài chính"))
    + cell("Các đơn vị trực thuộc Sở")
    + cell("Thường xuyên")
    + "</w:tr>",
    # A row that was deleted while changes were tracked.
    f"<w:tr><w:trPr><w:del {_WHO}/></w:trPr>"
    + cell(paragraph(_deleted("3")))
    + cell(paragraph(_deleted("Việc này thôi không làm nữa"))) * 5
    + "</w:tr>",
    row(
        "3",
        "Tiếp nhận hồ sơ qua bưu chính công ích",
        paragraph('<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>', " 30% hồ sơ được tiếp nhận"),
        "Văn phòng Sở",
        "",
        "Trước ngày 15/12/2020",
    ),
]


def build() -> Document:
    office = Office()
    office.letterhead(
        "UBND TỈNH TIỀN GIANG\nSỞ Y TẾ", "Số: 108/KH-SYT", "Tiền Giang, ngày 14 tháng 01 năm 2020"
    )
    office.headings(_decomposed("KẾ HOẠCH"), "Cải cách hành chính\vnăm 2020 của Sở Y tế")
    office.add(
        paragraph(
            "Căn cứ Kế hoạch số ",
            _deleted("330"),
            _inserted("331"),
            "/KH-UBND ngày 27/12/2019 của Ủy ban nhân dân tỉnh về cải cách hành chính năm 2020;",
        )
    )
    office.lines("Sở Y tế xây dựng Kế hoạch cải cách hành chính năm 2020 như sau:")
    office.add(_controlled(paragraph("I. MỤC TIÊU", bold=True)))
    office.add(
        _controlled(
            paragraph("1. 100% thủ tục hành chính được công khai đúng quy định.")
            + paragraph(f"2.{_NO_BREAK}Tỷ lệ hài lòng của người bệnh đạt trên 85%.")
        )
    )
    office.headings("II. NHIỆM VỤ")
    office.add(_controlled(table([list(map(bold, _HEAD)), *_ROWS], 6)))
    office.headings("III. TỔ CHỨC THỰC HIỆN")
    office.lines(
        "Giao Văn phòng Sở đôn đốc, tổng hợp báo cáo Sở Nội vụ trước ngày 10 của tháng cuối quý./."
    )
    office.signing(
        ["- Sở Nội vụ;", "- BGĐ Sở;", "- Lưu: VT, TCCB."], "GIÁM ĐỐC", "Huỳnh Thị Phượng"
    )
    return office.file
