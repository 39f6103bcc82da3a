"""The English catalogue has every text of the source, whole, and nothing else."""

import re
import unicodedata
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

PACKAGE = Path(__file__).parent.parent / "parcli"
CATALOGUE = PACKAGE / "locale" / "en" / "LC_MESSAGES" / "parcli.po"
KEYWORDS = {"Message": None, "marked": None, "translate": None}
BLANK = re.compile(r"\{\{|\}\}|\{[^{}]*\}")
MEND = "run `make catalogue`, then write the English in the .po"


@pytest.fixture(scope="module")
def catalogue() -> Catalog:
    with CATALOGUE.open("rb") as file:
        return read_po(file, locale="en", abort_invalid=True)


@pytest.fixture(scope="module")
def entries(catalogue):
    return [message for message in catalogue if message.id]


@pytest.fixture(scope="module")
def source() -> set[str]:
    found = extract_from_dir(PACKAGE, [("**.py", "python")], keywords=KEYWORDS)
    return {text for _, _, text, _, _ in found}


def test_every_text_of_the_source_has_its_english(entries, source):
    translated = {entry.id for entry in entries if entry.string and not entry.fuzzy}
    assert sorted(source - translated) == [], MEND


def test_no_english_is_left_of_texts_that_are_gone(catalogue, entries, source):
    assert sorted({entry.id for entry in entries} - source) == [], MEND
    assert list(catalogue.obsolete) == [], MEND


def test_the_english_has_the_blanks_of_the_text(entries):
    for entry in entries:
        assert sorted(BLANK.findall(entry.string)) == sorted(BLANK.findall(entry.id)), entry.id


def test_the_english_begins_and_ends_like_the_text(entries):
    for entry in entries:
        outer = [
            (re.match(r"\s*", t)[0], re.search(r"\s*\Z", t)[0]) for t in (entry.id, entry.string)
        ]
        assert outer[0] == outer[1], entry.id


def test_the_catalogue_is_composed_and_sorted(entries):
    text = CATALOGUE.read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)
    assert [entry.id for entry in entries] == sorted(entry.id for entry in entries)
