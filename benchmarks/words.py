"""What the benchmark plans are made of: agencies, areas, titles, products and deadline phrases."""

from typing import NamedTuple


class Body(NamedTuple):
    """An agency of the register, and the years whose plans may name it."""

    id: str
    name: str
    short: str = ""
    first_year: int = 0
    last_year: int = 9999
    successor: str = ""


class Part(NamedTuple):
    """One of the seven areas: its prefix of ids, title, lead, and what its tasks are about."""

    prefix: str
    title: str
    lead: str
    subjects: tuple[str, ...]


# Agencies dissolved or founded on 01/3/2025 are named only where no deadline can miss them.
LAST, FIRST = 2023, 2026

LASTING = (
    Body("ubnd-tinh", "Ủy ban nhân dân tỉnh", "UBND tỉnh"),
    Body("vp-ubnd-tinh", "Văn phòng Ủy ban nhân dân tỉnh", "VP UBND tỉnh"),
    Body("so-noi-vu", "Sở Nội vụ", "SNV"),
    Body("so-tu-phap", "Sở Tư pháp", "STP"),
    Body("so-tai-chinh", "Sở Tài chính", "STC"),
    Body("so-cong-thuong", "Sở Công Thương"),
    Body("so-xay-dung", "Sở Xây dựng"),
    Body("so-khcn", "Sở Khoa học và Công nghệ", "Sở KH&CN"),
    Body("so-gddt", "Sở Giáo dục và Đào tạo", "Sở GD&ĐT"),
    Body("so-vhttdl", "Sở Văn hóa, Thể thao và Du lịch", "Sở VH-TT&DL"),
    Body("so-y-te", "Sở Y tế"),
    Body("so-ngoai-vu", "Sở Ngoại vụ"),
    Body("thanh-tra-tinh", "Thanh tra tỉnh"),
    Body("bql-kkt", "Ban Quản lý Khu kinh tế và các Khu công nghiệp", "BQL KKT"),
    Body("trung-tam-hcc", "Trung tâm Phục vụ hành chính công tỉnh", "TT PVHCC"),
    Body("buu-dien-tinh", "Bưu điện tỉnh"),
    Body("bao-tinh", "Báo và Đài Phát thanh, Truyền hình tỉnh"),
    Body("mttq-tinh", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "MTTQ tỉnh"),
)
CHANGING = (
    Body("so-khdt", "Sở Kế hoạch và Đầu tư", "Sở KH&ĐT", 0, LAST, "so-tai-chinh"),
    Body("so-gtvt", "Sở Giao thông vận tải", "Sở GTVT", 0, LAST, "so-xay-dung"),
    Body("so-tttt", "Sở Thông tin và Truyền thông", "Sở TT&TT", 0, LAST, "so-khcn"),
    Body("so-ldtbxh", "Sở Lao động - Thương binh và Xã hội", "", 0, LAST, "so-noi-vu"),
    Body("so-tnmt", "Sở Tài nguyên và Môi trường", "Sở TN&MT", 0, LAST, "so-nnmt"),
    Body("so-nnmt", "Sở Nông nghiệp và Môi trường", "Sở NN&MT", FIRST),
    Body("so-dttg", "Sở Dân tộc và Tôn giáo", "", FIRST),
)
COMMUNES = (
    *(("an-binh", "An Bình"), ("ba-dinh", "Ba Đình"), ("cam-duong", "Cam Đường")),
    *(("dai-loc", "Đại Lộc"), ("dong-hai", "Đông Hải"), ("hai-chau", "Hải Châu")),
    *(("hoa-vang", "Hòa Vang"), ("kim-son", "Kim Sơn"), ("luong-tai", "Lương Tài")),
    *(("ngoc-lac", "Ngọc Lặc"), ("phu-thu", "Phú Thứ"), ("quynh-luu", "Quỳnh Lưu")),
    *(("tam-diep", "Tam Điệp"), ("thuong-xuan", "Thường Xuân"), ("vinh-tuong", "Vĩnh Tường")),
)
LOCAL = tuple(Body(f"ubnd-{slug}", f"Ủy ban nhân dân {name}") for slug, name in COMMUNES)
AGENCIES = (*LASTING, *CHANGING, *LOCAL)
GROUPS: dict[str, tuple[str, tuple[str, ...]]] = {
    "so-ban-nganh": (
        "Các sở, ban, ngành cấp tỉnh",
        tuple(body.id for body in (*LASTING[1:14], *CHANGING)),
    ),
    "ubnd-dia-phuong": ("Ủy ban nhân dân các địa phương", tuple(body.id for body in LOCAL)),
    "cac-nganh-cac-cap": ("Các ngành, các cấp", ("so-ban-nganh", "ubnd-dia-phuong")),
    "co-quan-bao-chi": ("Các cơ quan báo chí của tỉnh", ("bao-tinh",)),
    "co-quan-ngoai-so": ("Các cơ quan ngoài sở", ("trung-tam-hcc", "buu-dien-tinh", "mttq-tinh")),
    "don-vi-su-nghiep": ("Các đơn vị sự nghiệp công lập", ()),
    "co-quan-nganh-doc": ("Các cơ quan ngành dọc Trung ương đóng trên địa bàn tỉnh", ()),
    "co-quan-lien-quan": ("Các cơ quan, đơn vị có liên quan", ()),
}

