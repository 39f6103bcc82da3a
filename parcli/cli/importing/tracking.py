"""What a tracking sheet says of deliveries, as the text of the plan's progress file."""

from collections.abc import Iterator
from typing import NamedTuple

from parcli.cli.importing.home import Home
from parcli.cli.importing.reading import Read
from parcli.cli.importing.writing import Change
from parcli.cli.paths import progress_path
from parcli.cli.workspace import PlanFile
from parcli.deadline.dated import DatedPlan
from parcli.errors import ParcliError
from parcli.intake.told import Doubt
from parcli.intake.tracked import records_of
from parcli.model.progress import Progress
from parcli.status.obligation import obligations
from parcli.text.message import Message
from parcli.yamlio import load_bytes
from parcli.yamlio.splice import new_progress, splice


class Tracked(NamedTuple):
    """The progress file as it shall be, how much is new in it, and what was not recorded.

    There is no change where nothing is to be recorded.
    """

    change: Change | None = None
    records: int = 0
    doubts: tuple[Doubt, ...] = ()


def tracked(home: Home, read: Read, drafted: DatedPlan, file: PlanFile) -> Tracked:
    """Give what the sheet adds to the progress of the plan as it shall be written.

    `drafted` is the plan with the ids of the draft.

    Raises:
        ParcliError: the progress file that stands has faults, or is another plan's.
    """
    told = read.draft.tracked
    if not told:
        return Tracked()
    plan, frame = file.plan, home.workspace.frame(file.plan)
    moved = dict(_references(drafted, DatedPlan(plan, file.register, frame)))
    rows = {moved[old]: said for old, said in told.items() if old in moved}
    path = progress_path(file.path)
    shown = home.shown(path)
    before = home.content(path)
    progress = _progress(before, shown, plan.id) if before is not None else None
    owed = obligations(plan, file.register, frame)
    recorded = records_of(rows, owed, progress, home.today, read.seen)
    doubts = tuple(doubt for _, doubt in recorded.doubts)
    if not recorded.edits:
        return Tracked(doubts=doubts)  # they are about the sheet: no comment stands in the plan
    content = new_progress(plan.id) if before is None else before
    change = Change(path, before, splice(content, recorded.edits))
    return Tracked(change, len(recorded.edits), doubts)


def _references(drafted: DatedPlan, final: DatedPlan) -> Iterator[tuple[str, str]]:
    """Give each product's reference in the draft with the one it has in the plan as written."""
    final_of = {each.place.path: each for own in final.products.values() for each in own}
    for own in drafted.products.values():
        for each in own:
            if now := final_of.get(each.place.path):
                yield each.reference, now.reference


def _progress(content: bytes, shown: str, plan_id: str) -> Progress | None:
    loaded = load_bytes(content, shown, Progress)
    if not loaded.usable or loaded.model is None or loaded.model.plan != plan_id:
        raise ParcliError(
            Message("{file}: tệp tiến độ có lỗi hoặc của kế hoạch khác, chưa ghi được", file=shown),
            Message("sửa trước đã; xem: parcli lint {file}", file=shown),
        )
    return loaded.model
