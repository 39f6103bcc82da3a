"""Who signs, and by what power: TM., KT., TL., TUQ., Q.; and the list of who gets the document."""

import re
from collections.abc import Iterator

from parcli.text.message import Message
from parcli.text.normal import fold
from parcli.word.form.checks.words import of_document, of_line, softened
from parcli.word.form.finding import FormFinding
from parcli.word.form.parts import Document
from parcli.word.form.sheet import Line
from parcli.word.law import COMPONENTS, sample_article

_POWERS = ("TM", "KT", "TL", "TUQ", "Q")
_POWER = re.compile(rf"(?P<power>{'|'.join(_POWERS)})(?P<dot>\.?) +(?P<whom>\S.*)", re.IGNORECASE)
_SLASHED = re.compile(r"(?P<power>T/M|K/T|T/L|TM/|KT/|TL/)[. ]*(?P<whom>.*)", re.IGNORECASE)
_POSTS = ("chu tich", "giam doc", "tong giam doc", "bo truong", "chanh ", "truong ", "cuc truong")
_DEPUTIES = ("phó", "thứ trưởng")  # with their marks: THỦ TRƯỞNG is no THỨ TRƯỞNG
_COLLECTIVES = ("uy ban nhan dan", "ubnd", "hoi dong nhan dan", "hdnd", "ban chi dao", "hoi dong")
_TITLE = re.compile(
    r"(?:GS|PGS|TSKH|TS|ThS|Th\.S|CN|KS|BS|LS|NGND|NGƯT)\b[\s.,]"
    r"|(?i:phó giáo sư|giáo sư|tiến sĩ|thạc sĩ|cử nhân|kỹ sư|bác sĩ|luật sư)\s"
)
_KEPT = re.compile(r"[-–] ?Lưu ?: ?VT(?P<unit>, ?\S.*)?\.")


def powers(document: Document) -> Iterator[FormFinding]:
    """The power stands before whom it is taken from, with a full stop."""
    for line in document.main.of("quyen-han-chuc-vu"):
        found, slashed = _POWER.fullmatch(line.text), _SLASHED.fullmatch(line.text)
        if slashed or (found and not found["dot"]):
            power = (slashed or found)["power"].upper().replace("/", "")  # type: ignore[index]
            yield _departs(line, "words", Message("“{power}.”", power=power))
        elif line.folded.startswith("quyen "):
            yield _departs(line, "words", Message("“Q.” trước chức vụ, như “Q. GIÁM ĐỐC”"))
        elif found and found["power"].upper() == "TM" and _is_post(found["whom"]):
            wanted = Message("TM. đứng trước tên tập thể, cơ quan; người đứng đầu ký thì bỏ TM.")
            yield _departs(line, "collective", wanted)


def deputies(document: Document) -> Iterator[FormFinding]:
    """Under `KT.` stands the post of a deputy, and a deputy signs with `KT.` too."""
    lines = document.main.of("quyen-han-chuc-vu")
    powers = {found["power"].upper() for line in lines if (found := _POWER.match(line.text))}
    if not lines:
        return
    post = lines[-1]
    is_deputy = post.text.lower().startswith(_DEPUTIES)
    if "KT" in powers and not is_deputy:
        yield _departs(post, "deputy", Message("dưới KT. là chức vụ cấp phó"))
    if is_deputy and not powers & {"KT", "TL", "TUQ"}:
        yield _departs(post, "deputy", Message("cấp phó ký thay: “KT.” và chức vụ cấp trưởng"))


