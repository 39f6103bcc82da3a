"""The plans of `plans/` hold what their documents hold: counted by hand in the documents."""

from collections import Counter
from pathlib import Path

import pytest

from parcli.lint.bodies import named_bodies
from parcli.model.plan import Plan
from parcli.model.register import Register
from parcli.model.walk import products_of, walk_tasks
from parcli.yamlio import load, read

PLANS = Path(__file__).parent.parent.parent / "plans"

# Tasks an area (sub-tasks too), then products, products with a deadline, targets.
COUNTED = {
    # 32 numbered rows (5+5+3+5+5+6+3), II.1.c and II.7.c of the narrative, three duties of IV.
    "thanh-hoa/2020.plan.yaml": (
        {
            "institutions": 6,
            "procedures": 5,
            "organisation": 3,
            "civil-service": 5,
            "public-finance": 5,
            "modernisation": 6,
            "direction": 7,
        },
        (73, 62, 3),
    ),
    # 49 rows: I 6; II.1 6, II.2 5, II.3 1, II.4 5 (4.4 twice), II.5 7, II.6 2, II.7 3+4+3;
    # III 3; IV 4; and the reporting duty IV.1 of the narrative.
    "khanh-hoa-thanh-tra/2021.plan.yaml": (
        {
            "direction": 7,
            "institutions": 6,
            "procedures": 6,
            "organisation": 5,
            "civil-service": 7,
            "public-finance": 2,
            "modernisation": 10,
            "impact": 3,
            "other": 4,
        },
        (110, 108, 10),
    ),
    # 41 dashes, 5 of them index lines, 3 split in two, and the second paragraph of 9.
    "thua-thien-hue/2016.plan.yaml": (
        {
            "institutions": 3,
            "procedures": 6,
            "organisation": 13,
            "civil-service": 3,
            "public-finance": 2,
            "modernisation": 6,
            "direction": 7,
        },
        (59, 38, 24),
    ),
    # The dashes of part II, the seven solutions of III, five reporting duties of V.
    "tien-giang/2016-2020.plan.yaml": (
        {
            "institutions": 4,
            "procedures": 6,
            "organisation": 4,
            "civil-service": 7,
            "public-finance": 4,
            "modernisation": 5,
            "direction": 12,
        },
        (25, 12, 5),
    ),
    # 22 letters of II.1 to II.8 and 56 works below them.
    "lai-chau/2020.plan.yaml": (
        {
            "direction": 13,
            "institutions": 8,
            "procedures": 11,
            "organisation": 8,
            "civil-service": 8,
            "public-finance": 9,
            "modernisation": 16,
            "impact": 5,
        },
        (31, 15, 8),
    ),
}

FILES = sorted(path for path in PLANS.rglob("*.yaml"))


def plan_of(name: str) -> Plan:
    model = load(PLANS / name, name, Plan).model
    assert model is not None
    return model


@pytest.mark.parametrize("name", COUNTED)
def test_a_plan_holds_what_its_document_holds(name):
    plan = plan_of(name)
    areas, (products, with_deadline, targets) = COUNTED[name]
    places = list(walk_tasks(plan))
    assert Counter(place.area for place in places) == areas
    all_products = [
        p.product for place in places for p in products_of(place, plan.areas[place.area])
    ]
    assert len(all_products) == products
    assert sum(product.deadline is not None for product in all_products) == with_deadline
    assert len(plan.targets) == targets


# How many tasks have someone in the role, by their own line (products may name others).
ROLES = {
    # “Cơ quan chủ trì / thực hiện / xây dựng dự thảo / thẩm định / phối hợp / tổng hợp” in the
    # 32 rows: 5, 25, 3, 2, 23, 6 and “kiểm tra” 1; the duties of IV add the rest.
    "thanh-hoa/2020.plan.yaml": {
        "lead": 7,
        "perform": 26,
        "draft": 3,
        "appraise": 2,
        "coordinate": 23,
        "consolidate": 8,
        "monitor": 2,
    },
    # “chủ trì” in I.2, I.3, I.5, 1.1, 1.5, 7.3, IV.4 (I.6 names it for one product).
    "khanh-hoa-thanh-tra/2021.plan.yaml": {
        "lead": 7,
        "perform": 41,
        "appraise": 3,
        "coordinate": 4,
        "monitor": 6,
    },
    # Nobody is “chủ trì”; “phối hợp” in 1.8, 3.6, 4.2, 4.3, 6.4.
    "thua-thien-hue/2016.plan.yaml": {"perform": 40, "coordinate": 5},
    "tien-giang/2016-2020.plan.yaml": {
        "lead": 9,
        "perform": 10,
        "coordinate": 2,
        "consolidate": 1,
    },
    "lai-chau/2020.plan.yaml": {"lead": 9, "perform": 21, "coordinate": 7, "monitor": 2},
}


@pytest.mark.parametrize("name", ROLES)
def test_a_plan_gives_the_roles_its_document_gives(name):
    tasks = [place.task for place in walk_tasks(plan_of(name))]
    roles = [task.agencies.items() for task in tasks if task.agencies]
    assert Counter(role for filled in roles for role, _ in filled) == ROLES[name]


def test_every_plan_is_counted():
    plans = {path.relative_to(PLANS).as_posix() for path in PLANS.rglob("*.plan.yaml")}
    assert plans == set(COUNTED) == set(ROLES)


@pytest.mark.parametrize("name", COUNTED)
def test_every_body_a_plan_names_is_in_its_register(name):
    register = load((PLANS / name).parent / "agencies.yaml", "agencies.yaml", Register).model
    assert register is not None
    assert {body for _, body in named_bodies(plan_of(name))} <= set(register.bodies)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(PLANS).as_posix())
def test_a_file_is_read_without_fault_by_both_readers(path):
    content = path.read_bytes()
    fast, pure = read(content), read(content, pure=True)
    assert not fast.faults
    assert fast.data == pure.data


def test_the_numbered_rows_of_thanh_hoa():
    rows = [place for place in walk_tasks(plan_of("thanh-hoa/2020.plan.yaml")) if place.task.no]
    assert Counter(place.area for place in rows) == {
        "institutions": 5,
        "procedures": 5,
        "organisation": 3,
        "civil-service": 5,
        "public-finance": 5,
        "modernisation": 6,
        "direction": 3,
    }


def test_the_component_ranks_of_lai_chau():
    index = plan_of("lai-chau/2020.plan.yaml").index
    assert index is not None
    ranks = {
        area: (component.baseline.rank if component.baseline else None, component.goal.rank)
        for area, component in index.components.items()
        if component.goal
    }
    assert ranks == {
        "direction": (27, (22, 27)),
        "institutions": (None, (30, 35)),
        "procedures": (41, (35, 40)),
        "organisation": (31, (25, 31)),
        "civil-service": (54, (45, 50)),
        "public-finance": (63, (55, 60)),
        "modernisation": (None, (40, 45)),
        "impact": (45, (40, 45)),
    }
