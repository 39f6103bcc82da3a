"""The words that tell a time, by what they do; spelled with their marks, in lower case."""

from typing import Literal

from parcli.deadline.grammar import remark_words
from parcli.deadline.grammar.phrases import Phrases, all_of
from parcli.model.deadline import Every, Side, Unit

# --- before a time -------------------------------------------------------------------------------
INTRODUCERS = Phrases(
    all_of("before", "trước, đến trước, xong trước, chậm nhất trước, muộn nhất trước")
    | all_of("before", "trước thời điểm, trước thời hạn, cho đến trước, tới trước")
    | all_of(
        "until",
        [
            f"{word}{tail}"
            for word in (
                "chậm nhất",
                "muộn nhất",
                "trễ nhất",
                "hạn cuối",
                "hạn chót",
                "hạn cuối cùng",
            )
            for tail in ("", " là", " vào", " là vào", " đến", " là đến", " đến hết", " là đến hết")
        ],
    )
    | all_of("until", [f"chậm nhất {w}" for w in ("trong", "là trong", "hết", "là hết", "tới")])
    | all_of("until", "không quá, không muộn hơn, không chậm hơn, không trễ hơn")
    | all_of("until", "không chậm quá, không muộn quá, không được quá, không vượt quá")
    | all_of("until", "không được muộn hơn, không được chậm hơn")
    | all_of("until", "đến, đến hết, tới, tới hết, cho đến, cho đến hết, hết")
    | all_of("until", "thời hạn, thời hạn là, thời hạn đến, hạn, hạn là, hạn nộp, hạn gửi")
    | all_of("until", "thời hạn đến hết, thời hạn cuối, thời hạn cuối cùng, hạn đến")
    | all_of("until", "trước hoặc trong, trước hoặc vào, trước hay trong, trước hoặc đúng")
    | all_of("until", "trong hoặc trước, vào hoặc trước")
    | all_of("within", "trong, vào, trong các, vào các, tại, trong thời gian, xong trong")
    | all_of("within", "vào các thời điểm, vào thời điểm, vào các ngày, trong các ngày")
    | all_of("within", "trong phạm vi, trong khoảng thời gian, giai đoạn, trong giai đoạn")
    | all_of("within", "vào lúc, ngay trong, xong vào, vào khoảng thời gian")
    | all_of("within", "các, các ngày, thời gian, trong thời kỳ, thời điểm")
    | all_of("after", "sau, từ sau, kể từ sau, sau thời điểm, không trước, không sớm hơn")
    | all_of("after", "sớm nhất, sớm nhất là, sớm nhất vào")
    | all_of("from", "từ, kể từ, bắt đầu từ, tính từ, trong khoảng từ")
    | all_of("from", "trong khoảng thời gian từ, trong thời gian từ, thời gian từ, giai đoạn từ")
    | all_of(
        "vague",
        "khoảng, tầm, gần, độ, chừng, ước, vào khoảng, vào tầm, trong khoảng",
    )
    | all_of("vague", "trước khoảng, quãng")
    | all_of("not", "không, chưa, trừ, ngoài, không trong, không vào, trong và sau")
    | all_of("not", "trước và sau, trừ trong, ngoại trừ")
)
END_OF_RANGE = Phrases(
    all_of("until", "đến, đến hết, tới, tới hết, cho đến, cho đến hết, đến hết ngày")
    | all_of("before", "đến trước, tới trước, cho đến trước")
)
ONWARD = Phrases(all_of("onward", "trở đi, về sau, trở về sau"))

