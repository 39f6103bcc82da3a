"""What a decision says where its plan is silent: who carries it out, and who receives it.

The wording is that of the plans in use; districts ended with 30/6/2025.
"""

from datetime import date

from parcli.documents.office import Office
from parcli.model.plan import Level

_LAST_DAY_OF_DISTRICTS = date(2025, 6, 30)


def responsible(level: Level, office: Office, day: date) -> str:
    """Say who carries the decision out (its last article)."""
    region = office.region
    below = _committees_below(region, day)
    texts: dict[Level, str] = {
        "province": (
            f"Chánh Văn phòng Ủy ban nhân dân {region}; Thủ trưởng các sở, ban, ngành, cơ quan, đơn"
            f" vị cấp tỉnh; Chủ tịch {below}; Thủ trưởng các cơ quan, đơn vị liên quan"
        ),
        "department": (
            "Chánh Văn phòng; Trưởng các phòng, đơn vị trực thuộc; công chức, viên chức và người"
            " lao động của cơ quan"
        ),
        "district": (
            f"Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân {region}; Thủ trưởng các phòng,"
            " ban, đơn vị; Chủ tịch Ủy ban nhân dân các xã, phường, thị trấn"
        ),
        "commune": (
            f"Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân {region}; Thủ trưởng các phòng,"
            " đơn vị; công chức, viên chức có liên quan"
        ),
    }
    return texts.get(level, "Thủ trưởng các cơ quan, đơn vị và cá nhân có liên quan")


def usual_recipients(level: Level, office: Office, day: date) -> tuple[str, ...]:
    """Name those who usually receive a plan; the first and the last line are added to every one."""
    region = office.region
    party = "Thành ủy" if region == "thành phố" else "Tỉnh ủy"
    below = _committees_below(region, day).replace("Ủy ban nhân dân", "UBND")
    texts: dict[Level, tuple[str, ...]] = {
        "province": (
            "Bộ Nội vụ (b/c)",
            f"Thường trực {party}, HĐND {region} (b/c)",
            f"Chủ tịch, các Phó Chủ tịch UBND {region}",
            "Các sở, ban, ngành cấp tỉnh",
            below,
        ),
        "department": (f"UBND {region} (b/c)", "Sở Nội vụ (b/c)", "Lãnh đạo cơ quan"),
        "district": (
            "UBND tỉnh (b/c)",
            "Sở Nội vụ (b/c)",
            f"Thường trực Huyện ủy, HĐND {region}",
            f"Chủ tịch, các Phó Chủ tịch UBND {region}",
        ),
        "commune": (
            "UBND tỉnh (b/c)",
            "Sở Nội vụ (b/c)",
            f"Thường trực Đảng ủy, HĐND {region}",
            f"Chủ tịch, các Phó Chủ tịch UBND {region}",
        ),
    }
    return texts.get(level, ("Các cơ quan, đơn vị liên quan",))


def _committees_below(region: str, day: date) -> str:
    if day > _LAST_DAY_OF_DISTRICTS:
        return "Ủy ban nhân dân các xã, phường, đặc khu"
    if region == "thành phố":
        return "Ủy ban nhân dân các quận, huyện, thị xã"
    return "Ủy ban nhân dân các huyện, thị xã, thành phố"
