"""Every word of every cell is told, or put aside with what it is."""

import re
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parcli.intake.tables import read_tables
from tests.intake.rendered import PLANS, rendered

from .drawn import every_task, source, table, words_of

_HEADS = (
    *("TT", "Nhiệm vụ", "Sản phẩm", "Cơ quan chủ trì", "Phối hợp", "Thời hạn", "Ghi chú"),
    *("Kinh phí", "Lĩnh vực", "Mã", "Kỳ", "Trạng thái", "Ngày hoàn thành", "Hạn", "Cấp độ"),
)
_TEXTS = (
    *("", "1", "1.1", "a)", "II", "-", "Cải cách thể chế", "CẢI CÁCH TÀI CHÍNH CÔNG", "Thi đua"),
    *("Kế hoạch", "Báo cáo quý; Kế hoạch", "- Kế hoạch: Quý I. / - Báo cáo: Tháng 11.", "Quý I"),
    *("chưa rõ", "-nt-", "tiếp dòng trên", "Gồm: / - Đề án / + phụ lục", "Quý I; Quý II", "Cộng:"),
    *("Phụ lục số 03: Hiện đại hóa", "Quý I: Tờ trình; Quý II: Dự thảo", "Báo cáo: / Quý III"),
)


@st.composite
def tables(draw):
    heads = draw(st.lists(st.sampled_from(_HEADS), min_size=2, max_size=7, unique=True))
    texts = st.sampled_from((*_TEXTS, *"^^^"))
    rows = draw(st.lists(st.lists(texts, min_size=len(heads), max_size=len(heads)), max_size=6))
    first = [row if place else [t.replace("^", "") for t in row] for place, row in enumerate(rows)]
    return "\n".join(" | ".join(row) for row in [["Nhiệm vụ", *heads[1:]], *first])


def words(texts):
    """Count words; numbers before tasks and marks of lists are carried by other keys."""
    found = (word for text in texts for word in re.findall(r"\w+", text))
    return Counter(word for word in found if not re.fullmatch(r"\d{1,2}|[IVX]+|[a-zđ]", word))


def lost(made, told):
    return words(cell.text for each in made.tables for cell in each.cells) - words(words_of(told))


def test_of_habits(habit):
    assert not lost(habit.source, read_tables(habit.source, 2020))


@pytest.mark.parametrize("plan_id", PLANS)
def test_of_rendered_plans(plan_id):
    read = rendered(plan_id)
    assert not lost(read.source, read.told)


@given(st.lists(tables(), min_size=1, max_size=2))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_of_any_table(drawings):
    made = source(*(table(drawing, number) for number, drawing in enumerate(drawings, 1)))
    told = read_tables(made, 2020)
    assert not lost(made, told)
    assert len({area.area for area in told.areas}) == len(told.areas)
    assert all(task.title.text for task in every_task(told))
