"""Amending decisions as Word documents: what is in them, and that the decree is kept."""

from dataclasses import asdict, fields, replace
from datetime import date
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from parcli.cli.templates import find_template
from parcli.cli.workspace import open_workspace
from parcli.deadline.dated import DatedPlan
from parcli.diff import compare
from parcli.documents.amendment_text import (
    AmendingArticle,
    AmendmentText,
    AskedAmendment,
    Clause,
    amendment_text,
)
from parcli.documents.appendix import Appendix, Row
from parcli.model.plan import Plan
from parcli.model.settings import Letterhead
from parcli.word.engine import fill
from parcli.yamlio import load_bytes
from templates.amendment.build import build

ROOT = Path(__file__).parent.parent.parent
TEMPLATE = (ROOT / "templates" / "amendment" / "template.docx").read_bytes()
LETTERHEAD = Letterhead(unit="NC")
WORKSPACE = open_workspace(ROOT)
PLANS = {file.plan.id: file for file in WORKSPACE.plan_files()}
NEW_TASK = """\
      - id: TC-6
        no: "6"
        title: Theo dõi tình hình thi hành pháp luật
        products:
          - {id: a, name: Kế hoạch theo dõi, deadline: Quý I/2020}
          - {id: b, name: Báo cáo theo dõi, deadline: Hàng quý}
"""
FEW = (
    ("deadline: Tháng 4/2020", "deadline: Quý II/2020"),
    ("        clause: II.1.đ\n", "        clause: II.1.đ\n        note: làm trong quý II\n"),
    ("at_least: 50 %", "at_least: 60 %"),
    ("      - id: TC-c ", f"{NEW_TASK}      - id: TC-c "),
)
MANY = (("/2020}", "/2021}"), ("hàng quý", "hàng tháng"), *FEW[1:])


def edited(edits):
    """Compare Thanh Hóa's plan with what it is after the edits of its text."""
    file = PLANS["thanh-hoa-2020"]
    text = file.path.read_text(encoding="utf-8")
    for old, new in edits:
        assert old in text
        text = text.replace(old, new)
    loaded = load_bytes(text.encode(), "2020.plan.yaml", Plan)
    plans = (file.plan, loaded.model)
    return compare(*(DatedPlan(plan, file.register, WORKSPACE.frame(plan)) for plan in plans))


def text_of(edits, number=None, day=None):
    asked = AskedAmendment(date(2020, 4, 22), number, day)
    return amendment_text(edited(edits), LETTERHEAD, asked).text


def document_of(text):
    return fill(TEMPLATE, "amendment", asdict(text), {})


@pytest.mark.parametrize(("name", "edits"), [("few", FEW), ("many", MANY)])
def test_the_outline_is_as_it_was_read_last(name, edits, golden, outline):
    document = document_of(text_of(edits))
    golden(Path(__file__).parent / "outlines" / f"amendment-{name}.txt", outline(document))


@pytest.mark.parametrize("edits", [FEW, FEW[:1], MANY], ids=["few", "one", "many"])
@pytest.mark.parametrize("issue", [(None, None), ("5", date(2020, 4, 22))])
def test_the_form_is_the_decrees(edits, issue, at_fault):
    assert at_fault(document_of(text_of(edits, *issue))) == []


@pytest.mark.parametrize("other", sorted({*PLANS} - {"thanh-hoa-2020"}))
def test_the_form_holds_however_much_changed(other, at_fault):
    """And nothing breaks: every part of one plan gives way to those of another."""
    old, new = (
        DatedPlan(file.plan, file.register, WORKSPACE.frame(file.plan))
        for file in (PLANS["thanh-hoa-2020"], PLANS[other])
    )
    diff = compare(old, new)
    written = amendment_text(diff, LETTERHEAD, AskedAmendment(date(2020, 4, 22)))
    assert written.changes > 50
    assert at_fault(document_of(written.text)) == []


def test_without_new_tasks_there_is_no_appendix_and_no_second_section(outline):
    shown = outline(document_of(text_of(FEW[:1])))
    assert shown.count("=== portrait, pages from 1") == 1
    assert "Phụ lục" not in shown


def test_the_template_is_what_its_script_builds():
    assert build() == TEMPLATE, "run: python -m templates.amendment.build"


def test_every_field_is_told_with_its_meaning():
    described = find_template("amendment", ROOT).description.fields

    def names(kind):
        return [field.name for field in fields(kind)]

    def below(name, within=described):
        return next(field.fields for field in within if field.name == name)

    articles, appendices = below("articles"), below("appendices")
    assert [field.name for field in described] == names(AmendmentText)
    assert [field.name for field in articles] == names(AmendingArticle)
    assert [field.name for field in below("clauses", articles)] == names(Clause)
    assert [field.name for field in appendices] == names(Appendix)
    assert [field.name for field in below("rows", appendices)] == names(Row)


def test_the_same_change_gives_the_same_bytes():
    assert document_of(text_of(FEW)) == document_of(text_of(FEW))


def test_whatever_the_text_it_is_in_the_document_and_the_form_holds(at_fault, tmp_path):
    said = "Sửa đổi <b> & {{ x }} {% if %} “a” " + "văn bản quy phạm pháp luật " * 200
    text = text_of(FEW)
    first, *others = text.articles
    document = document_of(replace(text, articles=(replace(first, text=said), *others)))
    assert at_fault(document) == []
    file = tmp_path / "a.docx"
    file.write_bytes(document)
    shown = "".join(part.text or "" for part in Document(file).element.iter(qn("w:t")))
    assert " ".join(said.split()) in shown
