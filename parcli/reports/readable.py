"""A plan, its progress or a register told line by line, so that lines compare as facts do.

Every line begins with what it is about (`TC-4.a`), says one thing of it, and depends on nothing
else: what changes in one place moves no other line.
"""

from collections.abc import Iterable, Iterator

from pydantic import BaseModel

from parcli.deadline.dated import DatedPlan, DatedProduct
from parcli.model.index import Index
from parcli.model.plan import Plan, Roles, Task
from parcli.model.progress import Progress, Record
from parcli.model.reference import Reference
from parcli.model.register import Body, Group, Register
from parcli.reports.diff_names import Names, key_name
from parcli.status.noted import noted
from parcli.status.target_words import aim_line
from parcli.status.words import ROLES
from parcli.text.dates import format_date
from parcli.text.message import Message, Translate

# Told on lines of their own, or by what the line begins with.
_APART = frozenset(
    {"areas", "tasks", "products", "agencies", "units", "positions", "parcli", "id", "deadline"}
    | {"targets", "events", "organisation", "index"}
)

_AIMS = ("at_least", "at_most", "between", "equals")


def plan_lines(dated: DatedPlan, translate: Translate) -> Iterator[str]:
    """Tell a plan: the plan itself, then areas, tasks and products in their order."""
    teller = _Teller(Names.of(dated, translate))
    plan = dated.plan
    yield from teller.facts(plan.id, plan)
    yield from teller.rest(plan)
    for area_id, area in plan.areas.items():
        yield ""
        number = f"{area.no}. " if area.no else ""
        yield _titled(area_id, f"{number}{area.title or teller.names.area(area_id)}")
        yield from teller.facts(area_id, area, without={"no", "title"})
        for place in dated.tasks:
            if place.area == area_id:
                yield from teller.task(place.task)
                for product in dated.products[place.path]:
                    yield from teller.product(product)


def progress_lines(progress: Progress, names: Names) -> Iterator[str]:
    """Tell the records: what each is for, what it says and when."""
    teller = _Teller(names)
    for product, records in progress.records.items():
        for record in records:
            yield teller.record(product, record)


def register_lines(register: Register, translate: Translate) -> Iterator[str]:
    """Tell agencies, their units and positions, and groups, by their names."""
    teller = _Teller(Names(register, 0, translate))
    for agency in register.agencies:
        yield from teller.body(agency)
        for member in (*agency.units, *agency.positions):
            yield from teller.body(member, above=agency.name)
    for group in register.groups:
        yield from teller.body(group)


class _Teller:
    def __init__(self, names: Names) -> None:
        self.names = names

    def facts(self, about: str, part: BaseModel, without: Iterable[str] = ()) -> Iterator[str]:
        """Tell the fields of a part, each on a line; of a list each item."""
        for name in type(part).model_fields:
            value = getattr(part, name)
            if name in _APART or name in without or value in (None, ()):
                continue
            items = value if _is_list(value) else (value,)
            yield from (self._fact(about, name, item) for item in items)

    def rest(self, plan: Plan) -> Iterator[str]:
        """Tell targets and events by their ids, then duties and what the index asks."""
        for target in plan.targets:
            yield _titled(target.id, target.text)
            yield self._line(target.id, key_name("goal"), aim_line(target))
            yield from self.facts(target.id, target, without={"text", "unit", *_AIMS})
        for event in plan.events:
            day = format_date(event.date) if event.date else Message("chưa có ngày")
            yield self._line(event.id, Message("{name}", name=event.name), day)
        for duty in plan.organisation:
            who = self.names.value("agencies", duty.agencies)
            said = f"{who}: {duty.text}" if who else duty.text
            yield self._line(plan.id, Message("tổ chức thực hiện"), said)
        if plan.index:
            yield from self._index(plan.index)

    def _index(self, index: Index) -> Iterator[str]:
        yield self._line("PAR Index", key_name("index.set"), index.set)
        for area, component in index.components.items():
            yield from self.facts(f"PAR Index {self.names.area(area)}", component)
        for criterion in index.criteria:
            yield from self.facts(f"PAR Index {criterion.no}", criterion, without={"no"})

    def task(self, task: Task) -> Iterator[str]:
        """Tell a task without its products."""
        number = f"{task.no}. " if task.no else ""
        yield _titled(task.id, f"{number}{task.title}")
        yield from self.facts(task.id, task, without={"no", "title"})
        yield from self._roles(task.id, task.agencies)

    def product(self, product: DatedProduct) -> Iterator[str]:
        """Tell a product, its deadline with the days it falls due."""
        about, own = product.reference, product.place.product
        yield _titled(about, own.name)
        if product.phrase:
            yield self._line(about, key_name("deadline"), _deadline(product))
        yield from self.facts(about, own, without={"name"})
        yield from self._roles(about, own.agencies)

    def record(self, product: str, record: Record) -> str:
        """Tell a record on one line."""
        task, _, part = product.partition(".")
        about = Reference(task, part, record.occurrence, record.agency)
        agency = f" ({self.names.body(record.agency)})" if record.agency else ""
        return _titled(f"{about}{agency}", noted(record, self.names.translate))

    def body(self, body: Body, above: str = "") -> Iterator[str]:
        """Tell an agency, a group, a unit or a position."""
        about = f"{above} – {body.name}" if above else body.name
        yield f"{about} ({body.id})"
        for member in body.members if isinstance(body, Group) else ():
            yield self._line(about, Message("thành viên"), self.names.body(member))
        yield from self.facts(about, body, without={"name", "members"})

    def _roles(self, about: str, roles: Roles | None) -> Iterator[str]:
        for role, ids in roles.items() if roles else ():
            yield from (self._line(about, ROLES[role], self.names.body(one)) for one in ids)

    def _fact(self, about: str, key: str, value: object) -> str:
        return self._line(about, key_name(key), self.names.value(key, value))

    def _line(self, about: str, key: Message, value: Message | str) -> str:
        translate = self.names.translate
        said = value.render(translate) if isinstance(value, Message) else value
        return _titled(about, f"{key.render(translate)}: {said}")


def _titled(about: str, text: str) -> str:
    """Say a text of what the line is about, on one line however many it has."""
    return f"{about}: {' '.join(text.split())}"


def _is_list(value: object) -> bool:
    return isinstance(value, tuple) and not hasattr(value, "_fields")


def _deadline(product: DatedProduct) -> Message | str:
    """Give the phrase as signed, and the days it means."""
    if not product.days:
        return product.phrase
    days = ", ".join(map(format_date, product.days))
    return Message("{phrase} → {days}", phrase=product.phrase, days=days)
