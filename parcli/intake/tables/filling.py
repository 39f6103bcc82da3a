"""Rows to areas and tasks: which row heads an area, begins a task, or says more of the last."""

from collections.abc import Iterable
from dataclasses import replace

from parcli.intake.source import Cell, Line
from parcli.intake.tables.areas import Areas
from parcli.intake.tables.headings import Heading, heading_of
from parcli.intake.tables.heads import Kind
from parcli.intake.tables.items import whole
from parcli.intake.tables.labels import Label, read_label, split_label
from parcli.intake.tables.rows import Row, counts_columns, is_same, is_sum, repeats_head
from parcli.intake.tables.titles import area_in
from parcli.intake.tables.tree import Node
from parcli.intake.told import Doubt, Unused, Words
from parcli.text.message import Message
from parcli.text.normal import fold

_FIRST = ("1", "01")
_NUMBER = Message("số thứ tự")
_MARK = Message("dấu ở cột tháng, quý")
_AGAIN = Message("nhiệm vụ ghi lại ở dòng sau")
_JOINED = Message("nối vào ô của dòng trên, ở trang trước")


class Filling:
    """The areas being filled with the rows of one table after another."""

    def __init__(self, areas: Areas) -> None:
        self.unused: list[Unused] = []
        self._areas = areas
        self._is_within = False
        """Whether a heading outside the table names the area, so that its rows only group."""
        self._counts_anew = False
        self._is_first = False
        self._area_cell = ""
        self._above: dict[Kind, Cell] = {}

    def start(self, heading: Heading | None, *, counts_anew: bool) -> None:
        """Begin a table, below its heading if it has one; with a head, numbers may begin again."""
        self._counts_anew = counts_anew and heading is None
        if heading:
            self._areas.go_to(heading)
            self._is_within = heading.named is not None and heading.named.is_sure

    def fill(self, rows: Iterable[Row]) -> None:
        """Take the rows of a table."""
        self._is_first = True
        self._above = {}
        for row in map(self._without_same, rows):
            self._put_aside(row.marks, _MARK)
            if what := _is_no_task(row):
                self._put_aside(_cells(row), what)
                continue
            heading = self._heading(row)
            if heading:
                self._put_aside(_of(row, "no", "area"), _NUMBER)
                self._put_number(row, heading.no, heading.title)
                self._areas.go_to(heading)
                self._is_within = False
            else:
                self._take(row)
            self._is_first = False

    def _without_same(self, row: Row) -> Row:
        """Put in place of a ditto mark the cell it stands for."""
        cells = dict(row.cells)
        for kind, cell in row.cells.items():
            if is_same(cell) and kind in self._above:
                self._put_aside([cell], Message("như ô trên"))
                cells[kind] = self._above[kind]
        self._above |= cells
        return replace(row, cells=cells)

    def _put_number(self, row: Row, no: str, title: Words) -> None:
        """Account for a number that begins the title, where no column holds it."""
        if no and no != row.text("no"):
            self.unused.append(Unused(Words(no, title.place), _NUMBER))

    def _put_aside(self, cells: Iterable[Cell], what: Message) -> None:
        self.unused += [Unused(Words(cell.text, cell.place), what) for cell in cells]

    # --- areas -----------------------------------------------------------------------------------
    def _heading(self, row: Row) -> Heading | None:
        """Take a row that says a title alone as the heading of an area, where it is one."""
        if not row.heads_tasks:
            return None
        label, title = _label_and_title(row)
        named = area_in(title.text)
        is_plain = named is not None and named.is_plain
        stands_high = label is not None and label.heads_group
        if self._is_within:
            is_area = stands_high and is_plain
        else:
            is_area = stands_high or (is_plain and (label is None or len(label.parts) == 1))
        return heading_of(title, label.text if label else "") if is_area else None

    def _open_for(self, row: Row, label: Label | None) -> None:
        """See that an area is open, and that it is the one the row belongs to."""
        cell = row.cells.get("area")
        if cell and fold(cell.text) != self._area_cell:
            self._area_cell = fold(cell.text)
            no, title = split_label(whole(cell))
            heading = heading_of(Words(title, cell.place), no.text if no else "")
            self._put_number(row, heading.no, heading.title)
            self._areas.go_to(heading)
        elif cell:
            self._put_aside([cell], Message("lĩnh vực, ghi lại"))
        tree = self._areas.tree
        may_begin = self._is_first and self._counts_anew
        if tree is None or (may_begin and label and label.text in _FIRST and tree.has(label)):
            self._areas.go_to(Heading("", Words("", row.place), None))

    # --- tasks -----------------------------------------------------------------------------------
    def _take(self, row: Row) -> None:
        label, title = _label_and_title(row)
        self._open_for(row, label)
        last = self._areas.tree.last if self._areas.tree else None
        if last and self._goes_on(row, last):
            self._go_on(row, last)
        else:
            self._begin(row, label, title)

    def _goes_on(self, row: Row, last: Node) -> bool:
        """Whether the row is of the task above: merged with it, or it says no other."""
        if row.continues or (last.rows and _same_cell(row, last.rows[-1], "task")):
            return bool(last.rows) or not row.heads_tasks
        title = row.text("task")
        is_cut = self._is_first and "no" not in row.cells and title[:1].islower()
        return is_cut or (bool(last.rows) and _says_same(row, last.rows[-1]))

    def _go_on(self, row: Row, last: Node) -> None:
        """Take a row as more of the task above."""
        before = last.rows[-1] if last.rows else None
        new = [
            cell
            for kind, cell in row.cells.items()
            if kind in ("no", "task") and not (before and _same_cell(row, before, kind))
        ]
        if self._is_first and row.text("task")[:1].islower():
            last.lengthen(whole(row.cells["task"]))
        self._put_aside(new, _AGAIN)
        if self._is_first and before and _is_cut(row):
            last.rows[-1] = self._joined(before, row)
        else:
            last.rows.append(row)

    def _joined(self, above: Row, row: Row) -> Row:
        """Join a row that a page has cut: each cell goes on from the one above."""
        cells = dict(above.cells)
        for kind, cell in row.cells.items():
            if kind in cells and kind not in ("no", "task"):
                cells[kind] = _lengthened(cells[kind], cell)
                self._put_aside([cell], _JOINED)
            else:
                cells.setdefault(kind, cell)
        return replace(above, cells=cells, others=(*above.others, *row.others))

    def _begin(self, row: Row, label: Label | None, title: Words) -> None:
        """Take a row as a task of its own."""
        tree = self._areas.tree
        if tree is None:
            return
        is_bold = all(line.is_bold for cell in _of(row, "task") for line in cell.lines)
        heads = row.heads_tasks and (row.spans or (label is None and is_bold))
        node = Node(label, title, [] if heads else [row], heads=heads)
        if row.continues:
            why = Message("dòng không có tên nhiệm vụ; đã lấy chữ của ô đầu làm tên")
            node.doubts.append(Doubt(title.place, title.text, why))
        self._put_aside(_of(row, "no"), _NUMBER)
        self._put_number(row, label.text if label else "", title)
        tree.add(node)


