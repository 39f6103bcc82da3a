"""A workbook that parcli exports is read back: the same products, the same records."""

from datetime import date

import pytest

from parcli.cli.workspace import open_workspace
from parcli.exports import Manner, export_of
from parcli.intake.front import read_front
from parcli.intake.tables import read_tables
from parcli.intake.tracked import records_of, seen_on
from parcli.intake.workbook import read_workbook
from parcli.model.progress import Progress
from parcli.ooxml.workbook import open_xlsx
from parcli.progress.edit import edited
from parcli.status.choose import Choice
from parcli.status.obligation import obligations
from parcli.tracking import track
from parcli.yamlio import load_bytes

ON = date(2020, 7, 10)
AREA = "procedures"


def told_products(tasks):
    for task in tasks:
        yield from task.products
        yield from told_products(task.tasks)


@pytest.fixture(scope="module")
def plan_file(root):
    return open_workspace(root / "plans" / "thanh-hoa").plan_with_id("thanh-hoa-2020")


@pytest.fixture(scope="module")
def progress(root):
    path = root / "plans" / "thanh-hoa" / "2020.progress.yaml"
    return load_bytes(path.read_bytes(), path.name, Progress).model


@pytest.fixture(scope="module")
def owed(root, plan_file):
    frame = open_workspace(root).frame(plan_file.plan)
    return tuple(obligations(plan_file.plan, plan_file.register, frame))


@pytest.fixture(scope="module")
def source(root, plan_file, progress):
    plan, register = plan_file.plan, plan_file.register
    frame = open_workspace(root).frame(plan)
    recorded = obligations(plan, register, frame, progress)
    tracking = track([(plan, register)], recorded, Choice(area=AREA), ON)
    return read_workbook(open_xlsx(export_of("xlsx").write(tracking, Manner(str))), "theo-doi.xlsx")


@pytest.fixture(scope="module")
def products(source):
    (area,) = read_tables(source, 2020).areas
    assert area.area == AREA
    return list(told_products(area.tasks))


@pytest.fixture(scope="module")
def tracked(products):
    return {product.tracked[0][1].reference: product.tracked for product in products}


def test_the_line_over_the_table_tells_whose_plan_it_is(source, plan_file):
    plan, front = plan_file.plan, read_front(source)
    read = (front.title, front.period, front.issuer, front.number, front.date)
    name = plan_file.register.name_of(plan.issuer)
    decision = plan.decision
    meant = (plan.title, "2020", name, decision.number, decision.date.isoformat())
    assert tuple(words.text for words in read) == meant
    assert front.level == plan.level


def test_every_product_is_there_with_its_deadline(plan_file, products):
    meant = [
        (product.name, product.deadline.phrase if product.deadline else None)
        for task in plan_file.plan.areas[AREA].tasks
        for product in task.products
    ]
    read = [(one.name.text, one.phrase.text if one.phrase else None) for one in products]
    assert read == meant


def test_every_record_that_the_workbook_shows_is_made_again(source, tracked, owed, progress):
    recorded = records_of(tracked, owed, None, ON, seen_on(source))
    assert not recorded.doubts
    made = edited(Progress(parcli=1, plan="thanh-hoa-2020"), recorded.edits)
    # Of work that goes on the workbook shows no single delivery.
    shown = {
        product: records
        for product, records in progress.records.items()
        if product.startswith("TT-") and product != "TT-1.d"
    }
    assert made == shown


def test_nothing_is_recorded_twice(source, tracked, owed, progress):
    recorded = records_of(tracked, owed, progress, ON, seen_on(source))
    assert not recorded.edits
    assert not recorded.doubts
    assert len(recorded.changes) == 22
