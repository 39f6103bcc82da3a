"""The doubts of a draft at the lines of their comments, and what became of every cell."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from parcli.cli.importing.reading import Read
from parcli.cli.workspace import PlanFile
from parcli.intake.bodies import ADDED
from parcli.intake.draft import Draft, Fate, PlacedDoubt
from parcli.intake.source import Place
from parcli.intake.told import Doubt, Words
from parcli.model.walk import Path
from parcli.reports.import_view import DoubtRow, FateRow, SourcePlace
from parcli.text.message import Message
from parcli.yamlio import Loaded

_LOOK = "# xem lại:"
_WHOLE = Message("cả văn bản")
_DELIVERED = Message("dòng theo dõi: kết quả vào tệp tiến độ")
_UNNAMED = frozenset({"areas", "tasks", "products"})


def rows_of(doubts: Iterable[Doubt]) -> tuple[DoubtRow, ...]:
    """Give doubts that have no comment in any file."""
    return tuple(_row("", 0, doubt) for doubt in doubts)


def doubt_rows(draft: Draft, file: PlanFile | None) -> tuple[DoubtRow, ...]:
    """Give the doubts in the order of the files' lines; without files in that of the draft."""
    found = _in_files(draft, file) if file else rows_of(placed.doubt for placed in draft.doubts)
    rows = [
        row._replace(added=_added(draft, placed))
        for row, placed in zip(found, draft.doubts, strict=True)
    ]
    if file:
        rows.sort(key=lambda row: (row.file != file.loaded.shown, row.line))
    return tuple(rows)


def _added(draft: Draft, placed: PlacedDoubt) -> str:
    """Give the body that was new, where a doubt says no more."""
    is_all = placed.in_register and placed.doubt.why == ADDED
    return str(_id_at(draft.bodies, placed.path)) if is_all else ""


def _in_files(draft: Draft, file: PlanFile) -> Iterator[DoubtRow]:
    plan = _Lines(file.loaded)
    register = _Lines(file.register_file) if file.register_file else plan
    for placed in draft.doubts:
        if placed.in_register:
            path = _path_of(register.data, _id_at(draft.bodies, placed.path))
            yield register.row(path, placed)
        else:
            yield plan.row(placed.path, placed)


class _Lines:
    """The lines of a file at which its doubts are told."""

    def __init__(self, file: "Loaded") -> None:  # type: ignore[type-arg]
        self.data = file.source.data
        self._file = file
        self._told: Counter[int] = Counter()

    def row(self, path: Path, placed: PlacedDoubt) -> DoubtRow:
        """Give a doubt at the line of its comment, else of its key."""
        places, lines = self._file.source.places, self._file.source.lines
        if places is None:
            raise ValueError(f"{self._file.shown} was not read")
        key = places.find(path, "key" if path else "value").line if path else 1
        there = list(_comments_above(lines, key)) if path else _comments_on_top(lines)
        number = self._told[key]
        self._told[key] += 1
        line = there[min(number, len(there) - 1)] if there else key
        return _row(self._file.shown, line, placed.doubt)


def _comments_above(lines: Sequence[str], key: int) -> list[int]:
    """Give the lines of the doubts told right above a line, from the top."""
    found = []
    for number in range(key - 1, 0, -1):
        line = lines[number - 1].lstrip()
        if not line.startswith("#"):
            break
        if line.startswith(_LOOK):
            found.append(number)
    return found[::-1]


def _comments_on_top(lines: Sequence[str]) -> list[int]:
    head = next((n for n, line in enumerate(lines) if not line.startswith("#")), 0)
    return [n for n, line in enumerate(lines[:head], 1) if line.startswith(_LOOK)]


def _row(file: str, line: int, doubt: Doubt) -> DoubtRow:
    return DoubtRow(file, line, source_place(doubt.place), doubt.read, doubt.why)


def source_place(place: Place) -> SourcePlace:
    """Give a place of the document for a report; the whole, where it is nowhere in it."""
    data = {key: value for key, value in place._asdict().items() if value}
    return SourcePlace(place.in_words if data else _WHOLE, data)


def fate_rows(read: Read, plan: object) -> tuple[FateRow, ...]:
    """Give what became of every cell that holds words, and of what stands beside the text.

    `plan` is the data of the plan.
    """
    fates = [fate for fate in read.draft.fates if fate.words.place.row]
    known = {fate.words.place for fate in fates}
    cells = (cell for table in read.source.tables for cell in table.cells)
    told = {_row_of(place) for rows in read.draft.tracked.values() for place, _ in rows}
    for cell in cells:
        if cell.place not in known and any(map(str.isalnum, cell.text)):
            reason = _DELIVERED if _row_of(cell.place) in told else None
            fates.append(Fate(Words(cell.text, cell.place), (), reason))
    for place, what, text in read.source.asides:
        fates.append(Fate(Words(text, place or Place()), (), what))
    return tuple(_fate(fate, plan) for fate in fates)


def _row_of(place: Place) -> tuple[object, ...]:
    return place.sheet, place.table, place.row


def _fate(fate: Fate, plan: object) -> FateRow:
    words, paths, reason = fate
    names = tuple(_named(plan, path) for path in paths)
    return FateRow(
        source_place(words.place), words.text, tuple(map(_written, paths)), names, reason
    )


def _named(plan: object, path: Path) -> str:
    """Name a key as officers refer to it: `TC-4.a deadline`."""
    names: list[str] = []
    within = ""
    for step in path:
        plan = _child(plan, step)
        if isinstance(step, str):
            within = step
            names += [step] if step not in _UNNAMED else []
        elif isinstance(plan, Mapping) and "id" in plan:
            joined = f"{names[-1]}.{plan['id']}" if within == "products" else str(plan["id"])
            names = [joined]
        else:
            names.append(str(step + 1))
    return " ".join(names)


def _child(data: object, step: str | int) -> object:
    if isinstance(data, Mapping):
        return data.get(str(step))
    is_there = isinstance(data, list) and isinstance(step, int) and step < len(data)
    return data[step] if is_there else None  # type: ignore[index]


def _written(path: Path) -> str:
    """Write a path as people read it: `areas.institutions.tasks[3].title`, from 1."""
    text = ""
    for step in path:
        text += f"[{step + 1}]" if isinstance(step, int) else f".{step}"
    return text.removeprefix(".")


def _id_at(data: object, path: Path) -> object:
    for step in path:
        data = data[step]  # type: ignore[index]
    return data.get("id") if isinstance(data, Mapping) else None


def _path_of(data: object, body: object, path: Path = ()) -> Path:
    """Give the path of what has the id; the whole where nothing has."""
    if isinstance(data, Mapping):
        if data.get("id") == body:
            return path
        steps: Iterable[tuple[str | int, object]] = data.items()
    elif isinstance(data, list):
        steps = enumerate(data)
    else:
        return ()
    return next(
        (found for key, value in steps if (found := _path_of(value, body, (*path, key)))), ()
    )
