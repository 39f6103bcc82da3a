"""A plan, its progress and a register, one fact a line."""

from parcli.deadline import frame_of
from parcli.deadline.dated import DatedPlan
from parcli.model.plan import Plan
from parcli.model.progress import Progress
from parcli.model.register import Register
from parcli.reports.diff_names import Names
from parcli.reports.readable import plan_lines, progress_lines, register_lines
from parcli.workdays import WorkCalendar

REGISTER = Register.model_validate(
    {
        "parcli": "1",
        "agencies": [
            {
                "id": "so-noi-vu",
                "name": "Sở Nội vụ",
                "abbreviation": "SNV",
                "valid": {"to": "2025-02-28"},
                "units": [{"id": "phong-cchc", "name": "Phòng CCHC"}],
            },
        ],
        "groups": [{"id": "so-nganh", "name": "Các sở, ngành", "members": ["so-noi-vu"]}],
    }
)
PLAN = Plan.model_validate(
    {
        "parcli": "1",
        "id": "p-2020",
        "title": "Kế hoạch năm 2020",
        "level": "province",
        "issuer": "ubnd-tinh",
        "period": "2020",
        "basis": ["Luật số 1", "Nghị quyết số 2"],
        "targets": [{"id": "mot", "text": "Hồ sơ trực tuyến", "at_least": "50 %"}],
        "events": [{"id": "ky", "name": "ngày ký của tỉnh"}],
        "organisation": [{"agencies": "so-noi-vu", "text": "Theo dõi"}, {"text": "Kinh phí"}],
        "index": {
            "set": "1294/QĐ-BNV",
            "components": {"impact": {"owner": "so-noi-vu"}},
            "criteria": [{"no": "1.1", "name": "Kế hoạch CCHC"}],
        },
        "areas": {
            "institutions": {
                "no": "I",
                "title": "Cải cách thể chế",
                "lead": "so-noi-vu",
                "tasks": [
                    {
                        "id": "TC-1",
                        "no": "1",
                        "title": "Rà soát",
                        "agencies": {"coordinate": ["so-nganh", "so-la"]},
                        "products": [
                            {
                                "id": "a",
                                "name": "Báo cáo\ncủa sở",
                                "deadline": "6 tháng, năm",
                                "each": "so-nganh",
                            },
                            {"id": "b", "name": "Văn bản", "deadline": "Theo quy định"},
                        ],
                    }
                ],
            }
        },
    }
)


def test_a_plan_line_by_line():
    dated = DatedPlan(PLAN, REGISTER, frame_of(PLAN, WorkCalendar()))
    assert list(plan_lines(dated, str)) == [
        "p-2020: tên: Kế hoạch năm 2020",
        "p-2020: cấp: tỉnh",
        "p-2020: cơ quan ban hành: ubnd-tinh",
        "p-2020: kỳ kế hoạch: 2020",
        "p-2020: căn cứ: Luật số 1",
        "p-2020: căn cứ: Nghị quyết số 2",
        "mot: Hồ sơ trực tuyến",
        "mot: mục tiêu: Ít nhất 50 %",
        "ky: ngày ký của tỉnh: chưa có ngày",
        "p-2020: tổ chức thực hiện: Sở Nội vụ: Theo dõi",
        "p-2020: tổ chức thực hiện: Kinh phí",
        "PAR Index: bộ tiêu chí: 1294/QĐ-BNV",
        "PAR Index Tác động của cải cách hành chính: cơ quan chịu trách nhiệm: Sở Nội vụ",
        "PAR Index 1.1: tên: Kế hoạch CCHC",
        "",
        "institutions: I. Cải cách thể chế",
        "institutions: cơ quan chủ trì: Sở Nội vụ",
        "TC-1: 1. Rà soát",
        "TC-1: phối hợp: Các sở, ngành",
        "TC-1: phối hợp: so-la",
        "TC-1.a: Báo cáo của sở",
        "TC-1.a: thời hạn: 6 tháng, năm → 30/06/2020, 31/12/2020",
        "TC-1.a: từng cơ quan nộp: Các sở, ngành",
        "TC-1.b: Văn bản",
        "TC-1.b: thời hạn: Theo quy định",
    ]


def test_records_line_by_line():
    progress = Progress.model_validate(
        {
            "parcli": "1",
            "plan": "p-2020",
            "TC-1.a": [
                {"occurrence": "2020-H1", "agency": "so-noi-vu", "done": "2020-06-20"},
                {"under_way": "60 %", "as_of": "2020-03-31", "note": "chờ số liệu"},
            ],
        }
    )
    assert list(progress_lines(progress, Names(REGISTER, 2020, str))) == [
        "TC-1.a@2020-H1/so-noi-vu (Sở Nội vụ): hoàn thành ngày 20/06/2020",
        "TC-1.a: đã làm 60%, tính đến 31/03/2020; ghi chú: chờ số liệu",
    ]


def test_a_register_line_by_line():
    assert list(register_lines(REGISTER, str)) == [
        "Sở Nội vụ (so-noi-vu)",
        "Sở Nội vụ: tên viết tắt: SNV",
        "Sở Nội vụ: thời gian hoạt động: đến ngày 28/02/2025",
        "Sở Nội vụ – Phòng CCHC (phong-cchc)",
        "Các sở, ngành (so-nganh)",
        "Các sở, ngành: thành viên: Sở Nội vụ",
    ]