PARTS = {
    "institutions": Part(
        "TC",
        "Cải cách thể chế",
        "so-tu-phap",
        (
            "văn bản quy phạm pháp luật do HĐND, UBND tỉnh ban hành",
            "tình hình thi hành pháp luật trong lĩnh vực trọng tâm, liên ngành",
            "quy chế phối hợp giải quyết công việc giữa các cơ quan",
            "quy định phân cấp quản lý nhà nước",
            "chính sách thu hút đầu tư, hỗ trợ doanh nghiệp",
            "danh mục văn bản hết hiệu lực, ngưng hiệu lực",
        ),
    ),
    "procedures": Part(
        "TT",
        "Cải cách thủ tục hành chính",
        "vp-ubnd-tinh",
        (
            "việc công bố, niêm yết, công khai thủ tục hành chính",
            "quy định, thủ tục hành chính không cần thiết, không hợp lý",
            "cơ chế một cửa, một cửa liên thông",
            "phản ánh, kiến nghị của cá nhân, tổ chức về quy định hành chính",
            "quy trình nội bộ, quy trình điện tử giải quyết thủ tục hành chính",
            "thư xin lỗi đối với hồ sơ giải quyết quá hạn",
        ),
    ),
    "organisation": Part(
        "BM",
        "Cải cách tổ chức bộ máy hành chính nhà nước",
        "so-noi-vu",
        (
            "chức năng, nhiệm vụ, cơ cấu tổ chức của các cơ quan chuyên môn",
            "đề án sắp xếp đơn vị sự nghiệp công lập",
            "nhiệm vụ quản lý nhà nước đã phân cấp, ủy quyền",
            "biên chế công chức và số lượng người làm việc",
            "quy chế làm việc của cơ quan, đơn vị",
            "mức độ hài lòng của người dân đối với cơ quan hành chính",
        ),
    ),
    "civil-service": Part(
        "CV",
        "Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức",
        "so-noi-vu",
        (
            "đề án vị trí việc làm và cơ cấu ngạch công chức",
            "công tác tuyển dụng, thi nâng ngạch, thăng hạng",
            "chương trình đào tạo, bồi dưỡng cán bộ, công chức, viên chức",
            "tiêu chí đánh giá, xếp loại chất lượng công chức, viên chức",
            "kỷ luật, kỷ cương hành chính, đạo đức công vụ",
            "quy định chuyển đổi vị trí công tác",
        ),
    ),
    "public-finance": Part(
        "TCC",
        "Cải cách tài chính công",
        "so-tai-chinh",
        (
            "cơ chế tự chủ của đơn vị sự nghiệp công lập",
            "phân bổ ngân sách theo kết quả và chất lượng hoạt động",
            "định mức khoán chi thường xuyên",
            "kế hoạch giải ngân vốn đầu tư công",
            "việc quản lý, sử dụng tài sản công",
            "kiến nghị sau thanh tra, kiểm toán về tài chính, ngân sách",
        ),
    ),
    "modernisation": Part(
        "HD",
        "Hiện đại hóa hành chính",
        "so-khcn",
        (
            "hồ sơ trực tuyến toàn trình trên Cổng dịch vụ công quốc gia",
            "số hóa hồ sơ, kết quả giải quyết thủ tục hành chính",
            "kiến trúc chính quyền điện tử cấp tỉnh",
            "hệ thống quản lý chất lượng theo TCVN ISO 9001:2015",
            "chữ ký số, văn bản điện tử giữa các cơ quan",
            "kho dữ liệu dùng chung và nền tảng tích hợp của tỉnh",
        ),
    ),
    "direction": Part(
        "CD",
        "Công tác chỉ đạo, điều hành cải cách hành chính",
        "so-noi-vu",
        (
            "kế hoạch cải cách hành chính của các cơ quan, đơn vị",
            "chỉ số cải cách hành chính của các sở, ban, ngành, địa phương",
            "công tác thông tin, tuyên truyền về cải cách hành chính",
            "sáng kiến, mô hình mới trong cải cách hành chính",
            "công tác kiểm tra cải cách hành chính, kiểm tra công vụ",
            "nhiệm vụ UBND tỉnh, Chủ tịch UBND tỉnh giao",
        ),
    ),
}
VERBS = (
    *("Rà soát, đánh giá", "Xây dựng và triển khai", "Tiếp tục đổi mới, nâng cao chất lượng"),
    *("Kiểm tra, đôn đốc", "Tăng cường theo dõi", "Hoàn thiện", "Tổ chức tập huấn về"),
    *("Công khai, minh bạch", "Khảo sát, lấy ý kiến về", "Ứng dụng công nghệ thông tin đối với"),
)
TAILS = (
    *("", "", "", " trên địa bàn tỉnh", " theo chỉ đạo của Chính phủ", " tại các cơ quan, đơn vị"),
    " theo Nghị quyết số 30c/NQ-CP ngày 08/11/2011 của Chính phủ",
    "; phân công rõ trách nhiệm của người đứng đầu, gắn với đánh giá, thi đua, khen thưởng",
)
PRODUCTS = (
    *("Kế hoạch triển khai", "Kế hoạch rà soát", "Quyết định của cơ quan có thẩm quyền"),
    *("Báo cáo kết quả thực hiện", "Báo cáo kết quả rà soát", "Báo cáo sơ kết, tổng kết"),
    *("Dự thảo văn bản sửa đổi, bổ sung", "Văn bản hướng dẫn, đôn đốc", "Kết luận kiểm tra"),
    *("Danh mục được phê duyệt", "Hội nghị tập huấn", "Phương án triển khai", "Tờ trình UBND tỉnh"),
)
BASIS = (
    "Luật Tổ chức chính quyền địa phương ngày 19/6/2015",
    "Nghị quyết số 30c/NQ-CP ngày 08/11/2011 của Chính phủ về Chương trình tổng thể CCHC",
    "Thông tư số 26/2019/TT-BTC ngày 10/5/2019 của Bộ Tài chính về kinh phí bảo đảm công tác CCHC",
    "Đề nghị của Giám đốc Sở Nội vụ",
)
AIMS = (
    "Đẩy mạnh CCHC, cải thiện môi trường đầu tư kinh doanh, phục vụ người dân và doanh nghiệp",
    "Nâng chất lượng xây dựng, thẩm định văn bản; kịp thời sửa văn bản trái luật, lạc hậu",
    "Siết chặt kỷ luật, kỷ cương công vụ; rõ trách nhiệm của người đứng đầu",
    "Xác định CCHC là nhiệm vụ trọng tâm, thường xuyên, sát tình hình thực tế",
)
RECIPIENTS = ("Như Điều 3", "Bộ Nội vụ (để báo cáo)", "Lưu: VT, NV")

