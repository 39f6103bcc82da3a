"""A document without a table of tasks: the lines of its text drafted as tasks, and doubted."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from parcli.intake.front import Front, ToldDuty, ToldText, ToldWork
from parcli.intake.tables.titles import area_in
from parcli.intake.told import Doubt, ToldArea, ToldTask, Who, Words
from parcli.text.message import Message

_TEXT = Message(
    "không thấy bảng nhiệm vụ nào: đã ghi mỗi dòng phần lời thành một nhiệm vụ, chưa có sản phẩm,"
    " thời hạn"
)
_DUTIES = Message(
    "không thấy bảng nhiệm vụ nào: đã ghi mỗi việc giao cho cơ quan thành một nhiệm vụ ở Nội dung"
    " khác, chưa có sản phẩm, thời hạn"
)


def has_work(front: Front) -> bool:
    """Whether the text lays out work: by areas, or a letter by agencies."""
    return bool(areas_of(front))


def areas_of(front: Front) -> tuple[ToldArea, ...]:
    """Give the areas that the text lays out, their lines as tasks."""
    areas = tuple(_area(text) for text in front.areas if text.work)
    return areas or tuple(_assigned(front.organisation if front.kind == "letter" else ()))


def without_work(front: Front) -> Front:
    """Leave out what was drafted as tasks; what an area aims at is noted there."""
    if not any(text.work for text in front.areas):
        return replace(front, organisation=()) if front.kind == "letter" else front
    texts = (text._replace(lines=(), notes=text.notes + text.aimed) for text in front.areas)
    return replace(front, areas=tuple(texts))


def _area(text: ToldText) -> ToldArea:
    named = area_in(text.title.text)
    return ToldArea(
        named.area if named else "other",
        text.no,
        text.title,
        tuple(map(_task, text.work)),
        (Who(text.lead, "lead"),) if text.lead else (),
        (Doubt(text.title.place, text.title.text, _TEXT),),
    )


def _task(work: ToldWork) -> ToldTask:
    who = (Who(work.who, "lead" if work.leads else "perform"),) if work.who else ()
    return ToldTask(work.no, work.title, who, tasks=tuple(map(_task, work.below)))


def _assigned(duties: Sequence[ToldDuty]) -> Iterator[ToldArea]:
    """Give the work of a letter in one area: a task an agency, below it what it is to do."""
    named = [(duty.who, duty.texts) for duty in duties if duty.who]
    if named:
        first = named[0][0]
        title = Words("", first.place)
        tasks = tuple(_duty(who, texts) for who, texts in named)
        doubt = Doubt(first.place, first.text, _DUTIES)
        yield ToldArea("other", "", title, tasks, doubts=(doubt,))


def _duty(who: Words, texts: Sequence[Words]) -> ToldTask:
    below = tuple(ToldTask("", text) for text in texts)
    return ToldTask("", who, (Who(who, "perform"),), tasks=below)
