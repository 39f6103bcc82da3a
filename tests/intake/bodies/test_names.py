"""Lists of names: where one ends and the next begins, and which body each means."""

import pytest

from parcli.intake.bodies import Bodies
from parcli.model.register import Register

REGISTER = Register.model_validate(
    {
        "parcli": 1,
        "agencies": [
            {"id": "snv", "name": "Sở Nội vụ"},
            {"id": "skhcn", "name": "Sở Khoa học và Công nghệ"},
            {"id": "thanh-tra", "name": "Thanh tra tỉnh Khánh Hòa", "aliases": ["Thanh tra"]},
            {"id": "dai", "name": "Đài Phát thanh và Truyền hình Khánh Hòa"},
            {"id": "cong-an-tan-hung", "name": "Công an xã Tân Hưng"},
            {"id": "tan-hoa", "name": "UBND xã Tân Hòa"},
            {"id": "tan-hoa-2", "name": "UBND xã Tân Hóa"},
        ],
        "groups": [
            {"id": "cac-so", "name": "Các sở, ban, ngành tỉnh", "members": ["snv", "skhcn"]},
            {"id": "cac-xa", "name": "UBND các xã, phường"},
            {"id": "phan-cap", "name": "Các sở, ban, ngành tỉnh phụ trách lĩnh vực phân cấp"},
        ],
    }
)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Sở Nội vụ và sở KH&CN", ["snv", "skhcn"]),
        ("SỞ KHOA HỌC VÀ CÔNG NGHỆ", ["skhcn"]),
        ("Sở KHCN tỉnh Khánh Hòa; SNV", ["skhcn", "snv"]),
        ("Các Sở: Nội vụ, Khoa học và Công nghệ", ["snv", "skhcn"]),
        ("Sở Nội vụ, Khoa học - Công nghệ", ["snv", "skhcn"]),
        ("Thanh tra tỉnh/Sở Nội vụ", ["thanh-tra", "snv"]),
        ("các sở, ngành, UBND cấp xã", ["cac-so", "cac-xa"]),
        ("Các sở, ban, ngành cấp tỉnh và Ủy ban nhân dân xã, phường", ["cac-so", "cac-xa"]),
        (
            "Các sở, ban, ngành tỉnh phụ trách lĩnh vực phân cấp, Thanh tra",
            ["phan-cap", "thanh-tra"],
        ),
        ("UBND xã Tân Hoà và UBND xã Tân Hoá", ["tan-hoa", "tan-hoa-2"]),
    ],
)
def test_names_of_a_register(words, text, ids):
    bodies = Bodies(REGISTER)
    read = bodies.names(words(text))
    assert (list(read.ids), read.remarks, bodies.doubts) == (ids, (), [])


@pytest.mark.parametrize(
    "name", ["UBND tỉnh Sơn La", "Thanh tra tỉnh Sơn La", "Thanh tra tỉnh Lai Chau"]
)
def test_the_body_of_another_place_is_another(name):
    agencies = [
        {"id": "ubnd-tinh", "name": "Ủy ban nhân dân tỉnh Lai Châu"},
        {"id": "thanh-tra-tinh", "name": "Thanh tra tỉnh Lai Châu", "aliases": ["Thanh tra"]},
    ]
    bodies = Bodies(Register.model_validate({"parcli": 1, "agencies": agencies}))
    own = name.partition(" tỉnh ")[0]
    known = bodies.id_of(f"{own} tỉnh Lai Châu")
    assert known == bodies.id_of(f"{own} tỉnh") == bodies.id_of(f"{own} TỈNH LAI CHÂU")
    assert bodies.id_of(name) != known


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Sở Văn hóa, Thể thao và Du lịch, Sở Nội vụ và UBND các huyện, thị xã, thành phố",
            [
                "Sở Văn hóa, Thể thao và Du lịch",
                "Sở Nội vụ",
                "UBND các huyện, thị xã, thành phố",
            ],
        ),
        (
            "Sở KH&ĐT, Sở TT&TT, Sở LĐTB&XH; sở GD-ĐT",
            ["Sở KH&ĐT", "Sở TT&TT", "Sở LĐTB&XH", "Sở GD-ĐT"],
        ),
        (
            "Văn phòng HĐND và UBND, Phòng Văn hóa - Xã hội, Trung tâm Phục vụ hành chính công",
            [
                "Văn phòng HĐND và UBND",
                "Phòng Văn hóa - Xã hội",
                "Trung tâm Phục vụ hành chính công",
            ],
        ),
        (
            "Hội Liên hiệp Phụ nữ, Hội Nông dân và Đoàn TNCS Hồ Chí Minh",
            ["Hội Liên hiệp Phụ nữ", "Hội Nông dân", "Đoàn TNCS Hồ Chí Minh"],
        ),
        ("Phòng 5; Phòng 6", ["Phòng 5", "Phòng 6"]),
        ("Sở Nội vụ và các cơ quan có liên quan", ["Sở Nội vụ", "Các cơ quan có liên quan"]),
        ("UBND xã Tân Hòa, UBND xã Tân Hóa", ["UBND xã Tân Hòa", "UBND xã Tân Hóa"]),
    ],
)
def test_new_names(words, text, names):
    bodies = Bodies()
    ids = bodies.names(words(text)).ids
    new = {body["id"]: body["name"] for body in bodies.new["agencies"] + bodies.new["groups"]}
    assert [new[body] for body in ids] == names


