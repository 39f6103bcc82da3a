"""One progress file while records are put into it and taken out: what each may be, and where."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from parcli.errors import ParcliError
from parcli.model.progress import Progress, Record, Slot
from parcli.progress.clash import clash
from parcli.progress.contradict import contradiction
from parcli.progress.draft import is_like
from parcli.progress.edit import Add, Edit, Remove
from parcli.progress.fit import refuse_unfit
from parcli.progress.words import record_in_words
from parcli.status.judge import is_repeatable
from parcli.status.obligation import Obligation
from parcli.text.message import Message


class Change(NamedTuple):
    """What was done for an obligation, which holds its records as they are now.

    `record` was put in, or taken out (`is_out`); `instead_of` made way for it. With `is_old` it was
    there already, and nothing was done.
    """

    owed: Obligation
    record: Record
    instead_of: Record | None = None
    is_out: bool = False
    is_old: bool = False


class Book:
    """The records of one plan and the edits made so far; `owed` are its obligations in order.

    Records of a product stand by occurrence and agency, as the obligations do, then by day. A file
    that somebody ordered otherwise keeps its order.
    """

    def __init__(self, owed: Iterable[Obligation], progress: Progress | None) -> None:
        slots = [one.slot for one in owed]
        self.edits: list[Edit] = []
        self._order = {slot: number for number, slot in enumerate(slots)}
        self._products = list(dict.fromkeys(slot.product for slot in slots))
        self._before = {product: at for at, product in enumerate(self._products)}
        self._records = {p: list(own) for p, own in (progress.records if progress else {}).items()}
        self._ranks = {p: [self._rank(p, r) for r in own] for p, own in self._records.items()}
        self._by_slot = {s: list(own) for s, own in (progress.by_slot if progress else {}).items()}
        self._new: dict[int, Record] = {}

    def put(self, owed: Obligation, record: Record, on: date, *, instead: bool) -> Change:
        """Add a record that holds on the day `on`; `instead` lets it take another one's place.

        Raises:
            ParcliError: it cannot be true, or stands against another record.
        """
        record = record.model_copy(update={"occurrence": owed.period, "agency": owed.owed_by})
        repeatable = is_repeatable(owed)
        own = self._by_slot.get(owed.slot, [])
        other = clash(record, own, repeatable=repeatable)
        if other and (not instead or id(other) in self._new):
            raise self._second(other)
        rest = [one for one in own if one is not other]
        if against := contradiction(record, rest, repeatable=repeatable):
            raise _against(against)
        refuse_unfit(record, replace(owed, records=tuple(rest)), on)
        if other == record:
            return Change(self._seen(owed), record, is_old=True)
        self._add(owed.slot, record, other)
        return Change(self._seen(owed), record, other)

    def take(self, owed: Obligation, values: Mapping[str, Any]) -> Change:
        """Take out the latest record that has these values; of one day's, the one written last.

        Of two deliveries named by their day, the one without a number is meant, for the other
        could have been named by its own.

        Raises:
            ParcliError: there is none.
        """
        own = self._by_slot.get(owed.slot, [])
        like = [record for record in own if is_like(record, values)]
        if values and "document" not in values:
            like = [record for record in like if not record.document] or like
        taken = latest(like)
        if taken is None:
            raise _nothing_there(own)
        self._remove(owed.slot, taken)
        return Change(self._seen(owed), taken, is_out=True)

    def _seen(self, owed: Obligation) -> Obligation:
        return replace(owed, records=tuple(self._by_slot.get(owed.slot, [])))

    def _rank(self, product: str, record: Record) -> tuple[int, date]:
        slot = Slot(product, record.occurrence, record.agency)
        return self._order.get(slot, len(self._order)), record.day

    def _add(self, slot: Slot, record: Record, other: Record | None) -> None:
        product = slot.product
        ranks, records = self._ranks.setdefault(product, []), self._records.setdefault(product, [])
        rank = self._rank(product, record)
        place = self._at(product, other) + 1 if other else _place(rank, ranks)
        before = tuple(self._products[: self._before[product]])
        self.edits.append(Add(product, record, place, before))
        records.insert(place, record)
        ranks.insert(place, rank)
        if other:
            self._remove(slot, other)
        self._by_slot.setdefault(slot, []).append(record)
        self._new[id(record)] = record

    def _remove(self, slot: Slot, record: Record) -> None:
        place = self._at(slot.product, record)
        self.edits.append(Remove(slot.product, place))
        del self._records[slot.product][place], self._ranks[slot.product][place]
        own = self._by_slot[slot]
        del own[next(at for at, one in enumerate(own) if one is record)]

    def _at(self, product: str, record: Record) -> int:
        return next(at for at, one in enumerate(self._records[product]) if one is record)

    def _second(self, other: Record) -> ParcliError:
        if id(other) in self._new:
            return ParcliError(
                Message("ghi hai lần trong cùng một lệnh: {record}", record=record_in_words(other)),
                Message("giữ một lần"),
            )
        return ParcliError(
            Message("đã ghi: {record}", record=record_in_words(other)),
            Message("ghi đè: thêm --replace"),
        )


def latest(records: Sequence[Record]) -> Record | None:
    """Give the record with the latest day; of one day's, the one written last."""
    return max(reversed(records), key=lambda record: record.day, default=None)


def _place(rank: tuple[int, date], ranks: list[tuple[int, date]]) -> int:
    """Give the place after the last that does not come later."""
    for place in range(len(ranks), 0, -1):
        if ranks[place - 1] <= rank:
            return place
    return 0


def _against(other: Record) -> ParcliError:
    return ParcliError(
        Message("trái với kết quả đã ghi: {record}", record=record_in_words(other)),
        Message("nếu kết quả đã ghi là sai thì bỏ ra trước: --undo"),
    )


def _nothing_there(own: list[Record]) -> ParcliError:
    if not own:
        return ParcliError(Message("chưa ghi kết quả nào, không có gì để bỏ"))
    return ParcliError(
        Message("không có kết quả như vậy để bỏ"),
        Message("đã ghi: {record}", record=record_in_words(own[-1])),
    )