# {y} the plan's year, {m} a month, {q} a quarter in Roman numerals; the number is how often.
PHRASES = {
    **dict.fromkeys(("Quý {q}/{y}", "Tháng {m}/{y}"), 8),
    **dict.fromkeys(("Định kỳ hàng quý", "Thường xuyên", "Thường xuyên trong năm"), 6),
    **dict.fromkeys(("Trước 31/12/{y}", "Trong năm {y}", "Theo quy định"), 5),
    **dict.fromkeys(("Trong quý {q}/{y}", "Trong tháng {m}/{y}", "Trước ngày 15/{m}/{y}"), 4),
    "Định kỳ hàng quý hoặc đột xuất theo quy định": 4,
    "Không quá 30 ngày kể từ ngày kế hoạch của tỉnh được ban hành": 3,
    "Trong vòng 05 ngày làm việc kể từ ngày kế hoạch của tỉnh được ban hành": 2,
    **dict.fromkeys(("Chậm nhất quý {q}/{y}", "Chậm nhất ngày 20/{m}/{y}", "Hàng tháng"), 2),
    **dict.fromkeys(("Hoàn thành trước tháng 12/{y}", "6 tháng đầu năm {y}"), 2),
    **dict.fromkeys(("Quý, 6 tháng, năm", "Trước ngày 10 của tháng cuối quý"), 2),
    **dict.fromkeys(("Trước 15/12 hàng năm", "20/10, 20/11 và 20/12/{y}"), 1),
    **dict.fromkeys(("Quý II-III/{y}", "Từ tháng 3 đến tháng 6/{y}", "T{m}/{y}", "Q.{q}/{y}"), 1),
    **dict.fromkeys(("Theo kế hoạch của UBND tỉnh", "Theo hướng dẫn của Bộ Nội vụ"), 2),
    **dict.fromkeys(("Đột xuất", "Thực hiện thường xuyên", "Cuối năm {y}", "Quý {q} năm {y}"), 1),
    "Định kỳ hàng quý, 6 tháng, 9 tháng, cả năm hoặc đột xuất": 1,
}
