"""The areas of public administration reform, and their names in the two programmes."""

from typing import Literal, get_args

AreaId = Literal[
    "institutions",
    "procedures",
    "organisation",
    "civil-service",
    "public-finance",
    "modernisation",
    "direction",
    "impact",
    "other",
]

AREA_IDS: tuple[AreaId, ...] = get_args(AreaId)

# The seven areas every plan covers; `impact` and `other` are a plan's own.
REFORM_AREAS: tuple[AreaId, ...] = AREA_IDS[:7]

# Nghị quyết 30c/NQ-CP (08/11/2011), amended by 76/NQ-CP (13/6/2013).
_PROGRAMME_2011: dict[AreaId, str] = {
    "institutions": "Cải cách thể chế",
    "procedures": "Cải cách thủ tục hành chính",
    "organisation": "Cải cách tổ chức bộ máy hành chính nhà nước",
    "civil-service": "Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức",
    "public-finance": "Cải cách tài chính công",
    "modernisation": "Hiện đại hóa hành chính",
    "direction": "Công tác chỉ đạo, điều hành",
    "impact": "Tác động của cải cách hành chính",
    "other": "Nội dung khác",
}

# Nghị quyết 76/NQ-CP (15/7/2021).
_PROGRAMME_2021: dict[AreaId, str] = _PROGRAMME_2011 | {
    "civil-service": "Cải cách chế độ công vụ",
    "modernisation": "Xây dựng và phát triển chính quyền điện tử, chính quyền số",
}


def area_name(area: AreaId, year: int) -> str:
    """Give the area's name in the programme in force in `year` (2011–2020 or 2021–2030)."""
    return (_PROGRAMME_2011 if year <= 2020 else _PROGRAMME_2021)[area]  # noqa: PLR2004
