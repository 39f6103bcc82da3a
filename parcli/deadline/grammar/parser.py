"""The whole phrase: label, action, parts with their joiners, remarks; words to a Deadline."""

from parcli.deadline.grammar.combine import Joined, combine
from parcli.deadline.grammar.cursor import HINT, Cursor
from parcli.deadline.grammar.faults import two_readings
from parcli.deadline.grammar.parts import Found, read_part
from parcli.deadline.grammar.remark_words import ACTIONS, FILLERS, GUARDS, HEDGES, JOINERS
from parcli.deadline.grammar.remarks import (
    begins_part,
    closing,
    end_of_words,
    find_time,
    read_label,
    states_deadline,
    trim,
)
from parcli.deadline.grammar.rhythm import read_length, read_rhythm
from parcli.deadline.grammar.vocabulary import BY_RULE, EXTERNAL, INTRODUCERS
from parcli.deadline.grammar.windows import read_dated
from parcli.model.deadline import AdHoc, Deadline, Every, External, Recurring, Series, Window
from parcli.text.message import Message

_LONGEST = 2000


def parse(phrase: str) -> Deadline:
    """Read a phrase as a whole; a PhraseError names the part that is not understood."""
    return _Parser(phrase).deadline()


def _read_recurring(cursor: Cursor) -> Every | None:
    """Read a rhythm, plain or as it stands in a list."""
    return read_rhythm(cursor) or read_length(cursor)


