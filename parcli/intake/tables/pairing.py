"""Products and deadlines that stand in the same row, paired one with the other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from parcli.intake.source import Cell, Place
from parcli.intake.tables.alike import is_alike, matches
from parcli.intake.tables.items import items_of, pieces_of, whole, without_mark
from parcli.intake.tables.phrases import Named, Phrases
from parcli.intake.told import Doubt, Unused, Words
from parcli.text.message import Message
from parcli.text.normal import fold


@dataclass
class Pair:
    """A product and its deadline, as far as they are known."""

    name: Words
    phrase: Words | None = None
    points: str = ""
    """What its cell tells below its name."""
    doubts: list[Doubt] = field(default_factory=list)


@dataclass(frozen=True)
class _Entry:
    """A piece of the column of deadlines."""

    named: Named
    place: Place

    @property
    def phrase(self) -> Words:
        return Words(self.named.phrase, self.place)

    @property
    def names(self) -> list[str]:
        """The names it bears, the whole first."""
        pieces = pieces_of(self.named.name)
        return [self.named.name, *pieces] if len(pieces) > 1 else [self.named.name]

    @property
    def all(self) -> str:
        parts = (self.named.name, self.named.phrase) if self.named.is_apart else (self.phrase.text,)
        return ": ".join(parts)


class Pairing:
    """The pairs of some products and deadlines, made step by step."""

    def __init__(
        self,
        products: Sequence[Cell],
        deadlines: Sequence[Cell],
        words: Phrases,
        *,
        parts_lists: bool = True,
    ) -> None:
        self._parts_lists = parts_lists
        self.words = words
        self.unused: list[Unused] = []
        self.pairs = [pair for cell in products for pair in self._products(cell)]
        self._part_list(products)
        self._deadlines = deadlines
        entries = [
            _Entry(words.named(item.all), cell.place)
            for cell in deadlines
            for item in items_of(cell)
        ]
        if entries:
            self._pair(entries)
        else:
            self._take_from_names()
        for pair in self.pairs:
            self._doubt_unread(pair)

    def _products(self, cell: Cell) -> Iterator[Pair]:
        for item in items_of(cell):
            if item.only_leads:
                lead = Words(item.text, cell.place)
                self.unused.append(Unused(lead, Message("lời dẫn trước các sản phẩm")))
                yield from (Pair(Words(point, cell.place)) for point in item.below if point)
            else:
                name = item.text.rstrip(" :") if item.points else item.text
                yield Pair(Words(name, cell.place), points="\n".join(item.points))

    def _part_list(self, products: Sequence[Cell]) -> None:
        """Part “Kế hoạch; Báo cáo” where nothing else lists the products of the cell."""
        if self._parts_lists and len(self.pairs) == len(products) == 1:
            name = self.pairs[0].name
            pieces = pieces_of(name.text)
            if len(pieces) > 1 and not any(piece[:1].islower() for piece in pieces):
                self.pairs = [Pair(Words(piece, name.place)) for piece in pieces]
                why = Message("đã tách thành {count} sản phẩm ở dấu chấm phẩy", count=len(pieces))
                self.pairs[0].doubts.append(Doubt(name.place, name.text, why))

    def _pair(self, entries: list[_Entry]) -> None:
        if len(entries) == 1:
            entries = self._parted(entries[0])
        self._part_points(entries)
        if len(entries) == 1 and not entries[0].named.is_apart:
            self._give_all(entries[0].phrase)
        elif any(entry.named.is_apart for entry in entries):
            self._part_names(entries)
            self._by_name(entries)
        elif len(entries) == len(self.pairs):
            self._by_order(entries)
        else:
            self._together(entries)

    def _parted(self, entry: _Entry) -> list[_Entry]:
        """Part a single line of deadlines, where each piece says what it is for, or must be."""
        pieces = [self.words.named(piece) for piece in pieces_of(entry.all)]
        are_named = all(piece.is_apart for piece in pieces)
        is_whole = self.words.is_understood(entry.all)
        are_times = all(self.words.is_time(piece.phrase) for piece in pieces)
        if len(pieces) > 1 and are_times and (are_named or not is_whole):
            return [_Entry(piece, entry.place) for piece in pieces]
        return [entry]

    def _part_points(self, entries: Sequence[_Entry]) -> None:
        """Part a product in the points below its name, where each has a deadline of its own."""
        points = self.pairs[0].points.splitlines() if len(self.pairs) == 1 else ()
        if len(points) < 2 or len(points) != len(entries) or not self._are_apart(entries):  # noqa: PLR2004
            return
        lead = self.pairs[0].name
        names = (without_mark(point) for point in points)
        self.pairs = [Pair(Words(name, lead.place)) for name in names]
        self.pairs[0].points = lead.text
        why = Message("đã tách thành {count} sản phẩm, mỗi ý một thời hạn", count=len(points))
        self.pairs[0].doubts.append(Doubt(lead.place, lead.text, why))

    def _are_apart(self, entries: Sequence[_Entry]) -> bool:
        """Whether the lines are deadlines one by one, and no single one over several lines."""
        return sum(self.words.is_time(entry.named.phrase) for entry in entries) > 1

    def _part_names(self, entries: Sequence[_Entry]) -> None:
        """Part “Kế hoạch; Báo cáo” in two products where the deadlines name each of them."""
        if len(self.pairs) != 1 or len(entries) < 2:  # noqa: PLR2004
            return
        name = self.pairs[0].name
        pieces = pieces_of(name.text)
        named = [name for entry in entries for name in entry.names]
        if len(pieces) > 1 and all(any(is_alike(one, piece) for one in named) for piece in pieces):
            self.pairs = [Pair(Words(piece, name.place)) for piece in pieces]

    def _give_all(self, phrase: Words) -> None:
        for pair in self.pairs:
            pair.phrase = phrase
        if not self.pairs:
            self.pairs = [Pair(Words("", phrase.place), phrase)]

    def _by_order(self, entries: Sequence[_Entry]) -> None:
        for pair, entry in zip(self.pairs, entries, strict=True):
            pair.phrase = entry.phrase

    def _by_name(self, entries: Sequence[_Entry]) -> None:
        found = matches([entry.names for entry in entries], [pair.name.text for pair in self.pairs])
        for match in found:
            self._give(self.pairs[match.product], entries[match.deadline], is_sure=match.is_sure)
        given = {match.deadline for match in found}
        for place, entry in enumerate(entries):
            if place not in given:
                self._add(entry) if entry.named.is_apart else self._give_rest(entry)
        bare = [pair for pair in self.pairs if not pair.phrase]
        if bare:
            read = "; ".join(pair.name.text for pair in bare)
            why = Message("cột thời hạn không nhắc tới sản phẩm này, nên chưa có thời hạn")
            bare[0].doubts.append(Doubt(bare[0].name.place, read, why))

    def _give(self, pair: Pair, entry: _Entry, *, is_sure: bool) -> None:
        pair.phrase = entry.phrase
        if entry.named.is_apart:
            what = Message("tên sản phẩm, ghi lại ở cột thời hạn")
            self.unused.append(Unused(Words(entry.named.name, entry.place), what))
        if not is_sure:
            why = Message("ghép với sản phẩm “{name}” vì tên gần giống", name=pair.name.text)
            pair.doubts.append(Doubt(entry.place, entry.all, why))

    def _add(self, entry: _Entry) -> None:
        """Make a product of what the column of deadlines alone names."""
        why = Message(
            "chỉ nêu ở cột thời hạn, không khớp sản phẩm nào; đã ghi thành sản phẩm riêng"
        )
        added = Pair(Words(entry.named.name, entry.place), entry.phrase)
        added.doubts.append(Doubt(entry.place, entry.all, why))
        self.pairs.append(added)

    def _give_rest(self, entry: _Entry) -> None:
        free = [pair for pair in self.pairs if not pair.phrase]
        for pair in free:
            pair.phrase = entry.phrase
        if not self.pairs:
            self._give_all(entry.phrase)
        elif not free:
            self._join(self.pairs[-1], entry)

    def _join(self, pair: Pair, entry: _Entry) -> None:
        """Keep a deadline that is one too many with the last, so that no word is lost."""
        before = pair.phrase.text if pair.phrase else ""
        pair.phrase = Words(f"{before}; {entry.all}", entry.place)
        why = Message("nhiều thời hạn hơn sản phẩm; đã ghi nối vào sản phẩm cuối")
        pair.doubts.append(Doubt(entry.place, entry.all, why))

    def _together(self, entries: Sequence[_Entry]) -> None:
        """Read several lines as one deadline; where they are none, every product has them all."""
        place = entries[0].place
        said = list({fold(entry.all): entry.all for entry in entries}.values())
        spaced = " ".join(whole(cell) for cell in self._deadlines)
        is_one = len(said) == 1
        if not is_one and not self._are_apart(entries):
            is_one = self.words.is_understood(spaced)
            said = [spaced] if is_one else said
        phrase = Words("; ".join(said), place)
        self._give_all(phrase)
        for cell in self._deadlines:
            if cell.place != place:
                joined = Message("nối vào thời hạn của dòng trên")
                self.unused.append(Unused(Words(cell.text, cell.place), joined))
        if not is_one and len(self.pairs) > 1:
            why = Message("số thời hạn khác số sản phẩm; mỗi sản phẩm giữ cả ô thời hạn")
            self.pairs[0].doubts.append(Doubt(place, phrase.text, why))

    def _take_from_names(self) -> None:
        """Take “Kế hoạch: Quý I/2020” for a product and its deadline."""
        for pair in self.pairs:
            named = self.words.named(pair.name.text)
            if named.is_apart and self.words.is_understood(named.phrase):
                pair.phrase = Words(named.phrase, pair.name.place)
                pair.name = Words(named.name, pair.name.place)

    def _doubt_unread(self, pair: Pair) -> None:
        if pair.phrase and not self.words.is_understood(pair.phrase.text):
            why = Message("parcli chưa hiểu thời hạn này; đã giữ nguyên câu chữ")
            pair.doubts.append(Doubt(pair.phrase.place, pair.phrase.text, why))