def collective(document: Document) -> Iterator[FormFinding]:
    """A decision of a collective is signed on its behalf; that of its head is not."""
    main = document.main
    lines = main.of("quyen-han-chuc-vu")
    if not main.authority or not lines:
        return
    by_collective = main.authority[0].folded.startswith(_COLLECTIVES)
    on_behalf = lines[0].folded.startswith(("tm", "t/m"))
    whose = " ".join(line.text for line in main.authority)
    law = sample_article("1.2, 1.3")
    if by_collective and not on_behalf:
        found = Message("thẩm quyền ban hành là {whose}, người ký không ghi TM.", whose=whose)
        wanted = Message("TM. {whose}", whose=main.authority[0].text)
        yield of_line("quyen-han-chuc-vu", "authority", lines[0], found, wanted, article=law)
    if on_behalf and not by_collective:
        found = Message("thẩm quyền ban hành là {whose}, người ký ghi TM.", whose=whose)
        wanted = Message("chức vụ người ký, không có TM.")
        yield of_line("quyen-han-chuc-vu", "authority", lines[0], found, wanted, article=law)


def name(document: Document) -> Iterator[FormFinding]:
    """No academic or honorary title stands before the name."""
    for line in document.main.of("ho-ten"):
        found = _TITLE.match(line.text)
        if found:
            text = Message("“{text}”", text=line.text)
            wanted = Message("không ghi học hàm, học vị, danh hiệu trước họ tên")
            yield of_line("ho-ten", "title", line, text, wanted)


def recipients_word(document: Document) -> Iterator[FormFinding]:
    """`Nơi nhận:` has its colon."""
    for line in document.main.of("noi-nhan"):
        if line.text != "Nơi nhận:" and not line.is_capital:
            text = Message("“{text}”", text=line.text)
            yield of_line("noi-nhan", "words", line, text, Message("“Nơi nhận:”"))


def recipients(document: Document) -> Iterator[FormFinding]:
    """Each recipient stands behind a dash and before a semicolon."""
    main = document.main
    lines = main.of("noi-nhan-liet-ke")
    if main.of("noi-nhan") and not lines:
        component = COMPONENTS["noi-nhan-liet-ke"]
        yield of_document(
            "noi-nhan-liet-ke.missing",
            component.name,
            Message("không có"),
            Message("từng nơi nhận, dòng cuối “- Lưu: VT, …”"),
            component.article,
        )
    for line in lines:
        if not line.text.startswith(("-", "–")):
            yield _listed(line, "dash", Message("đầu dòng có gạch đầu dòng (-)"))
        elif line is not lines[-1] and not line.text.endswith(";"):
            yield _listed(line, "end", Message("cuối dòng có dấu chấm phẩy (;)"))


def kept(document: Document) -> Iterator[FormFinding]:
    """The last line is the copy that is kept, `- Lưu: VT, <unit>.`, for the archive."""
    for line in document.main.of("noi-nhan-liet-ke")[-1:]:
        found = _KEPT.fullmatch(line.text)
        wanted = Message("dòng cuối: “- Lưu: VT, (đơn vị soạn thảo).”")
        if found is None:
            yield _listed(line, "kept", wanted)
        elif not found["unit"]:
            yield softened(_listed(line, "kept", wanted))


def as_above(document: Document) -> Iterator[FormFinding]:
    """What is addressed is sent `- Như trên;` first, a decision `- Như Điều …;`."""
    main = document.main
    for line in main.of("noi-nhan-liet-ke")[:1]:
        if main.of("kinh-gui") and not line.folded.startswith("- nhu tren"):
            yield _listed(line, "first", Message("dòng đầu: “- Như trên;”"))
        if main.type_code == "QĐ" and main.of("dieu") and "nhu dieu" not in line.folded:
            finding = _listed(line, "first", Message("dòng đầu: “- Như Điều …;”"))
            yield softened(finding._replace(article=sample_article("1.2, 1.3")))


def _departs(line: Line, side: str, wanted: Message) -> FormFinding:
    text = Message("“{text}”", text=line.text)
    return of_line("quyen-han-chuc-vu", side, line, text, wanted)


def _listed(line: Line, side: str, wanted: Message) -> FormFinding:
    text = Message("“{text}”", text=line.text)
    return of_line("noi-nhan-liet-ke", side, line, text, wanted)


def _is_post(whom: str) -> bool:
    return f"{fold(whom)} ".startswith(_POSTS)