class _Parser:
    """One phrase being read: its cursor, the parts and the remarks so far."""

    def __init__(self, phrase: str) -> None:
        self.cursor = Cursor(phrase)
        self.joined: list[Joined] = []
        self.notes: list[str] = []

    def deadline(self) -> Deadline:
        cursor = self.cursor
        trim(cursor)
        if cursor.at_end():
            cursor.fail("empty", 0, Message("thời hạn để trống"), HINT, cursor.size)
        if len(phrase := cursor.source.text) > _LONGEST:
            hint = Message("viết thời hạn ngắn hơn; lời giải thích đặt ở ghi chú")
            message = Message("thời hạn dài {length} ký tự", length=len(phrase))
            cursor.fail("unknown", cursor.i, message, hint, cursor.stop)
        self._label()
        self._first()
        while not cursor.at_end():
            self._next()
        return Deadline(combine(cursor, self.joined), "; ".join(self.notes) or None)

    # --- before the first part -------------------------------------------------------------------
    def _label(self) -> None:
        cursor = self.cursor
        start = cursor.i
        label = read_label(cursor)
        if cursor.i == start:
            return
        trim(cursor)
        if cursor.at_end():
            cursor.fail_unknown(start, cursor.stop)
        if label:
            at_clause = states_deadline(cursor, start, cursor.i)
            if at_clause is not None:
                two_readings(cursor, at_clause, Message("viết mỗi thời hạn thành một mục riêng"))
            self.notes.append(label)

    def _first(self) -> None:
        cursor = self.cursor
        start = cursor.i
        if self._bare_lengths():
            return
        found = self._led_part(None)
        if found is None:
            self._refuse_bare(start)
            cursor.fail_unknown(start, cursor.stop)
        self._add("", found, start)

    def _bare_lengths(self) -> bool:
        """Read “Quý, 6 tháng, năm”; one of them alone says nothing."""
        cursor = self.cursor
        start = cursor.i
        lengths = [_read_recurring(cursor)]
        places = [start]
        while lengths[-1] is not None:
            at_joiner = cursor.i
            if not (cursor.take(",", "/", ";") or cursor.peek(JOINERS) == "and"):
                break
            cursor.phrase(JOINERS)
            places.append(cursor.i)
            lengths.append(_read_recurring(cursor))
            if lengths[-1] is None:
                cursor.i = at_joiner
        recurring = [every for every in lengths if every is not None]
        if len(recurring) < 2:  # noqa: PLR2004
            cursor.i = start
            return False
        for place, every in zip(places, recurring, strict=False):
            self._add(",", Found(Recurring(every)), place)
        return True

    def _refuse_bare(self, start: int) -> None:
        cursor = self.cursor
        cursor.i = start
        if read_length(cursor) is not None and cursor.at_end():
            two_readings(
                cursor, start, Message("viết “hàng quý” cho mỗi kỳ, “Quý I/2020” cho một kỳ")
            )
        cursor.i = start

    # --- further parts and remarks ---------------------------------------------------------------
    def _next(self) -> None:
        cursor = self.cursor
        start = cursor.i
        if cursor.at("("):
            self._bracket()
            return
        if cursor.phrase(BY_RULE) is not None:
            self._by_rule(start)
            return
        if cursor.phrase(EXTERNAL) is not None:
            self._remark(start)
            return
        cursor.i = start
        join = self._joiner()
        if self._further(join, cursor.i):
            return
        if join in (",", ";", "-", "."):
            self._remark(cursor.i)
            return
        cursor.fail_unknown(start, cursor.stop)

    def _further(self, join: str, start: int) -> bool:
        """Read the part after a joiner, or glued to a rhythm: “hàng năm trước 15/12”."""
        cursor = self.cursor
        before = self.joined[-1].part
        every: Every | None = None
        if isinstance(before, Recurring) and not before.when and join in ("", ","):
            every = before.every
        noted = len(self.notes)
        if isinstance(before, Window) and cursor.at("cả"):
            two_readings(
                cursor, start, Message("viết mỗi thời hạn thành một mục riêng"), cursor.stop
            )
        if join and isinstance(before, Recurring):
            length = _read_recurring(cursor)
            if length is not None:
                self._add(join, Found(Recurring(length)), start)
                return True
        if join:
            found = self._led_part(every)
        else:
            dated = read_dated(cursor, every) if every else None
            found = Found(*dated) if dated else None
        if found is None or (join == "," and isinstance(found.part, External)):
            cursor.i = start
            return False
        if len(self.notes) > noted and not every and not isinstance(found.part, External | AdHoc):
            two_readings(cursor, start, Message("viết mỗi việc thành một mục riêng"))
        self._add(join, found, start)
        return True

    def _add(self, join: str, found: Found, start: int) -> None:
        self.joined.append(Joined(join, found.part, start, self.cursor.i))
        if found.note:
            self.notes.append(found.note)

    def _joiner(self) -> str:
        """Step over what joins two parts (“; hoặc”, “và/hoặc”); a word wins over a sign."""
        cursor = self.cursor
        sign = ""
        while cursor.at(",", ";", "-", ".", "/", "&", "+") and cursor.now.kind == "sign":
            sign = {"/": "or", "&": "and", "+": "and"}.get(cursor.now.text, cursor.now.text)
            cursor.step()
        word = cursor.phrase(JOINERS)
        if word == "and" and cursor.take("/"):
            cursor.phrase(JOINERS)
        return word or sign

    def _by_rule(self, start: int) -> None:
        """Absorb “theo quy định”; with whose rule it is, it is a remark."""
        cursor = self.cursor
        if cursor.at_end() or cursor.now.kind == "sign" or cursor.peek(JOINERS) is not None:
            return
        self._remark(start)

    def _bracket(self) -> None:
        cursor = self.cursor
        start = cursor.i
        end = closing(cursor, start)
        if end is None:
            cursor.fail_unknown(start, cursor.stop)
        if end > start + 1:
            self._keep(start + 1, end, start, end + 1)
        cursor.i = end + 1

    def _remark(self, start: int) -> None:
        """Keep the words up to the next part as a remark."""
        cursor = self.cursor
        cursor.i = start
        stop = end_of_words(cursor)
        while stop > start and cursor.tokens[stop - 1].text in (".", ";", ","):
            stop -= 1
        if stop > start:
            self._keep(start, stop, start, stop)
        cursor.i = max(stop, start)

    def _keep(self, start: int, stop: int, first: int, last: int) -> None:
        cursor = self.cursor
        if find_time(cursor, start, stop) is not None:
            two_readings(cursor, first, Message("lời ghi thêm không được nêu thời gian khác"), last)
        self.notes.append(cursor.text(start, stop))

    # --- one part --------------------------------------------------------------------------------
    def _led_part(self, every: Every | None) -> Found | None:
        """Read a part with the verb or the action before it."""
        cursor = self.cursor
        start = cursor.i
        hedge = cursor.phrase(HEDGES)
        if hedge:
            self.notes.append(cursor.text(start, cursor.i))
            cursor.take("là")
        found = read_part(cursor, every) or self._periodic()
        if found is not None:
            return found
        at_verb = cursor.i
        while cursor.phrase(FILLERS):
            found = read_part(cursor, every)
            if found is not None:
                return found
        cursor.i = at_verb
        found = self._after_action(every)
        if found is None:
            cursor.i = start
        return found

    def _periodic(self) -> Found | None:
        """Read “định kỳ vào ngày 20 hàng tháng”: what follows must recur."""
        cursor = self.cursor
        start = cursor.i
        cursor.words("báo", "cáo")
        if cursor.words("định", "kỳ"):
            dated = read_dated(cursor)
            if dated is not None and isinstance(dated[0], Recurring | Series):
                return Found(*dated)
        cursor.i = start
        return None

    def _after_action(self, every: Every | None) -> Found | None:
        """Read “Ban hành KH kiểm tra trong tháng 10/2021”: the action is a remark."""
        cursor = self.cursor
        start = cursor.i
        if cursor.phrase(ACTIONS) is None:
            return None
        for i in range(cursor.i, cursor.stop):
            cursor.i = i
            if cursor.at(",", ";", ".", ":", "("):
                return None
            found = read_part(cursor, every) if self._may_start() else None
            if found is not None:
                after = cursor.i
                self._keep(start, i, start, i)
                cursor.i = after
                return found
            cursor.i = i
            if cursor.peek(GUARDS) is not None:
                return None
        return None

    def _may_start(self) -> bool:
        cursor = self.cursor
        if cursor.peek(INTRODUCERS) is not None or cursor.peek(EXTERNAL) == "theo":
            return True
        return cursor.now.number < 0 and begins_part(cursor) and not self._named_point()

    def _named_point(self) -> bool:
        """Tell whether a bare point stands here, which may belong to the action's object."""
        return self.cursor.at("tháng", "quý", "năm", "ngày", "t", "q", "đầu", "cuối", "giữa")
