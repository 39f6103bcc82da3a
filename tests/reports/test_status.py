"""Where the work stands, as people and programs get it."""

import csv
import io
import json
import re
from datetime import date

import pytest

from parcli.deadline import frame_of
from parcli.model.plan import Plan
from parcli.reports.status_data import as_csv, as_json
from parcli.reports.status_markdown import as_markdown
from parcli.reports.status_table import as_table
from parcli.status.choose import Choice
from parcli.status.judge import STATES
from parcli.status.obligation import obligations
from parcli.status.tally import By, Group, Standing, Tally, stand
from parcli.text.normal import width
from parcli.workdays import WorkCalendar

ON = date(2017, 12, 25)
TITLE = "Theo dõi nhiệm vụ Chính phủ, Thủ tướng Chính phủ giao"


def plan_of(*products, title=TITLE, area_title=None):
    return Plan.model_validate(
        {
            "parcli": 1,
            "id": "p",
            "title": title,
            "level": "other",
            "issuer": "vpcp",
            "period": "2017",
            "areas": {
                "direction": {
                    "title": area_title,
                    "tasks": [{"id": "CD-1", "title": "Việc", "products": list(products)}],
                }
            },
        }
    )


def product(number, deadline, **keys):
    return {"id": f"p{number}", "name": "Báo cáo", "deadline": deadline, **keys}


def owed(plan):
    return tuple(obligations(plan, None, frame_of(plan, WorkCalendar())))


def counted(**counts):
    named = {state.replace("_", "-"): number for state, number in counts.items()}
    return Tally(dict.fromkeys(STATES, 0) | named)


def standing_of(tally, by=By.PLAN):
    plan = plan_of(product(1, "Quý I"))
    return Standing(ON, by, Choice(), ((plan, None),), tally, (Group("p", owed(plan), tally),))


GOVERNMENT = standing_of(
    counted(completed_on_time=14_068, completed_late=1_983, under_way=5_640, overdue=223)
)


def table(standing, wide=80, *, colour=False):
    return as_table(standing, str, wide, colour=colour)


def test_the_governments_figures_are_printed_with_both_bases():
    said = " ".join(table(GOVERNMENT).split())
    assert "Tổng số 21.914 việc" in said
    assert "hoàn thành 16.051/16.274 (98,63%)" in said
    assert "quá hạn, chưa hoàn thành 223/16.274 (1,37%)" in said
    assert "hoàn thành đúng hạn 14.068/21.914 (64,20%)" in said
    assert "hoàn thành quá hạn 1.983/21.914 (9,05%)" in said
    assert "quá hạn, chưa hoàn thành 223/21.914 (1,02%)" in said


@pytest.mark.parametrize("wide", [60, 80, 120, 200])
def test_no_line_is_wider_than_the_terminal(wide):
    lines = table(GOVERNMENT, wide).splitlines()
    assert max(map(width, lines)) <= wide


def test_colour_changes_nothing_but_colour():
    painted = table(GOVERNMENT, colour=True)
    bare = re.sub(r"\x1b\[[\d;]*m", "", painted)
    assert painted != bare
    assert [line.rstrip() for line in bare.splitlines()] == table(GOVERNMENT).splitlines()


def test_where_nothing_is_due_no_rate_is_made_up():
    quiet = standing_of(counted(under_way=3, continuous=1))
    for shown in (table(quiet), as_markdown(quiet, str)):
        assert "không có nhiệm vụ đến hạn" in shown
    (group,) = json.loads(as_json(quiet, str))["groups"]
    nothing = {"of": 0, "among": 0, "percent": None}
    assert group["rates"]["over_due_or_done"] == {"completed": nothing, "overdue": nothing}
    assert group["rates"]["over_all"]["overdue"] == {"of": 0, "among": 4, "percent": 0.0}
    (row,) = csv.DictReader(io.StringIO(as_csv(quiet, str)))
    assert (row["completed_over_due_or_done"], row["overdue_over_all"]) == ("", "0.0")


def test_a_group_of_which_all_is_cancelled_has_no_rates_and_no_bar():
    gone, rest = counted(cancelled=2), counted(completed_late=1)
    plan = plan_of(product(1, "Quý I"))
    groups = tuple(Group("p", owed(plan), tally) for tally in (gone, rest))
    whole = counted(cancelled=2, completed_late=1)
    standing = Standing(ON, By.PLAN, Choice(), ((plan, None),), whole, groups)
    first = as_markdown(standing, str).split(f"| {TITLE} | ")[1].split(" |\n")[0]
    none_due = "không có nhiệm vụ đến hạn"
    assert first.split(" | ") == [*["0"] * 6, none_due, none_due, "–", "–", "–"]
    assert table(standing).count("█") == table(standing_of(rest)).count("█")
    assert "– không có nhiệm vụ đến hạn." in table(standing)


