"""Number and date of a document: blank until they are given after the signing (NĐ 30/2020)."""

import re
from dataclasses import dataclass
from datetime import date

from parcli.documents.wording import BLANK
from parcli.errors import ParcliError
from parcli.norms.number import read_number
from parcli.text.dates import official_date
from parcli.text.message import Message

_SHORTEST = 2


@dataclass(frozen=True)
class Issue:
    """What is known of the issuing: its number (`05/QĐ-UBND`, or a blank one) and its day."""

    number: str
    day: date | None
    year: int
    """The year of a day that is not known yet."""

    @property
    def number_text(self) -> str:
        """Write the line of the number; a blank one has all its room between `Số:` and `/`."""
        return f"Số:{self._apart}"

    @property
    def cited(self) -> str:
        """Write the number and the date as another text cites them: `số 05/QĐ-UBND ngày …`."""
        return f"số{self._apart} {self.date_text}"

    @property
    def _apart(self) -> str:
        return self.number if self.number.startswith(BLANK) else f" {self.number}"

    @property
    def date_text(self) -> str:
        """Write the date in full, or with blanks for day and month."""
        if self.day:
            return official_date(self.day)
        return f"ngày{BLANK}tháng{BLANK}năm {self.year}"


def numbered(given: str | None, type_code: str, office_code: str) -> str:
    """Write the number a document bears: what was given (`5` or `05/QĐ-UBND`), else a blank.

    Raises:
        ParcliError: it is no number, or that of another type of document.
    """
    symbol = f"{type_code}-{office_code}"
    if given is None:
        return f"{BLANK}/{symbol}"
    number = read_number(given)
    if number is None or not number.ordinal or number.year is not None:
        raise ParcliError(
            Message("“{text}”: không phải số của văn bản", text=given),
            Message("viết như 5 hay 05/{symbol}", symbol=symbol),
        )
    codes = number.right_codes
    if codes and codes[0] != type_code:
        raise ParcliError(
            Message("“{text}”: không phải số của loại văn bản này", text=given),
            Message("văn bản đang lập mang ký hiệu {symbol}", symbol=symbol),
        )
    digits = re.sub(r"^\d+", lambda found: found[0].zfill(_SHORTEST), number.ordinal)
    return f"{digits}/{'-'.join(codes) or symbol}"
