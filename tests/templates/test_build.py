"""The templates that are shipped: built by their scripts, within the decree, their fields told."""

import dataclasses
import io
import shutil
import types
from pathlib import Path
from typing import get_args, get_type_hints

import pytest
from docx import Document

from parcli.cli.templates import find_template
from parcli.documents.plan_text import PlanText
from parcli.word.engine import fill
from parcli.word.form import check_form
from parcli.word.law import COMPONENTS
from parcli.word.template_check.sample import sample_values
from templates.building.styles import STYLES, style_id
from templates.plan.build import build

ROOT = Path(__file__).parent.parent.parent
PLAN = ROOT / "templates" / "plan"


def test_the_template_is_what_its_script_builds():
    assert build() == (PLAN / "template.docx").read_bytes(), "run: python -m templates.plan.build"


def test_every_style_has_an_id_of_its_own_and_a_size_of_the_decree():
    ids = [style_id(style.name) for style in STYLES]
    assert len(set(ids)) == len(ids)
    assert all(each.isascii() for each in ids)
    sizes = {style.name: style.size for style in STYLES}
    assert sizes["ND30 Quốc hiệu"] == COMPONENTS["quoc-hieu"].sample
    assert sizes["ND30 Danh sách nơi nhận"] == COMPONENTS["noi-nhan-liet-ke"].sample


def test_staff_meet_styles_and_no_formatting_of_their_own():
    """What is set by hand in a template is lost in the next one."""
    body = Document(io.BytesIO(build())).element.body
    assert not body.xpath(".//w:pPr/*[not(self::w:pStyle or self::w:sectPr)]")
    assert not body.xpath(".//w:rPr/*[not(self::w:rStyle)]")


def fields_of(kind):
    """Give the fields of a dataclass by name, those of its groups and lists below them."""
    hints = get_type_hints(kind)
    return {field.name: below(hints[field.name]) for field in dataclasses.fields(kind)}


def below(hint):
    inner = get_args(hint)[0] if isinstance(hint, types.GenericAlias) else hint
    return fields_of(inner) if dataclasses.is_dataclass(inner) else {}


def told(fields):
    return {field.name: told(field.fields) for field in fields}


def test_every_field_is_told_with_its_meaning():
    assert told(find_template("plan", ROOT).description.fields) == fields_of(PlanText)


def test_the_template_passes_the_check_that_offices_use(run):
    checked = run("template", "check", "templates/plan/template.docx")
    assert checked.returncode == 0, checked.stdout.decode()


@pytest.mark.office
@pytest.mark.parametrize("name", ["plan", "report", "dispatch"])
def test_a_template_saved_by_libreoffice_is_as_good(name, run, tmp_path, libreoffice):
    own = tmp_path / "templates" / name / "template.docx"
    own.parent.mkdir(parents=True)
    shipped = ROOT / "templates" / name / "template.docx"
    shutil.copy(libreoffice("docx", shipped) / "template.docx", own)
    checked = run("template", "check", name, cwd=tmp_path)
    assert checked.returncode == 0, checked.stdout.decode()
    fields = sample_values(find_template(name, ROOT).description.fields)
    made = [check_form(fill(file.read_bytes(), name, fields, {})) for file in (shipped, own)]
    assert made[0] == made[1]
