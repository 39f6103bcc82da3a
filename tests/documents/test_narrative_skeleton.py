"""The skeleton of a narrative: it loads as it stands, and says nothing."""

from pathlib import Path

import pytest

from parcli.cli.workspace import open_workspace
from parcli.documents.narrative_skeleton import narrative_skeleton
from parcli.documents.outline import DIRECTION, NEXT, PLAN, PROPOSALS, paragraphs, result_areas
from parcli.documents.report_tables import late_turns
from parcli.model.narrative import Assessment, Direction, Narrative
from parcli.status.obligation import obligations
from parcli.status.period import report_on, report_windows
from parcli.yamlio import load_bytes

WORKSPACE = open_workspace(Path(__file__).parent.parent.parent)


def report(plan_id):
    file = WORKSPACE.plan_with_id(plan_id)
    kept = WORKSPACE.progress_file(file.path)
    frame = WORKSPACE.frame(file.plan)
    owed = obligations(file.plan, file.register, frame, kept.model if kept else None)
    window = report_windows(file.plan)[1]
    return report_on(file.plan, owed, window, window.data.last)


@pytest.mark.parametrize("plan_id", ["thanh-hoa-2020", "khanh-hoa-thanh-tra-2021", "lai-chau-2020"])
def test_it_loads_as_it_stands_and_says_nothing(plan_id):
    found = report(plan_id)
    loaded = load_bytes(narrative_skeleton(found).encode(), "khung.yaml", Narrative)
    assert loaded.placed == ()
    narrative = loaded.model
    assert (narrative.plan, narrative.period) == (plan_id, found.window.label)
    sections = (PLAN, *DIRECTION, *result_areas(found.plan).values(), NEXT, PROPOSALS)
    assert not any(paragraphs(told, narrative) for told in sections)
    assert set(narrative.results) == set(result_areas(found.plan))
    assert narrative.direction == Direction()
    assert narrative.assessment == Assessment()
    assert list(narrative.late) == [turn.reference for turn in late_turns(found)]


def test_every_key_of_the_model_is_there():
    text = narrative_skeleton(report("thanh-hoa-2020"))
    for model in (Narrative, Direction, Assessment):
        for key in model.model_fields:
            assert f"{key}:" in text
    assert max(map(len, text.splitlines())) <= 100


def test_what_is_late_is_named_above_its_key():
    lines = narrative_skeleton(report("thanh-hoa-2020")).splitlines()
    at = lines.index("  TC-4.a:")
    assert lines[at - 1] == (
        "  # Kế hoạch rà soát văn bản quy phạm pháp luật; Sở Tư pháp; quá hạn 135 ngày"
    )