# --- points --------------------------------------------------------------------------------------
HALVES = Phrases({"đầu": 1, "cuối": 2})
HALF_NAMES = Phrases(
    {"nửa đầu năm": 1, "nửa cuối năm": 2, "nửa năm đầu": 1, "nửa năm cuối": 2, "nửa sau năm": 2}
)
EDGES = Phrases[Side | Literal["worked"]](
    {
        "ngày đầu": "start",
        "ngày đầu tiên": "start",
        "đầu": "start",
        "giữa": "middle",
        "cuối": "end",
        "ngày cuối": "end",
        "ngày cuối cùng": "end",
        "ngày làm việc cuối": "worked",
        "ngày làm việc cuối cùng": "worked",
    }
)
NTH_MONTHS = Phrases(
    {"đầu": 1, "đầu tiên": 1, "thứ nhất": 1, "giữa": 2, "thứ hai": 2, "cuối": 3, "cuối cùng": 3}
    | {"thứ ba": 3}
)
YEARS_AWAY = Phrases(
    all_of(
        1,
        [
            f"năm {word}"
            for word in ("sau", "tới", "kế tiếp", "tiếp theo", "liền sau", "sau liền kề")
        ],
    )
    | all_of(-1, [f"năm {word}" for word in ("trước", "trước liền kề", "liền trước")])
    | all_of(0, "năm nay, năm kế hoạch")
)
LATER = Phrases(
    all_of(
        1,
        "sau, tới, tiếp theo, kế tiếp, liền kề, sau liền kề, liền sau, tiếp sau, kế",
    )
    | all_of(1, "kế tiếp sau")
)
OF_EACH = Phrases(all_of("of", "của, của mỗi, của từng, của các, của hàng, hàng, mỗi, từng, các"))
WEEKDAYS = Phrases(
    {
        "thứ hai": 1,
        "thứ ba": 2,
        "thứ tư": 3,
        "thứ năm": 4,
        "thứ sáu": 5,
        "thứ bảy": 6,
        "chủ nhật": 7,
    }
)
LUNAR = Phrases(all_of("lunar", "tháng giêng, tháng chạp"))
MONTH_WORDS = Phrases(
    {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7}
    | {"tám": 8, "chín": 9, "mười": 10, "mười một": 11, "mười hai": 12, "nhất": 1}
)
BEGINNING_DAYS = Phrases(all_of("day", "ngày, mùng, mồng, ngày mùng, ngày mồng"))

# --- rhythm --------------------------------------------------------------------------------------
EACH = Phrases(
    all_of("each", "hàng, định kỳ hàng, mỗi, từng, theo, các, định kỳ, định kỳ mỗi")
    | all_of("each", "báo cáo, báo cáo định kỳ, báo cáo định kỳ hàng, báo cáo hàng, hàng các")
    | all_of("each", "định kỳ theo, định kỳ vào, của mỗi, của các, định kỳ từng, của từng")
    | all_of(
        "each",
        "của hàng, trong các, vào các, trong mỗi, vào mỗi, trong từng, cứ mỗi, cứ",
    )
)
AT_LEAST = Phrases(all_of("at least", "ít nhất, tối thiểu, ít nhất là"))
CADENCES: dict[tuple[int, str], Every] = {
    (1, "tuần"): "week",
    (1, "tháng"): "month",
    (1, "quý"): "quarter",
    (3, "tháng"): "quarter",
    (6, "tháng"): "half-year",
    (9, "tháng"): "nine-month",
    (12, "tháng"): "year",
    (1, "năm"): "year",
    (2, "quý"): "half-year",
}
"""How often, as so many months, quarters … go by between two times."""
TIMES: dict[tuple[int, str], Every] = {
    (1, "tuần"): "week",
    (1, "tháng"): "month",
    (1, "quý"): "quarter",
    (1, "năm"): "year",
    (2, "năm"): "half-year",
    (4, "năm"): "quarter",
    (12, "năm"): "month",
    (3, "quý"): "month",
}
"""How often, as so many times a year, a quarter …"""

