"""Edits of a plan, and the lines that a reader is told of them: a case an edit."""

import copy
from dataclasses import replace
from datetime import date

import pytest

from parcli.deadline.dated import DatedPlan
from parcli.diff import compare
from parcli.reports.diff_rows import Section, body_entries, sections
from parcli.reports.diff_words import Sides
from parcli.workdays import Change, WorkCalendar

GONE = object()
TC = "areas.institutions.tasks"
TT = "areas.procedures.tasks"


def edited(base, edits):
    """Change what stands at each path: `GONE` takes it out, a path that ends in `+` adds to it."""
    data = copy.deepcopy(base)
    for path, value in edits.items():
        *way, last = path.split(".")
        place = data
        for step in way:
            place = place[int(step)] if isinstance(place, list) else place[step]
        key = int(last) if isinstance(place, list) and last != "+" else last
        if last == "+":
            place.append(copy.deepcopy(value))
        elif value is GONE:
            del place[key]
        elif callable(value):
            place[key] = value(place[key])
        else:
            place[key] = value
    return data


def shown(entries, depth=0):
    for entry in entries:
        head = "  ".join(str(part) for part in (entry.code, entry.text) if str(part))
        pad = "  " * depth
        if head:
            yield f"{pad}{entry.sign} {head}"
            yield from (f"{pad}    {line}" for line in entry.lines)
        else:
            yield from (f"{pad}{entry.sign} {line}" for line in entry.lines)
        yield from shown(entry.within, depth + 1)


def lines(diff):
    found: list[Section] = [*sections(diff, str)]
    told = [line for section in found for line in (f"[{section.title}]", *shown(section.entries))]
    return [*told, *shown(body_entries(diff.bodies, Sides.of(diff, str)))]


T1 = "Xây dựng hệ thống pháp luật của tỉnh thống nhất, minh bạch"
T2 = "Rà soát, hệ thống hóa văn bản quy phạm pháp luật"
T3 = "Công bố, công khai thủ tục hành chính"
INST, PROC = "[Cải cách thể chế]", "[Cải cách thủ tục hành chính]"
A1 = [INST, f"~ TC-1  {T1}", "  ~ TC-1.a  Quyết định"]
B1 = [INST, f"~ TC-1  {T1}", "  ~ TC-1.b  Báo cáo kết quả"]
A2 = [INST, f"~ TC-2  {T2}"]
A3 = [PROC, f"~ TT-1  {T3}", "  ~ TT-1.a  Quyết định công bố thủ tục hành chính của ngành"]
NEW = {"id": "TC-9", "title": "Theo dõi thi hành pháp luật", "products": []}
EVENT = "Trong vòng 10 ngày kể từ ngày Bộ Nội vụ hướng dẫn"


def swap(items):
    return items[::-1]


