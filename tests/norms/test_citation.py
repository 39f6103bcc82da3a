"""Citations as five real documents write them, and as others do."""

from datetime import date

import pytest

from parcli.norms import Citation, read_citations, read_unnumbered

# text, then (type, number, date, agency) of each citation in it.
AS_SIGNED = [
    (  # Thanh Hóa 2019
        "Căn cứ Nghị quyết số 30c/NQ-CP ngày 08/11/2011 của Chính phủ ban hành Chương trình",
        [("Nghị quyết", "30c/NQ-CP", date(2011, 11, 8), "Chính phủ")],
    ),
    (
        (
            "Căn cứ Nghị quyết số 76/NQ-CP ngày 13/6/2013 của Chính phủ sửa đổi một số điều của"
            " Nghị quyết số 30c/NQ-CP ngày 08/11/2011 của Chính phủ ban hành Chương trình tổng thể;"
        ),
        [
            ("Nghị quyết", "76/NQ-CP", date(2013, 6, 13), "Chính phủ"),
            ("Nghị quyết", "30c/NQ-CP", date(2011, 11, 8), "Chính phủ"),
        ],
    ),
    (
        "Căn cứ Thông tư số 26/2019/TT-BTC ngày 10/5/2019 của Bộ Tài chính hướng dẫn việc",
        [("Thông tư", "26/2019/TT-BTC", date(2019, 5, 10), "Bộ Tài chính")],
    ),
    (
        "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 589/TTr-SNV ngày 14/11/2019,",
        [("Tờ trình", "589/TTr-SNV", date(2019, 11, 14), None)],
    ),
    (
        "(Ban hành kèm theo Quyết định số 5409 /QĐ-UBND ngày 20 /12/2019 của Chủ tịch UBND tỉnh)",
        [("Quyết định", "5409 /QĐ-UBND", date(2019, 12, 20), "Chủ tịch UBND tỉnh")],
    ),
    (
        (
            "theo tinh thần Nghị quyết số 18/NQ-TW và Nghị quyết số 19/NQ-TW của Ban Chấp hành"
            " Trung ương Đảng khóa XII."
        ),
        [
            ("Nghị quyết", "18/NQ-TW", None, None),
            ("Nghị quyết", "19/NQ-TW", None, "Ban Chấp hành Trung ương Đảng"),
        ],
    ),
    (
        (
            "theo Quyết định số 22/2015/QĐ-TTg ngày 22/6/2015 và Quyết định số 31/2017/QĐ-TTg ngày"
            " 17/7/2017 của Thủ tướng Chính phủ."
        ),
        [
            ("Quyết định", "22/2015/QĐ-TTg", date(2015, 6, 22), None),
            ("Quyết định", "31/2017/QĐ-TTg", date(2017, 7, 17), "Thủ tướng Chính phủ"),
        ],
    ),
    (
        "theo tinh thần Nghị quyết số 27-NQ/TW Hội nghị Trung ương 7 khóa XII.",
        [("Nghị quyết", "27-NQ/TW", None, None)],
    ),
    (  # Thừa Thiên Huế 2016
        "UBND tỉnh có Công văn số 5947/UBND-NV gửi Thủ trưởng các sở",
        [("Công văn", "5947/UBND-NV", None, None)],
    ),
    (
        "ban hành kèm theo Quyết định số 1294/QĐ-BNV ngày 03/12/2012 của Bộ Nội vụ về phê duyệt",
        [("Quyết định", "1294/QĐ-BNV", date(2012, 12, 3), "Bộ Nội vụ")],
    ),
    (  # Tiền Giang 2016
        "Căn cứ Quyết định số 225/QĐ-TTg ngày 04 tháng 02 năm 2016 của Thủ tướng Chính phủ",
        [("Quyết định", "225/QĐ-TTg", date(2016, 2, 4), "Thủ tướng Chính phủ")],
    ),
    (
        (
            "sửa đổi Nghị định số 130/2005/NĐ-CP; Thông tư liên tịch số 71/2014/TTLT-BTC-BNV ngày"
            " 30 tháng 5 năm 2014 của Liên Bộ Tài chính và Bộ Nội vụ"
        ),
        [
            ("Nghị định", "130/2005/NĐ-CP", None, None),
            (
                "Thông tư liên tịch",
                "71/2014/TTLT-BTC-BNV",
                date(2014, 5, 30),
                "Liên Bộ Tài chính và Bộ Nội vụ",
            ),
        ],
    ),
    (  # Thanh tra tỉnh Khánh Hòa 2021
        "theo Quy định tại Thông tư số 172/2012/TT-BTC ngày 22/10/2012 của Bộ trưởng Bộ Tài chính",
        [("Thông tư", "172/2012/TT-BTC", date(2012, 10, 22), "Bộ trưởng Bộ Tài chính")],
    ),
    (
        "Chương trình hành động số 12-CT/TU của Tỉnh ủy đẩy mạnh cải cách hành chính",
        [(None, "12-CT/TU", None, "Tỉnh ủy")],
    ),
    (
        "chỉ đạo của UBND tỉnh tại Công văn 3717/UBND-KSTT ngày 22/4/2019.",
        [("Công văn", "3717/UBND-KSTT", date(2019, 4, 22), None)],
    ),
    (
        "theo Nghị định 62/2020/NĐ-CP",
        [("Nghị định", "62/2020/NĐ-CP", None, None)],
    ),
    (  # Lai Châu 2020
        "(số 1129-TB/TU ngày 06/01/2020 của Tỉnh ủy Lai Châu)",
        [(None, "1129-TB/TU", date(2020, 1, 6), "Tỉnh ủy")],
    ),
    (
        "Chỉ thị số 13/CT-UBND ngày 21/8/2019 của Chủ tịch UBND tỉnh Lai Châu",
        [("Chỉ thị", "13/CT-UBND", date(2019, 8, 21), "Chủ tịch UBND tỉnh Lai Châu")],
    ),
    (
        "Quyết định số 11/QĐ-BCĐ ngày 22/02/2019 chỉ đạo, theo dõi",
        [("Quyết định", "11/QĐ-BCĐ", date(2019, 2, 22), None)],
    ),
]

