"""Size, weight, slope, capitals and place of every component, against the decree's table."""

import re
from collections.abc import Iterator

from parcli.text.message import Message
from parcli.text.numbers import from_roman
from parcli.word.form.checks.words import measure, of_line, softened
from parcli.word.form.finding import FormFinding
from parcli.word.form.parts import Document
from parcli.word.form.sheet import Line, Run
from parcli.word.law import COMPONENTS, Alignment, Component, ComponentId

_HEADER: frozenset[ComponentId] = frozenset(
    {
        "quoc-hieu",
        "tieu-ngu",
        "co-quan-chu-quan",
        "co-quan-ban-hanh",
        "so-ky-hieu",
        "dia-danh-thoi-gian",
        "trich-yeu-cong-van",
        "quyen-han-chuc-vu",
        "ho-ten",
    }
)
"""Components that tabs may put in their place, where no table does."""

# Words in the text may be set apart; only a whole paragraph is at fault.
_RUNNING: frozenset[ComponentId] = frozenset({"khoan", "diem", "noi-dung"})
_LONG = 100
_LABEL = re.compile(r"\s*điều\s+\w+\s*[.:]?", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_ALIGNED = {
    "left": Message("canh trái"),
    "right": Message("canh phải"),
    "center": Message("canh giữa"),
    "both": Message("canh đều hai lề"),
}


def styles(document: Document) -> Iterator[FormFinding]:
    """Every component is written as the table says."""
    for part in document.parts:
        for piece in part.pieces:
            yield from style_of(piece.component, piece.line)


def style_of(name: ComponentId, line: Line) -> Iterator[FormFinding]:
    """Compare one line with the row of its component."""
    component = COMPONENTS[name]
    runs = _judged(component, line)
    yield from _size(component, line, runs)
    if name not in _RUNNING or len(line.text) > _LONG:
        yield from _slope(component, line, runs)
    yield from _capitals(component, line)
    tabbed = name in _HEADER and line.cell is None
    if component.alignment and name != "noi-dung" and not tabbed:
        yield from _place(component, line, component.alignment)


def _judged(component: Component, line: Line) -> tuple[Run, ...]:
    """Give the runs that the row speaks of: of an article, its word and number."""
    label = _LABEL.match(line.raw) if component.id == "dieu" else None
    if label is None:
        return line.visible
    runs, length = [], 0
    for run in line.runs:
        if length < label.end() and run.text.strip():
            runs.append(run)
        length += len(run.text)
    return tuple(runs)


def _size(component: Component, line: Line, runs: tuple[Run, ...]) -> Iterator[FormFinding]:
    least, most = component.smallest, component.largest
    for size in sorted({run.look.size for run in runs}):
        if not least <= size <= most:
            wanted = measure(least) if least == most else f"{measure(least)}–{measure(most)}"
            yield of_line(
                component.id,
                "size",
                line,
                Message("cỡ chữ {size}", size=measure(size)),
                Message("cỡ chữ {size}", size=wanted),
            )


def _slope(component: Component, line: Line, runs: tuple[Run, ...]) -> Iterator[FormFinding]:
    running = component.id in _RUNNING
    for side, wanted, given in (
        ("bold", component.bold, [run.look.bold for run in runs]),
        ("italic", component.italic, [run.look.italic for run in runs]),
    ):
        departs = [is_set != wanted for is_set in given]
        if wanted is not None and departs and (all(departs) if running else any(departs)):
            wrong, right = _WEIGHTS[side, wanted]
            finding = of_line(component.id, side, line, wrong, right)
            yield softened(finding) if running else finding


_WEIGHTS = {
    ("bold", True): (Message("không đậm"), Message("đậm")),
    ("bold", False): (Message("đậm"), Message("không đậm")),
    ("italic", True): (Message("không nghiêng"), Message("nghiêng")),
    ("italic", False): (Message("nghiêng"), Message("đứng (không nghiêng)")),
}


def _capitals(component: Component, line: Line) -> Iterator[FormFinding]:
    text = line.text
    if component.id == "dieu" and (label := _LABEL.match(text)):
        text = label[0]
    words = [word for word in _WORD.findall(text) if from_roman(word) is None]
    capital = bool(words) and all(word == word.upper() for word in words)
    if component.caps is True and words and not capital:
        yield of_line(component.id, "caps", line, Message("in thường"), Message("in hoa"))
    # One word in capitals may be an abbreviation.
    if component.caps is False and capital and (len(words) > 1 or len(words[0]) > _ABBREVIATION):
        yield of_line(component.id, "caps", line, Message("in hoa"), Message("in thường"))


_ABBREVIATION = 3


def _place(component: Component, line: Line, wanted: Alignment) -> Iterator[FormFinding]:
    given = line.layout.alignment
    if given != wanted and not (wanted == "left" and given == "both"):
        yield of_line(component.id, "alignment", line, _ALIGNED[given], _ALIGNED[wanted])
