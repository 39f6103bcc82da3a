"""The office that issues a document: its names in the head, the post that signs, its place."""

import re
from dataclasses import dataclass

from parcli.documents.wording import DOTS
from parcli.model.plan import Level, Plan, Signer
from parcli.model.register import Register
from parcli.model.settings import Letterhead
from parcli.norms.number import read_number
from parcli.text.message import Message
from parcli.text.normal import fold

COMMITTEE = "Ủy ban nhân dân"

_COMMITTEE_LEVELS: tuple[Level, ...] = ("province", "district", "commune")
_UNITS = r"tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu"
_UNIT = re.compile(rf"\b(?P<unit>{_UNITS})\s+(?P<name>[^,;()]+)", re.IGNORECASE)
_WORD = re.compile(rf"\b(?:{_UNITS})\b", re.IGNORECASE)
_USUAL_WORDS: dict[Level, str] = {"district": "huyện", "commune": "xã"}
_PROVINCES = ("tỉnh", "thành phố")
# Units named after a person, an event or a number keep the word of their level in the place.
_NAMED_IN_FULL = re.compile(r"\d+|Hồ Chí Minh|Điện Biên Phủ")
_POSTS = {
    fold(post): post
    for post in (
        *("Chủ tịch", "Giám đốc", "Tổng Giám đốc", "Chánh Thanh tra", "Chánh Văn phòng"),
        *("Trưởng ban", "Cục trưởng", "Chi cục trưởng", "Hiệu trưởng", "Viện trưởng"),
    )
}


@dataclass(frozen=True)
class Office:
    """The issuing office as documents name it; `unknown` are the things left blank."""

    name: str
    """Its full name inside a sentence: `Ủy ban nhân dân tỉnh Lai Châu`."""
    head_name: str
    """Its name in the head of a document, in capitals."""
    parent: str
    """The body directly above, in capitals; empty where there is none."""
    code: str
    place: str
    power: str
    """Whose decision it is: the collective's, or that of the post that heads it."""
    signature: tuple[str, ...]
    """The lines over the signature: `TM. …`, `KT. …`, the post."""
    signer: str
    unit: str
    """The drafting unit, in the last line of Nơi nhận."""
    region: str
    """The word of its unit: `tỉnh`, `thành phố`, `xã`."""
    unknown: tuple[Message, ...]


def office_of(
    plan: Plan, register: Register | None, letterhead: Letterhead, *, writes_later: bool = False
) -> Office:
    """Gather what the plan, the register and the settings say of the office.

    The plan's own decision comes before the letterhead: a workspace may hold another office's plan.
    Of what the office writes later the signer is the letterhead's: the plan's may have left.
    """
    name = _full(register.name_of(plan.issuer) if register else plan.issuer)
    decision = plan.decision
    decider = (decision.signer if decision else None) or letterhead.signer
    signer = (letterhead.signer if writes_later else None) or decider
    place = (decision.place if decision else None) or letterhead.place or _place_in(name)
    code = _code_of(plan) or letterhead.code or ("UBND" if _is_committee(name) else "")
    parent, parent_missing = _parent(plan, name, letterhead)
    unknown = (
        (not place, Message("địa danh: ghi decision.place, hoặc letterhead.place ở parcli.yaml")),
        (not code, Message("chữ viết tắt trong ký hiệu: ghi letterhead.code ở parcli.yaml")),
        (parent_missing, Message("cơ quan chủ quản: ghi letterhead.parent ở parcli.yaml")),
        (
            signer is None,
            Message("người ký: ghi decision.signer, hoặc letterhead.signer ở parcli.yaml"),
        ),
    )
    return Office(
        name=name,
        head_name=_broken(letterhead.agency or _short(plan, register, parent) or name),
        parent=parent.upper(),
        code=code or DOTS,
        place=place or DOTS,
        power=_power(decider, name, register),
        signature=_signature(signer, name),
        signer=signer.name if signer else DOTS,
        unit=letterhead.unit or "",
        region=_region(name, plan.level),
        unknown=tuple(message for missing, message in unknown if missing),
    )


def _full(name: str) -> str:
    return re.sub(r"^UBND\b", COMMITTEE, name)


