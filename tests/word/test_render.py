"""Plans as Word documents: what is in them, that they open, and that the decree is kept."""

import io
import re
from dataclasses import asdict
from pathlib import Path
from unicodedata import normalize

import pytest
from docx import Document
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parcli.cli.workspace import open_workspace
from parcli.documents.plan_text import Asked, plan_text
from parcli.lint.finding import Severity
from parcli.model.plan import Plan
from parcli.model.register import Register
from parcli.model.settings import Letterhead
from parcli.word.engine import fill
from parcli.word.form import check_form

ROOT = Path(__file__).parent.parent.parent
TEMPLATE = (ROOT / "templates" / "plan" / "template.docx").read_bytes()
PLANS = {file.plan.id: file for file in open_workspace(ROOT).plan_files()}
SHAPES = ("decision", "plan")
AREAS = (
    *("institutions", "procedures", "organisation", "civil-service", "public-finance"),
    *("modernisation", "direction", "impact", "other"),
)


def render(plan, register, asked=None, letterhead=None):
    written = plan_text(plan, register, letterhead or Letterhead(), asked or Asked())
    return fill(TEMPLATE, "plan", asdict(written.text), {})


def rendered(plan_id, shape):
    file = PLANS[plan_id]
    return render(file.plan, file.register, Asked(shape))


def outline(document):
    """Tell sections, paragraphs by their styles, and the shapes of tables, a line each."""
    lines = []
    word = Document(io.BytesIO(document))
    names = {style.style_id: style.name for style in word.styles}
    for block in word.element.body:
        if block.tag == qn("w:tbl"):
            lines += table_lines(block)
        elif block.tag == qn("w:sectPr"):
            lines.append(section_line(block))
        else:
            lines.append(f"{names[block.style]}: {text(block)}".rstrip())
            lines += map(section_line, block.iter(qn("w:sectPr")))
    fields = {
        part.partname.rsplit("/", 1)[1]: part.element.xpath("string(.//w:instrText)").strip()
        for part in word.part.package.iter_parts()
        if "header" in part.partname
    }
    return (
        "\n".join([*lines, *(f"{name}: {field}" for name, field in sorted(fields.items()))]) + "\n"
    )


def table_lines(table):
    rows = table.findall(qn("w:tr"))
    columns = len(table.find(qn("w:tblGrid")))
    yield f"[{len(rows)} x {columns}]"
    for row in rows[:3]:
        cells = (" / ".join(map(text, cell.iter(qn("w:p")))) for cell in row.findall(qn("w:tc")))
        marks = "".join(
            f" {each.tag.partition('}')[2]}" for each in row.iterfind("w:trPr/*", row.nsmap)
        )
        yield f"  | {' | '.join(cells)} |{marks}"


def section_line(section):
    size, start = section.find(qn("w:pgSz")), section.find(qn("w:pgNumType"))
    headers = len(section.findall(qn("w:headerReference")))
    return (
        f"=== {'landscape' if size.get(qn('w:orient')) else 'portrait'}, pages from"
        f" {start.get(qn('w:start'))}, {headers} headers"
        f"{', first page apart' if section.find(qn('w:titlePg')) is not None else ''}"
    )


def text(element):
    parts = (
        "⏎" if part.tag == qn("w:br") else part.text or ""
        for part in element.iter(qn("w:t"), qn("w:br"))
    )
    return "".join(parts)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("plan_id", sorted(PLANS))
def test_the_outline_is_as_it_was_read_last(plan_id, shape, golden):
    golden(
        Path(__file__).parent / "outlines" / f"{plan_id}-{shape}.txt",
        outline(rendered(plan_id, shape)),
    )


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("plan_id", sorted(PLANS))
def test_the_form_is_the_decrees(plan_id, shape, at_fault):
    assert at_fault(rendered(plan_id, shape)) == []


def test_the_same_plan_gives_the_same_bytes():
    assert rendered("thanh-hoa-2020", "decision") == rendered("thanh-hoa-2020", "decision")


def a_plan(said, areas=("institutions",), **more):
    """Make a plan that says one text everywhere."""
    product = {"name": said, "note": said, "deadline": said}
    task = {
        "id": "T1",
        "title": said,
        "note": said,
        "products": [product | {"id": "a"}, product | {"id": "b"}],
    }
    return Plan.model_validate(
        {
            "parcli": 1,
            "id": "thu-2020",
            "title": f"Kế hoạch {said}",
            "level": "other",
            "issuer": "bql",
            "period": "2020",
            "decision": {
                "number": "12/QĐ-BQL",
                "place": "Thanh Hóa",
                "signer": {"position": "TRƯỞNG BAN", "name": "Nguyễn Văn A"},
            },
            "basis": [said, said],
            "objectives": [said, said],
            "requirements": [said],
            "targets": [{"id": "t", "text": said, "at_least": "50 %"}],
            "areas": {area: {"title": said, "lead": "bql", "tasks": [task]} for area in areas},
            "organisation": [{"agencies": "bql", "text": said}],
            "recipients": ["Sở Nội vụ"],
        }
        | more
    )


