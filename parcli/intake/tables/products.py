"""The rows of one task as its products: names, deadlines, who does them, notes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from parcli.intake.source import Cell, Place
from parcli.intake.tables.heads import TRACKED, Kind
from parcli.intake.tables.items import whole
from parcli.intake.tables.pairing import Pair, Pairing
from parcli.intake.tables.phrases import Phrases
from parcli.intake.tables.rows import Row
from parcli.intake.told import Doubt, ToldProduct, Tracked, Unused, Who, Words
from parcli.model.plan import Role
from parcli.text.message import Message
from parcli.text.normal import fold

_PRODUCT: Kind = "product"
_AS_NOTES: tuple[Kind, ...] = ("budget", "first", "due")
"""What a plan has no key for is kept as a note that says the head of its column."""


@dataclass
class Delivered:
    """What the rows of a task say: products, who does the task, notes on it as a whole."""

    products: list[ToldProduct] = field(default_factory=list)
    who: tuple[Who, ...] = ()
    notes: list[Words] = field(default_factory=list)
    unused: list[Unused] = field(default_factory=list)


def products_of(rows: Sequence[Row], title: Words, words: Phrases) -> Delivered:
    """Read the rows of a task."""
    told = Delivered(who=next((row.who for row in rows if row.who), ()))
    for together in _blocks(rows):
        _read_block(together, title, words, told)
    _place_notes(rows, told)
    if any(row.layout.is_tracked for row in rows):
        told.products = list(_once(told.products, told.unused))
    _keep_everybody(rows, told)
    return told


def _keep_everybody(rows: Iterable[Row], told: Delivered) -> None:
    """See that whoever is named in a row is told, or is so already."""
    named = [*told.who, *(one for product in told.products for one in product.who)]
    places, texts = {one.words.place for one in named}, set(_texts(named))
    for one in dict.fromkeys(one for row in rows for one in row.who):
        if one.words.place in places:
            continue
        if (one.words.text, one.role) in texts:
            told.unused.append(Unused(one.words, Message("cơ quan, ghi lại như ô khác")))
        else:
            told.who += (one,)


def _blocks(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """Keep rows together that share a product or a deadline, as merged cells do."""
    block: list[Row] = []
    for row in rows:
        if block and not any(
            kind in row.cells and row.cells[kind].place == block[-1].cells[kind].place
            for kind in ("product", "deadline")
            if kind in block[-1].cells
        ):
            yield block
            block = []
        block.append(row)
    if block:
        yield block


def _read_block(rows: Sequence[Row], title: Words, words: Phrases, told: Delivered) -> None:
    layout = rows[0].layout
    pairing = Pairing(
        _cells(rows, "product"),
        _cells(rows, "deadline"),
        words,
        parts_lists=not (layout.has_row_for_each or layout.is_tracked),
    )
    told.unused += [*pairing.unused, *_computed(rows)]
    if not pairing.pairs and any(_tracked(rows)):
        pairing.pairs.append(Pair(Words("", title.place)))
    for pair in pairing.pairs:
        _name_after_task(pair, title, is_doubtful="product" in layout.kinds)
        told.products.append(_product(pair, _rows_of(pair, pairing.pairs, rows), told.who))


def _rows_of(pair: Pair, pairs: Sequence[Pair], rows: Sequence[Row]) -> Sequence[Row]:
    """Give the rows that tell of a product; those that name none tell of the first."""
    mine = [
        row
        for row in rows
        if _holds(row, pair) or (pair is pairs[0] and not any(_holds(row, one) for one in pairs))
    ]
    return mine or rows


def _product(pair: Pair, rows: Sequence[Row], of_task: Sequence[Who]) -> ToldProduct:
    who = tuple(dict.fromkeys(one for row in rows for one in row.who))
    return ToldProduct(
        pair.name,
        pair.phrase,
        who if _texts(who) != _texts(of_task) else (),
        (Words(pair.points, pair.name.place),) if pair.points else (),
        tuple(_tracked(rows)),
        tuple(pair.doubts),
    )


def _computed(rows: Iterable[Row]) -> Iterator[Unused]:
    """Give the days that follow from the deadline beside them."""
    for row in rows:
        for kind in ("first", "due"):
            cell = row.cells.get(kind)
            if cell and row.layout.is_tracked:
                yield Unused(Words(cell.text, cell.place), Message("ngày tính từ thời hạn"))


def _cells(rows: Sequence[Row], kind: Kind) -> list[Cell]:
    return list(
        {row.cells[kind].place: row.cells[kind] for row in rows if kind in row.cells}.values()
    )


def _name_after_task(pair: Pair, title: Words, *, is_doubtful: bool) -> None:
    """Name what has no name; a table without a column for names is doubted as a whole."""
    if pair.name.text:
        return
    pair.name = title
    if not is_doubtful:
        return
    why = Message("không nêu sản phẩm; đã lấy tên nhiệm vụ làm tên sản phẩm")
    pair.doubts.append(Doubt(pair.phrase.place if pair.phrase else title.place, title.text, why))


def _holds(row: Row, pair: Pair) -> bool:
    cell = row.cells.get("product")
    return cell is not None and cell.place == pair.name.place


def _texts(who: Iterable[Who]) -> list[tuple[str, Role | None]]:
    return [(one.words.text, one.role) for one in who]


def _place_notes(rows: Sequence[Row], told: Delivered) -> None:
    """Give a note to its product, or to the task where it is not of one product alone."""
    notes = [found for row in rows for found in _notes(row)]
    for words in dict.fromkeys(words for words, _ in notes):
        products = {
            row.cells[_PRODUCT].place
            for one, row in notes
            if one == words and _PRODUCT in row.cells
        }
        mine = [place for place, one in enumerate(told.products) if one.name.place in products]
        if len(mine) == 1:
            product = told.products[mine[0]]
            told.products[mine[0]] = replace(product, notes=(*product.notes, words))
        else:
            told.notes.append(words)


def _notes(row: Row) -> Iterator[tuple[Words, Row]]:
    """Give the notes of a row, and what no key of a plan holds as a note that says its head."""
    note = None if _is_delivered(row) else row.cells.get("note")
    named = [("", note), *row.others]
    named += [
        (row.head(kind), row.cells[kind])
        for kind in _AS_NOTES
        if kind in row.cells and not (kind != "budget" and row.layout.is_tracked)
    ]
    for head, cell in named:
        if cell:
            yield Words(f"{head}: {whole(cell)}" if head else cell.text, cell.place), row


def _tracked(rows: Sequence[Row]) -> Iterator[tuple[Place, Tracked]]:
    for row in rows:
        said = {kind: row.text(kind) for kind in TRACKED if kind in row.cells}
        if said:
            note = row.text("note") if _is_delivered(row) else ""
            yield row.place, Tracked(**said, note=note, due=row.text("due"))


def _is_delivered(row: Row) -> bool:
    """Whether the row tells of something delivered, or begun: then its note does so too."""
    return bool(row.cells.keys() & {"done", "document", "percent"})


def _once(products: Iterable[ToldProduct], unused: list[Unused]) -> Iterator[ToldProduct]:
    """Join the lines of one product: a table that is kept has one for each of its periods."""
    kept: dict[str, ToldProduct] = {}
    for product in products:
        key = _reference(product) or fold(product.name.text)
        if key not in kept:
            kept[key] = product
            continue
        first = kept[key]
        known = {note.text for note in first.notes}
        kept[key] = replace(
            first,
            tracked=first.tracked + product.tracked,
            notes=(*first.notes, *(note for note in product.notes if note.text not in known)),
            doubts=first.doubts or product.doubts,
        )
        again = (product.name, product.phrase, *(n for n in product.notes if n.text in known))
        what = Message("ghi lại sản phẩm của dòng trên")
        unused += [Unused(words, what) for words in again if words]
    yield from kept.values()


def _reference(product: ToldProduct) -> str:
    reference = next((one.reference for _, one in product.tracked if one.reference), "")
    return reference.partition("@")[0]
