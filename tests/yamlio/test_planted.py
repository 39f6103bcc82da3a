"""One fault at a time planted into a real plan: exactly that finding, at exactly that place."""

from pathlib import Path
from typing import NamedTuple

import pytest

from parcli.model.plan import Plan
from parcli.yamlio import build, in_shadow, read

PLAN = Path(__file__).parents[2] / "plans" / "thanh-hoa" / "2020.plan.yaml"
HERE = "¦"  # stands, in what is planted, before the place where the fault must be told


class Planted(NamedTuple):
    name: str
    code: str
    old: str
    new: str


DEADLINE = "deadline: Tháng 4/2020}"
TITLE = "title: Kế hoạch cải cách hành chính năm 2020\n"
LEAD = "agencies: {lead: so-tu-phap, coordinate: [so-ban-nganh, ubnd-huyen, ubnd-xa]}"
TC4 = '      - id: TC-4\n        no: "4"\n'
TARGET = "  - id: online-34   # mục I.1.g\n"
AIM = "    at_least: 50 %\n    by: 2020-12-31\n"
PLACE = "  place: Thanh Hóa\n"
FIRST = "parcli: 1\n"
ROLES = "          draft: [so-ban-nganh, co-quan-nganh-doc, ubnd-huyen]\n"

PLANTED = [
    # The bytes and the characters.
    Planted("a byte of Windows-1258", "PAR001", PLACE, "  place: Thanh H¦\udcf3a\n"),
    Planted("a byte cut in half", "PAR001", TITLE, "title: ¦\udcc3\n"),
    Planted("a bad byte in a comment", "PAR001", FIRST, "# ¦\udcff\nparcli: 1\n"),
    Planted("a tab before a key", "PAR003", PLACE, "¦\tplace: Thanh Hóa\n"),
    Planted(
        "a tab after two spaces",
        "PAR003",
        "          appraise: so-tu-phap\n          coord",
        "        ¦\tappraise: so-tu-phap\n          coord",
    ),
    Planted("a tab before a dash", "PAR003", TARGET, "¦\t- id: online-34\n"),
    Planted("a tab inside a text", "PAR003", PLACE, "  place: Thanh¦\tHóa\n"),
    Planted("a tab after a colon", "PAR003", PLACE, "  place:¦\tThanh Hóa\n"),
    Planted("a tab before a comment", "PAR003", TARGET, "  - id: online-34¦\t# mục\n"),
    Planted("a tab on an empty line", "PAR003", PLACE, "  place: Thanh Hóa\n¦\t\n"),
    Planted("a tab in brackets", "PAR003", DEADLINE, "deadline:¦\tTháng 4/2020}"),
    Planted("a no-break space in a text", "PAR004", PLACE, "  place: Thanh¦\u00a0Hóa\n"),
    Planted("no-break spaces as indentation", "PAR004", PLACE, "¦\u00a0\u00a0place: Thanh Hóa\n"),
    Planted("a no-break space after a colon", "PAR004", PLACE, "  place:¦\u00a0Thanh Hóa\n"),
    Planted("a no-break space after a dash", "PAR004", TARGET, "  -¦\u00a0id: online-34\n"),
    Planted(
        "a narrow no-break space", "PAR004", AIM, "    at_least: 50¦\u202f%\n    by: 2020-12-31\n"
    ),
    Planted(
        "a zero-width space in an id", "PAR004", "issuer: ubnd-tinh\n", "issuer: ubnd¦\u200b-tinh\n"
    ),
    Planted("a zero-width space in a key", "PAR004", TITLE, TITLE.replace("tle", "t¦\u200ble")),
    Planted("a zero-width space before a key", "PAR004", TITLE, f"¦\u200b{TITLE}"),
    Planted("a zero-width joiner after a value", "PAR004", PLACE, "  place: Thanh Hóa¦\u200d\n"),
    Planted("a byte order mark inside", "PAR004", PLACE, "¦\ufeff  place: Thanh Hóa\n"),
    Planted("a soft hyphen", "PAR004", PLACE, "  place: Thanh¦\u00adHóa\n"),
    Planted("a word joiner", "PAR004", PLACE, "  place: Thanh ¦\u2060Hóa\n"),
    Planted("an ideographic space", "PAR004", PLACE, "  place: Thanh¦\u3000Hóa\n"),
    Planted("a line separator", "PAR004", PLACE, "  place: Thanh¦\u2028Hóa\n"),
    Planted("Word's line break", "PAR004", PLACE, "  place: Thanh¦\x0bHóa\n"),
    Planted("a control character", "PAR004", PLACE, "  place: Thanh¦\x07 Hóa\n"),
    Planted("a decomposed word", "PAR005", PLACE, "  place: Thanh H¦o\u0301a\n"),
    Planted("a half composed word", "PAR005", TITLE, TITLE.replace("Kế", "K¦ê\u0301")),
    Planted("a decomposed id", "PAR005", "issuer: ubnd-tinh\n", "issuer: ubnd-t¦i\u0309nh\n"),
    Planted(
        "a whole conflict",
        "PAR006",
        TITLE,
        f"¦<<<<<<< HEAD\n{TITLE}=======\ntitle: Khác\n>>>>>>> khac\n",
    ),
    Planted(
        "a conflict with its ancestor",
        "PAR006",
        TITLE,
        f"¦<<<<<<< HEAD\n{TITLE}||||||| goc\ntitle: Cũ\n=======\ntitle: Khác\n>>>>>>> khac\n",
    ),
    Planted("half a conflict", "PAR006", TITLE, f"{TITLE}¦=======\ntitle: Khác\n>>>>>>> khac\n"),
    # The syntax.
    Planted("an unclosed double quote", "PAR002", TITLE, 'title: ¦"Kế hoạch năm 2020\n'),
    Planted("an unclosed single quote", "PAR002", PLACE, "  place: ¦'Thanh Hóa\n"),
    Planted("an unclosed quote in brackets", "PAR002", DEADLINE, 'deadline: ¦"Tháng 4/2020}'),
    Planted("words after a closing quote", "PAR002", TITLE, 'title: "Kế hoạch" ¦năm 2020\n'),
    Planted("an unclosed list", "PAR002", ROLES, "          draft: ¦[so-ban-nganh, ubnd-huyen\n"),
    Planted(
        "an unclosed group", "PAR002", LEAD, "agencies: ¦{lead: so-tu-phap, coordinate: [ubnd-xa]"
    ),
    Planted(
        "a list closed by the wrong sign",
        "PAR002",
        LEAD,
        "agencies: {lead: so-tu-phap, coordinate: ¦[so-ban-nganh, ubnd-xa}",
    ),
    Planted("a bracket too many", "PAR002", DEADLINE, "deadline: Tháng 4/2020}¦}"),
    Planted(
        "no comma in a list", "PAR002", ROLES, '          draft: ["so-ban-nganh" ¦"ubnd-huyen"]\n'
    ),
    Planted("a second colon", "PAR002", TITLE, "title: Kế hoạch¦: cải cách hành chính\n"),
    Planted("a second colon in brackets", "PAR002", DEADLINE, "deadline: Tháng¦: 4/2020}"),
    Planted("a key without a colon", "PAR002", "level: province\n", "¦level province\n"),
    Planted("a colon without a space", "PAR002", "level: province\n", "level¦:province\n"),
    Planted("a key too far right", "PAR002", PLACE, "   ¦place: Thanh Hóa\n"),
    Planted(
        "a key too far left",
        "PAR002",
        "          appraise: so-tu-phap\n          coord",
        "         ¦appraise: so-tu-phap\n          coord",
    ),
    Planted(
        "a dash too far left",
        "PAR002",
        "  - Luật Tổ chức chính quyền địa phương ngày 19/6/2015\n  - Nghị quyết số 30c",
        "  - Luật Tổ chức chính quyền địa phương ngày 19/6/2015\n ¦- Nghị quyết số 30c",
    ),
    Planted("a dash after a key", "PAR002", PLACE, "  place: ¦- Thanh Hóa\n"),
    Planted("a value that begins with an at", "PAR002", PLACE, "  place: ¦@ThanhHoa\n"),
    Planted(
        "a value that begins with a per cent",
        "PAR002",
        AIM,
        "    at_least: ¦%50\n    by: 2020-12-31\n",
    ),
    Planted("an unknown escape", "PAR002", PLACE, '  place: "Thanh ¦\\Hóa"\n'),
    Planted("words after a block sign", "PAR002", PLACE, "  place: |¦Thanh Hóa\n"),
    # What YAML has and a plan does without.
    Planted("a key twice", "PAR007", TITLE, f"{TITLE}¦title: Kế hoạch khác\n"),
    Planted("a key twice, far apart", "PAR007", AIM, f"{AIM}    ¦text: Chỉ tiêu khác\n"),
    Planted(
        "a key twice in brackets", "PAR007", LEAD, "agencies: {lead: so-tu-phap, ¦lead: so-y-te}"
    ),
    Planted("a quoted key twice", "PAR007", TITLE, f'{TITLE}¦"title": Kế hoạch khác\n'),
    Planted("an anchor", "PAR008", PLACE, "  place: ¦&noi Thanh Hóa\n"),
    Planted("an anchor on a list", "PAR008", "basis:\n", "basis: ¦&can-cu\n"),
    Planted("an alias", "PAR008", PLACE, "  place: ¦*noi\n"),
    Planted("an alias for a list", "PAR008", ROLES, "          draft: ¦*nhom\n"),
    Planted("an alias for a deadline", "PAR008", DEADLINE, "deadline: ¦*han }"),
    Planted("a merge key", "PAR008", PLACE, f"{PLACE}  ¦<<: *chung\n"),
    Planted("a merge key with a group", "PAR008", PLACE, f"{PLACE}  ¦<<: {{}}\n"),
    Planted("a tag", "PAR009", "period: 2020\n", "period: ¦!!str 2020\n"),
    Planted("a tag of its own", "PAR009", PLACE, "  place: ¦!noi Thanh Hóa\n"),
    Planted("a tag with an unknown handle", "PAR009", PLACE, "  place: ¦!x!noi Thanh Hóa\n"),
    Planted("a bare tag", "PAR009", PLACE, "  place: ¦! Thanh Hóa\n"),
    Planted("a second document", "PAR010", "basis:\n", "¦---\nbasis:\n"),
    Planted("an end and more", "PAR010", "basis:\n", "¦...\nbasis:\n"),
    Planted("a directive", "PAR010", FIRST, "¦%YAML 1.2\n---\nparcli: 1\n"),
    Planted("too deep", "PAR011", PLACE, f"  place: {'[' * 30}¦[[]]{']' * 30}\n"),
    Planted("far too deep", "PAR011", PLACE, f"  place: {'[' * 30}¦{'[' * 5000}\n"),
    Planted("a question mark key", "PAR018", PLACE, "  ¦? place\n  : Thanh Hóa\n"),
    Planted("an empty key", "PAR018", PLACE, f"{PLACE}  ¦~: Thanh Hóa\n"),
    Planted("a list as a key", "PAR018", PLACE, f"{PLACE}  ¦[a, b]: Thanh Hóa\n"),
    # What the model does not take.
    Planted("an unknown key", "PAR012", PLACE, f"{PLACE}  ¦kinh_phi: 0\n"),
    Planted("a misspelt required key", "PAR012", TITLE, TITLE.replace("title", "¦titel")),
    Planted("a misspelt key in brackets", "PAR012", DEADLINE, "¦deadlin: Tháng 4/2020}"),
    Planted("a misspelt area", "PAR012", "  institutions:\n", "  ¦instituions:\n"),
    Planted("a misspelt list", "PAR012", "basis:\n", "¦bassis:\n"),
    Planted("a misspelt role", "PAR012", ROLES, ROLES.replace("draft", "¦drafts")),
    Planted(
        "a missing title of the plan",
        "PAR013",
        f"{FIRST}id: thanh-hoa-2020\n{TITLE}",
        "¦parcli: 1\nid: thanh-hoa-2020\n",
    ),
    Planted("a missing id of a task", "PAR013", TC4, '      - ¦no: "4"\n'),
    Planted(
        "a missing name of a signer",
        "PAR013",
        "  signer: {authority: KT. CHỦ TỊCH, position: PHÓ CHỦ TỊCH, name: Lê Thị Thìn}",
        "  ¦signer: {authority: KT. CHỦ TỊCH, position: PHÓ CHỦ TỊCH}",
    ),
    Planted("a missing version", "PAR013", FIRST + "id", "¦id"),
    Planted("an empty title", "PAR014", TITLE, "¦title:\n"),
    Planted("a title of quotes", "PAR014", TITLE, 'title: ¦""\n'),
    Planted("a list for a title", "PAR014", TITLE, "title: ¦[Kế hoạch]\n"),
    Planted(
        "a text for a list",
        "PAR014",
        "requirements:\n",
        "requirements: ¦Các ngành\nevents: []\nrecipients:\n",
    ),
    Planted("a text for a group", "PAR014", LEAD, "agencies: ¦so-tu-phap"),
    Planted("an empty item", "PAR014", TARGET, f"  ¦-\n{TARGET}"),
    Planted("a level that is none", "PAR014", "level: province\n", "level: ¦tinh\n"),
    Planted("an id with a space", "PAR014", "issuer: ubnd-tinh\n", "issuer: ubnd¦ tinh\n"),
    Planted("an id with a dot in a task", "PAR014", TC4, TC4.replace("TC-4", "TC¦.4")),
    Planted("an id that ends in a dash", "PAR014", LEAD, "agencies: {lead: so-tu-phap¦-}"),
    Planted("an id of a list with a slash", "PAR014", ROLES, "          draft: [so-y-te, so¦/y]\n"),
    Planted("a period that is none", "PAR014", "period: 2020\n", "period: ¦năm 2020\n"),
    Planted("a period back to front", "PAR014", "period: 2020\n", "period: ¦2020-2016\n"),
    Planted("an amount that is none", "PAR014", AIM, AIM.replace("50 %", "¦một nửa")),
    Planted(
        "two aims",
        "PAR014",
        f"{TARGET}    text: TTHC có phát sinh",
        "  - ¦id: online-34\n    at_most: 60 %\n    text: TTHC có phát sinh",
    ),
    Planted(
        "a start without an end",
        "PAR014",
        DEADLINE,
        "deadline: ¦{phrase: Tháng 4/2020, from: 2020-01-01}}",
    ),
    Planted("a day as printed", "PAR015", "date: 2019-12-20\n", "date: ¦20/12/2019\n"),
    Planted("a day that is none", "PAR015", AIM, AIM.replace("2020-12-31", "¦2020-02-30")),
    Planted("a quoted day that is none", "PAR015", AIM, AIM.replace("2020-12-31", '¦"2020-13-01"')),
    Planted("another version", "PAR019", FIRST, "parcli: ¦2\n"),
    Planted("a version with a dot", "PAR019", FIRST, "parcli: ¦1.0\n"),
]


