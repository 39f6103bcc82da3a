"""Who does what in carrying the plan out, and when periodic reports fall due."""

import re
from collections.abc import Iterator, Sequence

from parcli.intake.bodies.beginnings import MATTERS, NAME_BEGINS
from parcli.intake.front.outline import Section, bare
from parcli.intake.front.told import Rhythm, ToldDuty
from parcli.intake.told import Words
from parcli.text.normal import fold

Reports = tuple[tuple[Rhythm, Words], ...]

_ORGANISATION = re.compile(r"(?:to chuc|trach nhiem|phan cong) (?:trien khai )?thuc hien\b")
_REPORTS = re.compile(r"che do (?:thong tin,? )?bao cao\b")
_REPORT = re.compile(
    r"(?:báo cáo\s+)?(?P<rhythm>tuần|tháng|quý|0?6 tháng|0?9 tháng|năm)\s*:\s*(?P<phrase>.+)",
    re.IGNORECASE,
)
_RHYTHMS: dict[str, Rhythm] = {
    "tuan": "week",
    "thang": "month",
    "quy": "quarter",
    "6 thang": "half-year",
    "9 thang": "nine-month",
    "nam": "year",
}
_CLOSING = re.compile(r"tren day la\b")
_ENTRUSTED = re.compile(r"(?:Giao|Đề nghị|Yêu cầu)(?: cho)?\s+", re.IGNORECASE)
# With these words the work begins, behind the names of those who do it.
_DOES = re.compile(
    r" (?:có trách nhiệm|chịu trách nhiệm|căn cứ|báo cáo|đôn đốc|tổng hợp|tham mưu|theo dõi"
    r"|phối hợp|chủ trì|chủ động|chỉ đạo|xây dựng|(?<!các )tổ chức|hướng dẫn|thực hiện"
    r"|triển khai|kiểm tra|rà soát|lập|trình|bố trí|bảo đảm|đảm bảo|cân đối|thẩm định|duy trì"
    r"|tăng cường|đẩy mạnh|(?<!nhất )(?<!biệt )là|làm|quán triệt|nghiêm túc|tuyên truyền"
    r"|định kỳ|kịp thời|tiếp tục|cung cấp|mở|gửi|đưa|đăng|trực tiếp"
    r"|giúp (?=UBND|Ủy ban|Chủ tịch)|đề xuất|được|thường xuyên|nghiên cứu)\b"
)
_HAVE_DUTIES = re.compile(r"\s+(?:có|chịu) trách nhiệm\s*$")
_ANY_OFFICE = re.compile(r"(?:các |những )?(?:cơ quan|đơn vị)\b", re.IGNORECASE)
_LONGEST_NAMES = 200


def read_duties(top: Sequence[Section]) -> tuple[tuple[ToldDuty, ...], Reports]:
    """Read the part on carrying the plan out: duties as they follow, and days of reports."""
    parts = [part for part in top if _ORGANISATION.match(part.folded)]
    duties: list[ToldDuty] = []
    reports: Reports = ()
    for section in (section for part in parts for section in part.below):
        if days := _reports(section):
            reports += days
        elif not _CLOSING.match(section.folded):
            duties += _duties(section)
    return tuple(duties), reports


def read_letter_duties(top: Sequence[Section]) -> tuple[ToldDuty, ...]:
    """Read the duties of an official letter: every numbered section that names who has them."""
    sections = (section for section in top if section.no and section.no != "-")
    return tuple(duty for section in sections for duty in _duties(section) if duty.who)


def _reports(section: Section) -> Reports:
    """Read the days of reports; none where a line of the section says something else."""
    items = [each for each in section.below if not _CLOSING.match(each.folded)]
    read = [(item, _REPORT.fullmatch(item.words.text)) for item in items]
    if not _REPORTS.match(section.folded) or not all(found for _, found in read):
        return ()
    return tuple(
        (_RHYTHMS[fold(found["rhythm"]).lstrip("0")], item.line.words(found["phrase"]))
        for item, found in read
        if found
    )


def _duties(section: Section) -> Iterator[ToldDuty]:
    """Read a duty, and those of others below it: sentences that say first who does their work."""
    others = [each for each in section.below if not each.no and _says_who(each.title)]
    yield _duty(section, [each for each in section.all() if each not in others])
    for each in others:
        yield _duty(each, ())


def _says_who(text: str) -> bool:
    """Whether a sentence says who does its work; `Các cơ quan chủ trì …` are no others."""
    is_other = _begins_with_name(text) and not _ANY_OFFICE.match(text)
    return is_other and bool(_parted(text)[1])


def named_first(section: Section) -> tuple[Words | None, str]:
    """Give whom a line names first, if it does, and what they do; `1. Sở Nội vụ:` only names."""
    if not _begins_with_name(section.title):
        return None, ""
    who, work = _headed(section.title) if section.below else _parted(section.title)
    return (section.line.words(who) if work or section.below else None), work


def _begins_with_name(text: str) -> bool:
    return bool(NAME_BEGINS.match(text)) and not MATTERS.match(text)


def _duty(section: Section, below_it: Sequence[Section]) -> ToldDuty:
    """Read a duty: names over their work, names and work in one sentence, or work of nobody."""
    title = section.title
    entrusted = _ENTRUSTED.match(title)
    names = title[entrusted.end() :] if entrusted else title
    below = [each.words for each in below_it if not _CLOSING.match(each.folded)]
    if not _begins_with_name(names):
        return ToldDuty(None, (section.words, *below))
    is_heading = bool(below) and not names.rstrip().endswith((".", ";"))
    who, work = _headed(names) if is_heading else _parted(names)
    if not work and not below:
        return ToldDuty(None, (section.words,))
    own = [section.line.words(work[0].upper() + work[1:])] if work else []
    return ToldDuty(section.line.words(who), (*own, *below))


def _headed(text: str) -> tuple[str, str]:
    """Read a line that heads duties: `1. Các sở, ngành tỉnh có trách nhiệm:`."""
    names, colon, work = text.partition(":")
    if colon and work.strip():
        return _parted(text)
    return bare(_HAVE_DUTIES.sub("", names)), ""


def _parted(text: str) -> tuple[str, str]:
    """Part names from their work: at the colon, else before the first word of doing."""
    names, colon, work = text.partition(":")
    if colon and not _DOES.search(names) and len(names) <= _LONGEST_NAMES:
        return names.strip(), bare(work)
    found = _DOES.search(text)
    if not found:
        return bare(text), ""
    return bare(text[: found.start()]), bare(text[found.start() :].strip())
