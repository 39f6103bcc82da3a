"""The decision that issues a plan: its legal basis and its articles (mẫu 1.3)."""

import re
from dataclasses import dataclass
from datetime import date

from parcli.documents.office import Office
from parcli.documents.usual import responsible
from parcli.documents.wording import DOTS, closed, finished, lowered
from parcli.model.plan import Plan

# A clause that says itself how it serves as a basis is printed as it is.
_SAYS_HOW = re.compile(r"(?:căn cứ|theo|xét|thực hiện|thi hành)\b", re.IGNORECASE)
_PROPOSAL = re.compile(r"đề nghị\b", re.IGNORECASE)


@dataclass(frozen=True)
class Article:
    """An article: `Điều 1.` and its text."""

    heading: str
    text: str


def basis_lines(plan: Plan, *, is_decision: bool) -> tuple[str, ...]:
    """Write the basis, a clause a line, `;` after each and `.` after the last.

    A decision without a basis shows where it is to stand.
    """
    clauses = [_clause(text) for text in plan.basis]
    if not clauses and is_decision:
        clauses = [f"Căn cứ {DOTS}"]
    return tuple(
        closed(clause, "." if number == len(clauses) else ";")
        for number, clause in enumerate(clauses, 1)
    )


def _clause(text: str) -> str:
    if _SAYS_HOW.match(text):
        return text
    return f"Theo {lowered(text)}" if _PROPOSAL.match(text) else f"Căn cứ {text}"


def articles(plan: Plan, office: Office, titled: str, day: date) -> tuple[Article, ...]:
    """Write the three articles: what is issued, from when it holds, who carries it out."""
    who = responsible(plan.level, office, day)
    texts = (
        f"Ban hành kèm theo Quyết định này {titled}.",
        "Quyết định này có hiệu lực thi hành kể từ ngày ký.",
        finished(f"{who} chịu trách nhiệm thi hành Quyết định này"),
    )
    return tuple(Article(f"Điều {number}.", text) for number, text in enumerate(texts, 1))
