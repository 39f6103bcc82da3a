"""What a plan is based on, and the plan above it that it carries out."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from parcli.intake.front.lines import Text
from parcli.intake.front.outline import bare
from parcli.intake.front.titles import years_in
from parcli.intake.front.told import ToldParent
from parcli.intake.told import Words
from parcli.norms import Citation, read_citations, read_number
from parcli.text.normal import fold

_CLAUSE = re.compile(r"(?:căn cứ|theo đề nghị|xét đề nghị|thực hiện|thi hành)\s", re.IGNORECASE)
_BASED = re.compile(r"căn cứ\s+(?:vào\s+)?", re.IGNORECASE)
_PROPOSED = re.compile(r"theo (?=đề nghị\b)", re.IGNORECASE)
# Behind the basis a stand-alone plan goes on with who makes it.
_MAKES = re.compile(
    r"[,;]\s*[^,;]{2,90}?\s+(?:xây dựng|ban hành|lập|đề ra)\s+(?:và triển khai\s+)?"
    r"(?:kế hoạch|quyết định)\b.*$",
    re.IGNORECASE,
)
_PLAN = re.compile(r"kế hoạch\b.*", re.IGNORECASE)
_ABOUT = re.compile(r"\s+(?:của\s+[^,;]*?\s+)?(?:về việc|về|V/v)\s+", re.IGNORECASE)
_AND = re.compile(r"\s+và\s*$")
_OF_REFORM = ("cai cach hanh chinh", "cchc")
_CITED = ("Kế hoạch", "Quyết định")


def read_basis(prose: Sequence[Text], title: Collection[Text]) -> tuple[Words, ...]:
    """Read the clauses before the operative part, without `Căn cứ` and the marks behind them.

    The lines of the title are none: `Thực hiện công tác cải cách hành chính năm 2020`.
    """
    return tuple(_clauses(line for line in prose if line not in title))


def _clauses(prose: Iterable[Text]) -> Iterator[Words]:
    for line in prose:
        if _is_operative(line):
            return
        text = line.text.lstrip("-–+ ")
        if not _CLAUSE.match(text):
            continue
        text = _MAKES.sub("", text)
        text = _PROPOSED.sub("", _BASED.sub("", text, count=1), count=1)
        if clause := bare(text[:1].upper() + text[1:]):
            yield line.words(clause)


def _is_operative(line: Text) -> bool:
    folded = line.folded
    is_numbered = bool(re.match(r"(?:dieu 1|i[.)]|1[.)]|phan )", folded))
    return is_numbered or (
        line.is_capital and folded.rstrip(" :") == "quyet dinh" and ":" in folded
    )


class _Cited(NamedTuple):
    citation: Citation
    title: str
    line: Text


def read_parent(prose: Sequence[Text], own: str, title: str) -> ToldParent | None:
    """Find the plan that this one carries out: a reform plan of the same years, cited by number.

    Args:
        prose: The lines of the document.
        own: The document's own number.
        title: The plan's title, which tells its years.
    """
    years = years_in(title)
    for line in prose:
        for cited in _plans_in(line):
            number = cited.citation.number or ""
            if number != own and years and years_in(cited.title) == years:
                return _parent(cited, number)
    return None


def _plans_in(line: Text) -> Iterator[_Cited]:
    """Give the citations of reform plans: of the plan itself, or of the decision that issued it."""
    citations = list(read_citations(line.text))
    bounds = [*(each.start for each in citations), len(line.text)]
    for citation, end in zip(citations, bounds[1:], strict=True):
        if citation.kind not in _CITED:
            continue
        title = _title(citation, line.text[citation.end : end])
        if any(word in fold(title) for word in _OF_REFORM):
            yield _Cited(citation, title, line)


def _title(citation: Citation, behind: str) -> str:
    behind = _MAKES.sub("", re.split(r"[;.](?:\s|$)", behind)[0])
    if found := _PLAN.search(behind):
        return bare(_AND.sub("", found[0][0].upper() + found[0][1:]))
    about = _ABOUT.search(behind)
    if citation.kind != "Kế hoạch" or not about:
        return ""
    return bare(_AND.sub("", f"Kế hoạch {behind[about.end() :]}"))


def _parent(cited: _Cited, number: str) -> ToldParent:
    read = read_number(number)
    day = cited.citation.day
    return ToldParent(
        cited.line.words(read.written() if read else number),
        cited.line.words(day.isoformat()) if day else None,
        cited.line.words(cited.title),
    )
