import pytest

from parcli.intake.tables.titles import area_in
from parcli.model.areas import AREA_IDS, area_name


@pytest.mark.parametrize("year", [2020, 2021])
@pytest.mark.parametrize("area", AREA_IDS)
def test_names_of_both_programmes_are_sure(area, year):
    for name in (area_name(area, year), area_name(area, year).upper()):
        named = area_in(name)
        assert (named.area, named.is_plain, named.is_sure) == (area, True, True)


@pytest.mark.parametrize(
    ("title", "area"),
    [
        ("Công tác chỉ đạo điều hành, tuyên truyền về cải cách hành chính", "direction"),
        ("Cải cách bộ máy hành chính", "organisation"),
        ("CÔNG TÁC CẢI CÁCH THỦ TỤC HÀNH CHÍNH (TTHC)", "procedures"),
        ("Về kiểm soát thủ tục hành chính, cơ chế một cửa", "procedures"),
        ("Xây dựng và thực hiện văn bản quy phạm pháp luật (QPPL)", "institutions"),
        ("Đổi mới chế độ công chức, công vụ", "civil-service"),
        ("Hiện đại hóa nền hành chính", "modernisation"),
        ("Ứng dụng công nghệ thông tin, chuyển đổi số", "modernisation"),
        ("Tác động của CCHC đến người dân, tổ chức", "impact"),
        ("Những nội dung khác", "other"),
        ("NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2021", None),
        ("DANH MỤC NHIỆM VỤ, SẢN PHẨM VÀ THỜI HẠN", None),
        ("", None),
    ],
)
def test_usual_variants(title, area):
    named = area_in(title)
    assert (named.area if named else None) == area


@pytest.mark.parametrize(
    "title", ["Tuyên truyền", "Giải pháp thực hiện", "Cải cách thể chế, thủ tục hành chính"]
)
def test_what_may_be_another_area_is_not_sure(title):
    assert not area_in(title).is_sure
