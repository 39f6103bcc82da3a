"""Others' plans, drafted: what a person reads in them is in the file, and no word is lost."""

import re
from collections import defaultdict
from functools import cache

from parcli.intake.bodies import Bodies
from parcli.intake.draft import Draft
from parcli.intake.drafting import Asked, draft, plan_comments, register_comments
from parcli.intake.front import read_front
from parcli.intake.tables import read_tables
from parcli.model.plan import Plan
from parcli.model.register import Register
from parcli.model.walk import products_of, roles_of, walk_tasks
from parcli.text.normal import fold
from parcli.yamlio.canonical import canonical
from parcli.yamlio.files import load_bytes
from parcli.yamlio.read import read
from parcli.yamlio.written import plan_file, register_file

from .conftest import FOLDER

_WORD = re.compile(r"[^\W_]+")
# What parts the names of a cell and says their roles, and the numbers before items.
_BETWEEN = {
    *("chu", "tri", "phoi", "hop", "thuc", "hien", "xay", "dung", "du", "thao", "van", "ban"),
    *("tham", "dinh", "tong", "co", "quan", "don", "vi", "voi", "va", "cac"),
    *("a", "b", "c", "i", "ii", "iii"),
}


@cache
def drafted(habit) -> Draft:
    front = read_front(habit.source)
    office = front.issuer if front.level == "department" else None
    told = read_tables(habit.source, int(habit.truth["period"][:4]))
    return draft(told, front, Bodies(None, office.text if office else None), Asked())


def test_the_file_is_read_back_and_left_alone_by_fmt(habit):
    made = drafted(habit)
    bodies = {"parcli": "1", **made.bodies}
    plan = plan_file(made.plan, plan_comments(made, habit.name)).encode()
    register = register_file(bodies, register_comments(made, habit.name)).encode()
    assert load_bytes(plan, "", Plan).usable
    assert load_bytes(register, "", Register).usable
    assert canonical(plan) == plan
    assert canonical(register) == register


def test_no_word_of_a_table_is_lost(habit):
    made = drafted(habit)
    names = defaultdict(str)
    for body, name in spelt(made.bodies):
        names[body] += f" {name}"
    for table in habit.source.tables:
        for cell in table.cells:
            fates = [fate for fate in made.fates if fate.words.place == cell.place]
            found = {word for fate in fates for word in carried(fate, made.plan, names)}
            assert set(words(cell.text)) - found <= (_BETWEEN if found else set()), cell.text


def words(text):
    return _WORD.findall(fold(text))


def carried(fate, plan, names):
    """Give the words that a fate tells to be in the plan, or out of it for a reason."""
    if fate.reason:
        yield from words(fate.words.text)
    for path in fate.paths:
        value = plan
        for step in path:
            value = value[step]
        for text in texts(value):
            yield from words(text)
            yield from words(names[text])


def texts(value):
    if isinstance(value, str):
        yield value
    else:
        for part in value.values() if isinstance(value, dict) else value:
            yield from texts(part)


def spelt(bodies):
    """Give every body with each of its names."""
    for body in (*bodies["agencies"], *bodies["groups"]):
        for one in (body, *body.get("units", ()), *body.get("positions", ())):
            for name in (one["name"], *one.get("aliases", ())):
                yield one["id"], name


def test_what_a_person_reads_is_in_the_plan(habit):
    made = drafted(habit)
    plan = Plan.model_validate(made.plan)
    known = {fold(name): body for body, name in spelt(made.bodies)}
    truth = read((FOLDER / f"{habit.name}.yaml").read_bytes()).data  # here `no` is a number's key
    for area in truth["areas"]:
        own = [place for place in walk_tasks(plan) if place.area == area["area"]]
        told = [told_task(place, plan.areas[place.area]) for place in own]
        assert told == list(expected(area["tasks"], known))


def told_task(place, area):
    task = place.task
    products = [
        (product.name, product.deadline.phrase if product.deadline else "")
        for product in task.products
    ]
    owed = [each.roles for each in products_of(place, area)] or [roles_of(place, area)]
    roles = [{role: set(ids) for role, ids in each.items()} for each in owed]
    return (task.no or "", task.title, products, roles)


def expected(tasks, known, above=None):
    """Give the tasks of a record as they are to be told, roles from above where none are said."""
    for task in tasks:
        roles = task.get("roles") or above or {}
        products = task.get("products", [])
        owed = [product.get("roles") or roles for product in products] or [roles]
        yield (
            task.get("no") or "",
            task["title"],
            [(product["name"], product.get("deadline") or "") for product in products],
            [
                {role: {known[fold(name)] for name in names} for role, names in each.items()}
                for each in owed
            ],
        )
        yield from expected(task.get("tasks", []), known, roles)