CASES = {
    # nothing a reader is told
    "nothing": ({}, []),
    "tasks in another order": ({TC: swap}, []),
    "products in another order": ({f"{TC}.0.products": swap}, []),
    "targets in another order": ({"targets": swap}, []),
    "areas in another order": ({"areas": lambda areas: dict(reversed(areas.items()))}, []),
    "agencies of a role in another order": (
        {f"{TC}.1.agencies.coordinate": ["cac-so"]},
        [],
    ),
    # deadlines
    "later by a window": (
        {f"{TC}.0.products.0.deadline": "Quý I/2020"},
        [
            *A1,
            "      thời hạn: Tháng 01/2020 → Quý I/2020: hạn lùi 60 ngày (31/01/2020 → 31/03/2020)",
        ],
    ),
    "earlier": (
        {f"{TC}.1.products.0.deadline": "Tháng 02/2020"},
        [
            *A2,
            "  ~ TC-2.a  Kế hoạch rà soát văn bản",
            "      thời hạn: Quý I → Tháng 02/2020: hạn sớm lên 31 ngày (31/03/2020 → 29/02/2020)",
        ],
    ),
    "other words for the same day": (
        {f"{TC}.0.products.0.deadline": "Chậm nhất ngày 31/01/2020"},
        [
            *A1,
            ("      thời hạn: Tháng 01/2020 → Chậm nhất ngày 31/01/2020: ngày đến hạn vẫn là"
            " 31/01/2020"),
        ],
    ),
    "no deadline any more": (
        {f"{TC}.0.products.0.deadline": GONE},
        [
            *A1,
            ("      thời hạn: Tháng 01/2020 → chưa nêu: không còn ngày đến hạn (trước là"
            " 31/01/2020)"),
        ],
    ),
    "another rhythm": (
        {f"{TC}.0.products.1.deadline": "6 tháng/lần"},
        [
            *B1,
            ("      thời hạn: Hàng quý → 6 tháng/lần: 4 kỳ, 31/03/2020 … 31/12/2020 → 2 kỳ,"
            " 30/06/2020 … 31/12/2020"),
        ],
    ),
    "every occurrence earlier by its own number": (
        {f"{TC}.0.products.1.deadline": "Ngày 15 tháng cuối quý"},
        [
            *B1,
            ("      thời hạn: Hàng quý → Ngày 15 tháng cuối quý: 4 trong 4 kỳ đổi ngày:"
            " 31/03/2020 → 15/03/2020; 30/06/2020 → 15/06/2020; 30/09/2020 → 15/09/2020; …"),
        ],
    ),
    "an outside deadline": (
        {f"{TC}.0.products.0.deadline": "Theo quy định"},
        [
            *A1,
            ("      thời hạn: Tháng 01/2020 → Theo quy định: không còn ngày đến hạn (trước là"
            " 31/01/2020)"),
        ],
    ),
    "a reading is fixed": (
        {f"{TC}.0.products.0.deadline": {"phrase": "Tháng 01/2020", "due": "2020-02-05"}},
        [
            *A1,
            ("      thời hạn “Tháng 01/2020”, cách đọc ghi trong tệp đổi: hạn lùi 5 ngày"
            " (31/01/2020 → 05/02/2020)"),
        ],
    ),
    "an event gets its date": (
        {"events.0.date": "2020-03-02"},
        [
            "[Mốc sự kiện]",
            "~ bo-huong-dan  ngày Bộ Nội vụ hướng dẫn",
            "    thêm ngày: 02/03/2020",
            *A3,
            f"      thời hạn “{EVENT}”: nay đến hạn 12/03/2020",
            "      vì mốc “ngày Bộ Nội vụ hướng dẫn”: chưa có → 02/03/2020",
        ],
    ),
    "the reporting day": (
        {"reporting": {"quarter": "ngày 10 tháng cuối quý"}},
        [
            "[Kế hoạch]",
            "+ thêm lịch báo cáo: báo cáo quý ngày 10 tháng cuối quý",
            *B1,
            ("      thời hạn “Hàng quý”: 4 trong 4 kỳ đổi ngày: 31/03/2020 → 10/03/2020;"
            " 30/06/2020 → 10/06/2020; 30/09/2020 → 10/09/2020; …"),
            "      vì lịch báo cáo hàng quý: chưa có → ngày 10 tháng cuối quý",
        ],
    ),
    # tasks
    "a task added": (
        {f"{TC}.+": NEW},
        [INST, "+ TC-9  nhiệm vụ mới: Theo dõi thi hành pháp luật"],
    ),
    "a task with a product added": (
        {
            f"{TT}.+": NEW
            | {"products": [{"id": "a", "name": "Báo cáo", "deadline": "Tháng 6/2020"}]}
        },
        [
            PROC,
            "+ TC-9  nhiệm vụ mới: Theo dõi thi hành pháp luật",
            "  + TC-9.a  sản phẩm mới: Báo cáo",
            "      thời hạn: Tháng 6/2020 (30/06/2020)",
        ],
    ),
    "a task removed": (
        {f"{TC}.1": GONE},
        [
            INST,
            f"- TC-2  bỏ nhiệm vụ: {T2}",
            "  - TC-2.a  bỏ sản phẩm: Kế hoạch rà soát văn bản",
            "      thời hạn: Quý I (31/03/2020)",
        ],
    ),
    "a task renumbered": (
        {f"{TC}.1.no": "3"},
        [*A2, "    số thứ tự: 2 → 3"],
    ),
    "a task retitled": (
        {f"{TC}.1.title": "Rà soát văn bản quy phạm pháp luật"},
        [
            INST,
            "~ TC-2  Rà soát văn bản quy phạm pháp luật",
            f"    tên: {T2} → Rà soát văn bản quy phạm pháp luật",
        ],
    ),
    "another id": (
        {f"{TC}.1.id": "TC-20"},
        [INST, f"~ TC-20  {T2}", "    mã: TC-2 → TC-20"],
    ),
    "a task put in before the others, whose ids move on": (
        {
            f"{TC}.0.id": "TC-2",
            f"{TC}.1.id": "TC-3",
            f"{TC}.+": {"id": "TC-1", "title": "Ban hành kế hoạch"},
        },
        [
            INST,
            f"~ TC-2  {T1}",
            "    mã: TC-1 → TC-2",
            f"~ TC-3  {T2}",
            "    mã: TC-2 → TC-3",
            "+ TC-1  nhiệm vụ mới: Ban hành kế hoạch",
        ],
    ),
    "rewritten under its id": (
        {f"{TC}.1.title": "Tập huấn nghiệp vụ"},
        [INST, "~ TC-2  Tập huấn nghiệp vụ", f"    tên: {T2} → Tập huấn nghiệp vụ"],
    ),
    "another task under another id": (
        {f"{TC}.1": NEW},
        [
            INST,
            "+ TC-9  nhiệm vụ mới: Theo dõi thi hành pháp luật",
            f"- TC-2  bỏ nhiệm vụ: {T2}",
            "  - TC-2.a  bỏ sản phẩm: Kế hoạch rà soát văn bản",
            "      thời hạn: Quý I (31/03/2020)",
        ],
    ),
    "a note": ({f"{TC}.1.note": "làm sớm"}, [*A2, "    thêm ghi chú: làm sớm"]),
    "a clause": ({f"{TC}.1.clause": "II.1.d"}, [*A2, "    thêm mục trong văn bản: II.1.d"]),
    "carries out another's": (
        {f"{TC}.1.implements": ["TW-1", "TW-2"]},
        [
            *A2,
            "    thêm việc cấp trên thực hiện: TW-1",
            "    thêm việc cấp trên thực hiện: TW-2",
        ],
    ),
    # products
    "a product added": (
        {f"{TC}.1.products.+": {"id": "b", "name": "Danh mục văn bản", "deadline": "Quý II"}},
        [
            *A2,
            "  + TC-2.b  sản phẩm mới: Danh mục văn bản",
            "      thời hạn: Quý II (30/06/2020)",
        ],
    ),
    "a product removed": (
        {f"{TC}.0.products.1": GONE},
        [
            INST,
            f"~ TC-1  {T1}",
            "  - TC-1.b  bỏ sản phẩm: Báo cáo kết quả",
            "      thời hạn: Hàng quý (4 kỳ, 31/03/2020 … 31/12/2020)",
        ],
    ),
    "a product renamed": (
        {f"{TC}.1.products.0.name": "Kế hoạch rà soát văn bản của tỉnh"},
        [
            *A2,
            "  ~ TC-2.a  Kế hoạch rà soát văn bản của tỉnh",
            "      tên: Kế hoạch rà soát văn bản → Kế hoạch rà soát văn bản của tỉnh",
        ],
    ),
    "each agency owes its own": (
        {f"{TC}.0.products.1.each": "cac-so"},
        [*B1, "      thêm từng cơ quan nộp: nhóm cac-so"],
    ),
    # agencies
    "another lead": (
        {f"{TC}.1.agencies.lead": "so-tu-phap"},
        [*A2, "    chủ trì: Sở Nội vụ → Sở Tư pháp"],
    ),
    "one more beside the lead": (
        {f"{TC}.1.agencies.lead": ["so-noi-vu", "so-y-te"]},
        [*A2, "    chủ trì: thêm Sở Y tế"],
    ),
    "a group for its members and one more": (
        {f"{TC}.1.agencies.coordinate": ["tat-ca"]},
        [
            *A2,
            "    phối hợp: nhóm cac-so → nhóm tat-ca",
            "    tính cả qua nhóm: thêm Sở Y tế",
        ],
    ),
    "the members for their group": (
        {f"{TC}.1.agencies.coordinate": ["so-tu-phap", "so-noi-vu", "so-tai-chinh"]},
        [
            *A2,
            "    phối hợp: thêm Sở Tư pháp; Sở Nội vụ; Sở Tài chính",
            "    phối hợp: bỏ nhóm cac-so",
            "    tính cả qua nhóm: không cơ quan nào thêm hay bớt",
        ],
    ),
    "a role filled and one emptied": (
        {f"{TC}.1.agencies": {"lead": "so-noi-vu", "monitor": "so-y-te"}},
        [
            *A2,
            "    phối hợp: bỏ nhóm cac-so",
            "    tính cả qua nhóm: bỏ Sở Tư pháp; Sở Nội vụ; Sở Tài chính",
            "    theo dõi, đôn đốc: thêm Sở Y tế",
        ],
    ),
    "what was inherited is written down": (
        {f"{TC}.0.agencies": {"lead": "so-tu-phap"}},
        [INST, f"~ TC-1  {T1}", "    cách ghi cơ quan đổi, các cơ quan không đổi"],
    ),
    "the lead of an area": (
        {"areas.institutions.lead": "so-noi-vu"},
        [INST, "~ cơ quan chủ trì: Sở Tư pháp → Sở Nội vụ"],
    ),
    "a product's own agencies": (
        {f"{TC}.0.products.0.agencies": {"lead": "so-y-te"}},
        [*A1, "      chủ trì: Sở Tư pháp → Sở Y tế"],
    ),
    # targets
    "raised": (
        {"targets.0.at_least": "60 %"},
        [
            "[Chỉ tiêu]",
            "~ truc-tuyen  Hồ sơ trực tuyến",
            "    mục tiêu: Ít nhất 50 % → Ít nhất 60 %: nâng 10 điểm phần trăm",
        ],
    ),
    "lowered": (
        {"targets.0.at_least": "47,5 %"},
        [
            "[Chỉ tiêu]",
            "~ truc-tuyen  Hồ sơ trực tuyến",
            "    mục tiêu: Ít nhất 50 % → Ít nhất 47,5 %: hạ 2,5 điểm phần trăm",
        ],
    ),
    "a better rank is higher": (
        {"targets.1.between": ["20 hạng", "25 hạng"]},
        [
            "[Chỉ tiêu]",
            "~ xep-hang  Xếp hạng PAR Index",
            "    mục tiêu: Từ 22 đến 27 hạng → Từ 20 đến 25 hạng: nâng 2 bậc",
        ],
    ),
    "another kind of aim cannot be compared": (
        {"targets.0.at_least": GONE, "targets.0.equals": "100 %"},
        [
            "[Chỉ tiêu]",
            "~ truc-tuyen  Hồ sơ trực tuyến",
            "    mục tiêu: Ít nhất 50 % → Đúng 100 %",
        ],
    ),
    "a target's day and owner": (
        {"targets.0.by": "2020-11-30", "targets.0.owner": "so-noi-vu"},
        [
            "[Chỉ tiêu]",
            "~ truc-tuyen  Hồ sơ trực tuyến",
            "    thêm hạn: 30/11/2020",
            "    thêm cơ quan chịu trách nhiệm: Sở Nội vụ",
        ],
    ),
    "a target added": (
        {"targets.+": {"id": "hai-long", "text": "Mức độ hài lòng", "at_least": "85 %"}},
        ["[Chỉ tiêu]", "+ hai-long  chỉ tiêu mới: Mức độ hài lòng", "    Ít nhất 85 %"],
    ),
    "a target removed": (
        {"targets.1": GONE},
        ["[Chỉ tiêu]", "- xep-hang  bỏ chỉ tiêu: Xếp hạng PAR Index", "    Từ 22 đến 27 hạng"],
    ),
    # the plan itself
    "the decision": (
        {"decision.date": "2019-12-23", "decision.number": "5500/QĐ-UBND"},
        [
            "[Kế hoạch]",
            "~ số, ký hiệu: 5409/QĐ-UBND → 5500/QĐ-UBND",
            "~ ngày ký: 20/12/2019 → 23/12/2019",
        ],
    ),
    "an objective reworded, one added": (
        {
            "objectives.0": "Nâng chất lượng phục vụ người dân, doanh nghiệp",
            "objectives.+": "Tinh gọn bộ máy",
        },
        [
            "[Kế hoạch]",
            ("~ mục tiêu: Nâng chất lượng phục vụ người dân và doanh nghiệp → Nâng chất lượng phục"
            " vụ người dân, doanh nghiệp"),
            "+ thêm mục tiêu: Tinh gọn bộ máy",
        ],
    ),
    "a ground taken out": (
        {"basis.0": GONE},
        ["[Kế hoạch]", "- bỏ căn cứ: Luật Tổ chức chính quyền địa phương ngày 19/6/2015"],
    ),
    "an amendment": (
        {"amendments": [{"number": "1390/QĐ-UBND", "date": "2020-04-22"}]},
        ["[Văn bản sửa đổi]", "+ 1390/QĐ-UBND  thêm văn bản sửa đổi: 22/04/2020"],
    ),
    "who carries it out": (
        {"organisation": [{"agencies": ["so-noi-vu"], "text": "Tổng hợp báo cáo"}]},
        ["[Tổ chức thực hiện]", "+ thêm trách nhiệm: Tổng hợp báo cáo"],
    ),
    "a goal of the index": (
        {"index": {"set": "90/QĐ-UBND", "components": {"institutions": {"goal": {"rank": "10"}}}}},
        [
            "[Kế hoạch]",
            "+ thêm bộ tiêu chí: 90/QĐ-UBND",
            "[Chỉ số thành phần]",
            "+ Cải cách thể chế  thêm chỉ số thành phần: Cải cách thể chế",
            "    Mục tiêu: hạng 10",
        ],
    ),
    "an area added": (
        {"areas.direction": {"title": "Chỉ đạo, điều hành"}},
        ["[Chỉ đạo, điều hành]", "+ lĩnh vực mới"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("edits", "expected"), CASES.values(), ids=CASES)
def test_an_edit_is_told_as(edits, expected, base, dated):
    assert lines(compare(dated(base), dated(edited(base, edits)))) == expected


def test_a_task_moved_to_another_area_is_told_with_whom_it_now_falls_to(base, dated):
    new = copy.deepcopy(base)
    task = new["areas"]["institutions"]["tasks"].pop(0)
    new["areas"]["procedures"]["tasks"].append(task)
    assert lines(compare(dated(base), dated(new))) == [
        PROC,
        f"~ TC-1  {T1}",
        "    chuyển từ lĩnh vực Cải cách thể chế sang lĩnh vực Cải cách thủ tục hành chính",
        "    chủ trì: Sở Tư pháp → Sở Nội vụ",
    ]


def test_a_task_put_under_another_moves_alone(base, dated):
    old = edited(base, {f"{TC}.1.tasks": [NEW]})
    new = copy.deepcopy(old)
    under = new["areas"]["institutions"]["tasks"].pop(1)
    new["areas"]["institutions"]["tasks"][0]["tasks"] = [under]
    assert lines(compare(dated(old), dated(new))) == [
        *A2,
        "    chuyển từ lĩnh vực Cải cách thể chế sang nhiệm vụ TC-1",
    ]


def test_a_product_moved_to_another_task_is_followed(base, dated):
    new = copy.deepcopy(base)
    moved = new["areas"]["procedures"]["tasks"][0]["products"].pop()
    new["areas"]["institutions"]["tasks"][1]["products"].append(moved | {"id": "b"})
    assert lines(compare(dated(base), dated(new))) == [
        *A2,
        "  ~ TC-2.b  Quyết định công bố thủ tục hành chính của ngành",
        "      chuyển từ nhiệm vụ TT-1 sang nhiệm vụ TC-2",
        "      mã: a → b",
        "      phối hợp: thêm nhóm cac-so",
        "      tính cả qua nhóm: thêm Sở Tư pháp; Sở Nội vụ; Sở Tài chính",
    ]


def test_a_short_name_alone_makes_no_product_the_same_under_another_task(base, dated):
    report = {"id": "b", "name": "Báo cáo kết quả", "deadline": "Tháng 12"}
    new = edited(base, {f"{TC}.0.products.1": GONE, f"{TT}.0.products.+": report})
    told = lines(compare(dated(base), dated(new)))
    assert "  - TC-1.b  bỏ sản phẩm: Báo cáo kết quả" in told
    assert "  + TT-1.b  sản phẩm mới: Báo cáo kết quả" in told


def test_members_of_a_group_are_told_once_and_not_of_every_task(base, dated, register):
    old = edited(base, {f"{TT}.0.agencies": {"perform": "cac-so"}})
    changed = register(**{"cac-so": ["so-tu-phap", "so-noi-vu", "so-y-te"]})
    assert lines(compare(dated(old), dated(old, changed))) == [
        "~ cac-so  nhóm cac-so",
        "    thành viên: thêm Sở Y tế",
        "    thành viên: bỏ Sở Tài chính",
    ]


def test_a_group_that_the_plan_does_not_name_is_not_told(base, dated, register):
    changed = register(**{"tat-ca": ["so-tu-phap"]})
    assert compare(dated(base), dated(base, changed)).is_empty


def test_a_day_that_moves_with_the_parent_is_told_with_its_cause(base, dated):
    phrase = "Không quá 30 ngày kể từ ngày kế hoạch của tỉnh được ban hành"
    own = edited(base, {"id": "so-2020", "level": "department", "parent": "tinh-2020"})
    own = edited(own, {f"{TC}.0.products.0.deadline": phrase})
    later = edited(base, {"decision.date": "2019-12-30"})
    plans = [dated(own, parent=dated(parent).plan) for parent in (base, later)]
    assert lines(compare(*plans)) == [
        *A1,
        f"      thời hạn “{phrase}”: hạn lùi 10 ngày (20/01/2020 → 30/01/2020)",
        "      vì mốc “ngày kế hoạch của tỉnh được ban hành”: 20/12/2019 → 30/12/2019",
    ]


def test_a_setting_that_moves_days_is_told(base, dated):
    own = edited(base, {f"{TC}.0.products.0.deadline": "Trước 15/6"})
    told = lines(compare(dated(own), dated(own, before="inclusive")))
    assert told[-2:] == [
        "      thời hạn “Trước 15/6”: hạn lùi 1 ngày (14/06/2020 → 15/06/2020)",
        "      vì cài đặt before: strict → inclusive",
    ]


def test_a_day_off_that_moves_days_is_told(base, dated):
    phrase = "Trong vòng 10 ngày kể từ ngày 05/3/2020"
    old = dated(edited(base, {f"{TC}.0.products.0.deadline": phrase}))
    calendar = WorkCalendar([Change(date(2020, 3, 16), "12/TB-UBND")])
    new = DatedPlan(old.plan, old.register, replace(old.frame, calendar=calendar))
    assert lines(compare(old, new))[-2:] == [
        f"      thời hạn “{phrase}”: hạn lùi 1 ngày (16/03/2020 → 17/03/2020)",
        "      vì ngày nghỉ, ngày làm việc khai ở parcli.yaml đổi",
    ]


STARTED = {
    "reporting": {"quarter": "ngày 10 tháng cuối quý"},
    "decision": {
        "number": "5409/QĐ-UBND",
        "date": "2019-12-20",
        "signer": {"position": "PHÓ CHỦ TỊCH", "name": "Lê Thị Thìn"},
    },
    "basis": ["Luật Tổ chức chính quyền địa phương", "Nghị quyết số 30c/NQ-CP"],
    "index": {
        "set": "90/QĐ-UBND",
        "criteria": [{"no": "1.1", "name": "Ban hành đúng hạn", "owner": "so-noi-vu"}],
    },
    "organisation": [{"agencies": ["so-noi-vu"], "text": "Tổng hợp báo cáo hàng quý"}],
}


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        ({"basis": swap}, []),
        (
            {"decision.signer.name": "Nguyễn Văn An"},
            ["[Kế hoạch]", "~ họ tên người ký: Lê Thị Thìn → Nguyễn Văn An"],
        ),
        (
            {"index.criteria.0.self_score": "2,5", "index.criteria.0.evidence": ["12/BC-SNV"]},
            [
                "[Tiêu chí]",
                "~ 1.1  Ban hành đúng hạn",
                "    thêm điểm tự chấm: 2,5",
                "    thêm tài liệu kiểm chứng: 12/BC-SNV",
            ],
        ),
        (
            {"organisation.0.text": "Tổng hợp báo cáo hàng tháng"},
            [
                "[Tổ chức thực hiện]",
                "~ Tổng hợp báo cáo hàng tháng",
                "    nội dung: Tổng hợp báo cáo hàng quý → Tổng hợp báo cáo hàng tháng",
            ],
        ),
        (
            {"targets.0.unit": "hồ sơ"},
            ["[Chỉ tiêu]", "~ truc-tuyen  Hồ sơ trực tuyến", "    thêm đơn vị: hồ sơ"],
        ),
        (
            {"targets.0.actual": [{"value": "40 %", "date": "2020-06-30"}]},
            [
                "[Chỉ tiêu]",
                "~ truc-tuyen  Hồ sơ trực tuyến",
                "    thêm số liệu: giá trị 40 %; ngày 30/06/2020",
            ],
        ),
    ],
    ids=["order of texts", "signer", "criterion", "duty", "unit", "measured"],
)
def test_an_edit_of_what_few_plans_have_is_told_as(edits, expected, base, dated):
    old = base | copy.deepcopy(STARTED)
    assert lines(compare(dated(old), dated(edited(old, edits)))) == expected


def test_a_plan_that_is_for_another_year_moves_all_its_days(base, dated):
    told = lines(compare(dated(base), dated(edited(base, {"period": "2021"}))))
    assert told[:2] == ["[Kế hoạch]", "~ kỳ kế hoạch: 2020 → 2021"]
    assert "      vì kỳ kế hoạch: 2020 → 2021" in told