def test_one_body_in_three_spellings_is_one(words):
    bodies = Bodies()
    text = "Sở Khoa học và Công nghệ, Sở KH&CN; sở Khoa học & Công nghệ tỉnh Lai Châu"
    assert bodies.names(words(text)).ids == ("so-khoa-hoc-cong-nghe",)
    assert bodies.new["agencies"] == [
        {
            "id": "so-khoa-hoc-cong-nghe",
            "name": "Sở Khoa học và Công nghệ",
            "aliases": ["Sở KH&CN", "Sở Khoa học & Công nghệ tỉnh Lai Châu"],
        }
    ]


def test_a_sure_slip_is_mended_and_doubted(words):
    bodies = Bodies(REGISTER)
    assert bodies.names(words("Đài Phát thyanh và Truyền hình Khánh Hòa")).ids == ("dai",)
    (body, doubt) = bodies.doubts[0]
    assert (body, doubt.read) == ("dai", "Đài Phát thyanh và Truyền hình Khánh Hòa")
    assert "Đài Phát thanh và Truyền hình Khánh Hòa" in str(doubt.why)


@pytest.mark.parametrize(
    "name", ["Phòng 6", "UBND xã Tân Hưng", "Công an xã Tân Hương", "Sở Nội thương"]
)
def test_what_is_only_alike_is_another_body(words, name):
    bodies = Bodies(REGISTER)
    bodies.names(words("Phòng 5; UBND xã Tân Hương"))
    (body,) = bodies.names(words(name)).ids
    assert bodies.doubts[-1][0] == body
    assert name in [entry["name"] for entry in bodies.new["agencies"]]


def test_new_ids_are_never_taken(words):
    register = Register.model_validate(
        {"parcli": 1, "agencies": [{"id": "so-tu-phap", "name": "Sở khác"}]}
    )
    bodies = Bodies(register)
    assert bodies.names(words("Sở Tư pháp, Tòa án nhân dân tỉnh")).ids == (
        "so-tu-phap-2",
        "toa-an-nhan-dan-tinh",
    )


def test_units_and_positions_stand_in_their_department(words):
    bodies = Bodies(None, "Thanh tra tỉnh Khánh Hòa")
    bodies.names(words("Văn phòng, Phòng 5; Chánh Văn phòng, các phòng, Sở Tư pháp"))
    assert bodies.id_of("Thanh tra tỉnh") == "thanh-tra-tinh"
    home, outside = bodies.new["agencies"]
    assert [unit["name"] for unit in home["units"]] == ["Văn phòng", "Phòng 5"]
    assert [position["name"] for position in home["positions"]] == ["Chánh Văn phòng"]
    assert outside["name"] == "Sở Tư pháp"
    assert [group["id"] for group in bodies.new["groups"]] == ["cac-phong"]


def test_a_committee_keeps_its_place(words):
    bodies = Bodies()
    issuer = bodies.id_of("Ủy ban nhân dân tỉnh Lai Châu")
    assert bodies.names(words("UBND tỉnh, UBND huyện Tam Đường")).ids == (
        issuer,
        "ubnd-huyen-tam-duong",
    )
    assert issuer == "ubnd-tinh"


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("UBND huyện Quan Hóa, UBND thị xã Tỉnh Gia", ["huyen-quan-hoa", "thi-xa-tinh-gia"]),
        ("UBND huyện, quận", ["huyen"]),
        (
            "UBND TP. Mỹ Tho, TX. Gò Công, huyện Đông Hồ và các xã",
            ["thanh-pho-my-tho", "thi-xa-go-cong", "huyen-dong-ho", "xa"],
        ),
        ("UBND phường Long Bình, phường Trảng Dài", ["phuong-long-binh", "phuong-trang-dai"]),
    ],
)
def test_committees_are_told_apart_by_their_units(words, text, ids):
    bodies = Bodies()
    assert [body.removeprefix("ubnd-") for body in bodies.names(words(text)).ids] == ids
    assert bodies.doubts == []


def test_what_heads_a_list_is_no_part_of_a_name(words):
    bodies = Bodies()
    bodies.names(words("Các phòng: Kinh tế, VH-XH"))
    assert [entry["name"] for entry in bodies.new["agencies"]] == [
        "Phòng Kinh tế",
        "Phòng VH-XH",
    ]


class TestGroups:
    NAMES = ("Sở Nội vụ", "Sở Khoa học và Công nghệ")

    def test_that_has_the_agencies_is_taken(self, words):
        bodies = Bodies(REGISTER)
        assert bodies.group_of(self.NAMES, [], words("Các cơ quan nộp Báo cáo")) == "cac-so"
        assert bodies.group_of(self.NAMES[:1], ["cac-so"], words("Báo cáo")) == "cac-so"
        assert bodies.new == {"agencies": [], "groups": []}

    def test_that_was_drafted_gets_them_as_members(self, words):
        bodies = Bodies()
        (group,) = bodies.names(words("Các sở, ban, ngành")).ids
        assert bodies.group_of(self.NAMES, [group], words("Báo cáo")) == group
        assert bodies.new["groups"] == [
            {
                "id": group,
                "name": "Các sở, ban, ngành",
                "members": ["so-noi-vu", "so-khoa-hoc-cong-nghe"],
            }
        ]

    def test_that_nobody_names_is_drafted_with_a_doubt(self, words):
        bodies = Bodies(REGISTER)
        names = ("Sở Nội vụ", "UBND xã Tân Hòa")
        group = bodies.group_of(names, ["snv"], words("Các cơ quan nộp Báo cáo"))
        (entry,) = bodies.new["groups"]
        assert (entry["id"], entry["members"]) == (group, ["snv", "tan-hoa"])
        assert [(body, doubt.read) for body, doubt in bodies.doubts] == [
            (group, "Sở Nội vụ; UBND xã Tân Hòa")
        ]
