"""The answer to a deadline phrase: the fixed JSON object, and plain text for people."""

from parcli.deadline.reading import Reading
from parcli.model.deadline import External, Kind, Occurrence, Part, Recurring, Relative, Series
from parcli.text.dates import format_date
from parcli.text.message import Message, Translate
from parcli.text.normal import width

Json = dict[str, object]

UNDATED: dict[Kind, Message] = {
    "continuous": Message("thường xuyên, không có hạn cuối"),
    "relative": Message("chờ ngày của sự kiện"),
    "external": Message("hạn do văn bản khác định"),
    "adhoc": Message("khi có yêu cầu"),
}


def reading_json(reading: Reading, translate: Translate = str) -> Json:
    """Give the object of `parcli deadline --json`; its shape is fixed."""
    parts = reading.deadline.parts if reading.deadline else ()
    return {
        "phrase": reading.phrase,
        "understood": reading.understood,
        "parts": [_part(part) for part in parts],
        "occurrences": [_occurrence(each) for each in reading.occurrences],
        "note": reading.note,
        "problem": _problem(reading, translate),
    }


def _part(part: Part) -> Json:
    found: Json = {"kind": part.kind}
    if isinstance(part, Recurring | Series):
        found["every"] = part.every
    elif isinstance(part, Relative):
        found |= {"event": part.event, "within": part.within, "unit": part.unit}
        found["immediate"] = part.immediate
        if part.before:
            found["before"] = True
    elif isinstance(part, External):
        found["reference"] = part.reference
    return found


def _occurrence(each: Occurrence) -> Json:
    first = each.first.isoformat() if each.first else None
    return {"period": each.period, "from": first, "due": each.due.isoformat()}


def _problem(reading: Reading, translate: Translate) -> Json | None:
    problem = reading.problem
    if problem is None:
        return None
    return {"at": problem.at, "text": problem.text, "hint": problem.hint.render(translate)}


def reading_text(reading: Reading) -> list[Message]:
    """Give the answer as lines for people: the occurrences, or the problem and what to write."""
    if reading.problem is not None:
        before = width(reading.phrase[: reading.problem.at])
        underline = " " * before + "^" * max(1, width(reading.problem.text))
        return [
            Message("{phrase}", phrase=reading.phrase),
            Message("{underline}", underline=underline),
            Message(
                "{problem}; {hint}", problem=reading.problem.message, hint=reading.problem.hint
            ),
        ]
    lines = [Message("{phrase}", phrase=reading.phrase)]
    lines += [_line(each) for each in reading.occurrences]
    lines += [Message("  {kind}", kind=UNDATED[kind]) for kind in _undated(reading)]
    if reading.note:
        lines.append(Message("  ghi chú: {note}", note=reading.note))
    return lines


def _undated(reading: Reading) -> list[Kind]:
    """Give the kinds of the parts that have no date of their own, or not yet."""
    return [
        kind
        for kind in reading.kinds
        if kind in UNDATED and (kind != "relative" or reading.waiting)
    ]


def _line(each: Occurrence) -> Message:
    label = f"{each.period}: " if each.period else ""
    due = format_date(each.due)
    if each.first is None:
        return Message("  {label}đến hết {due}", label=label, due=due)
    if each.first == each.due:
        return Message("  {label}{due}", label=label, due=due)
    return Message("  {label}{first} – {due}", label=label, first=format_date(each.first), due=due)
