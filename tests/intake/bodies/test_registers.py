"""Every plan's own words on who does the work, read by its register and without one."""

import pytest

from parcli.documents.wording import body_list, capitalised, roles_text
from parcli.intake.bodies import Bodies
from parcli.model.plan import Plan
from parcli.model.register import Register
from parcli.model.walk import products_of, roles_of, walk_tasks
from parcli.yamlio import load

PLANS = (
    "khanh-hoa-thanh-tra/2021",
    "lai-chau/2020",
    "thanh-hoa/2020",
    "thua-thien-hue/2016",
    "tien-giang/2016-2020",
)


class Case:
    """A plan with its register, and all the roles it gives."""

    def __init__(self, folder, name):
        self.plan = load(folder / f"{name}.plan.yaml", name, Plan).model
        self.register = load(folder / "agencies.yaml", name, Register).model
        self.roles = []
        for place in walk_tasks(self.plan):
            area = self.plan.areas[place.area]
            own = [each.roles for each in products_of(place, area)] or [roles_of(place, area)]
            self.roles += [roles for roles in own if roles.items()]

    def printed(self, roles):
        return roles_text(roles, self.register)

    @property
    def bare(self):
        """Bodies without a register; a department's plan names its own units."""
        department = self.plan.level == "department"
        return Bodies(None, self.register.name_of(self.plan.issuer) if department else None)


@pytest.fixture(scope="module", params=PLANS)
def case(request, root):
    folder, name = request.param.split("/")
    return Case(root / "plans" / folder, name)


def test_roles_come_back_by_the_register(case, read):
    bodies = Bodies(case.register)
    for roles in case.roles:
        told = read(case.printed(roles), "perform", bodies)
        assert told.roles == {role: list(ids) for role, ids in roles.items()}
        assert (told.remarks, told.doubts) == ((), ())
    assert bodies.doubts == []
    assert bodies.new == {"agencies": [], "groups": []}


def test_heads_of_duties_come_back_by_the_register(case, words):
    bodies = Bodies(case.register)
    for duty in case.plan.organisation:
        printed = capitalised(body_list(duty.agencies, case.register))
        assert bodies.names(words(printed)).ids == duty.agencies


def test_without_a_register_every_body_is_drafted_once(case, read):
    bodies = case.bare
    drafted = {}
    for roles in case.roles:
        told = read(case.printed(roles), "perform", bodies).roles
        for role, ids in roles.items():
            for body, new in zip(ids, told[role], strict=True):
                assert drafted.setdefault(body, new) == new
    assert len(set(drafted.values())) == len(drafted)
    register = Register.model_validate({"parcli": 1, **bodies.new})
    assert set(drafted.values()) <= set(register.bodies)


def test_what_was_drafted_reads_the_same_again(case, read):
    """The register that one import drafts serves the next."""
    first = case.bare
    told = [read(case.printed(roles), "perform", first).roles for roles in case.roles]
    again = Bodies(Register.model_validate({"parcli": 1, **first.new}))
    assert [read(case.printed(roles), "perform", again).roles for roles in case.roles] == told
    assert not again.doubts


def test_every_name_of_the_register_is_its_own_body(case):
    bodies = Bodies(case.register)
    names = {body.name: body.id for body in case.register.bodies.values()}
    assert {name: bodies.id_of(name) for name in names} == names