def _is_no_task(row: Row) -> Message | None:
    """Say what a row is that holds no task."""
    if counts_columns(row):
        return Message("số thứ tự của các cột")
    if repeats_head(row):
        return Message("tiêu đề cột, lặp lại")
    return Message("dòng cộng") if is_sum(row) else None


def _cells(row: Row) -> list[Cell]:
    return [*row.cells.values(), *(cell for _, cell in row.others)]


def _of(row: Row, *kinds: Kind) -> list[Cell]:
    return [row.cells[kind] for kind in kinds if kind in row.cells]


def _label_and_title(row: Row) -> tuple[Label | None, Words]:
    """Take the number from its column, or from the beginning of the title."""
    no = row.text("no")
    cell = row.cells.get("task") or next(iter(_cells(row)))
    text = whole(cell)
    if no:
        return read_label(no) or Label(no, (no,)), Words(text, cell.place)
    label, bare = split_label(" ".join(line.printed for line in cell.lines))
    return label, Words(whole(replace(cell, lines=(Line(bare),))) if label else text, cell.place)


def _same_cell(row: Row, other: Row, kind: Kind) -> bool:
    mine, theirs = row.cells.get(kind), other.cells.get(kind)
    return mine is not None and theirs is not None and mine.place == theirs.place


def _says_same(row: Row, other: Row) -> bool:
    """Whether number and title are those of the row above, written once more."""
    return bool(row.text("task")) and all(
        row.text(kind) == other.text(kind) for kind in ("no", "task")
    )


def _is_cut(row: Row) -> bool:
    """Whether a cell begins in the middle of a sentence."""
    return any(cell.text[:1].islower() for kind, cell in row.cells.items() if kind != "no")


def _lengthened(cell: Cell, more: Cell) -> Cell:
    """Join two cells, in the middle of a line where the second goes on with the sentence."""
    if not more.text[:1].islower():
        return replace(cell, lines=cell.lines + more.lines)
    *lines, last = cell.lines
    first, *rest = more.lines
    joined = replace(last, text=f"{last.text} {first.printed}")
    return replace(cell, lines=(*lines, joined, *rest))
