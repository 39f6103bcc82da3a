"""The words of a state are understood as offices write them."""

import pytest

from parcli.intake.tracked.states import State, read_state
from parcli.status.words import STATES

SAID = {
    "Hoàn thành": State("done"),
    "Đã hoàn thành": State("done"),
    "HT": State("done"),
    "HT đúng hạn": State("done", in_time=True),
    "Hoàn thành trước hạn": State("done", in_time=True),
    "Hoàn thành chậm": State("done", in_time=False),
    "Đã báo cáo, trễ hạn 5 ngày": State("done", in_time=False),
    "Đã ban hành Kế hoạch số 12/KH-STP": State("done"),
    "Đã đăng tải, gửi cho các sở": State("done"),
    "da hoan thanh": State("done"),
    "Hoàn thành 100%": State("done", percent=100),
    "100%": State("done", percent=100),
    "completed on time": State("done", in_time=True),
    "Chưa thực hiện": State("open"),
    "Chưa hoàn thành": State("open"),
    "Chưa đến hạn": State("open"),
    "Đang thực hiện 60%": State("open", percent=60),
    "Hoàn thành 60 %": State("open", percent=60),
    "62,5%": State("open", percent=62),
    "Đã trình, chờ phê duyệt": State("open"),
    "under way": State("open"),
    "deadline not understood": State("open"),
    "no deadline stated": State("open"),
    "At all times": State("deadline"),
    "Chưa thực hiện, quá hạn": State("open", in_time=False),
    "Quá hạn": State("deadline", in_time=False),
    "Đúng tiến độ": State("deadline", in_time=True),
    "Tạm dừng": State("suspended"),
    "Xin lùi đến 30/6/2026": State("postponed"),
    "Được gia hạn": State("postponed"),
    "Huỷ bỏ": State("cancelled"),
    "Hủy": State("cancelled"),
    "Không thực hiện": State("cancelled"),
    "xyz": State("unknown"),
    "": State("unknown"),
    "Tỷ lệ 250%": State("unknown"),
}


@pytest.mark.parametrize(("words", "state"), SAID.items())
def test_words_say_how_far_the_work_is(words, state):
    assert read_state(words) == state
    assert read_state(words.upper()) == state


@pytest.mark.parametrize("name", STATES)
def test_states_that_parcli_prints_are_understood(name):
    stages = {"completed": "done", "postponed": "postponed", "cancelled": "cancelled"}
    stages |= {"overdue": "deadline", "continuous": "deadline"}
    stages |= {"external": "deadline", "adhoc": "deadline"}
    expected = stages.get(name.removesuffix("-late").removesuffix("-on-time"), "open")
    assert read_state(str(STATES[name])).stage == expected
