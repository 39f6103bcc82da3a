"""Plans to compare: made of few words, with a register, read on their own."""

import pytest

from parcli.deadline import frame_of
from parcli.deadline.dated import DatedPlan
from parcli.model.plan import Plan
from parcli.model.register import Register
from parcli.workdays import WorkCalendar

AGENCIES = {
    "ubnd-tinh": "UBND tỉnh",
    "so-tu-phap": "Sở Tư pháp",
    "so-noi-vu": "Sở Nội vụ",
    "so-tai-chinh": "Sở Tài chính",
    "so-y-te": "Sở Y tế",
}
GROUPS = {"cac-so": ["so-tu-phap", "so-noi-vu", "so-tai-chinh"], "tat-ca": ["cac-so", "so-y-te"]}


def register(**groups):
    return Register.model_validate(
        {
            "parcli": 1,
            "agencies": [{"id": key, "name": name} for key, name in AGENCIES.items()],
            "groups": [
                {"id": key, "name": f"nhóm {key}", "members": members}
                for key, members in (GROUPS | groups).items()
            ],
        }
    )


REGISTER = register()


@pytest.fixture(name="register")
def register_fixture():
    """Make a register whose groups have other members."""
    return register


@pytest.fixture
def dated():
    """Read a plan with its dates."""

    def read(data, register=REGISTER, parent=None, **settings):
        plan = Plan.model_validate(data)
        return DatedPlan(plan, register, frame_of(plan, WorkCalendar(), parent=parent, **settings))

    return read


@pytest.fixture
def base():
    """A province's plan as the file says it: change it and compare."""
    return {
        "parcli": 1,
        "id": "tinh-2020",
        "title": "Kế hoạch cải cách hành chính năm 2020",
        "level": "province",
        "issuer": "ubnd-tinh",
        "period": "2020",
        "decision": {"number": "5409/QĐ-UBND", "date": "2019-12-20"},
        "basis": ["Luật Tổ chức chính quyền địa phương ngày 19/6/2015"],
        "objectives": ["Nâng chất lượng phục vụ người dân và doanh nghiệp"],
        "targets": [
            {"id": "truc-tuyen", "text": "Hồ sơ trực tuyến", "at_least": "50 %"},
            {"id": "xep-hang", "text": "Xếp hạng PAR Index", "between": ["22 hạng", "27 hạng"]},
        ],
        "events": [{"id": "bo-huong-dan", "name": "ngày Bộ Nội vụ hướng dẫn"}],
        "areas": {
            "institutions": {
                "lead": "so-tu-phap",
                "tasks": [
                    {
                        "id": "TC-1",
                        "no": "1",
                        "title": "Xây dựng hệ thống pháp luật của tỉnh thống nhất, minh bạch",
                        "products": [
                            {"id": "a", "name": "Quyết định", "deadline": "Tháng 01/2020"},
                            {"id": "b", "name": "Báo cáo kết quả", "deadline": "Hàng quý"},
                        ],
                    },
                    {
                        "id": "TC-2",
                        "no": "2",
                        "title": "Rà soát, hệ thống hóa văn bản quy phạm pháp luật",
                        "agencies": {"lead": "so-noi-vu", "coordinate": ["cac-so"]},
                        "products": [
                            {"id": "a", "name": "Kế hoạch rà soát văn bản", "deadline": "Quý I"},
                        ],
                    },
                ],
            },
            "procedures": {
                "lead": "so-noi-vu",
                "tasks": [
                    {
                        "id": "TT-1",
                        "title": "Công bố, công khai thủ tục hành chính",
                        "products": [
                            {
                                "id": "a",
                                "name": "Quyết định công bố thủ tục hành chính của ngành",
                                "deadline": "Trong vòng 10 ngày kể từ ngày Bộ Nội vụ hướng dẫn",
                            }
                        ],
                    }
                ],
            },
        },
    }
