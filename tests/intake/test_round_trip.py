"""What `render` writes, `import` reads: the same tasks, products, deadlines, roles, and text."""

from dataclasses import dataclass
from functools import cache

import pytest

from parcli.deadline import frame_of
from parcli.documents.appendix import numbered_tasks, title_of
from parcli.documents.plan_text import titled_plan
from parcli.documents.wording import capitalised, sentence
from parcli.intake.bodies import Bodies
from parcli.intake.draft import Draft
from parcli.intake.drafting import Asked, draft, plan_comments, register_comments
from parcli.lint.context import PlanContext, RegisterContext
from parcli.lint.finding import Severity
from parcli.lint.run import check_plan, check_register
from parcli.model.plan import Plan
from parcli.model.register import Register
from parcli.model.walk import products_of, roles_of
from parcli.rules import all_rules
from parcli.workdays import WorkCalendar
from parcli.yamlio.canonical import canonical
from parcli.yamlio.files import load_bytes
from parcli.yamlio.written import plan_file, register_file

from .rendered import PLANS, rendered

CASES = [*((plan_id, False) for plan_id in PLANS), ("khanh-hoa-thanh-tra-2021", True)]


@dataclass(frozen=True)
class Imported:
    """A rendered plan read back: what was drafted, and the plan that it makes."""

    draft: Draft
    plan: Plan


@cache
def imported(plan_id, *, one_appendix=False, with_register=True):
    read, file = rendered(plan_id, one_appendix=one_appendix), PLANS[plan_id]
    office = read.front.issuer if read.front.level == "department" else None
    bodies = Bodies(file.register if with_register else None, office.text if office else None)
    drafted = draft(read.told, read.front, bodies, Asked())
    return Imported(drafted, Plan.model_validate(drafted.plan))


def rows(plan, names):
    """Tell the rows of the tables as they are printed: tasks, roles, products, phrases, notes."""
    told = []
    for area_id, area in plan.areas.items():
        if area.tasks:
            told.append((area_id, title_of(area_id, area, plan).casefold()))
        for placed in every(numbered_tasks(area_id, area.tasks)):
            task = placed.place.task
            told.append((placed.no, len(placed.place.above), task.title))
            notes = [task.note]
            for place in products_of(placed.place, area):
                product = place.product
                phrase = product.deadline.phrase if product.deadline else ""
                said = (capitalised(product.name), capitalised(phrase), named(place.roles, names))
                notes.append(product.note)
                told.append((*said, noted(notes)))
                notes = []
            if not task.products:
                roles = () if task.tasks and not task.agencies else roles_of(placed.place, area)
                told.append((named(roles, names), noted(notes)))
    return told


def every(placed):
    for one in placed:
        yield one
        yield from every(one.tasks)


def named(roles, names):
    return [(role, [names(body) for body in ids]) for role, ids in (roles.items() if roles else ())]


def noted(notes):
    return " ".join(capitalised(note) for note in notes if note)


@pytest.mark.parametrize(("plan_id", "one_appendix"), CASES)
class TestWithItsRegister:
    def test_tables_are_the_same(self, plan_id, one_appendix):
        back = imported(plan_id, one_appendix=one_appendix)
        assert rows(back.plan, str) == rows(PLANS[plan_id].plan, str)

    def test_nobody_is_new(self, plan_id, one_appendix):
        assert not any(imported(plan_id, one_appendix=one_appendix).draft.bodies.values())

    def test_little_is_doubted(self, plan_id, one_appendix):
        assert len(imported(plan_id, one_appendix=one_appendix).draft.doubts) <= 2


@pytest.mark.parametrize("plan_id", PLANS)
class TestTheText:
    def test_is_the_same(self, plan_id):
        plan, back = PLANS[plan_id].plan, imported(plan_id).plan
        assert (titled_plan(back), back.level, back.period) == (
            *(titled_plan(plan), plan.level, plan.period),
        )
        assert (back.issuer, back.basis) == (plan.issuer, plan.basis)
        for key in ("objectives", "requirements"):
            assert said(getattr(back, key)) == said(getattr(plan, key))
        assert headed(back) == headed(plan)
        assert duties(back) == duties(plan)
        if plan.recipients:
            assert read_names(back) == read_names(plan)

    def test_has_the_number_and_the_day_where_they_are_printed(self, plan_id):
        plan, back = PLANS[plan_id].plan, imported(plan_id).plan
        known, found = plan.decision, back.decision
        if known and known.number and known.signer:
            assert found.number.partition("/")[0] == known.number.partition("/")[0]
            assert (found.date, found.signer.name) == (known.date, known.signer.name)


def said(texts):
    return [sentence(text) for text in texts]


def headed(plan):
    """Tell what stands at the head of each area that has tasks."""
    return [
        (area.lead, area.note and sentence(area.note)) for area in plan.areas.values() if area.tasks
    ]


def duties(plan):
    return sorted((duty.agencies, sentence(duty.text).strip("./")) for duty in plan.organisation)


def read_names(plan):
    return [name for name in plan.recipients if not name.startswith(("Lưu", "Như Điều"))]


@pytest.mark.parametrize("plan_id", PLANS)
class TestWithoutRegister:
    @pytest.fixture
    def back(self, plan_id):
        return imported(plan_id, with_register=False)

    def test_tables_are_the_same_up_to_ids(self, back, plan_id):
        register = Register.model_validate({"parcli": "1", **back.draft.bodies})
        known = PLANS[plan_id].register
        theirs, ours = rows(back.plan, register.name_of), rows(PLANS[plan_id].plan, known.name_of)
        assert [shape(row) for row in theirs] == [shape(row) for row in ours]

    @pytest.mark.usefixtures("plan_id")
    def test_lint_finds_no_error_but_phrases_that_are_doubted(self, back):
        register = Register.model_validate({"parcli": "1", **back.draft.bodies})
        context = PlanContext(back.plan, register, frame_of(back.plan, WorkCalendar()))
        named_here = frozenset(body for _, body in context.bodies)
        findings = [
            *check_plan(all_rules(), context),
            *check_register(all_rules(), RegisterContext(register, named_here)),
        ]
        errors = [each for each in findings if each.severity is Severity.ERROR]
        assert {each.code for each in errors} <= {"PAR201"}
        doubted = {placed.path for placed in back.draft.doubts}
        assert {each.path[:-1] for each in errors} <= doubted

    def test_files_are_read_back_and_left_alone_by_fmt(self, back, plan_id):
        plan = plan_file(back.draft.plan, plan_comments(back.draft, f"{plan_id}.docx")).encode()
        assert load_bytes(plan, "", Plan).usable
        assert canonical(plan) == plan
        bodies = {"parcli": "1", **back.draft.bodies}
        register = register_file(bodies, register_comments(back.draft, "x.docx")).encode()
        assert load_bytes(register, "", Register).usable
        assert canonical(register) == register


def shape(row):
    """Tell a row with the number of bodies in each role, not their names."""
    return [
        [(role, len(bodies)) for role, bodies in part] if isinstance(part, list) else part
        for part in row
    ]
