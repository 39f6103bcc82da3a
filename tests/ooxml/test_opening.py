"""Files that are no Word document, or one made to do harm, are refused with a reason."""

import io
import re
import struct
import zipfile

import docx
import pytest

from parcli.errors import ParcliError
from parcli.ooxml import guard, opening
from parcli.ooxml.guard import read_bytes
from parcli.ooxml.opening import open_docx
from tests.ooxml.packed import part_of, repacked

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MAIN = "word/document.xml"


def right() -> bytes:
    document = docx.Document()
    document.add_paragraph("Kế hoạch cải cách hành chính")
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def changed(parts: dict[str, bytes], drop: tuple[str, ...] = ()) -> bytes:
    """Give the right document with parts put in, in the place of others, or left out."""
    return repacked(right(), parts, drop)


def part(name: str) -> bytes:
    return part_of(right(), name)


def expanding() -> bytes:
    """An XML bomb: ten entities, each ten of the one before."""
    entities = "".join(
        f'<!ENTITY e{at} "{f"&e{at - 1};" * 10 if at else "ha"}">' for at in range(10)
    )
    body = part(MAIN).decode("utf-8").split("?>", 1)[1].replace("Kế hoạch", "&e9;")
    return f'<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE d [{entities}]>{body}'.encode()


def twice() -> bytes:
    written = io.BytesIO(right())
    with zipfile.ZipFile(written, "a") as target, pytest.warns(UserWarning, match="Duplicate"):
        target.writestr(MAIN, part(MAIN))
    return written.getvalue()


def encrypted_entry() -> bytes:
    data = bytearray(right())
    directory = data.index(b"PK\x01\x02")
    struct.pack_into("<H", data, directory + 8, 1)
    return bytes(data)


def with_types(replaced: bytes, instead: bytes) -> bytes:
    types = part("[Content_Types].xml")
    assert replaced in types
    return changed({"[Content_Types].xml": types.replace(replaced, instead)})


MACRO_TYPE = b"application/vnd.ms-word.document.macroEnabled.main+xml"
WORD_TYPE = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
SHEET_TYPE = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"

REFUSED = {
    "nothing": (bytes, "không phải tệp Word"),
    "text": ("Kế hoạch".encode, "không phải tệp Word"),
    "rtf": (lambda: rb"{\rtf1 ke hoach}", "không phải tệp Word"),
    "old doc": (lambda: OLE + bytes(4096), "kiểu cũ"),
    "locked with a password": (
        lambda: OLE + bytes(512) + "EncryptedPackage".encode("utf-16-le"),
        "mật khẩu",
    ),
    "locked entry": (encrypted_entry, "mật khẩu"),
    "cut short": (lambda: right()[:5000], "hỏng hoặc bị cắt cụt"),
    "bytes lost in the middle": (
        lambda: right()[:9000] + bytes(900) + right()[9900:],
        "hỏng hoặc bị cắt cụt",
    ),
    "zip of something else": (lambda: _zip({"a.txt": b"a"}), "không phải tệp Word"),
    "workbook": (lambda: with_types(WORD_TYPE, SHEET_TYPE), "không phải tệp Word"),
    "with macros": (lambda: with_types(WORD_TYPE, MACRO_TYPE), "macro"),
    "macros smuggled in": (lambda: changed({"word/vbaProject.bin": b"x"}), "macro"),
    "no main part": (lambda: changed({}, drop=(MAIN,)), "không đọc được"),
    "no relations": (lambda: changed({}, drop=("_rels/.rels",)), "không đọc được"),
    "broken xml": (lambda: changed({MAIN: b"<w:document"}), "không đọc được"),
    "no xml": (lambda: changed({MAIN: b"\x00\x01\x02"}), "DOCTYPE"),
    "nested too deep": (
        lambda: changed({MAIN: b"<a>" * 100_000 + b"</a>" * 100_000}),
        "không đọc được",
    ),
    "entities that expand": (lambda: changed({MAIN: expanding()}), "DOCTYPE"),
    "entities in UTF-16": (
        lambda: changed(
            {MAIN: expanding().decode("utf-8").replace("UTF-8", "UTF-16").encode("utf-16")}
        ),
        "DOCTYPE",
    ),
    "entities in UTF-7": (
        lambda: changed(
            {MAIN: expanding().decode("utf-8").replace("UTF-8", "UTF-7").encode("utf-7")}
        ),
        "DOCTYPE",
    ),
    "zip bomb": (lambda: changed({"word/media/image1.png": bytes(50_000_000)}), "nén quá mức"),
    "way out": (lambda: changed({"../../etc/passwd": b"x"}), "dẫn ra ngoài"),
    "way out of Windows": (lambda: changed({"..\\..\\x.exe": b"x"}), "dẫn ra ngoài"),
    "absolute path": (lambda: changed({"/etc/passwd": b"x"}), "dẫn ra ngoài"),
    "drive": (lambda: changed({"C:/x.exe": b"x"}), "dẫn ra ngoài"),
    "part twice": (twice, "trùng nhau"),
}


def _zip(parts: dict[str, bytes]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as target:
        for name, content in parts.items():
            target.writestr(name, content)
    return written.getvalue()


@pytest.mark.parametrize(("make", "reason"), REFUSED.values(), ids=list(REFUSED))
def test_file_is_refused_with_its_reason(make, reason):
    with pytest.raises(ParcliError, match=f"^van-ban.docx: .*{reason}") as refused:
        open_docx(make(), "van-ban.docx")
    assert refused.value.hint


@pytest.mark.parametrize("root", ["w:document", "w:hdr", "w:tr"])
def test_a_document_without_a_body_is_refused(root):
    made = f'<{root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
    with pytest.raises(ParcliError, match="không đọc được như tệp Word"):
        open_docx(changed({MAIN: made.encode()}), "van-ban.docx")


@pytest.mark.parametrize(
    ("limit", "value"), [("_LARGEST_FILE", 1000), ("_LARGEST_CONTENT", 1000), ("_LARGEST_XML", 10)]
)
def test_file_beyond_a_limit_is_refused(monkeypatch, limit, value):
    monkeypatch.setattr(guard, limit, value)
    with pytest.raises(ParcliError, match="quá lớn"):
        open_docx(right(), "van-ban.docx")


def test_too_many_paragraphs_are_refused(monkeypatch):
    assert open_docx(right(), "a.docx").paragraphs
    monkeypatch.setattr(opening, "_MOST_PARAGRAPHS", 0)
    with pytest.raises(ParcliError, match="quá lớn"):
        open_docx(right(), "a.docx")


def test_too_many_parts_are_refused():
    parts = {f"customXml/item{at}.xml": b"<a/>" for at in range(5001)}
    with pytest.raises(ParcliError, match="quá lớn"):
        open_docx(changed(parts))


def test_document_is_opened_from_bytes_and_from_a_path(tmp_path):
    path = tmp_path / "kế hoạch.docx"
    path.write_bytes(right())
    for source in (path, path.read_bytes()):
        assert open_docx(source).paragraphs[0].text == "Kế hoạch cải cách hành chính"


def test_template_of_word_is_no_document():
    template = WORD_TYPE.replace(b"document.main", b"template.main")
    with pytest.raises(ParcliError, match="không đọc được"):
        open_docx(with_types(WORD_TYPE, template))


def test_path_that_is_no_file_is_refused(tmp_path):
    for path, reason in ((tmp_path, "thư mục"), (tmp_path / "x.docx", "không có tệp này")):
        with pytest.raises(ParcliError, match=re.escape(f"a.docx: {reason}") + "|là thư mục"):
            read_bytes(path, "a.docx")
