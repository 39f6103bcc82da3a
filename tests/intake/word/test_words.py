"""Whatever a file is made of, each word of it that is seen is read once, and none is lost."""

import random
from collections import Counter
from collections.abc import Iterator

import pytest
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parcli.intake.source import Source
from parcli.intake.word import read_word
from parcli.ooxml.opening import open_docx
from tests.intake.habits.office import SAME, paragraph, row, run, table

WHO = 'w:id="1" w:author="A"'


def all_words(source: Source) -> Iterator[str]:
    for table_read in source.tables:
        for cell in table_read.cells:
            yield from cell.text.split()
    for block in source.blocks:
        if block not in source.tables:
            yield from block.line.printed.split()
    for aside in source.asides:
        yield from aside.text.split()


def _box(text: str) -> str:
    content = f"<w:txbxContent>{paragraph(text)}</w:txbxContent>"
    return f"<w:r><w:pict><v:textbox>{content}</v:textbox></w:pict></w:r>"


WAYS = {
    "plain": run,
    "bold": lambda text: run(text, bold=True),
    "hidden": lambda text: run(text, properties="<w:vanish/>"),
    "inserted": lambda text: f"<w:ins {WHO}>{run(text)}</w:ins>",
    "controlled": lambda text: f"<w:sdt><w:sdtContent>{run(text)}</w:sdtContent></w:sdt>",
    "linked": lambda text: f"<w:hyperlink>{run(text)}</w:hyperlink>",
    "a field": lambda text: f'<w:fldSimple w:instr="DATE">{run(text)}</w:fldSimple>',
    "boxed": _box,
    "twice": lambda text: (
        f"<mc:AlternateContent><mc:Choice>{_box(text)}</mc:Choice>"
        f"<mc:Fallback>{_box(text)}</mc:Fallback></mc:AlternateContent>"
    ),
    "broken": lambda text: run(f"{text}\v"),
}


class Writer:
    """Writes a file out of choices, and knows each word that is seen in it."""

    def __init__(self, draw) -> None:
        self.draw = draw
        self.words: list[str] = []

    def word(self) -> str:
        self.words.append(f"từ{len(self.words)}")
        return self.words[-1]

    def text(self) -> str:
        ways = self.draw(st.lists(st.sampled_from(sorted(WAYS)), max_size=3))
        gone = f"<w:del {WHO}>{run('bỏ')}</w:del>"
        return paragraph(*(f"{WAYS[way](self.word())}{run(' ')}{gone}" for way in ways))

    def table(self, deep: int) -> str:
        columns = self.draw(st.integers(1, 3))
        rows = []
        for at in range(self.draw(st.integers(1, 3))):
            cells = [
                SAME if at and self.draw(st.booleans()) else self.blocks(deep + 1) + paragraph("")
                for _ in range(columns)
            ]
            written = row(*cells)
            if self.draw(st.booleans()):
                written = f"<w:sdt><w:sdtContent>{written}</w:sdtContent></w:sdt>"
            rows.append(written)
        return table(rows, columns)

    def blocks(self, deep: int) -> str:
        kinds = self.draw(st.lists(st.booleans(), max_size=2))
        return "".join(self.table(deep) if kind and deep < 2 else self.text() for kind in kinds)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_each_word_is_read_once(empty, data):
    writer = Writer(data.draw)
    written = writer.blocks(0)
    office = empty()
    if written:
        office.add(f"<w:sdt><w:sdtContent>{written}</w:sdtContent></w:sdt>")
    source = read_word(office.file, "a.docx")
    assert Counter(all_words(source)) == Counter(writer.words)


ODD = ("", "0", "-1", "1e9", "99999999999999999999", "nan", "x", "restart", "continue", "31", "2.5")


def mutated(root, chance: random.Random, times: int) -> None:
    """Drop or change attributes, or drop and move whole elements."""
    _, *elements = root.iter()
    for element in chance.choices(elements, k=times):
        if element.attrib and chance.random() < 0.7:
            name = chance.choice(sorted(element.attrib))
            if chance.random() < 0.3:
                del element.attrib[name]
            else:
                element.set(name, chance.choice(ODD))
        elif element.tag != qn("w:body") and (parent := element.getparent()) is not None:
            parent.remove(element)
            if chance.random() < 0.5:
                parent.insert(0, element)


@pytest.mark.parametrize("name", ["district", "passed_around", "word_lists"])
def test_a_damaged_file_is_still_read(name, habits):
    chance = random.Random(name)  # noqa: S311 (the same damage each time)
    for _ in range(2):
        document = open_docx(habits[name].data)
        for root in (
            document.element,
            document.part.numbering_part.element,
            document.styles.element,
        ):
            for _ in range(2):
                mutated(root, chance, 6)
                assert read_word(document, name).name == name
