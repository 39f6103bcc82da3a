"""The reading of a document's tables: headings to areas, rows to tasks."""

from collections.abc import Iterable, Sequence

from parcli.intake.source import Cell, Paragraph, Source, Table
from parcli.intake.tables.areas import Areas
from parcli.intake.tables.filling import Filling
from parcli.intake.tables.headings import Heading, heading_in, heading_of, heading_over
from parcli.intake.tables.layout import TaskTable, continued, layout_of
from parcli.intake.tables.phrases import Phrases
from parcli.intake.tables.rows import rows_of
from parcli.intake.tables.strangers import OTHER, what_it_is
from parcli.intake.told import Doubt, Told, Unused, Words
from parcli.text.message import Message


class Reader:
    """The tables of one document, read in their order."""

    def __init__(self, year: int | None) -> None:
        self._phrases = Phrases(year)
        self._areas = Areas(year)
        self._filling = Filling(self._areas)
        self._doubts: list[Doubt] = []
        self._unused: list[Unused] = []
        self._over: list[Paragraph] = []
        self._before: TaskTable | None = None

    def read(self, source: Source) -> Told:
        """Read all tables."""
        for block in source.blocks:
            if isinstance(block, Paragraph):
                self._over.append(block)
            else:
                self._read_block(block)
        areas = tuple(self._areas.told(self._phrases))
        unused = (*self._unused, *self._filling.unused, *self._areas.unused)
        return Told(areas, tuple(self._doubts), unused)

    def _read_block(self, table: Table) -> None:
        heading = heading_over(self._over)
        found = layout_of(table)
        if found is None and self._before and heading is None:
            found = continued(table, self._before)
        if found is None:
            self._leave(table)
            return
        self._over = []
        self._open(found, heading)
        self._doubt_columns(found)
        self._filling.fill(rows_of(found))
        self._before = found

    def _leave(self, table: Table) -> None:
        """Put aside a table that holds no tasks; one that nobody knows may hold some."""
        what = what_it_is(table)
        self._unused += [Unused(_words(cell), what) for cell in table.cells if cell.text]
        if what is OTHER and any(cell.text for cell in table.cells):
            self._doubts.append(Doubt(table.place, _first_row(table), what))

    def _open(self, found: TaskTable, heading: Heading | None) -> None:
        above = [_words(cell) for cell in _distinct(found.table.rows[: found.above])]
        heads = _distinct(found.table.rows[found.above : found.body])
        self._unused += [Unused(words, Message("dòng trên đầu bảng")) for words in above]
        self._unused += [Unused(_words(cell), _HEAD) for cell in heads]
        heading = heading_in(above) or heading or self._sheet(found)
        self._filling.start(heading, counts_anew=found.has_head)

    def _sheet(self, found: TaskTable) -> Heading | None:
        """Take the name of a sheet for a heading, where a new one begins."""
        sheet = found.table.place.sheet
        if not sheet or (self._before and self._before.table.place.sheet == sheet):
            return None
        heading = heading_of(Words(sheet, found.table.place))
        return heading if heading.named else None

    def _doubt_columns(self, found: TaskTable) -> None:
        layout, place = found.layout, found.table.place
        if not found.has_head:
            why = Message("bảng không có dòng tiêu đề cột; đã đọc theo các cột của bảng trước")
            self._doubts.append(Doubt(place, _first_row(found.table), why))
        elif not layout.is_sure:
            why = Message("chưa chắc đây là bảng nhiệm vụ")
            self._doubts.append(Doubt(place, "; ".join(layout.heads), why))
        if "product" not in layout.kinds and not layout.is_tracked:
            why = Message("bảng không có cột sản phẩm; đã lấy tên nhiệm vụ làm tên sản phẩm")
            self._doubts.append(Doubt(place, "; ".join(layout.heads), why))
        if layout.terms:
            why = Message("thời hạn đọc từ dấu ở các cột tháng, quý")
            self._doubts.append(Doubt(place, ", ".join(layout.terms), why))
        for column in layout.unknown if found.has_head else ():
            cell = found.table.rows[found.body - 1][column]
            why = Message("cột này không có chỗ trong kế hoạch; đã ghi vào ghi chú")
            self._doubts.append(Doubt(cell.place, layout.heads[column], why))


_HEAD = Message("tiêu đề cột")


def _distinct(rows: Sequence[Sequence[Cell]]) -> Iterable[Cell]:
    return {cell.place: cell for row in rows for cell in row if cell.text}.values()


def _words(cell: Cell) -> Words:
    return Words(cell.text, cell.place)


def _first_row(table: Table) -> str:
    return "; ".join(dict.fromkeys(cell.text for cell in table.rows[0] if cell.text))
