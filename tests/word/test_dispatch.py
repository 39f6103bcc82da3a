"""Dispatches as Word documents: what is in them, and that the decree is kept."""

import io
from dataclasses import asdict, fields, replace
from datetime import date
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from parcli.cli import reminding
from parcli.cli.templates import find_template
from parcli.cli.workspace import open_workspace
from parcli.documents.dispatch_rows import UrgedRow
from parcli.documents.dispatch_text import AskedDispatch, DispatchText, dispatch_text
from parcli.model.settings import Letterhead
from parcli.word.engine import fill
from templates.dispatch.build import build

ROOT = Path(__file__).parent.parent.parent
TEMPLATE = (ROOT / "templates" / "dispatch" / "template.docx").read_bytes()
LETTERHEAD = Letterhead(unit="NC")
DAYS = {
    "thanh-hoa-2020": date(2020, 4, 10),
    "khanh-hoa-thanh-tra-2021": date(2021, 4, 1),
    "thua-thien-hue-2016": date(2016, 11, 10),
    "tien-giang-2016-2020": date(2020, 12, 1),
}


def work_on(plan_id, on, agency=None):
    work = reminding.gathered(open_workspace(ROOT), plan_id, on, 15).work
    return work.of(agency) if agency else work


def document_of(work, number=None, day=None):
    written = dispatch_text(work, LETTERHEAD, AskedDispatch(date(2020, 4, 17), number, day))
    return fill(TEMPLATE, "dispatch", asdict(written.text), {})


def text(element):
    parts = element.iter(qn("w:t"), qn("w:br"))
    return "".join("⏎" if part.tag == qn("w:br") else part.text or "" for part in parts)


@pytest.mark.parametrize(
    ("name", "on", "agency"),
    [
        ("all", date(2020, 4, 10), None),
        ("one", date(2020, 6, 20), "ubnd-huyen-muong-lat"),
    ],
)
def test_the_outline_is_as_it_was_read_last(name, on, agency, golden, outline):
    document = document_of(work_on("thanh-hoa-2020", on, agency))
    golden(Path(__file__).parent / "outlines" / f"dispatch-{name}.txt", outline(document))


@pytest.mark.parametrize("plan_id", DAYS)
def test_the_form_is_the_decrees(plan_id, at_fault):
    assert at_fault(document_of(work_on(plan_id, DAYS[plan_id]))) == []


def test_the_form_is_the_decrees_numbered_and_to_one(at_fault):
    work = work_on("thanh-hoa-2020", DAYS["thanh-hoa-2020"], "ubnd-huyen-muong-lat")
    assert at_fault(document_of(work, "5", date(2020, 4, 13))) == []


def test_the_form_holds_for_every_agency_of_a_plan(at_fault):
    work = work_on("thanh-hoa-2020", DAYS["thanh-hoa-2020"])
    bodies = work.bodies()
    assert len(bodies) > 50
    for body in bodies[::9]:
        assert at_fault(document_of(work.of(body))) == [], body


def test_the_template_is_what_its_script_builds():
    assert build() == TEMPLATE, "run: python -m templates.dispatch.build"


def test_every_field_is_told_with_its_meaning():
    described = find_template("dispatch", ROOT).description.fields
    assert [field.name for field in described] == [field.name for field in fields(DispatchText)]
    rows = next(field for field in described if field.name == "rows")
    assert [field.name for field in rows.fields] == [field.name for field in fields(UrgedRow)]


def test_the_same_work_gives_the_same_bytes():
    work = work_on("thanh-hoa-2020", DAYS["thanh-hoa-2020"])
    assert document_of(work) == document_of(work)


def test_notes_have_a_column_only_where_there_are_notes():
    def headings(on):
        document = document_of(work_on("thanh-hoa-2020", on))
        return [cell.text for cell in Document(io.BytesIO(document)).tables[-1].rows[0].cells]

    assert "Ghi chú" not in headings(date(2020, 4, 10))
    assert headings(date(2020, 6, 25))[-1] == "Ghi chú"


def test_whatever_the_text_it_is_in_the_document_and_the_form_holds(at_fault):
    work = work_on("thanh-hoa-2020", DAYS["thanh-hoa-2020"], "so-tu-phap")
    said = "Rà soát <b> & {{ x }} {% if %} “a” " + "văn bản quy phạm pháp luật " * 200
    turn = work.late[0]
    task = turn.first.task.model_copy(update={"title": said})
    late = (turn._replace(shares=(replace(turn.first, task=task),)), *work.late[1:])
    document = document_of(work._replace(late=late))
    assert at_fault(document) == []
    assert " ".join(said.split()) in text(Document(io.BytesIO(document)).element)