def _short(plan: Plan, register: Register | None, parent: str) -> str | None:
    """Give the name in use under the body above: `Thanh tra tỉnh` under `UBND tỉnh Khánh Hòa`."""
    body = register.bodies.get(plan.issuer) if register else None
    short = body.abbreviation if body and parent else None
    return short if short and " " in short else None


def _is_committee(name: str) -> bool:
    return fold(name).startswith(fold(COMMITTEE))


def _broken(name: str) -> str:
    """Write the name in capitals; the unit it belongs to stands on a line of its own."""
    found = _unit_in(name)
    if not found or not found.start() or found.end() != len(name):
        return name.upper()
    return f"{name[: found.start()].rstrip()}\n{found[0]}".upper()


def _region(name: str, level: Level) -> str:
    """Give the word of the unit the office works in: as its name has it, else its level's."""
    if unit := _unit_in(name):
        return unit["unit"].lower()
    words = _WORD.findall(name)
    return words[-1].lower() if words else _USUAL_WORDS.get(level, "tỉnh")


def _unit_in(name: str) -> re.Match[str] | None:
    """Find the unit that a body is of: its word, then its name (`xã hội`, `xã tỉnh` are none)."""
    at = 0
    while found := _UNIT.search(name, at):
        if found["name"][0].isupper() or found["name"][0].isdigit():
            return found
        at = found.end("unit")
    return None


def _place_in(name: str) -> str:
    """Give the place a unit's name makes: its name, with its level where the decree wants it."""
    found = _unit_in(name)
    if not found:
        return ""
    own = found["name"].strip()
    return f"{found['unit'].capitalize()} {own}" if _NAMED_IN_FULL.fullmatch(own) else own


def _code_of(plan: Plan) -> str:
    """Take the office's code out of the number of its decision: QĐ-TTT, and UBND-NV of a CV."""
    number = plan.decision.number if plan.decision else None
    found = read_number(number) if number else None
    if not found or not found.codes:
        return ""
    codes = found.right_codes
    return "-".join(codes[1:]) if found.names_type else codes[0]


def _parent(plan: Plan, name: str, letterhead: Letterhead) -> tuple[str, bool]:
    """Give the body above, and whether one is missing: a province's committee has none."""
    if letterhead.parent:
        return letterhead.parent, False
    if _is_committee(name) or plan.level in _COMMITTEE_LEVELS:
        return "", False
    found = _unit_in(name)
    if found and found["unit"].lower() in _PROVINCES:
        return f"UBND {found['unit']} {found['name'].strip()}", False
    return "", plan.level == "department"


def _signature(signer: Signer | None, name: str) -> tuple[str, ...]:
    if signer is None:
        if _is_committee(name):
            return f"TM. {COMMITTEE.upper()}", "CHỦ TỊCH"
        return ("THỦ TRƯỞNG CƠ QUAN",)
    above = [line.strip() for line in re.split(r"[,;\n]", signer.authority or "")]
    return tuple(line.upper() for line in (*above, signer.position) if line)


def _power(signer: Signer | None, name: str, register: Register | None) -> str:
    """Say who decides, so that it agrees with the signature: TM. is for the collective."""
    lines = _signature(signer, name)
    if signer is None or lines[0].startswith("TM."):
        return name
    post = re.sub(r"^(?:KT|Q|TL|TUQ)\.\s*", "", lines[0])
    return _joined(_post_name(post, register), name)


def _post_name(post: str, register: Register | None) -> str:
    """Write a post of the signature inside a sentence: `CHÁNH THANH TRA` → `Chánh Thanh tra`."""
    for body in register.bodies.values() if register else ():
        if fold(body.name) == fold(post):
            return body.name
    return _POSTS.get(fold(post), post.capitalize())


def _joined(post: str, name: str) -> str:
    """Join a post and its office, words in common said once: Chánh Thanh tra (tỉnh Khánh Hòa)."""
    words, office = post.split(), name.split()
    for common in range(min(len(words), len(office)), 0, -1):
        if fold(" ".join(words[-common:])) == fold(" ".join(office[:common])):
            return " ".join([*words, *office[common:]])
    return f"{post} {name}"
