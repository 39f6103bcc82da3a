"""A plan that stands already: what the document says otherwise, and its file with that in it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from parcli.cli.checking import plan_findings
from parcli.cli.importing.fresh import doubts_of, with_doubts
from parcli.cli.importing.home import Home
from parcli.cli.importing.pruning import with_named_bodies
from parcli.cli.importing.reading import Read
from parcli.cli.importing.refusing import (
    not_renewed,
    refuse_new_errors,
    refuse_other_id,
    refuse_other_issuer,
    refuse_recorded,
)
from parcli.cli.importing.request import Request
from parcli.cli.importing.silencing import silenced
from parcli.cli.importing.texts import Texts, register_content
from parcli.cli.importing.tracking import Tracked, tracked
from parcli.cli.importing.weaving import choices, woven
from parcli.cli.importing.writing import Change, write_all
from parcli.cli.workspace import PlanFile
from parcli.deadline.dated import DatedPlan
from parcli.diff import compare, unamended
from parcli.errors import ParcliError
from parcli.intake.draft import Draft
from parcli.intake.drafting import plan_comments
from parcli.intake.renewing import Laid, Renewed, laid_over, renewed
from parcli.intake.told import Doubt
from parcli.lint.finding import Placed
from parcli.model.plan import Plan
from parcli.model.register import Register
from parcli.reports.diff_view import ComparedPlan, Comparison, PlanFiles, Version
from parcli.text.message import Message
from parcli.yamlio import build, load_bytes
from parcli.yamlio.canonical.gaps import comments_in
from parcli.yamlio.written import plan_file


class Standing(NamedTuple):
    """The plan as it stands and as it shall be; the draft has the doubts of what is new alone."""

    draft: Draft
    comparison: Comparison
    before: bytes
    texts: Texts
    file: PlanFile
    warnings: list[Placed]
    tracked: Tracked
    left_out: int
    """Products of the plan that a sheet has no row for, and that stay."""

    @property
    def lost(self) -> tuple[str, ...]:
        """The comments of what is taken out or replaced, which go with it."""
        before, after = (
            Counter(comments_in(content.decode("utf-8-sig").replace("\r\n", "\n")))
            for content in (self.before, self.texts.plan)
        )
        return tuple((before - after).elements())

    @property
    def is_same(self) -> bool:
        """Whether there is nothing to write."""
        return not self.comparison.plans and self.tracked.change is None


def standing_plan(read: Read, home: Home, request: Request) -> Path | None:
    """Give the file of the plan, where it is in the folder: by its name or, renamed, by its id.

    Raises:
        ParcliError: a plan of the workspace in another folder has the id.
    """
    draft = read.draft
    if request.target is None:
        return None
    own = home.plan_path(draft.plan["period"])
    if own.exists():
        return own
    if draft.is_guessed(("period",)) and (over := home.plan_over(draft.plan["period"])):
        return over
    plan_id = str(draft.plan["id"])
    there = home.workspace.parents.path_of(plan_id) if home.above else None
    if there is None or there.parent.resolve() == home.folder:
        return there
    raise ParcliError(
        Message("mã “{id}” đã là của kế hoạch ở {file}", id=plan_id, file=home.shown(there)),
        Message("chọn mã khác: --id MÃ; nếu là kế hoạch ấy thì nhập vào thư mục của nó"),
    )


def renewal(read: Read, path: Path, home: Home, request: Request) -> Standing:
    """Lay the draft over the plan that stands.

    Raises:
        ParcliError: the plan has faults, or the change cannot be made with all else kept.
    """
    return _Renewing(read, path, home, request).standing()


class _Renewing:
    def __init__(self, read_: Read, path: Path, home: Home, request: Request) -> None:
        self._read = read_
        self._path = path
        self._home = home
        self._request = request
        self._source = request.name
        self._shown = home.shown(path)
        self._before = home.content(path) or b""
        self._register = register_content(home, read_.draft, self._source)
        shown = home.shown(home.register_path)
        self._bodies = load_bytes(self._register, shown, Register).model

    def standing(self) -> Standing:
        """Give the plan as it stands beside the plan as it shall be."""
        was, old = self._standing_data()
        laid = self._laid(was, old)
        self._read = self._read._replace(draft=laid.draft)
        now = self._model(laid.now.data)
        refuse_recorded(self._path, old, self._dated(now), self._request.shown, self._home)
        self._keep_named(now)
        file, draft, text = self._written(was, laid.now)
        found = plan_findings(self._home.workspace, file, self._home.today)
        if text.plan != self._before:
            refuse_new_errors(self._before, file, found, self._home)
        drafted = self._dated(self._model(laid.draft.plan))
        progress = tracked(self._home, self._read, drafted, file)
        progress = progress._replace(doubts=(*laid.doubts, *progress.doubts))
        diff = compare(old, self._dated(file.plan))
        files = PlanFiles(self._shown, self._shown)
        shown = file.register_file.shown if file.register_file else None
        plan = ComparedPlan(files, old, diff.new, diff, (), unamended(diff), shown)
        plans = () if diff.is_empty else (plan,)
        return Standing(
            draft,
            Comparison(Version(self._shown), Version(self._request.shown), plans),
            self._before,
            text,
            file,
            found,
            progress,
            len(laid.left_out),
        )

    def _laid(self, was: Mapping[str, object], old: DatedPlan) -> Laid:
        """Lay the draft over the plan: that of a sheet adds, that of a document is the plan."""
        draft = self._read.draft
        plans = old, self._dated(self._model(draft.plan))
        if self._request.is_workbook:
            return laid_over(was, draft, plans)
        guessed = [placed.path for placed in draft.doubts]
        now = renewed(was, draft.plan, plans, guessed)
        return Laid(now, draft, (), tuple(_undated(now, draft)))

    def _keep_named(self, plan: Plan) -> None:
        draft = with_named_bodies(self._read.draft, plan)
        self._read = self._read._replace(draft=draft)
        self._register = register_content(self._home, draft, self._source)

    def _standing_data(self) -> tuple[Mapping[str, object], DatedPlan]:
        loaded = load_bytes(self._before, self._shown, Plan)
        data = loaded.source.data
        if not loaded.usable or loaded.model is None or not isinstance(data, Mapping):
            raise ParcliError(
                Message("{file}: kế hoạch đang có lỗi nên chưa so được", file=self._shown),
                Message("sửa trước đã; xem: parcli lint {file}", file=self._shown),
            )
        plan, draft = loaded.model, self._read.draft
        refuse_other_id(plan, self._shown, self._request)
        refuse_other_issuer(plan, self._shown, draft, self._request.shown, self._bodies)
        return data, self._dated(plan)

    def _dated(self, plan: Plan) -> DatedPlan:
        return DatedPlan(plan, self._bodies, self._home.workspace.frame(plan))

    def _model(self, data: Mapping[str, object]) -> Plan:
        model = build(Plan, dict(data)).model
        if model is None:
            raise not_renewed(self._shown)
        return model

    def _written(self, was: Mapping[str, object], now: Renewed) -> tuple[PlanFile, Draft, Texts]:
        """Give the file with what is new in it: with comments at their lines, else without."""
        draft = self._read.draft
        fresh = [one for one in draft.doubts if one.in_register or now.is_fresh(one.path)]
        draft = replace(draft, doubts=tuple(fresh))
        if now.data == was:
            texts = self._texts(self._before)
            return texts.as_read(self._home), draft, texts
        first = self._texts(plan_file(now.data, {}).encode())
        errors = [
            error
            for error in silenced(self._home, first.as_read(self._home), draft)
            if now.is_fresh(error.finding.path)
        ]
        draft = with_doubts(draft, doubts_of(errors, draft))
        comments = tuple(choices(plan_comments(draft, self._source), errors))
        content = woven(self._before, was, now.data, comments)
        if content is None:
            raise not_renewed(self._shown)
        texts = self._texts(content)
        return texts.as_read(self._home), draft, texts

    def _texts(self, content: bytes) -> Texts:
        return Texts(self._path, content, self._home.register_path, self._register)


def write(standing: Standing, home: Home) -> tuple[str, ...]:
    """Write what changes, all or none; give the files as shown."""
    texts, change = standing.texts, standing.tracked.change
    found = [
        Change(texts.plan_path, standing.before, texts.plan),
        Change(texts.register_path, home.register_content, texts.register),
    ]
    return write_all([*found, *([change] if change else [])], home)


def _undated(now: Renewed, draft: Draft) -> Iterator[Doubt]:
    """Tell of the deadlines that stay though the document, which has others, leaves them empty."""
    names = {path: fate.words for fate in draft.fates for path in fate.paths}
    if not any(path[-1] == "deadline" for path in names):
        return
    why = Message("văn bản để trống thời hạn; thời hạn đã có giữ nguyên")
    for path in now.undated:
        if name := names.get((*path, "name")):
            yield Doubt(name.place, name.text, why)
