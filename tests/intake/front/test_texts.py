"""Title, basis, the plan above, aims, areas, duties, readers and signature."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parcli.intake.front import read_front
from parcli.intake.source import Line, Paragraph, Place, Source


def listed(words):
    return [each.text for each in words]


@pytest.mark.parametrize(
    ("lines", "title", "period"),
    [
        (
            ("QUYẾT ĐỊNH", "Về việc ban hành Kế hoạch cải cách hành chính năm 2026"),
            "Kế hoạch cải cách hành chính năm 2026",
            "2026",
        ),
        (
            (
                "KẾ HOẠCH",
                "Cải cách hành chính",
                "giai đoạn 2016 - 2020",
                "(Kèm theo Quyết định số 1/QĐ-UBND)",
            ),
            "Kế hoạch cải cách hành chính giai đoạn 2016 - 2020",
            "2016-2020",
        ),
        (
            (
                "KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026 CỦA SỞ NỘI VỤ",
                "Sở Nội vụ ban hành Kế hoạch cải cách hành chính năm 2026 của Sở Nội vụ như sau:",
            ),
            "Kế hoạch cải cách hành chính năm 2026 của Sở Nội vụ",
            "2026",
        ),
        (
            ("KẾ HOẠCH", "CẢI CÁCH HÀNH CHÍNH", "CĂN CỨ PHÁP LÝ"),
            "Kế hoạch cải cách hành chính",
            None,
        ),
    ],
)
def test_title_and_period(front, lines, title, period):
    read = front(*lines)
    assert (read.title.text, read.period and read.period.text) == (title, period)


def test_a_plan_for_part_of_a_year_is_doubted(front):
    read = front("KẾ HOẠCH", "Cải cách hành chính 6 tháng cuối năm 2025")
    assert read.period.text == "2025"
    assert [doubt.place for doubt in read.doubts] == [read.title.place]


def test_basis_ends_where_the_articles_begin(front):
    read = front(
        "QUYẾT ĐỊNH",
        "Ban hành Kế hoạch cải cách hành chính năm 2026",
        "ỦY BAN NHÂN DÂN TỈNH LAI CHÂU",
        "Căn cứ Luật Tổ chức chính quyền địa phương;",
        "Căn cứ vào Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ;",
        "Theo đề nghị của Giám đốc Sở Nội vụ.",
        "QUYẾT ĐỊNH:",
        "Căn cứ Quyết định này, các sở thực hiện.",
    )
    assert listed(read.basis) == [
        "Luật Tổ chức chính quyền địa phương",
        "Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ",
        "Đề nghị của Giám đốc Sở Nội vụ",
    ]


@pytest.mark.parametrize(
    ("line", "parent"),
    [
        (
            "Thực hiện Kế hoạch số 331/KH-UBND ngày 27/12/2025 về cải cách hành chính năm 2026;",
            ("331/KH-UBND", "2025-12-27", "Kế hoạch cải cách hành chính năm 2026"),
        ),
        (
            "Căn cứ Quyết định số 3595/QĐ-UBND ngày 31 tháng 12 năm 2025 về Kế hoạch CCHC 2026",
            ("3595/QĐ-UBND", "2025-12-31", "Kế hoạch CCHC 2026"),
        ),
        (
            "Thực hiện Kế hoạch số 2963/KH-UBND ngày 19/12/2025 về CCHC năm 2026 và Chỉ thị số 13",
            ("2963/KH-UBND", "2025-12-19", "Kế hoạch CCHC năm 2026"),
        ),
        ("Căn cứ Quyết định số 225/QĐ-TTg về Kế hoạch cải cách hành chính 2016 - 2020;", None),
        ("Căn cứ Kế hoạch số 9/KH-UBND ngày 05/01/2026 về chuyển đổi số năm 2026;", None),
    ],
)
def test_the_plan_above_is_a_reform_plan_of_the_same_years(front, line, parent):
    read = front("KẾ HOẠCH", "Cải cách hành chính năm 2026 của Sở Y tế", line).parent
    assert (read and tuple(listed(read))) == parent


def test_a_dash_before_a_basis_and_behind_a_roman_number(front):
    read = front(
        "KẾ HOẠCH",
        "Cải cách hành chính năm 2026",
        "- Căn cứ Luật Tổ chức chính quyền địa phương;",
        "I- MỤC TIÊU",
        "1. Mục đích: Hoàn thành nhiệm vụ của năm.",
        "2. Yêu cầu: rõ người, rõ việc.",
        "II - TỔ CHỨC THỰC HIỆN",
        "1. Phòng Nội vụ đôn đốc.",
    )
    assert listed(read.basis) == ["Luật Tổ chức chính quyền địa phương"]
    assert listed(read.objectives) == ["Hoàn thành nhiệm vụ của năm"]
    assert listed(read.requirements) == ["Rõ người, rõ việc"]
    assert [duty.who.text for duty in read.organisation] == ["Phòng Nội vụ"]


@pytest.mark.parametrize(
    "behind",
    [
        ("NHIỆM VỤ TRỌNG TÂM NĂM 2026", "(Kèm theo Quyết định số 1/QĐ-UBND ngày 05/01/2026)"),
        ("Nơi nhận:", "- Sở Nội vụ;", "- Lưu: VT.", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        ("CHÁNH THANH TRA", "Lê Hữu Trí"),
    ],
)
def test_duties_end_where_the_plan_does(front, behind):
    lines = ("I. TỔ CHỨC THỰC HIỆN", "1. Sở Nội vụ", "Theo dõi, đôn đốc.")
    read = front("KẾ HOẠCH", "Cải cách hành chính năm 2026", *lines, *behind)
    assert [listed(duty.texts) for duty in read.organisation] == [["Theo dõi, đôn đốc"]]


def test_the_plan_goes_on_behind_the_readers_of_its_decision(front):
    read = front(
        "QUYẾT ĐỊNH",
        "Ban hành Kế hoạch cải cách hành chính năm 2026",
        "QUYẾT ĐỊNH:",
        "Điều 1. Ban hành Kế hoạch.",
        "Nơi nhận:",
        "- Như Điều 1;",
        "KT. CHỦ TỊCH",
        "CẢI CÁCH HÀNH CHÍNH NĂM 2026",
        "(Ban hành kèm theo Quyết định số 1/QĐ-UBND)",
        "1. Mục tiêu",
        "a) Nâng cao chất lượng phục vụ.",
    )
    assert listed(read.recipients) == ["Như Điều 1"]
    assert listed(read.objectives) == ["Nâng cao chất lượng phục vụ"]


def test_a_sentence_below_an_agency_may_be_of_another(front):
    read = front(
        "KẾ HOẠCH",
        "Cải cách hành chính năm 2026",
        "I. TỔ CHỨC THỰC HIỆN",
        "1. Sở Nội vụ phối hợp với Văn phòng UBND tỉnh đôn đốc.",
        "Văn phòng UBND tỉnh báo cáo tổng hợp ngày 20/12/2026.",
        "Các cơ quan chủ trì báo cáo Sở Nội vụ.",
    )
    assert [(duty.who.text, listed(duty.texts)) for duty in read.organisation] == [
        (
            "Sở Nội vụ",
            [
                "Phối hợp với Văn phòng UBND tỉnh đôn đốc",
                "Các cơ quan chủ trì báo cáo Sở Nội vụ",
            ],
        ),
        ("Văn phòng UBND tỉnh", ["Báo cáo tổng hợp ngày 20/12/2026"]),
    ]


def test_the_work_of_an_area_is_told_apart_from_its_aims(front):
    read = front(
        "KẾ HOẠCH",
        "Cải cách hành chính năm 2026",
        "II. NHIỆM VỤ",
        "1. Cải cách thể chế",
        "1.1. Nội dung và mục tiêu",
        "Theo dõi thi hành pháp luật.",
        "1.2. Phân công trách nhiệm",
        "a) Sở Tư pháp",
        "- Rà soát văn bản.",
        "b) Sở Nội vụ báo cáo UBND tỉnh.",
        "c) Sở Y tế chủ trì, phối hợp với Sở Nội vụ tập huấn.",
    )
    (area,) = read.areas
    assert [work.leads for work in area.work] == [False, False, True]
    assert listed(area.aimed) == ["Theo dõi thi hành pháp luật"]
    assert [(work.no, work.title.text, work.who and work.who.text) for work in area.work] == [
        ("a", "Sở Tư pháp", "Sở Tư pháp"),
        ("b", "Sở Nội vụ báo cáo UBND tỉnh", "Sở Nội vụ"),
        ("c", "Sở Y tế chủ trì, phối hợp với Sở Nội vụ tập huấn", "Sở Y tế"),
    ]
    assert listed(work.title for work in area.work[0].below) == ["Rà soát văn bản"]


def test_aims_duties_and_reports(front):
    read = front(
        "KẾ HOẠCH",
        "Cải cách hành chính năm 2026",
        "I. MỤC ĐÍCH, YÊU CẦU",
        "1. Mục đích",
        "a) Mục tiêu chung:",
        "- Nâng cao chất lượng phục vụ;",
        "b) Mục tiêu cụ thể:",
        "- Hài lòng trên 90%.",
        "2. Yêu cầu",
        "Rõ việc, rõ người.",
        "II. NHIỆM VỤ",
        "1. Cải cách thể chế",
        "Cơ quan chủ trì: Sở Tư pháp. Sản phẩm nêu tại Phụ lục I kèm theo.",
        "a) Rà soát văn bản.",
        "b) Kiểm tra văn bản.",
        "III. TỔ CHỨC THỰC HIỆN",
        "1. Các sở, ban, ngành có trách nhiệm:",
        "a) Xây dựng kế hoạch;",
        "b) Báo cáo đúng hạn.",
        "2. Giao Sở Nội vụ đôn đốc việc thực hiện.",
        "3. Kinh phí bố trí trong dự toán.",
        "4. Chế độ báo cáo",
        "a) Báo cáo quý: ngày 10 tháng cuối quý.",
        "b) Báo cáo 06 tháng: trước ngày 05/6.",
        "Trên đây là Kế hoạch cải cách hành chính năm 2026./.",
    )
    assert listed(read.objectives) == ["Nâng cao chất lượng phục vụ", "Hài lòng trên 90%"]
    assert listed(read.requirements) == ["Rõ việc, rõ người"]
    (area,) = read.areas
    assert (area.no, area.title.text, area.lead.text) == ("1", "Cải cách thể chế", "Sở Tư pháp")
    assert listed(area.lines) == ["Rà soát văn bản", "Kiểm tra văn bản"]
    assert [(duty.who and duty.who.text, listed(duty.texts)) for duty in read.organisation] == [
        ("Các sở, ban, ngành", ["Xây dựng kế hoạch", "Báo cáo đúng hạn"]),
        ("Sở Nội vụ", ["Đôn đốc việc thực hiện"]),
        (None, ["Kinh phí bố trí trong dự toán"]),
    ]
    assert [(rhythm, phrase.text) for rhythm, phrase in read.reporting] == [
        ("quarter", "ngày 10 tháng cuối quý"),
        ("half-year", "trước ngày 05/6"),
    ]


@pytest.mark.parametrize(
    ("line", "who", "text"),
    [
        ("1. Sở Nội vụ: theo dõi.", "Sở Nội vụ", "Theo dõi"),
        (
            "Trưởng các phòng, Giám đốc Trung tâm Trợ giúp pháp lý thực hiện Kế hoạch này.",
            "Trưởng các phòng, Giám đốc Trung tâm Trợ giúp pháp lý",
            "Thực hiện Kế hoạch này",
        ),
        ("- Đề nghị Mặt trận Tổ quốc tỉnh phối hợp giám sát.", "Mặt trận Tổ quốc tỉnh", None),
        ("2. Báo cáo định kỳ trước ngày 10.", None, "Báo cáo định kỳ trước ngày 10"),
        ("3. Tổ chức kiểm tra các phòng.", None, "Tổ chức kiểm tra các phòng"),
        (
            "4. Cán bộ, công chức, nhất là người đứng đầu, gương mẫu.",
            None,
            "Cán bộ, công chức, nhất là người đứng đầu, gương mẫu",
        ),
        ("5. Chế độ báo cáo: theo quy định.", None, "Chế độ báo cáo: theo quy định"),
    ],
)
def test_who_does_what_in_one_line(front, line, who, text):
    (duty,) = front("KẾ HOẠCH", "I. TỔ CHỨC THỰC HIỆN", line).organisation
    assert (duty.who and duty.who.text) == who
    assert listed(duty.texts) == [text or "Phối hợp giám sát"]


def test_a_letter_has_its_duties_by_agency(front):
    read = front(
        "Kính gửi: Các sở, ban, ngành",
        "Ủy ban nhân dân tỉnh yêu cầu:",
        "1. Sở Nội vụ:",
        "- Báo cáo tình hình trước ngày 10/12/2016;",
        "2. Sở Tài chính:",
        "- Bố trí kinh phí.",
        head=("ỦY BAN NHÂN DÂN", "TỈNH THỪA THIÊN HUẾ", "Số: 5947/UBND-NV", "V/v duy trì xếp hạng"),
        day="Thừa Thiên Huế, ngày 01 tháng 10 năm 2016",
    )
    assert (read.kind, read.number.text, read.title.text) == (
        *("letter", "5947/UBND-NV", "Duy trì xếp hạng"),
    )
    assert [duty.who.text for duty in read.organisation] == ["Sở Nội vụ", "Sở Tài chính"]


def test_readers_and_signature(front):
    read = front(
        "KẾ HOẠCH",
        "Cải cách hành chính năm 2026",
        recipients=("- UBND tỉnh (b/c);", "- Các phòng;", "- Lưu: VT."),
        signature=("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "", "ThS. Lê Văn Em"),
    )
    assert listed(read.recipients) == ["UBND tỉnh (b/c)", "Các phòng", "Lưu: VT"]
    assert listed(read.signer) == [
        "TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
        "Lê Văn Em",
    ]


@pytest.mark.parametrize("name", ["", "…………", "(Đã ký)"])
def test_nobody_signs_what_is_not_signed(front, name):
    read = front("KẾ HOẠCH", recipients=("- Như trên;",), signature=("CHỦ TỊCH", name))
    assert read.signer is None


@settings(max_examples=40)
@given(
    st.lists(
        st.sampled_from(
            [
                *("QUYẾT ĐỊNH", "KẾ HOẠCH", "QUYẾT ĐỊNH:", "Nơi nhận:", "- Sở Nội vụ;", "CHỦ TỊCH"),
                *("I. MỤC TIÊU, YÊU CẦU", "1. Mục tiêu", "2. Yêu cầu", "a)", "-", "Phụ lục I"),
                *("II. NHIỆM VỤ", "III. TỔ CHỨC THỰC HIỆN", "1. Sở Nội vụ:", "Căn cứ ", "Số: /"),
                *("Theo Kế hoạch số 1/KH-UBND ngày 31/02/2026 về CCHC năm 2026", "....../......"),
                *("Phần thứ nhất", "4. Chế độ báo cáo", "Báo cáo quý: ", "UBND", "V/v "),
            ]
        ),
        max_size=12,
    )
)
def test_any_lines_are_read(lines):
    paragraphs = (Paragraph(Place(paragraph=at), Line(line)) for at, line in enumerate(lines, 1))
    read = read_front(Source("x.docx", tuple(paragraphs)))
    assert {place.paragraph for place in read.taken} <= set(range(1, len(lines) + 1))
