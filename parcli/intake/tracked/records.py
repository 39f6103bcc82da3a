"""The rows of a tracking sheet to records of a plan, each for the obligation that it names."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from parcli.errors import ParcliError
from parcli.intake.source import Place
from parcli.intake.told import Doubt, Tracked
from parcli.intake.tracked.meaning import Meaning, meaning_of, words_of
from parcli.intake.tracked.states import Stage
from parcli.model.progress import Progress, Record, RecordKind, Slot
from parcli.model.reference import Reference, read_reference
from parcli.model.register import Register
from parcli.norms.number import number_key
from parcli.progress.book import Book, Change
from parcli.progress.clash import clash
from parcli.progress.edit import Edit
from parcli.progress.name import Part, obligation_meant
from parcli.progress.words import record_in_words
from parcli.status.judge import due_on, is_repeatable, latest_record, percent_on
from parcli.status.label import read_label
from parcli.status.obligation import Obligation
from parcli.text.dates import format_date
from parcli.text.message import Message
from parcli.text.normal import fold

# What of a record a row may leave unsaid; of how much was done, the day.
_MAY_LACK = {"document", "as_of", "evidence", "note"}
_KINDS: Mapping[Stage, RecordKind] = {
    "done": "done",
    "postponed": "postponed_to",
    "cancelled": "cancelled",
}


class Recorded(NamedTuple):
    """What comes of a sheet: the edits of the progress file, the changes they make, the doubts.

    A doubt stands beside the reference of its product. `changes` holds what was recorded before,
    too (`is_old`).
    """

    edits: tuple[Edit, ...]
    changes: tuple[Change, ...]
    doubts: tuple[tuple[str, Doubt], ...]


def records_of(
    tracked: Mapping[str, Sequence[tuple[Place, Tracked]]],
    owed: Iterable[Obligation],
    progress: Progress | None,
    on: date,
    seen: date | None = None,
) -> Recorded:
    """Give the records that a sheet tells of, as edits of the plan's progress file.

    Args:
        tracked: What the sheet says, by the reference of the product (`TC-4.a`).
        owed: The obligations of the plan, without records, in the order of the plan.
        progress: The plan's progress file as it is, if there is one: only what it lacks is added,
            what stands against it is a doubt.
        on: The day that stands for today.
        seen: The day up to which the sheet is kept, where it says so (`seen_on`).
    """
    sheet = _Sheet(tuple(owed), progress, on, seen)
    for product, rows in tracked.items():
        sheet.read(product, rows)
    return Recorded(tuple(sheet.book.edits), tuple(sheet.changes), tuple(sheet.doubts))


class _Sheet:
    """The rows read so far: the book they are put in, and what is doubtful."""

    def __init__(
        self,
        owed: tuple[Obligation, ...],
        progress: Progress | None,
        on: date,
        seen: date | None,
    ) -> None:
        self.book = Book(owed, progress)
        self.changes: list[Change] = []
        self.doubts: list[tuple[str, Doubt]] = []
        self._on = on
        self._seen = seen
        self._owed: dict[str, list[Obligation]] = {}
        for one in owed:
            self._owed.setdefault(one.product_reference, []).append(one)
        self._there: dict[Slot, list[Record]] = {
            slot: list(own) for slot, own in (progress.by_slot if progress else {}).items()
        }

    def read(self, product: str, rows: Sequence[tuple[Place, Tracked]]) -> None:
        """Put in what the rows of a product say."""
        agencies = {said.agency for _, said in rows if said.agency}
        for place, said in rows:
            self._read(product, place, said, is_shared=len(agencies) > 1)

    def _read(self, product: str, place: Place, said: Tracked, *, is_shared: bool) -> None:
        meaning = meaning_of(said, self._seen or self._on)
        if not meaning.records and not meaning.doubts:
            return
        try:
            owed = self._meant(self._owed[product], said, is_shared=is_shared)
            doubts = self._doubts(owed, meaning)
        except ParcliError as error:
            doubts = [*meaning.doubts] or [Message("{why}: chưa ghi", why=error.message)]
        self.doubts += [(product, Doubt(place, words_of(said), why)) for why in doubts]

    def _doubts(self, owed: Obligation, meaning: Meaning) -> list[Message]:
        """Put in what is new; give what is doubtful and not in the file already."""
        there = self._there.setdefault(owed.slot, [])
        kind = _KINDS.get(meaning.state.stage)
        if not meaning.records and any(record.kind == kind for record in there):
            return []
        if len(meaning.records) > 1 and not is_repeatable(owed):
            return [Message("có nhiều ngày hoàn thành, chưa rõ ngày nào: chưa ghi")]
        new = (doubt for record in meaning.records for doubt in self._put(owed, record, meaning))
        return [*meaning.doubts, *new]

    def _meant(self, owed: Sequence[Obligation], said: Tracked, *, is_shared: bool) -> Obligation:
        if is_shared and owed[0].owed_by is None:
            # The share of one would stand for those of all.
            raise ParcliError(Message("kế hoạch chưa nêu mỗi cơ quan nộp riêng (each)"))
        reference = read_reference(said.reference) or Reference("")
        period, agency = said.period or reference.period, said.agency or reference.agency
        plan, register = owed[0].plan, owed[0].register
        year = plan.period.first_year if plan.period.first_year == plan.period.last_year else None
        label = (read_label(period, year) or period) if period else None
        part = Part(label, agency or None, self._on)
        return obligation_meant(owed, part, lambda name: _agency_id(name, register))

    def _put(self, owed: Obligation, record: Record, meaning: Meaning) -> list[Message]:
        """Put a record in, if it is new; give what is doubtful of it."""
        record = record.model_copy(update={"occurrence": owed.period, "agency": owed.owed_by})
        there = self._there.setdefault(owed.slot, [])
        as_known = replace(owed, records=tuple(there))
        other = clash(record, there, repeatable=is_repeatable(owed))
        if record.under_way is not None and record.under_way == percent_on(as_known, self._on):
            other = latest_record(as_known, self._on, "under_way")
        if other and _says(other, record):
            self.changes.append(Change(as_known, other, is_old=True))
            return []
        if other:
            return [
                Message("khác kết quả đã ghi ({record}): chưa ghi", record=record_in_words(other))
            ]
        change = self.book.put(owed, record, self._on, instead=False)
        there.append(change.record)
        self.changes.append(change)
        return [*_untimely(change, meaning, self._on), *self._day_assumed(record)]

    def _day_assumed(self, record: Record) -> Iterator[Message]:
        """Tell once that percentages are taken to be of today."""
        if record.under_way is not None and self._seen is None and record.as_of == self._on:
            self._seen = self._on
            yield Message(
                "chưa nêu tiến độ tính đến ngày nào: đã ghi là {on}", on=format_date(self._on)
            )


def _says(there: Record, record: Record) -> bool:
    """Whether what is recorded says all that a row does: a row may lack what a file has."""
    told = record.model_dump(exclude_none=True, exclude=_MAY_LACK)
    numbers = [number_key(one.document or "") for one in (record, there)]
    same = all(getattr(there, key) == getattr(record, key) for key in told)
    return same and numbers[0] in ("", numbers[1])


def _untimely(change: Change, meaning: Meaning, on: date) -> Iterator[Message]:
    """Tell of a delivery that is said to be in time and is late, or the other way round."""
    due, day, in_time = due_on(change.owed, on), change.record.done, meaning.state.in_time
    if due is None or day is None or in_time is None or in_time == (day <= due):
        return
    limit = format_date(due)
    if meaning.due and meaning.due != due and in_time == (day <= meaning.due):
        yield Message(
            "bảng ghi hạn {other}, kế hoạch là {due}: chưa rõ quyết định lùi hạn, đã ghi theo ngày",
            other=format_date(meaning.due),
            due=limit,
        )
    elif in_time:
        yield Message("nói là đúng hạn mà muộn hơn hạn {due}: đã ghi theo ngày", due=limit)
    else:
        yield Message("nói là quá hạn mà không muộn hơn hạn {due}: đã ghi theo ngày", due=limit)


def _agency_id(name: str, register: Register | None) -> str:
    """Give the id of a body by what people call it.

    Raises:
        ParcliError: the register has none of that name.
    """
    for body in register.bodies.values() if register else ():
        names = (body.id, body.name, body.abbreviation or "", *body.aliases)
        if fold(name) in map(fold, names):
            return body.id
    raise ParcliError(Message("cơ quan này không có trong danh bạ"))
