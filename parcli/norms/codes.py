"""The codes that numbers are made of: types of documents, bodies that have one code everywhere."""

# Named administrative documents (NĐ 30/2020/NĐ-CP, Phụ lục III, I); công văn have no code.
TYPE_CODES = {
    "NQ": "Nghị quyết",
    "QĐ": "Quyết định",
    "CT": "Chỉ thị",
    "QC": "Quy chế",
    "QyĐ": "Quy định",
    "TC": "Thông cáo",
    "TB": "Thông báo",
    "HD": "Hướng dẫn",
    "CTr": "Chương trình",
    "KH": "Kế hoạch",
    "PA": "Phương án",
    "ĐA": "Đề án",
    "DA": "Dự án",
    "BC": "Báo cáo",
    "BB": "Biên bản",
    "TTr": "Tờ trình",
    "HĐ": "Hợp đồng",
    "CĐ": "Công điện",
    "BGN": "Bản ghi nhớ",
    "BTT": "Bản thỏa thuận",
    "GUQ": "Giấy ủy quyền",
    "GM": "Giấy mời",
    "GGT": "Giấy giới thiệu",
    "GNP": "Giấy nghỉ phép",
    "PG": "Phiếu gửi",
    "PC": "Phiếu chuyển",
    "PB": "Phiếu báo",
    "SY": "Bản sao y",
    "TrS": "Bản trích sao",
    "SL": "Bản sao lục",
}

# Normative documents, which follow other decrees; their numbers hold the year.
NORMATIVE_CODES = {"NĐ": "Nghị định", "TT": "Thông tư", "TTLT": "Thông tư liên tịch"}
_MERGED = "VBHN"  # văn bản hợp nhất

STATE_BODIES = frozenset({"TTg", "CP", "UBND", "HĐND", "BNV", "BTC", "BTP", "VPCP"})
# Documents of the Party put the type before the stroke: 18-NQ/TW.
PARTY_BODIES = frozenset({"TW", "TƯ", "TU", "VPTW", "BTCTW", "UBKTTW"})

# A letter lost in typing; DA and HD are types of their own, so they are none of these.
_MISSPELT = {"qd": "QĐ", "hdnd": "HĐND"}
_KNOWN = {
    code.casefold(): code
    for code in (*TYPE_CODES, *NORMATIVE_CODES, _MERGED, *STATE_BODIES, *PARTY_BODIES)
}

KIND_CODES: dict[str, frozenset[str]] = {
    "Nghị quyết": frozenset({"NQ"}),
    "Nghị định": frozenset({"NĐ"}),
    "Quyết định": frozenset({"QĐ"}),
    "Chỉ thị": frozenset({"CT"}),
    "Thông tư": frozenset({"TT"}),
    "Thông tư liên tịch": frozenset({"TTLT"}),
    "Kế hoạch": frozenset({"KH"}),
    "Tờ trình": frozenset({"TTr"}),
}
"""The code that the word before a number asks for; words that are used loosely are left out."""


def is_type(code: str) -> bool:
    """Whether the code names a type of document."""
    return code in TYPE_CODES or code in NORMATIVE_CODES or code == _MERGED


def right_code(code: str) -> str:
    """Give the code as it is written officially; a code that is not known, in capitals."""
    folded = code.casefold()
    if folded in _KNOWN:
        return _KNOWN[folded]
    if folded in _MISSPELT:
        return _MISSPELT[folded]
    small = sum(char.islower() for char in code)
    # Local codes may hold a small letter (SKHvCN): only what is mostly small is a slip.
    return code.upper() if small > len(code) - small else code
