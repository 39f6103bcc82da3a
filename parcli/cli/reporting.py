"""What `report` stands on: the period asked for, what is delivered, the words beside the plan."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from parcli.cli.language import BadValue
from parcli.cli.paths import PLAN_SUFFIX
from parcli.cli.signing import progress_for_signing
from parcli.cli.workspace import PlanFile, Workspace
from parcli.documents.outline import unprinted_results
from parcli.documents.report_tables import late_turns
from parcli.lint.finding import Finding, Placed, Severity
from parcli.model.narrative import Narrative
from parcli.model.plan import Plan
from parcli.model.progress import Progress
from parcli.status.label import read_label
from parcli.status.obligation import obligations
from parcli.status.period import PeriodReport, ReportWindow, regime_of, report_on, report_windows
from parcli.text.dates import format_date
from parcli.text.message import Message
from parcli.text.suggest import nearest
from parcli.yamlio import Loaded, load

_FOLDER_SUFFIX, _YAML = ".report", ".yaml"


class Gathered(NamedTuple):
    """What a plan has to report on a period, and the records it was computed from."""

    report: PeriodReport
    progress: Progress


def window_asked(plan: Plan, text: str) -> ReportWindow:
    """Give the reporting period that was asked for.

    Raises:
        BadValue: the regime has no report of it.
    """
    windows = {window.label: window for window in report_windows(plan)}
    period = plan.period
    only = period.first_year if period.first_year == period.last_year else None
    label = read_label(text, only)
    if label in windows:
        return windows[label]
    known = "\n".join(f"  {line}" for line in _known(windows.values()))
    if label is None:
        why = Message("“{text}”: không phải kỳ báo cáo", text=text)
    else:
        why = Message("“{text}”: kế hoạch không có báo cáo kỳ này", text=text)
    instead = regime_of(plan).report_of(label) if label else None
    near = instead.period.label if instead and instead.period.label in windows else None
    said = Message(" (nằm trong báo cáo {label})", label=near) if near else ""
    listed = Message("{why}{near}; các kỳ, với số liệu:\n{known}", why=why, near=said, known=known)
    raise BadValue(listed, "--period")


def _known(windows: Iterable[ReportWindow]) -> Iterator[str]:
    for window in windows:
        first, last = (format_date(day) for day in window.data)
        yield f"{window.label:<8} {first} – {last}"


def gathered(
    workspace: Workspace, file: PlanFile, window: ReportWindow, on: date | None
) -> Gathered:
    """Compute what the plan has to report on the period, as of the day or the last of its data.

    Raises:
        ParcliError: the progress file has faults, or the day lies before the period.
    """
    if on and on < window.data.first:
        raise BadValue(
            Message(
                "{day}: trước ngày đầu của kỳ báo cáo ({first})",
                day=format_date(on),
                first=format_date(window.data.first),
            ),
            "--on",
        )
    progress = progress_for_signing(workspace, file, for_report=True)
    owed = obligations(file.plan, file.register, workspace.frame(file.plan), progress)
    report = report_on(file.plan, owed, window, on or window.data.last)
    return Gathered(report, progress or Progress(parcli=1, plan=file.plan.id))


def narrative_path(plan: Path, label: str) -> Path:
    """Give where the narrative of a period lies: `2020.report/2020-Q1.yaml` beside the plan."""
    folder = plan.with_name(plan.name.removesuffix(PLAN_SUFFIX) + _FOLDER_SUFFIX)
    return folder / f"{label}{_YAML}"


def read_narrative(path: Path, shown: str, report: PeriodReport) -> Loaded[Narrative]:
    """Read a narrative; one of another plan or period is at fault too."""
    loaded = load(path, shown, Narrative)
    if loaded.model is None:
        return loaded
    strays = loaded.place(_strays(loaded.model, report))
    return Loaded(shown, loaded.source, loaded.built, (*loaded.placed, *strays), loaded.ignores)


def _strays(narrative: Narrative, report: PeriodReport) -> Iterator[Finding]:
    wanted = {"plan": report.plan.id, "period": report.window.label}
    for key, right in wanted.items():
        given = getattr(narrative, key)
        if given != right:
            message = Message(
                "lời văn này là của “{given}”, không phải “{right}”", given=given, right=right
            )
            yield Finding(
                (key,), message, Message("chọn tệp khác bằng --narrative, hoặc sửa dòng này")
            )


def unused(loaded: Loaded[Narrative], report: PeriodReport) -> list[Placed]:
    """Point at words in the narrative that the document has no place for."""
    found = loaded.place(_unused(loaded.model, report)) if loaded.model else []
    return sorted(found, key=lambda placed: placed.line)


def _unused(narrative: Narrative, report: PeriodReport) -> Iterator[Finding]:
    late = {turn.reference for turn in late_turns(report)}
    late |= {reference.partition("@")[0] for reference in late}
    for reference in narrative.late:
        if reference not in late:
            near = nearest(reference, late)
            hint = Message("có phải “{near}”?", near=near) if near else None
            message = Message("“{key}” không phải việc đang quá hạn nên không in", key=reference)
            yield Finding(("late", reference), message, hint, "key", severity=Severity.WARNING)
    for area in unprinted_results(narrative, report.plan):
        message = Message("báo cáo không có mục “{key}” nên không in", key=f"results.{area}")
        hint = Message("lời văn về chỉ đạo, điều hành ghi ở `direction:`")
        yield Finding(("results", area), message, hint, "key", severity=Severity.WARNING)
