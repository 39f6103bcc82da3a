"""The hand-made plans hold what the records beside them say a person reads."""

import pytest

from parcli.text.normal import fold


def _words(source) -> str:
    cells = [cell.text for table in source.tables for cell in table.cells]
    lines = [block.line.printed for block in source.blocks if block not in source.tables]
    return fold(" ".join([*cells, *lines]))


def _products(task):
    yield from task.get("products", ())
    for part in task.get("tasks", ()):
        yield from _products(part)


def test_every_product_and_deadline_stands_in_the_file(habit):
    words = _words(habit.source)
    for area in habit.truth["areas"]:
        assert fold(area["title"]) in words
        for task in area["tasks"]:
            assert fold(task["title"]) in words
            for product in _products(task):
                assert fold(product["name"]) in words
                assert fold(product.get("deadline", "")) in words


def test_every_office_stands_in_the_file(habit):
    words = _words(habit.source)
    for area in habit.truth["areas"]:
        for task in area["tasks"]:
            for part in (task, *task.get("tasks", ()), *task.get("products", ())):
                for names in part.get("roles", {}).values():
                    assert all(fold(name) in words for name in names)


def test_asides_are_told(habit):
    told = " | ".join(aside.text for aside in habit.source.asides)
    assert all(text in told for text in habit.truth.get("asides", ()))


@pytest.mark.parametrize(
    "key", ["basis", "objectives", "requirements", "organisation", "recipients"]
)
def test_the_front_stands_in_the_file(habit, key):
    words = _words(habit.source)
    assert [line for line in habit.truth.get(key, ()) if fold(line) not in words] == []