# --- other kinds ---------------------------------------------------------------------------------
CONTINUOUS = Phrases(
    all_of("all", "thường xuyên, liên tục, hàng ngày, quanh năm, thường xuyên liên tục")
    | all_of("all", "mỗi ngày, thường xuyên hàng ngày, hàng ngày làm việc, thường kỳ liên tục")
    | all_of("year", "suốt năm, trong suốt năm, cả năm, trong cả năm, suốt cả năm")
)
ADHOC = Phrases(
    all_of(
        "free",
        "đột xuất, báo cáo đột xuất, khi cần, khi cần thiết, nếu cần, khi phát sinh",
    )
    | all_of(
        "free",
        "khi có phát sinh, nếu có phát sinh, nếu phát sinh, khi có vụ việc phát sinh",
    )
    | all_of("on request", "khi có yêu cầu, theo yêu cầu, khi được yêu cầu, nếu có yêu cầu")
    | all_of(
        "on request",
        "đột xuất khi có yêu cầu, đột xuất theo yêu cầu, đột xuất khi được yêu cầu",
    )
    | all_of(
        "free",
        "đột xuất khi cần, đột xuất khi cần thiết, đột xuất khi phát sinh, khi yêu cầu",
    )
    | all_of("free", "đột xuất khi có phát sinh, đột xuất nếu có")
)
EXTERNAL = Phrases(
    all_of("theo", "theo, đúng theo, thực hiện theo, đúng thời hạn theo, đúng thời gian theo")
    | all_of("theo", "đúng hạn theo, đúng tiến độ theo, đảm bảo theo, căn cứ theo, căn cứ")
    | all_of("đúng", "đúng")
)
EXTERNAL_NOUNS = Phrases(
    all_of("noun", "quy định, kế hoạch, hướng dẫn, tiến độ, lộ trình, chỉ đạo, thông báo")
    | all_of(
        "noun",
        "thời gian, thời hạn, quyết định, công văn, văn bản, chương trình, đề án",
    )
    | all_of(
        "noun",
        "lịch, nghị quyết, nghị định, thông tư, luật, quy chế, dự án",
    )
    | all_of(
        "noun",
        "thời điểm, phân công, ủy quyền, chỉ thị, kết luận, hợp đồng, quy trình",
    )
    | all_of(
        "noun",
        "đúng, từng, mốc, phân kỳ, tình hình, nhiệm vụ, bộ, ubnd, kh, hạn",
    )
    | all_of(
        "noun",
        "tờ trình, phê duyệt, biểu mẫu, đề nghị, giấy mời, đợt, khung, các quy định",
    )
)
BY_RULE = Phrases(
    all_of("rule", "theo quy định, theo đúng quy định, đúng quy định")
    | all_of(
        "rule",
        [f"theo quy định {tail}" for tail in ("hiện hành", "chung", "pháp luật", "của pháp luật")],
    )
)
_LATEST = ("chậm nhất", "muộn nhất")
COUNTED = Phrases(
    all_of("most", "không quá, trong vòng, trong thời hạn, trong thời gian, trong, sau")
    | all_of("most", "tối đa, tối đa là, không muộn hơn, không chậm hơn, không vượt quá")
    | all_of("most", "thời hạn, thời hạn là, thời hạn không quá, không quá thời hạn")
    | all_of("most", "trong vòng không quá, trong thời hạn không quá, trong thời gian không quá")
    | all_of("most", "không được quá, tối đa không quá, trong tối đa, trong vòng tối đa")
    | all_of(
        "most", [f"{word}{tail}" for word in _LATEST for tail in (" sau", " là sau", " trong")]
    )
    | all_of("most", [f"{word} trong vòng" for word in _LATEST])
    | all_of("latest", [f"{word}{tail}" for word in _LATEST for tail in ("", " là")])
    | all_of("latest", [f"{word} trước" for word in _LATEST])
    | all_of("least", "ít nhất, tối thiểu, ít nhất là")
)
"""Before a number of days: at most so many, the latest of them, or at least so many."""
UNITS = Phrases[tuple[Unit, int]](
    {
        "ngày làm việc": ("working-day", 1),
        "ngày": ("day", 1),
        "ngày tự nhiên": ("day", 1),
        "tuần": ("day", 7),
        "tuần lễ": ("day", 7),
        "tháng": ("month", 1),
        "năm": ("year", 1),
    }
)
SINCE = Phrases(
    all_of("ngày", "kể từ ngày, từ ngày, tính từ ngày, tính từ thời điểm ngày")
    | all_of("kể từ", "kể từ, từ, tính từ, kể từ thời điểm, từ thời điểm, tính từ thời điểm")
    | all_of(
        "khi",
        "kể từ khi, từ khi, sau khi, tính từ khi, kể từ lúc, từ lúc, kể từ sau khi",
    )
    | all_of("khi", "ngay sau khi, sau")
    | all_of("ngày", "kể từ sau ngày, sau ngày")
)
BACK_FROM = Phrases(
    all_of("khi", "trước khi") | all_of("ngày", "trước ngày") | all_of("plain", "trước")
)
AT_ONCE = Phrases(
    all_of(
        "khi",
        "ngay sau khi, ngay khi, ngay từ khi, ngay lập tức sau khi, liền sau khi, ngay sau",
    )
    | all_of("ngày", "ngay sau ngày")
)

_OTHER = """
    ngày tháng quý năm tuần của q t kể từ hàng thứ giai đoạn hết cuối đầu giữa lần nhiệm vụ và
    cả trong làm việc
""".split()  # noqa: SIM905

ALIASES = {
    "hằng": "hàng",
    "quí": "quý",
    "qúi": "quý",
    "qui": "quy",
    "thg": "tháng",
    "kì": "kỳ",
    "kỉ": "kỳ",
    "bẩy": "bảy",
    "uỷ": "ủy",
    "fải": "phải",
    "ko": "không",
}
EXACT = frozenset({"sau"})
"""Words without marks that are themselves: “tháng sau” is never “tháng sáu”."""
TIME_WORDS = (
    *("ngày", "tháng", "quý", "năm", "tuần", "trước", "trong", "chậm", "nhất", "hàng", "định"),
    *("thường", "xuyên", "đột", "xuất", "theo", "cuối", "đầu", "đến", "không", "quá", "sau"),
)
"""What a misspelled word may be meant for."""

SYLLABLES = frozenset(_OTHER).union(
    *(
        table.syllables
        for table in [*globals().values(), *vars(remark_words).values()]
        if isinstance(table, Phrases)
    )
)