OTHERWISE = [
    ("TT 26/2019/TT-BTC", [("Thông tư", "26/2019/TT-BTC", None, None)]),
    ("QĐ số 10/QĐ-UBND (ngày 5/5/2020)", [("Quyết định", "10/QĐ-UBND", date(2020, 5, 5), None)]),
    ("theo quyết định số 10/qđ-ubnd", [("Quyết định", "10/qđ-ubnd", None, None)]),
    (
        "Quyết định số 11/QĐ-BCĐ của Ban Chỉ đạo tỉnh ngày 22/02/2019",
        [("Quyết định", "11/QĐ-BCĐ", date(2019, 2, 22), None)],
    ),
    (
        "Quyết định số 11/QĐ-BCĐ của UBND tỉnh về kế hoạch kiểm tra ngày 22/02/2019",
        [("Quyết định", "11/QĐ-BCĐ", None, "UBND tỉnh")],
    ),
    ("Nghị định số 30/2020 của Chính phủ", [("Nghị định", "30/2020", None, "Chính phủ")]),
    ("Quyết định số 5409 ngày 20.12.2019", [("Quyết định", "5409", date(2019, 12, 20), None)]),
    ("Luật số 72/2025/QH15", [(None, "72/2025/QH15", None, None)]),
    ("Nghị quyết 1106/NQ-UBTVQH15", [("Nghị quyết", "1106/NQ-UBTVQH15", None, None)]),
    ("5409/QĐ-UBND - Kế hoạch năm", [(None, "5409/QĐ-UBND", None, None)]),
    ("Kế hoạch số 5 ngày 31/02/2020", [("Kế hoạch", "5", None, None)]),
]

NONE = [
    "Ban hành trong tháng 10/2021 - Kiểm tra trong tháng 11/2021",
    "mức độ 3/4, Quý I/2020, trực 24/7, TCVN ISO 9001:2015",
    "Trước ngày 15/12/2020, số lượng 3 hồ sơ/ngày",
    "Luật Tổ chức chính quyền địa phương ngày 19/6/2015",
    "Kế hoạch CCHC năm 2021",
    "",
]


def _told(citation: Citation) -> tuple[str | None, str | None, date | None, str | None]:
    return citation.kind, citation.number, citation.day, citation.agency


@pytest.mark.parametrize(("text", "cited"), AS_SIGNED + OTHERWISE)
def test_read(text, cited):
    assert [_told(citation) for citation in read_citations(text)] == cited


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_citation(text):
    assert list(read_citations(text)) == []


@pytest.mark.parametrize("text", [text for text, _ in AS_SIGNED + OTHERWISE])
def test_offsets_lead_back_to_the_text(text):
    for citation in read_citations(text):
        start, length = citation.span
        whole = text[start : start + length]
        assert text[citation.number_at :].startswith(citation.number)
        assert citation.number in whole
        assert whole == whole.strip()
        if citation.dated:
            assert whole.rstrip(")").endswith(citation.dated)


def test_a_day_that_there_is_not_is_kept_as_written():
    (citation,) = read_citations("Kế hoạch số 5/KH-UBND ngày 31/02/2020")
    assert (citation.dated, citation.day) == ("31/02/2020", None)


@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        ("Căn cứ Luật Tổ chức chính quyền địa phương", "Luật"),
        (" - Bộ luật Lao động", "Bộ luật"),
        ("Pháp lệnh Cảnh sát", "Pháp lệnh"),
        ("Nghị quyết của HĐND tỉnh", "Nghị quyết"),
        ("Đề nghị của Chánh Văn phòng", None),
        ("Luật sư tỉnh đề nghị", "Luật"),
    ],
)
def test_what_a_clause_begins_with(clause, kind):
    citation = read_unnumbered(clause)
    assert (citation and citation.kind) == kind
    if citation:
        assert clause[citation.start : citation.end].capitalize() == kind
