"""The appendices: every task with its products, who does it and until when, a row a product."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from parcli.documents.wording import DITTO, capitalised, label_after, roles_text
from parcli.model.areas import AreaId, area_name
from parcli.model.plan import Area, Plan, Product, Roles, Task
from parcli.model.register import Register
from parcli.model.walk import TaskPlace, products_of, roles_of
from parcli.text.numbers import to_roman


@dataclass(frozen=True)
class Row:
    """A row of an appendix; `group` alone is filled in a row that heads an area.

    A cell that says the same as the one above holds the ditto mark.
    """

    no: str = ""
    task: str = ""
    product: str = ""
    agencies_text: str = ""
    deadline_text: str = ""
    note: str = ""
    group: str = ""


@dataclass(frozen=True)
class Appendix:
    """One appendix: `Phụ lục I`, its title in capitals, and its rows."""

    heading: str
    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Placed:
    """A task with the number it is printed with."""

    no: str
    place: TaskPlace
    tasks: tuple["Placed", ...]


def areas_with_tasks(plan: Plan) -> list[tuple[AreaId, Area]]:
    """Give the areas that have tasks, in the plan's order."""
    return [(area_id, area) for area_id, area in plan.areas.items() if area.tasks]


def title_of(area_id: AreaId, area: Area, plan: Plan) -> str:
    """Give the title of an area: the plan's, else the programme's."""
    return area.title or area_name(area_id, plan.period.first_year)


def appendices_by_area(plan: Plan, register: Register | None) -> tuple[Appendix, ...]:
    """Give an appendix an area; they are numbered where there are two or more."""
    areas = areas_with_tasks(plan)
    return tuple(
        Appendix(
            heading=f"Phụ lục {to_roman(number)}" if len(areas) > 1 else "Phụ lục",
            title=title_of(area_id, area, plan).upper(),
            rows=tuple(_rows(area_id, area, register)),
        )
        for number, (area_id, area) in enumerate(areas, 1)
    )


def one_appendix(plan: Plan, register: Register | None) -> tuple[Appendix, ...]:
    """Give one appendix of all areas, each headed by a row with a Roman number."""
    rows: list[Row] = []
    for number, (area_id, area) in enumerate(areas_with_tasks(plan), 1):
        rows.append(Row(no=to_roman(number), group=title_of(area_id, area, plan).upper()))
        rows += _rows(area_id, area, register)
    return (Appendix("Phụ lục", "DANH MỤC NHIỆM VỤ, SẢN PHẨM VÀ THỜI HẠN", tuple(rows)),)


def _rows(area_id: AreaId, area: Area, register: Register | None) -> Iterator[Row]:
    for task in numbered_tasks(area_id, area.tasks):
        yield from _task_rows(task, area, register)


def numbered_tasks(
    area_id: AreaId, tasks: Sequence[Task], above: tuple[Task, ...] = (), parent: str = ""
) -> Iterator[Placed]:
    """Number tasks as they are printed; what the plan leaves unnumbered goes on from the last.

    A task that stands unnumbered among numbered ones and delivers nothing is for the text alone.
    """
    are_numbered = any(task.no for task in tasks)
    last = f"{parent}.0" if parent else "0"
    for task in tasks:
        if are_numbered and not (task.no or task.products or task.tasks):
            continue
        last = task.no or label_after(last)
        below = tuple(numbered_tasks(area_id, task.tasks, (*above, task), last))
        yield Placed(last, TaskPlace((), area_id, task, above), below)


def _task_rows(placed: Placed, area: Area, register: Register | None) -> Iterator[Row]:
    task = placed.place.task
    products = list(products_of(placed.place, area))
    if products:
        rows = (_row(placed, each.product, each.roles, register) for each in products)
        yield from _joined(rows)
    else:
        own = _roles_alone(placed.place, area)
        agencies = roles_text(own, register)
        yield Row(no=placed.no, task=task.title, agencies_text=agencies, note=_note(task.note))
    for below in placed.tasks:
        yield from _task_rows(below, area, register)


def _roles_alone(place: TaskPlace, area: Area) -> Roles:
    """Give who does a task without products; over sub-tasks only what the plan says itself."""
    if place.task.tasks and not place.task.agencies:
        return Roles.model_construct()
    return roles_of(place, area)


def _row(placed: Placed, product: Product, roles: Roles, register: Register | None) -> Row:
    task = placed.place.task
    is_first = product is task.products[0]
    notes = (task.note if is_first else None, product.note)
    return Row(
        no=placed.no if is_first else DITTO,
        task=task.title if is_first else DITTO,
        product=capitalised(product.name),
        agencies_text=roles_text(roles, register),
        deadline_text=capitalised(product.deadline.phrase) if product.deadline else "",
        note="\n".join(_note(note) for note in notes if note),
    )


def _note(note: str | None) -> str:
    return capitalised(note) if note else ""


def _joined(rows: Iterable[Row]) -> Iterator[Row]:
    """Say agencies once where products of one task have the same: they stay on one page."""
    last = ""
    for row in rows:
        same = bool(row.agencies_text) and row.agencies_text == last
        last = row.agencies_text
        yield replace(row, agencies_text=DITTO) if same else row