LONG_NAME = "Ban Quản lý Khu Kinh tế Nghi Sơn và các Khu công nghiệp"
REGISTER = Register.model_validate({"parcli": 1, "agencies": [{"id": "bql", "name": LONG_NAME}]})
LETTERHEAD = Letterhead(unit="VP")
TWELVE = [f"Cơ quan thứ {number}" for number in range(12)]
TWO_HUNDRED = (
    "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông, nông nghiệp và phát triển nông"
    " thôn, quản lý khai thác công trình thủy lợi, bảo trì đường bộ và hạ tầng khu kinh tế tỉnh"
    " Thanh Hóa thuộc tỉnh"
)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(
    ("areas", "recipients"),
    [
        (AREAS[:1], ["Sở Nội vụ"]),
        (AREAS[:1], TWELVE),
        (AREAS, ["Sở Nội vụ"]),
        (AREAS, TWELVE),
    ],
    ids=["one of each", "twelve recipients", "nine appendices", "nine and twelve"],
)
def test_the_form_holds_however_much_there_is(shape, areas, recipients, at_fault):
    plan = a_plan("Cải cách hành chính", areas, recipients=recipients)
    document = render(plan, REGISTER, Asked(shape), LETTERHEAD)
    assert at_fault(document) == []
    sections = Document(io.BytesIO(document)).sections
    landscape = [section for section in sections if section.orientation == 1]
    assert len(landscape) == len(areas)
    assert len(sections) - len(landscape) == (2 if shape == "decision" else 1)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(
    ("name", "letterhead"),
    [
        (TWO_HUNDRED, {}),
        ("Sở Nội vụ", {"parent": TWO_HUNDRED}),
        ("Sở Nội vụ", {"parent": "UBND tỉnh Thanh Hóa", "agency": TWO_HUNDRED}),
        ("Sở Nội vụ", {}),
        ("Đài Phát thanh và Truyền hình", {}),
        ("Bảo hiểm xã hội tỉnh", {}),
    ],
    ids=["office", "body above", "name in the head", "short", "of no kind", "of no unit"],
)
def test_the_form_holds_however_long_the_names_are(shape, name, letterhead, at_fault):
    """And whether or not anybody is known to sign."""
    register = Register.model_validate({"parcli": 1, "agencies": [{"id": "bql", "name": name}]})
    for decision in ({"number": "12/QĐ-BQL"}, None):
        plan = a_plan("Cải cách", recipients=[name], decision=decision)
        document = render(plan, register, Asked(shape), Letterhead.model_validate(letterhead))
        assert at_fault(document) == []


@pytest.mark.parametrize("level", ["province", "department", "commune"])
def test_the_plan_an_office_starts_from_keeps_the_form(level, run, tmp_path):
    run("new", ".", "--level", level, "--year", "2026", "--id", "mau", cwd=tmp_path)
    workspace = open_workspace(tmp_path)
    file = workspace.plan_with_id("mau")
    for shape in SHAPES:
        letterhead = workspace.settings.letterhead
        document = render(file.plan, file.register, Asked(shape), letterhead)
        errors = [each for each in check_form(document) if each.severity is Severity.ERROR]
        assert errors == []


def test_what_a_draft_leaves_open_is_a_warning_a_component():
    plan = a_plan("Cải cách", decision=None, basis=[], recipients=[])
    document = render(plan, REGISTER, Asked("decision"))
    found = {each.check: each.severity.value for each in check_form(document)}
    assert found == dict.fromkeys(
        (
            *("so-ky-hieu.blank", "dia-danh-thoi-gian.blank", "can-cu.blank"),
            *("ho-ten.blank", "noi-nhan-liet-ke.blank", "kem-theo.blank"),
        ),
        "warning",
    )


# Pieces that have broken documents elsewhere, among words of a plan.
PIECES = st.sampled_from(
    (
        *(
            "cải cách",
            "hành chính",
            "<",
            ">",
            "&",
            "&amp;",
            "{{",
            "}}",
            "{%",
            "%}",
            "{_{",
            '"',
            "'",
        ),
        *("\n", "\t", "\x0b", "\x0c", "\u2028", "\u200b", normalize("NFD", "kế hoạch"), "w" * 90),
        *("đánh giá, rà soát " * 300, "]]>", "<!--", "\\", "-nt-", "$", "😀"),
    )
)


def flat(said):
    return " ".join(normalize("NFC", said).split())


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(pieces=st.lists(PIECES, min_size=1, max_size=8), shape=st.sampled_from(SHAPES))
def test_whatever_the_text_the_document_opens_has_it_and_keeps_the_form(pieces, shape, at_fault):
    said = " ".join(("Nâng cao", *pieces, "phục vụ"))
    document = render(a_plan(said), REGISTER, Asked(shape), LETTERHEAD)
    shown = flat(" ".join(text(p) for p in Document(io.BytesIO(document)).element.iter(qn("w:p"))))
    wanted = "".join(
        char for char in said if char.isprintable() or char.isspace() or char == "\u200b"
    )
    assert shown.count(flat(wanted)) >= len(("basis", "aims", "product"))
    assert at_fault(document) == []


@pytest.mark.office
@pytest.mark.parametrize("shape", SHAPES)
def test_libreoffice_turns_every_section_into_pages(tmp_path, shape, libreoffice):
    (tmp_path / "a.docx").write_bytes(render(a_plan("Cải cách", AREAS), REGISTER, Asked(shape)))
    printed = (libreoffice("pdf", tmp_path / "a.docx") / "a.pdf").read_bytes()
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) > len(AREAS)
