"""`parcli record`: note what was delivered, how far work is, what was put off or dropped."""

import sys
from collections.abc import Sequence
from typing import NamedTuple

import typer

from parcli.cli.exits import FINE, USAGE
from parcli.cli.language import BadValue
from parcli.cli.listing import seen_on, workspace_with_plans
from parcli.cli.options import Day, Plan
from parcli.cli.recording import options as option
from parcli.cli.recording.aim import placed_in_words
from parcli.cli.recording.hint import undo_commands
from parcli.cli.recording.run import Manner, Outcome, RefusedError, record_all
from parcli.cli.recording.table import read_table
from parcli.cli.shell import Output, Shell
from parcli.errors import ParcliError
from parcli.lint.finding import Placed
from parcli.progress.draft import Typed
from parcli.progress.wish import Wish
from parcli.reports.record_page import record_list, record_page
from parcli.text.message import Message, Translate, marked

HELP = marked(
    "Ghi nhận kết quả: đã hoàn thành, đang làm đến đâu, được lùi hạn hay thôi thực hiện.\n\n"
    "Ghi vào tệp tiến độ (*.progress.yaml) cạnh kế hoạch, chỉ thêm dòng. Một lệnh ghi được nhiều"
    " mã; sai một chỗ thì không ghi gì.\n\n"
    "Ví dụ: parcli record TC-4.a --done 20/01/2020 --document 12/KH-STP"
)

# Of more changes than these each is shown on one line.
_FEW = 10


class _Given(NamedTuple):
    """What the command line says beside how to record."""

    refs: Sequence[str]
    typed: Typed
    source: str | None
    agency: str | None
    plan: str | None


def record(
    ctx: typer.Context,
    *,
    refs: option.Refs = None,
    done: option.Done = None,
    document: option.Document = None,
    under_way: option.UnderWay = None,
    as_of: option.AsOf = None,
    postponed_to: option.PostponedTo = None,
    cancelled: option.Cancelled = None,
    decision: option.Decision = None,
    decided: option.Decided = None,
    reason: option.Reason = None,
    evidence: option.Evidence = None,
    note: option.Note = None,
    agency: option.Agency = None,
    source: option.Source = None,
    replace: option.Replace = False,
    undo: option.Undo = False,
    plan: Plan = None,
    on: Day = None,
) -> Output:
    """Put records into the progress files beside the plans, or take them out."""
    shell: Shell = ctx.obj
    typed = {
        "done": done,
        "document": document,
        "under_way": under_way,
        "as_of": as_of,
        "postponed_to": postponed_to,
        "cancelled": cancelled,
        "decision": decision,
        "decided": decided,
        "reason": reason,
        "evidence": tuple(evidence or ()),
        "note": note,
    }
    filled = {field: text for field, text in typed.items() if text}
    given = _Given(refs or (), filled, source, agency, plan)
    manner = Manner(seen_on(on, shell), shell.today, option.NAMES.__getitem__, replace, undo)
    return _recorded(given, manner, shell)


def _recorded(given: _Given, manner: Manner, shell: Shell) -> Output:
    _refuse_mixed(given, manner)
    workspace = workspace_with_plans(shell)
    speak = shell.speaker(workspace.settings.language)
    wishes: Sequence[Wish | ParcliError]
    if given.source:
        table = read_table(_content(given.source, shell), given.source, given.plan)
        wishes, manner = table.rows, manner._replace(named=table.named)
    else:
        wishes = [
            Wish(ref, given.typed, agency=given.agency, plan=given.plan) for ref in given.refs
        ]
    try:
        outcome = record_all(workspace, wishes, manner)
    except RefusedError as refused:
        return _refused(refused, speak)
    return _told(outcome, given, manner, shell, speak)


def _refuse_mixed(given: _Given, manner: Manner) -> None:
    """Refuse options that do not go together, before any file is read."""
    if given.source is None:
        if not given.refs:
            raise BadValue(Message("nêu mã sản phẩm, như TC-4.a, hoặc --from"), "MÃ")
        if manner.undo and manner.instead:
            raise BadValue(Message("không đi với --undo"), "--replace")
        return
    if given.refs:
        raise BadValue(Message("không đi với --from; mã viết trong bảng"), given.refs[0])
    if given.typed or given.agency:
        field = next(iter(given.typed), "agency")
        raise BadValue(
            Message("không đi với --from; viết thành một cột trong bảng"), option.NAMES[field]
        )
    if manner.undo:
        raise BadValue(Message("không đi với --from"), "--undo")


def _content(source: str, shell: Shell) -> bytes:
    if source == "-":
        return sys.stdin.buffer.read()
    try:
        return (shell.folder / source).read_bytes()
    except FileNotFoundError:
        message = Message("{file}: không có tệp này", file=source)
        raise ParcliError(message, Message("xem lại tên tệp và thư mục")) from None
    except OSError as error:
        message = Message(
            "{file}: không đọc được tệp ({reason})", file=source, reason=error.strerror
        )
        raise ParcliError(message, Message("xem lại tệp và quyền đọc tệp")) from None


def _refused(refused: RefusedError, speak: Translate) -> Output:
    """Name all that is wrong; one thing alone is told as every command tells it."""
    if len(refused.errors) == 1:
        raise refused.errors[0]
    notes: list[str] = []
    for error in refused.errors:
        notes += [_rendered(error.message, speak)]
        notes += [f"  {_rendered(error.hint, speak)}"] if error.hint else []
    count = Message("parcli: {count} chỗ phải sửa; chưa ghi gì", count=len(refused.errors))
    return Output("", USAGE, (*notes, count.render(speak)))


def _rendered(text: object, speak: Translate) -> str:
    return text.render(speak) if isinstance(text, Message) else str(text)


def _told(
    outcome: Outcome, given: _Given, manner: Manner, shell: Shell, speak: Translate
) -> Output:
    changes = [one.change for one in outcome.done]
    if len(changes) > _FEW:
        text = record_list(changes, manner.on, speak, colour=shell.colour)
    else:
        entries = [one.entry for one in outcome.done]
        text = record_page(entries, manner.on, speak, shell.width, colour=shell.colour)
    if not (manner.undo or all(change.is_old for change in changes)):
        text += "\n" + _hint(outcome, given.plan, speak)
    notes = tuple(_warning(found, speak) for found in outcome.warnings)
    return Output(text, FINE, notes)


def _warning(found: Placed, speak: Translate) -> str:
    told = placed_in_words(found).render(speak)
    return f"{told}\n  {found.hint.render(speak)}" if found.hint else told


def _hint(outcome: Outcome, plan: str | None, speak: Translate) -> str:
    if len(outcome.done) > _FEW:
        return Message("Ghi nhầm thì bỏ ra: parcli record MÃ --undo").render(speak) + "\n"
    wrong = Message("Ghi nhầm thì bỏ ra:").render(speak)
    commands = undo_commands(outcome.done, plan)
    return "".join(f"{line}\n" for line in (wrong, *(f"  {command}" for command in commands)))
