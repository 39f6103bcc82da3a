"""The paragraphs around the tasks as data: basis, aims, reporting, duties, recipients."""

from collections.abc import Iterator, Sequence

from parcli.intake.bodies import Bodies
from parcli.intake.drafting.ledger import Ledger
from parcli.intake.front import Front, ToldDuty
from parcli.intake.told import Words


class PlanText:
    """Drafts what stands before and after the tasks."""

    def __init__(self, front: Front, bodies: Bodies, ledger: Ledger) -> None:
        self._front = front
        self._bodies = bodies
        self._ledger = ledger
        self._headed: set[Words] = set()
        """The headings of duties that were met."""

    def before_tasks(self) -> dict[str, object]:
        """Give why the plan is made and what it is to reach."""
        front = self._front
        lists = {
            "basis": front.basis,
            "objectives": front.objectives,
            "requirements": front.requirements,
        }
        return {key: self._texts(words, key) for key, words in lists.items() if words}

    def reporting(self) -> dict[str, str]:
        """Give on which days periodic reports fall due."""
        return {
            rhythm: self._ledger.put(phrase, ("reporting", rhythm))
            for rhythm, phrase in self._front.reporting
        }

    def after_tasks(self) -> dict[str, object]:
        """Give who does what, and who receives the plan."""
        duties = [duty for told in self._front.organisation for duty in _single(told)]
        data: dict[str, object] = {
            "organisation": [self._duty(*duty, number) for number, duty in enumerate(duties)],
            "recipients": self._texts(self._front.recipients, "recipients"),
        }
        return {key: value for key, value in data.items() if value}

    def _texts(self, words: Sequence[Words], key: str) -> list[str]:
        return [self._ledger.put(each, (key, number)) for number, each in enumerate(words)]

    def _duty(self, who: Words | None, text: Words, number: int) -> dict[str, object]:
        path = ("organisation", number)
        said = self._ledger.put(text, (*path, "text"))
        if who is None:
            return {"text": said}
        read = self._bodies.names(who)
        if not read.ids:
            self._ledger.put(who, (*path, "text"))
            return {"text": f"{who.text}: {said}"}
        self._ledger.put(who, (*path, "agencies"))
        if who not in self._headed:
            self._headed.add(who)
            self._ledger.doubt(read.doubts, (*path, "agencies"))
            said = f"{who.text}: {said}" if read.remarks else said
        self._ledger.use(read.ids, (*path, "agencies"))
        ids = list(read.ids)
        return {"agencies": ids[0] if len(ids) == 1 else ids, "text": said}


def _single(told: ToldDuty) -> Iterator[tuple[Words | None, Words]]:
    """Give each thing that the agencies of a heading do."""
    return ((told.who, text) for text in told.texts)
