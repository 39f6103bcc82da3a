"""Content lines: escaped, folded, and read back as they were."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from parcli.exports.ics.content import component, content, day, duration, text


@given(st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs", "Co", "Cn", "Z"]), max_size=120))
@settings(max_examples=40, deadline=None)
def test_a_text_is_read_back_as_it_was(value):
    written = content(component("VCALENDAR", {}, [component("VEVENT", {"SUMMARY": text(value)})]))
    assert all(len(line) <= 75 for line in written.split(b"\r\n"))
    for line in written.split(b"\r\n"):
        line.decode("utf-8")  # no letter is cut
    (event,) = Calendar.from_ical(written).walk("VEVENT")
    assert event["SUMMARY"] == value


def test_control_characters_are_made_visible():
    assert text("a\x00b\r\nc\x1bd") == "a\N{REPLACEMENT CHARACTER}b\\nc\N{REPLACEMENT CHARACTER}d"


def test_days_and_spans():
    assert day(date(420, 1, 2)) == "04200102"
    assert duration(timedelta(days=1)) == "P1D"
    assert duration(timedelta(hours=8)) == "PT8H"
    assert duration(timedelta(hours=8, days=-7)) == "-P6DT16H"


def test_a_long_line_is_folded():
    folded = content(["a" * 100])
    assert b"\r\n a" in folded
    assert folded.replace(b"\r\n ", b"") == b"a" * 100 + b"\r\n"
