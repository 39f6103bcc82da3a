"""A province's plan for 2026 in which Word prints every number: no digit of them is in the text."""

from docx.document import Document
from docx.oxml import parse_xml

from tests.intake.habits.office import NAMES, Office, bold, numbered, paragraph, table

_HEAD = ["TT", "Tên nhiệm vụ", "Sản phẩm đầu ra", "Phân công", "Tiến độ"]

_SECTIONS, _APPENDICES, _TASKS, _DASHES, _TASKS_AGAIN = range(31, 36)

# What Word prints at each level: (format, text).
_LISTS = {
    _SECTIONS: [("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)")],
    _APPENDICES: [("upperRoman", "Phụ lục %1:")],
    _TASKS: [("decimal", "%1"), ("decimal", "%1.%2")],
    _DASHES: [("bullet", "-")],
}


def _numbering() -> list[str]:
    lists = []
    for list_id, levels in _LISTS.items():
        style = '<w:pStyle w:val="Heading2"/>' if list_id == _APPENDICES else ""
        inner = "".join(
            f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{style}'
            f'<w:lvlText w:val="{text}"/></w:lvl>'
            for at, (form, text) in enumerate(levels)
        )
        kind = '<w:multiLevelType w:val="multilevel"/>'
        lists.append(
            f'<w:abstractNum {NAMES} w:abstractNumId="{list_id}">{kind}{inner}</w:abstractNum>'
        )
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    for list_id in (*_LISTS, _TASKS_AGAIN):
        points, override = (_TASKS, again) if list_id == _TASKS_AGAIN else (list_id, "")
        inner = f'<w:abstractNumId w:val="{points}"/>{override}'
        lists.append(f'<w:num {NAMES} w:numId="{list_id}">{inner}</w:num>')
    return lists


def _define_lists(office: Office) -> None:
    definitions = office.file.part.numbering_part.element
    for definition in _numbering():
        definitions.append(parse_xml(definition))
    style = office.file.styles["Heading 2"].element
    style.get_or_add_pPr().append(
        parse_xml(f'<w:numPr {NAMES}><w:numId w:val="{_APPENDICES}"/></w:numPr>')
    )


def _dashed(*texts: str) -> str:
    return "".join(numbered(text, _DASHES) for text in texts)


def _no(list_id: int, level: int = 0) -> str:
    return numbered("", list_id, level)


_FIRST = [
    [
        _no(_TASKS),
        "Nâng cao chất lượng thẩm định văn bản quy phạm pháp luật",
        _dashed("Kế hoạch thẩm định;", "Báo cáo tổng kết."),
        _dashed("Chủ trì: Sở Tư pháp;", "Phối hợp: các sở, ban, ngành."),
        _dashed("Quý I/2026;", "Quý IV/2026."),
    ],
    [_no(_TASKS), "Phổ biến, giáo dục pháp luật", "", "", ""],
    [
        _no(_TASKS, 1),
        "Tổ chức Ngày Pháp luật",
        "Hội nghị hưởng ứng",
        "Sở Tư pháp",
        "Tháng 11/2026",
    ],
    [
        _no(_TASKS, 1),
        "Biên soạn tài liệu phổ biến",
        "Bộ tài liệu",
        "Sở Tư pháp",
        "Quý II, quý III/2026",
    ],
]
_SECOND = [
    [
        _no(_TASKS_AGAIN),
        "Cắt giảm thời gian giải quyết thủ tục hành chính",
        "Quyết định phê duyệt phương án đơn giản hóa",
        "Văn phòng UBND tỉnh; các sở, ban, ngành",
        "Trước ngày 30/9/2026",
    ],
    [
        _no(_TASKS_AGAIN),
        "Đánh giá Trung tâm Phục vụ hành chính công",
        "Báo cáo đánh giá",
        "Văn phòng UBND tỉnh",
        "6 tháng, năm",
    ],
]


def build() -> Document:
    office = Office()
    _define_lists(office)
    office.letterhead(
        "ỦY BAN NHÂN DÂN\nTỈNH KHÁNH HÒA",
        "Số: 1478/KH-UBND",
        "Khánh Hòa, ngày 30 tháng 12 năm 2025",
    )
    office.headings("KẾ HOẠCH", "Cải cách hành chính năm 2026")
    office.lines(
        "Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ, Ủy ban nhân dân"
        " tỉnh ban hành Kế hoạch cải cách hành chính năm 2026, cụ thể như sau:"
    )
    for text, level in (
        ("MỤC TIÊU, YÊU CẦU", 0),
        ("Mục tiêu", 1),
        ("Tỷ lệ hồ sơ giải quyết đúng hạn đạt từ 98% trở lên;", 2),
        ("Mức độ hài lòng của người dân đạt từ 90% trở lên.", 2),
        ("Yêu cầu", 1),
        ("Bảo đảm tiến độ, chất lượng từng nhiệm vụ.", 2),
        ("NHIỆM VỤ", 0),
        ("TỔ CHỨC THỰC HIỆN", 0),
        ("Sở Nội vụ: theo dõi, đôn đốc, báo cáo UBND tỉnh.", 1),
        ("Sở Tài chính: bảo đảm kinh phí./.", 1),
    ):
        office.add(numbered(text, _SECTIONS, level))
    office.signing(
        ["- Chính phủ (b/c);", "- Các sở, ban, ngành;", "- Lưu: VT, NC."],
        "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH",
        "Võ Thị Dung",
    )
    for title, rows in (("Cải cách thể chế", _FIRST), ("Cải cách thủ tục hành chính", _SECOND)):
        office.section(across=True)
        office.add(paragraph(title, properties='<w:pStyle w:val="Heading2"/>'))
        office.add(table([list(map(bold, _HEAD)), *rows], 5))
    return office.file