def planted(fault: Planted) -> tuple[bytes, int, int]:
    text = PLAN.read_text(encoding="utf-8")
    assert text.count(fault.old) == 1, "what is replaced must stand once in the plan"
    before, after = text.split(fault.old)
    lead, rest = fault.new.split(HERE)
    prefix = before + lead
    line = prefix.count("\n") + 1
    column = len(prefix) - (prefix.rfind("\n") + 1) + 1
    return (prefix + rest + after).encode("utf-8", "surrogateescape"), line, column


def found_in(content: bytes, *, pure: bool) -> list[tuple[int, int, str]]:
    source = read(content, pure=pure)
    found = [(fault.line, fault.column, fault.code) for fault in source.faults]
    if source.places and source.data is not None:
        for finding in build(Plan, source.data).findings:
            if not in_shadow(finding.path, source.unknown):
                span = source.places.find(finding.path, finding.on, finding.part)
                found.append((span.line, span.column, finding.code))
    return sorted(found)


@pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "pure"])
@pytest.mark.parametrize("fault", PLANTED, ids=lambda fault: fault.name)
def test_exactly_the_planted_fault_is_found(fault: Planted, *, pure: bool) -> None:
    content, line, column = planted(fault)
    assert found_in(content, pure=pure) == [(line, column, fault.code)]


@pytest.mark.parametrize("fault", PLANTED, ids=lambda fault: fault.name)
def test_line_breaks_and_a_byte_order_mark_move_nothing(fault: Planted) -> None:
    content, line, column = planted(fault)
    content = b"\xef\xbb\xbf" + content.replace(b"\n", b"\r\n")
    assert found_in(content, pure=False) == [(line, column, fault.code)]


def test_there_are_enough_of_every_kind() -> None:
    assert len(PLANTED) >= 70
    kinds = {fault.code for fault in PLANTED}
    assert kinds == {f"PAR0{number:02}" for number in range(1, 20)} - {"PAR016", "PAR017"}


@pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "pure"])
def test_the_plan_itself_has_no_fault(*, pure: bool) -> None:
    assert found_in(PLAN.read_bytes(), pure=pure) == []
