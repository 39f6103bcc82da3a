"""The areas as the whole document tells them: the tables, and the plan's own text beside them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from parcli.intake.drafting.alike import pairs
from parcli.intake.drafting.own_text import with_own_tasks
from parcli.intake.front import ToldText
from parcli.intake.told import ToldArea, Who, Words
from parcli.model.areas import AreaId, area_name
from parcli.text.normal import fold

_VOWELS = frozenset("aeiouy")


@dataclass(frozen=True)
class GatheredArea:
    """An area with the tasks of the tables and of the text.

    `title` is in small letters; `titles` are all the words that say it, `notes` what else is said
    of the whole area.
    """

    told: ToldArea
    title: str
    titles: tuple[Words, ...]
    notes: tuple[Words, ...] = ()


def gather(areas: Iterable[ToldArea], texts: Sequence[ToldText], year: int) -> list[GatheredArea]:
    """Bring together what the tables and the text tell of each area."""
    several = _together(areas)
    joined = [_joined(told) for told in several]
    beside = _beside(joined, texts)
    return [
        _gathered(_led(area, text), text, [each.title for each in told], year)
        for area, text, told in zip(with_own_tasks(joined, beside), beside, several, strict=True)
    ]


def _together(areas: Iterable[ToldArea]) -> list[list[ToldArea]]:
    """Put what is told of one area in several places where the first of them stands."""
    found: dict[AreaId, list[ToldArea]] = {}
    for area in areas:
        found.setdefault(area.area, []).append(area)
    return list(found.values())


def _joined(told: Sequence[ToldArea]) -> ToldArea:
    return replace(
        told[0],
        tasks=tuple(task for area in told for task in area.tasks),
        lead=tuple(who for area in told for who in area.lead),
        doubts=tuple(doubt for area in told for doubt in area.doubts),
    )


def _beside(areas: Sequence[ToldArea], texts: Sequence[ToldText]) -> list[ToldText | None]:
    """Give the part of the text that is about each area."""
    same = pairs([area.title.text for area in areas], [text.title.text for text in texts])
    return [texts[same[place]] if place in same else None for place in range(len(areas))]


def _led(area: ToldArea, text: ToldText | None) -> ToldArea:
    """Give the area with the lead that the text names, where the tables name none."""
    if area.lead or text is None or text.lead is None:
        return area
    return replace(area, lead=(Who(text.lead, "lead"),))


def _gathered(
    area: ToldArea, text: ToldText | None, titles: Sequence[Words], year: int
) -> GatheredArea:
    own = fold(area.title.text)
    return GatheredArea(
        told=area,
        title=_title(area, text, year),
        titles=tuple(title for title in titles if fold(title.text) == own),
        notes=(
            *(title for title in titles if fold(title.text) != own),
            *(text.notes if text else ()),
        ),
    )


def _title(area: ToldArea, text: ToldText | None, year: int) -> str:
    """Give the title as it is written in a sentence: tables print it in capitals."""
    printed, usual = area.title.text, area_name(area.area, year)
    if not printed.isupper():
        return printed or usual
    known = (usual, text.title.text) if text else (usual,)
    return next((name for name in known if fold(name) == fold(printed)), _small(printed))


def _small(printed: str) -> str:
    """Give a title in small letters; what has no vowel (CCHC) is an abbreviation and stays."""
    words = [word if _VOWELS.isdisjoint(fold(word)) else word.lower() for word in printed.split()]
    text = " ".join(words)
    return text[:1].upper() + text[1:]