def test_where_there_is_no_work_it_says_so_and_no_more():
    standing = stand(owed(plan_of(product(1, "Quý I"))), Choice(area="impact"), By.AREA, ON)
    assert table(standing).splitlines()[-1] == "Không có việc nào."
    assert as_markdown(standing, str).splitlines()[-1] == "**Không có việc nào.**"
    assert json.loads(as_json(standing, str))["groups"] == []


def test_what_is_in_none_of_the_four_cells_is_told_apart():
    mixed = standing_of(counted(completed=1, postponed=1, relative=4, continuous=6, cancelled=2))
    said = " ".join(table(mixed).split())
    assert "Tổng số 12 việc, không kể 2 việc thôi thực hiện" in said
    assert "hoàn thành, không rõ hạn 1 · được lùi hạn 1 · chờ sự kiện 4 · thường xuyên 6" in said
    assert "Trong 1 việc hoàn thành có 1 việc không rõ hạn" in said


def test_programs_get_every_state_and_the_exact_counts():
    shown = json.loads(as_json(GOVERNMENT, str))
    assert (shown["on"], shown["by"], shown["plans"]) == ("2017-12-25", "plan", ["p"])
    assert tuple(shown["total"]["counts"]) == STATES
    rates = shown["total"]["rates"]
    assert rates["over_due_or_done"]["completed"] == {
        "of": 16_051,
        "among": 16_274,
        "percent": 98.63,
    }
    assert rates["over_all"]["late"] == {"of": 1_983, "among": 21_914, "percent": 9.05}
    (row,) = csv.DictReader(io.StringIO(as_csv(GOVERNMENT, str)))
    assert (row["key"], row["name"]) == ("p", TITLE)
    assert (row["done"], row["due_or_done"], row["all"]) == ("16051", "16274", "21914")
    assert (row["overdue"], row["overdue_over_due_or_done"]) == ("223", "1.37")


def test_rows_that_count_work_twice_say_so():
    alone = plan_of(product(1, "Quý I", agencies={"lead": ["so-a"]}))
    shared = plan_of(product(1, "Quý I", agencies={"lead": ["so-a", "so-b"]}))
    warning = "nhiều hơn tổng số"
    shown = [
        " ".join(table(stand(owed(plan), Choice(), By.AGENCY, ON)).split())
        for plan in (alone, shared)
    ]
    assert [warning in said for said in shown] == [False, True]


def test_groups_are_named_for_people():
    plan = plan_of(product(1, "Quý I"), product(2, "Thường xuyên"))

    def names(by):
        groups = json.loads(as_json(stand(owed(plan), Choice(), by, ON), str))["groups"]
        return [(group["key"], group["name"]) for group in groups]

    assert names(By.AREA) == [("direction", "Công tác chỉ đạo, điều hành")]
    assert names(By.MONTH) == [("2017-03", "Tháng 03/2017"), (None, "Không có ngày đến hạn")]
    assert names(By.AGENCY) == [(None, "Chưa rõ cơ quan nào chịu trách nhiệm")]
    assert names(By.PLAN) == [("p", TITLE)]


def test_the_filters_are_named():
    choice = Choice(agency="so-a", role="lead", area="direction")
    plan = plan_of(product(1, "Quý I", agencies={"lead": ["so-a"]}))
    said = " ".join(table(stand(owed(plan), choice, By.AREA, ON)).split())
    assert (
        "Tính đến 25/12/2017 (thứ Hai); chỉ tính lĩnh vực Công tác chỉ đạo, điều hành, việc có so-a"
        " tham gia, vai trò chủ trì" in said
    )


def test_what_a_file_says_steers_no_terminal_and_breaks_no_table():
    plan = plan_of(product(1, "Quý I"), area_title="Phần | A <b>")
    standing = stand(owed(plan), Choice(), By.AREA, ON)
    assert "| Phần \\| A &lt;b> |" in as_markdown(standing, str)
    steering = plan_of(product(1, "Quý I"), title="Kế\x9bhoạch", area_title="Phần\x9bA")
    assert "\x9b" not in table(stand(owed(steering), Choice(), By.AREA, ON))


def test_a_console_without_the_signs_of_a_bar_still_tells_its_parts(run):
    asked = ("status", "--plan", "thanh-hoa-2020", "--area", "public-finance", "--on", "2020-07-10")
    shown = run(*asked, env={"PYTHONIOENCODING": "ascii"}).stdout.decode("ascii")
    drawn = re.search(r"(?m)^#+!+\.+", shown)
    assert drawn
    assert len(drawn[0]) == len(re.search(r"(?m)^█+▒+░+", run(*asked).stdout.decode())[0])
    assert "# hoan thanh (HT)  ! qua han, chua hoan thanh  . con lai." in shown
