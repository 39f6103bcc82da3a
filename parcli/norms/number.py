"""Numbers of documents: 5409/QĐ-UBND, 26/2019/TT-BTC, 5947/UBND-NV, and the Party's 18-NQ/TW."""

import re
from typing import NamedTuple

from parcli.norms.codes import NORMATIVE_CODES, TYPE_CODES, is_type, right_code

_ORDINAL = r"\d{1,6}[a-zđ]?"
_LETTERS = r"[A-Za-zĐđƯưÔôƠơÂâÊêĂă&]{1,12}\d{0,2}"
_YEAR = r"(?:(?:19|20)\d\d)"
# Only the first joint may be spaced: `5409/QĐ-UBND - Kế hoạch` goes on with a sentence.
_CODE = rf"{_LETTERS}(?:\s?[-–]\s?{_LETTERS}(?:[-–/]{_LETTERS})*|/{_LETTERS}(?:[-–/]{_LETTERS})*)"
_ASSEMBLY = r"(?:UBTV)?QH\d{1,2}"

STATE_FORM = rf"{_ORDINAL}\s?/\s?(?:{_YEAR}\s?/\s?)?{_CODE}(?!\w)"
PARTY_FORM = rf"{_ORDINAL}\s?-\s?[A-ZĐ][A-Za-zĐđ]{{0,5}}\s?/\s?[A-ZĐƯ]{{2,8}}(?!\w)"
ASSEMBLY_FORM = rf"{_ORDINAL}/{_YEAR}/{_ASSEMBLY}(?!\w)"
SHORT_FORM = rf"{_ORDINAL}(?:/{_YEAR})?(?:/{_LETTERS})?(?!\w)"

_WHOLE = re.compile(rf"({_ORDINAL})?(?:/({_YEAR}))?(?:([-/])?(\D.*))?")
_ONE_CODE = re.compile(_LETTERS)
_JOINT = re.compile(r"[-–/]")


class Number(NamedTuple):
    """A number in its parts: `26`, 2019, (`TT`, `BTC`); `is_party` where the type comes first."""

    ordinal: str
    year: int | None
    codes: tuple[str, ...]
    is_party: bool = False

    @property
    def right_codes(self) -> tuple[str, ...]:
        """Give the codes as they are written officially."""
        return tuple(map(right_code, self.codes))

    @property
    def names_type(self) -> bool:
        """Whether the first code is that of a type: a công văn begins with its agency."""
        return bool(self.codes) and is_type(right_code(self.codes[0]))

    def written(self, *, as_party: bool | None = None) -> str:
        """Write the number in its official form."""
        codes, year = self.right_codes, "" if self.year is None else f"/{self.year}"
        if self.is_party if as_party is None else as_party:
            return f"{self.ordinal}{year}-{'/'.join(codes)}"
        return f"{self.ordinal}{year}" + (f"/{'-'.join(codes)}" if codes else "")


def read_number(text: str) -> Number | None:
    """Take a number apart, spaces and cases as they may be; None for what is no number."""
    found = _WHOLE.fullmatch("".join(text.split()))
    if not found or not (found[1] or found[4]):
        return None
    codes = tuple(code for code in _JOINT.split(found[4] or "") if code)
    if not all(_ONE_CODE.fullmatch(code) for code in codes):
        return None
    year = int(found[2]) if found[2] else None
    return Number(found[1] or "", year, codes, is_party=found[3] == "-" and "/" in (found[4] or ""))


def number_key(text: str) -> str:
    """Give the number for comparing: no spaces, one case, one dash, no zeros before."""
    return "".join(text.split()).casefold().replace("–", "-").lstrip("0")


def cited_number(text: str) -> str:
    """Name a document with its number: `Báo cáo số 41/BC-VP`; what is no number stays as it is."""
    number = read_number(text)
    if number is None or not (number.ordinal and number.codes):
        return text
    types = TYPE_CODES | NORMATIVE_CODES
    kind = types.get(number.right_codes[0], "Văn bản")
    return f"{kind} số {text}"
