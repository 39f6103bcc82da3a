"""Periodic reports as Word documents: what is in them, and that the decree is kept."""

import io
from dataclasses import asdict, fields, is_dataclass
from datetime import date
from pathlib import Path
from typing import get_args, get_type_hints

import pytest
from docx import Document

from parcli.cli.templates import find_template
from parcli.cli.workspace import open_workspace
from parcli.documents.report_text import AskedReport, ReportText, report_text
from parcli.model.narrative import Narrative
from parcli.model.settings import Letterhead
from parcli.status.obligation import obligations
from parcli.status.period import report_on, report_windows
from parcli.word.engine import fill
from parcli.yamlio import load
from templates.report.build import build

ROOT = Path(__file__).parent.parent.parent
WORKSPACE = open_workspace(ROOT)
TEMPLATE = ROOT / "templates" / "report" / "template.docx"
NARRATIVE = ROOT / "tests" / "documents" / "2020-H1.yaml"
TO = ("Bộ Nội vụ", "Văn phòng Chính phủ")
REPORTS = (
    ("thanh-hoa-2020", "2020-H1"),
    ("thanh-hoa-2020", "2020"),
    ("thua-thien-hue-2016", "2016-Q3"),
    ("tien-giang-2016-2020", "2018-H1"),
    ("khanh-hoa-thanh-tra-2021", "2021-Q3"),
    ("lai-chau-2020", "2020-Q1"),
)


def reported(plan_id, label, narrative=None, asked=None):
    file = WORKSPACE.plan_with_id(plan_id)
    kept = WORKSPACE.progress_file(file.path)
    frame = WORKSPACE.frame(file.plan)
    owed = obligations(file.plan, file.register, frame, kept.model if kept else None)
    (window,) = (each for each in report_windows(file.plan) if each.label == label)
    report = report_on(file.plan, owed, window, window.data.last)
    asked = asked or AskedReport()
    written = report_text(report, file.register, Letterhead(), narrative, asked)
    return fill(TEMPLATE.read_bytes(), "report", asdict(written.text), {})


@pytest.fixture(scope="module")
def narrative():
    return load(NARRATIVE, NARRATIVE.name, Narrative).model


@pytest.mark.parametrize(("plan_id", "label"), REPORTS)
def test_the_form_is_the_decrees(plan_id, label, at_fault):
    assert at_fault(reported(plan_id, label)) == []


def test_the_outline_without_words_is_as_it_was_read_last(golden, outline):
    folder = Path(__file__).parent / "outlines"
    document = reported("thanh-hoa-2020", "2020-H1")
    golden(folder / "report-thanh-hoa-2020-H1.txt", outline(document))


def test_the_outline_with_words_is_as_it_was_read_last(golden, outline, narrative, at_fault):
    folder = Path(__file__).parent / "outlines"
    asked = AskedReport("7", date(2020, 6, 18), TO)
    document = reported("thanh-hoa-2020", "2020-H1", narrative, asked)
    assert at_fault(document) == []
    golden(folder / "report-thanh-hoa-2020-H1-told.txt", outline(document).partition("===")[0])


def test_the_outline_of_a_plan_without_records_has_blanks(golden, outline):
    document = reported("khanh-hoa-thanh-tra-2021", "2021-Q3")
    golden(Path(__file__).parent / "outlines" / "report-khanh-hoa-2021-Q3.txt", outline(document))


def test_an_empty_appendix_is_left_out_with_its_number():
    sections = Document(io.BytesIO(reported("lai-chau-2020", "2020-Q1"))).sections
    assert [section.orientation for section in sections] == [0, 1, 1]


def test_the_same_report_gives_the_same_bytes():
    assert reported("thanh-hoa-2020", "2020-Q1") == reported("thanh-hoa-2020", "2020-Q1")


def test_the_template_is_what_its_script_builds():
    assert TEMPLATE.read_bytes() == build()


def test_the_template_names_every_field_of_the_text():
    assert _described(find_template("report", ROOT).description.fields) == _fields(ReportText)


def _described(described):
    return {
        field.name: _described(field.fields) if field.fields else field.kind == "list"
        for field in described
    }


def _fields(kind):
    hints = get_type_hints(kind)
    found = {}
    for field in fields(kind):
        of = get_args(hints[field.name])
        inner = of[0] if of else None
        found[field.name] = _fields(inner) if is_dataclass(inner) else bool(of)
    return found


@pytest.mark.office
def test_libreoffice_opens_it(tmp_path, libreoffice):
    (tmp_path / "a.docx").write_bytes(reported("thanh-hoa-2020", "2020-Q1"))
    assert (libreoffice("pdf", tmp_path / "a.docx") / "a.pdf").read_bytes().startswith(b"%PDF")
