"""PAR705: the signature block contradicts itself, or has a title before the name."""

import re
from collections.abc import Iterator

from parcli.lint.context import PlanContext
from parcli.lint.finding import Finding, Severity
from parcli.lint.rule import Page, plan_rule
from parcli.model.plan import Plan, Signer
from parcli.model.register import Register
from parcli.text.message import Message
from parcli.text.normal import fold, nfc

PAGE = Page(
    title=Message("Khối chữ ký sai thể thức"),
    why=Message(
        "TM. là ký thay mặt tập thể, nên không đứng trước một chức vụ; KT. là cấp phó ký thay, nên"
        " chức vụ là PHÓ; trước họ tên không ghi học hàm, học vị. (Nghị định 30/2020/NĐ-CP, Điều 13"
        " và Phụ lục I; một số ngành được quy định khác về học hàm, học vị.)"
    ),
    bad="""\
decision:
  number: 100/QĐ-UBND
  date: 2025-12-30
  signer: {authority: TM. CHỦ TỊCH, position: CHỦ TỊCH, name: TS. Nguyễn Văn A}
""",
    good="""\
decision:
  number: 100/QĐ-UBND
  date: 2025-12-30
  signer: {authority: TM. ỦY BAN NHÂN DÂN, position: CHỦ TỊCH, name: Nguyễn Văn A}
""",
)

_FOR_ALL = re.compile(r"\bTM\b\.?\s*(?P<whom>[^;,/\n]*)")
_FOR_HEAD = re.compile(r"\bKT\b\.?")
_POSTS = (
    *("chu tich", "pho chu tich", "giam doc", "pho giam doc", "tong giam doc", "chanh "),
    *("truong ", "bo truong", "thu tuong", "cuc truong", "vu truong", "hieu truong", "vien truong"),
)
# With its marks: THỦ TRƯỞNG is the head, THỨ TRƯỞNG a deputy.
_DEPUTY = re.compile(r"\b(?:phó|thứ trưởng)\b", re.IGNORECASE)
_TITLE = re.compile(
    r"(?:(?:GS|PGS|TSKH|TS|ThS|Th\.S|CN|KS|BS|LS|NGND|NGƯT)\b[\s.,]*"
    r"|(?i:phó giáo sư|giáo sư|tiến sĩ|thạc sĩ|cử nhân|kỹ sư|bác sĩ|luật sư)\b[\s.,]*)+"
)


@plan_rule("PAR705", PAGE, severity=Severity.WARNING)
def signature(context: PlanContext) -> Iterator[Finding]:
    """Point at each line of the block that cannot stand so."""
    decision = context.plan.decision
    if decision is None or decision.signer is None:
        return
    yield from _authority(context, decision.signer)
    yield from _position(decision.signer)
    title = _TITLE.match(decision.signer.name)
    if title and title.end() < len(decision.signer.name):
        written = title[0].strip(" ,")
        yield Finding(
            ("decision", "signer", "name"),
            Message("trước họ tên có “{title}”", title=written),
            Message("chỉ ghi họ tên, bỏ học hàm, học vị"),
            part=(0, len(written)),
        )


def _authority(context: PlanContext, signer: Signer) -> Iterator[Finding]:
    for key, text in (("authority", signer.authority or ""), ("position", signer.position)):
        found = _FOR_ALL.search(text)
        if not found:
            continue
        post = _post(found["whom"].strip(), context.plan, context.register)
        if post:
            message = Message("TM. (thay mặt tập thể) đứng trước chức vụ {post}", post=post)
            hint = Message(
                "ký với tư cách người đứng đầu thì bỏ TM.; thay mặt tập thể thì ghi tên tập thể"
            )
            part = (found.start(), len(found[0].rstrip()))
            yield Finding(("decision", "signer", key), message, hint, part=part)


def _post(whom: str, plan: Plan, register: Register | None) -> str | None:
    """Give the post for which TM. stands: the one it names, or the one that issues the plan."""
    if f"{fold(whom)} ".startswith(_POSTS):
        return whom
    for agency in register.agencies if register else ():
        for position in agency.positions:
            if position.id == plan.issuer:
                return position.name
    return None


def _position(signer: Signer) -> Iterator[Finding]:
    if not _FOR_HEAD.search(f"{signer.authority or ''} {signer.position}"):
        return
    if not _DEPUTY.search(nfc(signer.position)):
        yield Finding(
            ("decision", "signer", "position"),
            Message("KT. (cấp phó ký thay) mà “{post}” không phải cấp phó", post=signer.position),
            Message("ghi chức vụ của người ký, như PHÓ CHỦ TỊCH; cấp trưởng ký thì bỏ KT."),
        )
