"""Custom properties live through Word's own ways of keeping them."""

import io
import zipfile
from datetime import date

import docx
import pytest
from lxml import etree

from parcli.word.archive import normalised
from parcli.word.properties import properties_of, set_day, write_properties

SAID = {"parcli-plan": "thanh-hoa-2020", "parcli-on": "2020-03-31", "parcli-kind": "<&> đ"}


def saved(document):
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def made():
    document = docx.Document()
    document.add_paragraph("Một đoạn.")
    write_properties(document, SAID)
    return saved(document)


def test_what_is_written_is_read():
    assert properties_of(docx.Document(io.BytesIO(made()))) == SAID


def test_a_document_without_properties_has_none():
    assert properties_of(docx.Document()) == {}


def test_the_part_is_as_word_writes_it():
    with zipfile.ZipFile(io.BytesIO(made())) as archive:
        root = etree.fromstring(archive.read("docProps/custom.xml"))
        types = archive.read("[Content_Types].xml").decode()
        relations = archive.read("_rels/.rels").decode()
    assert [item.get("pid") for item in root] == ["2", "3", "4"]
    assert [item.get("name") for item in root] == sorted(SAID)
    assert "custom-properties+xml" in types
    assert 'Target="docProps/custom.xml"' in relations


def test_an_archive_is_normalised_once_for_all():
    once = normalised(made())
    assert normalised(once) == once
    assert saved(docx.Document(io.BytesIO(once)))


def test_a_document_of_libreoffice_keeps_one_set_of_core_properties():
    """It names the relation to them in a way of its own."""
    standard = b"schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    own = b"schemas.openxmlformats.org/officedocument/2006/relationships/metadata/core-properties"
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made())) as source, zipfile.ZipFile(changed, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(standard, own))
    document = docx.Document(changed)
    set_day(document, date(2020, 3, 31))
    again = saved(document)
    with zipfile.ZipFile(io.BytesIO(again)) as archive:
        assert len(archive.namelist()) == len(set(archive.namelist()))
    kept = docx.Document(io.BytesIO(again)).core_properties
    assert kept.created.date() == kept.modified.date() == date(2020, 3, 31)
    assert kept.author == "python-docx"


@pytest.mark.office
def test_properties_survive_libreoffice(tmp_path, libreoffice):
    (tmp_path / "in.docx").write_bytes(made())
    saved = libreoffice("docx", tmp_path / "in.docx") / "in.docx"
    assert properties_of(docx.Document(str(saved))) == SAID
