"""A plan as a document tells it now, over the data of the file that stands."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, cast

from parcli.deadline.dated import DatedPlan
from parcli.intake.renewing.roles import Cast
from parcli.intake.renewing.tasks import Tasks
from parcli.intake.renewing.words import Data, in_order, says_same, taken_list, takes, value_at
from parcli.model.plan import Area, Decision, Plan
from parcli.model.walk import Path
from parcli.text.normal import fold

# What a document has as a list of texts.
_TEXTS = ("basis", "objectives", "requirements", "recipients")
_PRINTED = "Kế hoạch"
_SIGNED = ("number", "date", "place")


class Renewed(NamedTuple):
    """The data of the plan as it shall be, and the paths of what is new or other in it.

    `undated` are the products that keep a deadline of which the document tells nothing.
    """

    data: Data
    fresh: frozenset[Path]
    undated: tuple[Path, ...] = ()

    def is_fresh(self, path: Path) -> bool:
        """Whether something is new or other at the path, above it or below."""
        return any(path[: len(one)] == one or one[: len(path)] == path for one in self.fresh)


def renewed(
    was: Mapping[str, object],
    draft: Mapping[str, object],
    plans: tuple[DatedPlan, DatedPlan],
    guessed: Collection[Path],
) -> Renewed:
    """Lay a draft over the plan that stands.

    Args:
        was: The data of the file that stands.
        draft: The data drafted from the document.
        plans: Both, as they are read.
        guessed: The paths of the draft that are doubtful: they never take the place of a title, a
            name or a lead that stands.
    """
    renewal = _Renewal(was, draft, plans, frozenset(guessed))
    data = in_order(dict(renewal.parts()), Plan.model_fields)
    fresh = frozenset(renewal.fresh | renewal.tasks.fresh)
    return Renewed(data, fresh, tuple(renewal.tasks.undated))


class _Renewal:
    def __init__(
        self,
        was: Mapping[str, object],
        draft: Mapping[str, object],
        plans: tuple[DatedPlan, DatedPlan],
        guessed: frozenset[Path],
    ) -> None:
        self.fresh: set[Path] = set()
        self.tasks = Tasks(was, *plans)
        self._was, self._draft = was, draft
        self._guessed = guessed

    def parts(self) -> Iterator[tuple[str, object]]:
        """Give the keys of the plan with what they hold now."""
        areas = self._areas()  # first: events are needed by what is fresh in them
        yield from self._was.items()
        told = self._draft
        if ("title",) not in self._guessed and not _is_same_title(self._was, told):
            yield self._changed("title", told["title"])
        for key in _TEXTS:
            there = _items(self._was, key)
            if key in told and (now := taken_list(there, _items(told, key))) != there:
                yield self._changed(key, now)
        if (decision := self._decision()) is not None:
            yield self._changed("decision", decision)
        if (duties := self._duties()) is not None:
            yield self._changed("organisation", duties)
        if events := fresh_events(self._was, told, self._fresh_phrases()):
            yield self._changed("events", [*_items(self._was, "events"), *events])
        yield "areas", areas

    def _changed(self, key: str, value: object) -> tuple[str, object]:
        self.fresh.add((key,))
        return key, value

    def _decision(self) -> Data | None:
        """Give the decision with what the document says of it; None where that is nothing new."""
        told, now = _mapping(self._draft, "decision"), _mapping(self._was, "decision")
        known = {key: value for key, value in told.items() if value is not None}
        # The place alone is read off the line of the date, and every document has one.
        keys = [key for key in _SIGNED if key != "place" or "place" in now]
        changed = takes(now, known, keys)
        signer, signs = _mapping(now, "signer"), _mapping(known, "signer")
        if takes(signer, signs, signs):
            now["signer"] = signer
            changed.append("signer")
        return in_order(now, Decision.model_fields) if changed else None

    def _duties(self) -> list[object] | None:
        """Give who does what, each duty as it stands where it says the same."""
        there, told = _items(self._was, "organisation"), _items(self._draft, "organisation")
        if not told:
            return None
        now = [next((one for one in there if _is_same_duty(one, duty)), duty) for duty in told]
        return None if now == there else now

    def _fresh_phrases(self) -> Iterator[str]:
        for path in self.tasks.fresh:
            yield str(value_at(self._draft, path))

    def _areas(self) -> Data:
        was, told = _mapping(self._was, "areas"), _mapping(self._draft, "areas")
        areas: Data = {}
        for name in (*was, *(name for name in told if name not in was)):
            area = self._area(name, _mapping(was, name), _mapping(told, name))
            if area is not None:
                areas[name] = area
        return areas

    def _area(self, name: str, was: Data, told: Data) -> Data | None:
        """Give an area as told; None where it is gone with all its tasks."""
        path: Path = ("areas", name)
        if not told:
            return None if was.get("tasks") else was
        # A title that the plan does not state is the usual one, which documents print.
        keys = [key for key in ("title", "lead") if key == "lead" or key in was]
        keys = [key for key in keys if (*path, key) not in self._guessed]
        now = dict(was) or {key: value for key, value in told.items() if key != "tasks"}
        self.fresh |= {(*path, key) for key in takes(now, told, keys)} if was else {path}
        lead = now.get("lead")
        above: Cast = {"lead": frozenset({str(lead)})} if lead else {}
        tasks = cast("list[Mapping[str, object]]", _items(told, "tasks"))
        now["tasks"] = self.tasks.below(path, tasks, above)
        return in_order(now, Area.model_fields)


def fresh_events(
    was: Mapping[str, object], draft: Mapping[str, object], phrases: Iterable[str]
) -> list[object]:
    """Give the events drafted that a new deadline counts from and that nobody named yet."""
    known = {fold(str(name)) for each in _items(was, "events") for name in _names(each)}
    fresh = fold(" ".join(phrases))
    return [
        each
        for each in _items(draft, "events")
        if not known & {fold(str(name)) for name in _names(each)}
        and any(fold(str(name)) in fresh for name in _names(each))
    ]


def _is_same_title(was: Mapping[str, object], told: Mapping[str, object]) -> bool:
    """Whether the titles are one: documents print “Kế hoạch” before one that lacks it."""
    there, now = (str(data.get("title")) for data in (was, told))
    return says_same(now, there) or says_same(now, f"{_PRINTED} {there}")


def _is_same_duty(one: object, other: object) -> bool:
    if not isinstance(one, Mapping) or not isinstance(other, Mapping):
        return False
    bodies = [{*_texts(each.get("agencies"))} for each in (one, other)]
    return says_same(one.get("text"), other.get("text")) and bodies[0] == bodies[1]


def _texts(value: object) -> Sequence[object]:
    return value if isinstance(value, list | tuple) else (value,) if value else ()


def _names(event: object) -> tuple[object, ...]:
    return (event.get("id"), event.get("name")) if isinstance(event, Mapping) else ()


def _mapping(data: Mapping[str, object], key: str) -> Data:
    found = data.get(key)
    return dict(found) if isinstance(found, Mapping) else {}


def _items(data: Mapping[str, object], key: str) -> list[object]:
    """Give the items under a key; one text may stand for a list of one."""
    return list(_texts(data.get(key)))
