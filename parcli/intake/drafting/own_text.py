"""Tasks that stand in the plan's own text alone: no row of a table carries them out."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from parcli.intake.drafting.alike import pairs
from parcli.intake.front import ToldText
from parcli.intake.told import Doubt, ToldArea, ToldTask, Words
from parcli.text.message import Message

# Where fewer of the text's lines than this name a task of the tables, they are no list of tasks.
_LEAST_KNOWN = 0.5

_WHY = Message("chỉ nêu ở phần lời của kế hoạch, không bảng nào có: chưa có sản phẩm, thời hạn")


class _Lines(NamedTuple):
    """The lines of a text: those that name a task of the tables, by its place, and the others."""

    known: dict[int, int]
    others: list[int]


def with_own_tasks(
    areas: Sequence[ToldArea], texts: Sequence[ToldText | None]
) -> Iterator[ToldArea]:
    """Give the areas with the tasks that only the text beside each names, at their places."""
    found = [_lines(area.tasks, text) for area, text in zip(areas, texts, strict=True)]
    known = sum(len(lines.known) for lines in found)
    others = sum(len(lines.others) for lines in found)
    is_list = known >= _LEAST_KNOWN * (known + others)
    for area, text, lines in zip(areas, texts, found, strict=True):
        yield _added(area, text.lines, lines) if text and is_list else area


def _lines(tasks: Sequence[ToldTask], text: ToldText | None) -> _Lines:
    if text is None:
        return _Lines({}, [])
    titles = [(title, place) for place, task in enumerate(tasks) for title in _titles(task)]
    same = pairs([title for title, _ in titles], [line.text for line in text.lines])
    named = set(same.values())
    return _Lines(
        known={titles[title][1]: line for title, line in same.items()},
        others=[line for line in range(len(text.lines)) if line not in named],
    )


def _titles(task: ToldTask) -> Iterator[str]:
    yield task.title.text
    for below in task.tasks:
        yield from _titles(below)


def _added(area: ToldArea, texts: Sequence[Words], lines: _Lines) -> ToldArea:
    """Put each new task before the first whose line follows its own."""
    waiting = [(line, _task(texts[line])) for line in lines.others]
    tasks: list[ToldTask] = []
    for place, task in enumerate(area.tasks):
        while waiting and waiting[0][0] < lines.known.get(place, 0):
            tasks.append(waiting.pop(0)[1])
        tasks.append(task)
    return replace(area, tasks=(*tasks, *(task for _, task in waiting)))


def _task(line: Words) -> ToldTask:
    return ToldTask("", line, doubts=(Doubt(line.place, line.text, _WHY),))
