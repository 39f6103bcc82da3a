"""The table of real phrases: what each must mean, or where it must be refused."""

import unicodedata
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from parcli.deadline import Frame, read
from parcli.reports.reading import reading_json
from parcli.workdays import WorkCalendar

Row = dict[str, Any]

SHAPE = ["phrase", "understood", "parts", "occurrences", "note", "problem"]
KEYS = {"phrase", "year", "before", "reporting", "events"}
UNDERSTOOD = {"parts", "occurrences", "event", "reference", "note"}


def load() -> list[Row]:
    text = Path(__file__).with_name("phrases.yaml").read_text(encoding="utf-8")
    rows: list[Row] = yaml.load(text, Loader=yaml.CSafeLoader)
    return rows


ROWS = load()
GOOD = [row for row in ROWS if "refused" not in row]
BAD = [row for row in ROWS if "refused" in row]


def settings(row: Row) -> str:
    return "; ".join(
        f"{key} {row[key]}" for key in ("year", "before", "reporting", "events") if key in row
    )


def name(row: Row) -> str:
    """Make the phrase readable in pytest's ASCII ids: without its accents."""
    letters = unicodedata.normalize("NFD", row["phrase"]).replace("đ", "d").replace("Đ", "D")
    plain = "".join(letter for letter in letters if letter.isascii())
    return f"{plain.strip() or 'blank'} [{row['year']}]"


def frame(row: Row) -> Frame:
    years = [int(year) for year in str(row["year"]).split("-")]
    events: dict[str, date | None] = row.get("events", {})
    return Frame(
        first_year=years[0],
        last_year=years[-1],
        before=row.get("before", "strict"),
        reporting=tuple(row.get("reporting", {}).items()),
        events=tuple(events.items()),
        calendar=WorkCalendar(),
    )


def answer(row: Row) -> Row:
    found: Row = reading_json(read(row["phrase"], frame(row)))
    assert list(found) == SHAPE
    assert found["phrase"] == row["phrase"]
    return found


def told(part: Row) -> str:
    if part["kind"] == "recurring":
        return f"recurring {part['every'] or '-'}"
    if part["kind"] != "relative":
        return str(part["kind"])
    if part["immediate"]:
        return "relative immediate"
    back = " before" if part.get("before") else ""
    return f"relative {part['within']} {part['unit']}{back}"


def spelled(occurrence: Row) -> str:
    assert set(occurrence) == {"period", "from", "due"}
    return f"{occurrence['period'] or '-'} {occurrence['from'] or ''}..{occurrence['due']}"


@pytest.mark.parametrize("row", GOOD, ids=name)
def test_understood(row: Row) -> None:
    found = answer(row)
    assert found["problem"] is None
    assert found["understood"] is True
    assert [told(part) for part in found["parts"]] == row["parts"]
    assert sorted(map(spelled, found["occurrences"])) == sorted(row["occurrences"])
    assert found["note"] == row.get("note")
    if "event" in row:
        assert [part["event"] for part in found["parts"] if "event" in part] == row["event"]
    if "reference" in row:
        references = [part["reference"] for part in found["parts"] if "reference" in part]
        assert references == row["reference"]


@pytest.mark.parametrize("row", BAD, ids=name)
def test_refused(row: Row) -> None:
    found = answer(row)
    assert found["understood"] is False
    assert (found["parts"], found["occurrences"], found["note"]) == ([], [], None)
    problem, part = found["problem"], row["refused"]
    assert row["phrase"][problem["at"] :].startswith(problem["text"])
    assert problem["hint"]
    if part:
        start = row["phrase"].index(part)
        assert start <= problem["at"] < start + len(part)


def test_table_is_rich_and_says_nothing_twice() -> None:
    assert len(ROWS) >= 380
    assert len(GOOD) >= 300
    assert len(BAD) >= 80
    asked = Counter((row["phrase"], settings(row)) for row in ROWS)
    assert [row for row, count in asked.items() if count > 1] == []


def test_rows_have_known_keys_and_a_place_inside_the_phrase() -> None:
    for row in GOOD:
        assert {"phrase", "year", "parts", "occurrences"} <= set(row) <= KEYS | UNDERSTOOD, row
    for row in BAD:
        assert set(row) <= KEYS | {"refused"}, row
        assert row["refused"] in row["phrase"], row
