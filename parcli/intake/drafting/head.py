"""The head of a plan as data: what is asked for, else what the document says, else a guess."""

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from parcli.errors import ParcliError
from parcli.intake.bodies import Bodies
from parcli.intake.drafting.ledger import Ledger
from parcli.intake.drafting.naming import slug
from parcli.intake.front import Front, Signing, ToldParent
from parcli.intake.source import Place
from parcli.intake.told import Doubt, Words
from parcli.model.scalars import Period, read_period
from parcli.starter import usual_title
from parcli.text.message import Message

_YEAR = re.compile(r"(?<!\d)20[0-4]\d(?!\d)")
_NOWHERE = Place()
_USUAL_ISSUERS: dict[str, str] = {
    "province": "Ủy ban nhân dân tỉnh",
    "district": "Ủy ban nhân dân huyện",
    "commune": "Ủy ban nhân dân xã",
}


class Asked(NamedTuple):
    """What whoever asks for the import decides; the document is asked for what is None."""

    id: str | None = None
    period: str | None = None
    level: str | None = None
    issuer: str | None = None
    title: str | None = None


class Head(NamedTuple):
    """The first keys of the plan's file, and its period."""

    data: dict[str, object]
    period: Period


class Heading:
    """Drafts the head of a plan."""

    def __init__(self, front: Front, bodies: Bodies, ledger: Ledger, asked: Asked) -> None:
        self._front = front
        self._bodies = bodies
        self._ledger = ledger
        self._asked = asked

    def head(self, texts: Iterable[str]) -> Head:
        """Give the head; `texts` are what the tables say, for want of a year elsewhere.

        Raises:
            ParcliError: nothing tells for which year the plan is.
        """
        period = self._period(texts)
        level = self._level()
        issuer = self._issuer(level)
        title = self._title(period)
        data: dict[str, object] = {
            "parcli": "1",
            "id": self._asked.id or f"{self._place_slug(issuer)}-{period}",
            "title": title,
            "level": level,
            "issuer": issuer,
            "period": str(period),
            "parent": self._parent(self._front.parent),
            "decision": self._decision(),
        }
        return Head({key: value for key, value in data.items() if value}, period)

    def _period(self, texts: Iterable[str]) -> Period:
        told = self._front.period
        if self._asked.period or told:
            given = self._asked.period or (self._ledger.put(told, ("period",)) if told else "")
            try:
                return read_period(given)
            except ValueError:
                raise _no_period(Message("“{text}” không phải kỳ kế hoạch", text=given)) from None
        years = Counter(year for text in texts for year in _YEAR.findall(text))
        if not years:
            raise _no_period(Message("văn bản không cho biết kế hoạch của năm nào"))
        guess = min(years, key=lambda year: (-years[year], year))
        self._guessed(
            "period", guess, Message("không thấy kỳ ở tên kế hoạch; lấy năm hay gặp nhất")
        )
        return read_period(guess)

    def _level(self) -> str:
        known = self._asked.level or self._front.level
        if known:
            return known
        self._guessed("level", "other", Message("không rõ kế hoạch của cấp nào"))
        return "other"

    def _issuer(self, level: str) -> str:
        told = self._front.issuer
        if self._asked.issuer:
            return self._bodies.id_of(self._asked.issuer)
        if told:
            return self._bodies.id_of(self._ledger.put(told, ("issuer",)))
        guess = _USUAL_ISSUERS.get(level, "Cơ quan ban hành")
        self._guessed("issuer", guess, Message("không thấy tên cơ quan ban hành ở đầu văn bản"))
        return self._bodies.id_of(guess)

    def _title(self, period: Period) -> str:
        told = self._front.title
        if self._asked.title:
            return self._asked.title
        if told:
            return self._ledger.put(told, ("title",))
        guess = usual_title(period.first_year)
        self._guessed("title", guess, Message("không thấy tên kế hoạch; viết theo lệ thường"))
        return guess

    def _place_slug(self, issuer: str) -> str:
        place = self._front.place
        return slug(place.text) if place and slug(place.text) else issuer

    def _parent(self, told: ToldParent | None) -> dict[str, object]:
        if told is None:
            return {}
        parts = {"number": told.number, "date": told.date, "title": told.title}
        return self._put(parts, ("parent",))

    def _decision(self) -> dict[str, object]:
        front = self._front
        parts = {"number": front.number, "date": front.date, "place": front.place}
        decision = self._put(parts, ("decision",))
        if front.signer:
            decision["signer"] = self._signer(front.signer)
        return decision

    def _signer(self, told: Signing) -> dict[str, object]:
        return self._put(told._asdict(), ("decision", "signer"))

    def _put(self, parts: dict[str, Words | None], path: tuple[str, ...]) -> dict[str, object]:
        return {key: self._ledger.put(words, (*path, key)) for key, words in parts.items() if words}

    def _guessed(self, key: str, guess: str, why: Message) -> None:
        self._ledger.doubt([Doubt(_NOWHERE, guess, why)], (key,))


def _no_period(message: Message) -> ParcliError:
    return ParcliError(message, Message("nói rõ bằng --period, ví dụ --period 2026"))
