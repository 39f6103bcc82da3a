"""Columns of months or quarters: the marks of a row are its deadline."""

import pytest

from .drawn import doubts_of, every_task, told

HEAD = "TT | Nhiệm vụ | Chủ trì | T1 | T2 | T3"


def phrases(rows):
    back = told("Phụ lục I: Cải cách thể chế", f"{HEAD}\n{rows}")
    products = [product for task in every_task(back) for product in task.products]
    return [product.phrase.text if product.phrase else None for product in products], back


@pytest.mark.parametrize(
    ("marks", "phrase"),
    [("x | | ", "Tháng 1"), ("X | | ✓", "Tháng 1, 3"), ("x | < | ", "Tháng 1, 2")],
)
def test_marks_are_a_deadline(marks, phrase):
    found, back = phrases(f"1 | Rà soát | Sở Tư pháp | {marks}")
    assert found == [phrase]
    assert ("T1, T2, T3", "thời hạn đọc từ dấu ở các cột tháng, quý") in doubts_of(back)


def test_what_is_no_mark_is_kept_as_a_note():
    found, back = phrases("1 | Rà soát | Sở Tư pháp | x | 50% | ")
    (task,) = every_task(back)
    assert found == ["Tháng 1"]
    assert [note.text for note in task.notes] == ["T2: 50%"]


def test_a_column_of_deadlines_comes_first():
    back = told(
        "Phụ lục I: Cải cách thể chế",
        "TT | Nhiệm vụ | Thời hạn | T1\n1 | Rà soát | Quý II | x",
    )
    (task,) = every_task(back)
    assert [product.phrase.text for product in task.products] == ["Quý II"]


def test_quarters_are_marked_too():
    back = told(
        "Phụ lục I: Cải cách thể chế",
        "TT | Nhiệm vụ | Chủ trì | Tiến độ | < | <\n^ | ^ | ^ | Quý I | Quý II | Quý IV\n"
        "1 | Rà soát | Sở Tư pháp | x | | x",
    )
    (task,) = every_task(back)
    assert [product.phrase.text for product in task.products] == ["Quý I, IV"]
