"""Windows and due days worked out by hand from NĐ 09/2019/NĐ-CP, art. 12."""

from datetime import date

import pytest

from parcli.deadline import Frame, frame_of, read
from parcli.deadline.presets import presets
from parcli.model.plan import Plan
from parcli.workdays import WorkCalendar

CALENDAR = WorkCalendar()


def framed(preset, year=2026, before="strict"):
    phrases = tuple(presets()[preset].phrases.items())
    return Frame(year, year, CALENDAR, before, phrases)


def due_days(phrase, frame):
    return {o.period: o.due.isoformat() for o in read(phrase, frame).occurrences}


def plan_with(reporting, period="2026"):
    return Plan.model_validate(
        {"parcli": "1", "id": "mau", "title": "Mẫu", "level": "other", "issuer": "so-noi-vu"}
        | {"period": period, "reporting": reporting, "areas": {}}
    )


@pytest.mark.parametrize(
    ("preset", "label", "first", "last"),
    [
        ("nd-09-2019", "2026-01", "2025-12-15", "2026-01-14"),
        ("nd-09-2019", "2026-03", "2026-02-15", "2026-03-14"),
        ("nd-09-2019", "2026-Q1", "2025-12-15", "2026-03-14"),
        ("nd-09-2019", "2026-Q2", "2026-03-15", "2026-06-14"),
        ("nd-09-2019", "2026-Q3", "2026-06-15", "2026-09-14"),
        ("nd-09-2019", "2026-Q4", "2026-09-15", "2026-12-14"),
        ("nd-09-2019", "2026-H1", "2025-12-15", "2026-06-14"),
        ("nd-09-2019", "2026-H2", "2026-06-15", "2026-12-14"),
        ("nd-09-2019", "2026", "2025-12-15", "2026-12-14"),
        ("bnv-cchc", "2026-Q1", "2025-12-15", "2026-03-14"),
        ("bnv-cchc", "2026-H1", "2025-12-15", "2026-06-14"),
        ("bnv-cchc", "2026-Q3", "2026-06-15", "2026-09-14"),
        ("bnv-cchc", "2026", "2025-12-15", "2026-12-14"),
    ],
)
def test_the_data_of_a_report(preset, label, first, last):
    dated = presets()[preset].report_of(label)
    assert dated is not None
    assert dated.period.label == label
    assert dated.data == (date.fromisoformat(first), date.fromisoformat(last))


def test_the_ministry_has_four_reports_and_others_stand_for_the_second_and_fourth_quarter():
    ministry = presets()["bnv-cchc"]
    labels = [dated.period.label for dated in ministry.of_year(2026)]
    assert labels == ["2026-Q1", "2026-Q3", "2026-H1", "2026"]
    stands = {label: ministry.report_of(label) for label in ("2026-Q2", "2026-Q4")}
    assert {k: v.period.label for k, v in stands.items() if v} == {
        "2026-Q2": "2026-H1",
        "2026-Q4": "2026",
    }


@pytest.mark.parametrize("label", ["2026-9M", "2026-H2", "2026-03", "2026-W05", "2016-10-20", ""])
def test_the_ministry_has_no_report_for_other_periods(label):
    assert presets()["bnv-cchc"].report_of(label) is None


def test_nine_months_are_not_in_the_decree():
    assert presets()["nd-09-2019"].report_of("2026-9M") is None


def test_where_the_source_fixes_no_data_none_is_made_up():
    dated = presets()["co-quan-truoc-ngay-10"].report_of("2026-Q1")
    assert dated is not None
    assert dated.data is None


def test_the_ministry_wants_its_reports_by_the_20th():
    frame = framed("bnv-cchc")
    assert due_days("Định kỳ hàng quý", frame) == {
        "2026-Q1": "2026-03-20",
        "2026-Q2": "2026-06-20",
        "2026-Q3": "2026-09-20",
        "2026-Q4": "2026-12-20",
    }
    assert due_days("Định kỳ 6 tháng, năm", frame) == {
        "2026-H1": "2026-06-20",
        "2026-H2": "2026-12-20",
        "2026": "2026-12-20",
    }
    # A month and nine months are not of this regime: they end with their period.
    assert due_days("Định kỳ 9 tháng", frame) == {"2026-9M": "2026-09-30"}


def test_an_agency_reports_before_the_10th():
    days = ["2026-03-09", "2026-06-09", "2026-09-09", "2026-12-09"]
    frame = framed("co-quan-truoc-ngay-10")
    assert list(due_days("Định kỳ hàng quý", frame).values()) == days
    assert list(due_days("Định kỳ 6 tháng", frame).values()) == days[1::2]
    assert list(due_days("Định kỳ hàng năm", frame).values()) == days[3:]
    inclusive = framed("co-quan-truoc-ngay-10", before="inclusive")
    assert due_days("Định kỳ hàng năm", inclusive) == {"2026": "2026-12-10"}


def test_the_decree_fixes_no_sending_day():
    assert presets()["nd-09-2019"].phrases == {}
    assert frame_of(plan_with("nd-09-2019"), CALENDAR).reporting == ()


def test_what_a_plan_sets_beside_its_preset_comes_first():
    own = plan_with({"preset": "bnv-cchc", "quarter": "ngày 15 tháng cuối quý"})
    frame = frame_of(own, CALENDAR)
    assert due_days("Định kỳ hàng quý", frame)["2026-Q1"] == "2026-03-15"
    assert due_days("Định kỳ hàng năm", frame) == {"2026": "2026-12-20"}


def test_a_preset_holds_in_a_plan_of_several_years():
    frame = frame_of(plan_with("bnv-cchc", "2026-2027"), CALENDAR)
    assert due_days("Định kỳ 6 tháng", frame) == {
        "2026-H1": "2026-06-20",
        "2026-H2": "2026-12-20",
        "2027-H1": "2027-06-20",
        "2027-H2": "2027-12-20",
    }
    assert due_days("Định kỳ hàng năm", frame) == {"2026": "2026-12-20", "2027": "2027-12-20"}


def test_a_day_that_a_phrase_names_comes_before_the_preset():
    days = due_days("Trước ngày 10 của tháng cuối quý", framed("bnv-cchc"))
    assert days["2026-Q1"] == "2026-03-09"


def test_an_unknown_preset_sets_no_day():
    assert frame_of(plan_with("bnv-cch"), CALENDAR).reporting == ()


@pytest.mark.parametrize("preset", presets().values(), ids=lambda preset: preset.id)
def test_every_preset_names_its_source_and_can_be_read(preset):
    assert preset.name
    assert preset.source
    for every, phrase in preset.phrases.items():
        rhythm = {"quarter": "Hàng quý", "half-year": "Định kỳ 6 tháng", "year": "Hàng năm"}[every]
        reading = read(rhythm, framed(preset.id))
        assert reading.understood, phrase
        ends = {o.due.isoformat() for o in read(rhythm, Frame(2026, 2026, CALENDAR)).occurrences}
        assert not ends & set(due_days(rhythm, framed(preset.id)).values())
