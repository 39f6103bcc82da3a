"""New files: what is written says what was meant, in the form that `parcli fmt` leaves alone."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from parcli.errors import ParcliError
from parcli.model.register import Register
from parcli.yamlio.canonical import canonical
from parcli.yamlio.files import load_bytes
from parcli.yamlio.read import read
from parcli.yamlio.written import plan_file, register_file, with_bodies

FOLDER = Path(__file__).parent

HARD = (
    "a: b",
    "a #b",
    "- a",
    "@a",
    "=1+1",
    "'a'",
    '"a',
    "a\tb",
    "{{ a }}",
    "1.10",
    "07",
    "no",
    "12:30",
    "2",
    "~",
    "null",
    "<<",
    "a:",
    "?",
    "#",
    "…",
    "🙂 xong",
    "Tiê\u0301ng Việt",
    "a\x07b",
    "a\u200bb",
    "a\xa0b",
    "\ufeffa",
    " a",
    "a ",
    "a  b",
    "một\nhai",
    "\nmột",
    "một\n",
    "một\n\n  hai",
    "---",
    "...",
    "<<<<<<< HEAD",
    "# parcli: ignore[PAR201] x",
    "chữ " * 1250 + "hết",
    "liền" * 1250,
)


def words():
    alphabet = st.sampled_from("aáđ 1.,:;#-[]{}'\"\\\n\t%&*!|>@`=?~…\u0301\xa0\u200b🙂")
    return st.sampled_from(HARD) | st.text(alphabet, min_size=1, max_size=30)


def data_of(texts):
    first, *others = texts
    return {
        "parcli": "1",
        "title": first,
        "basis": list(texts),
        "decision": {"signer": {"name": first}},
        "areas": {
            "other": {
                "tasks": [
                    {
                        "id": "NDK-1",
                        "title": text,
                        "products": [{"id": "a", "name": text, "deadline": first}],
                        "note": text,
                    }
                    for text in others
                ]
            }
        },
        "recipients": list(texts),
    }


class TestAnyText:
    @pytest.mark.parametrize("text", HARD)
    def test_is_read_back(self, text):
        written = plan_file(data_of([text, text]), {})
        assert canonical(written.encode()) == written.encode()

    @given(st.lists(words(), min_size=2, max_size=4), st.data())
    @example(["a\nb", "c"], None)
    def test_is_read_back_with_comments_anywhere(self, texts, data):
        plan = data_of(texts)
        product = ("areas", "other", "tasks", 0, "products", 0)
        paths = [(), ("title",), ("basis", 0), ("areas", "other"), product, (*product, "deadline")]
        chosen = paths if data is None else data.draw(st.lists(st.sampled_from(paths)))
        written = plan_file(plan, {path: [texts[0]] for path in chosen})
        source = read(written.encode())
        assert source.data == plan
        assert not source.faults
        assert not source.ignores
        assert canonical(written.encode()) == written.encode()


class TestPage:
    def test_is_set_out_as_officers_do(self, root):
        data = read((root / "plans/thanh-hoa/2020.plan.yaml").read_bytes()).data
        product = ("areas", "institutions", "tasks", 3, "products", 1)
        comments = {
            (): ["Nhập từ ke-hoach.docx."],
            ("areas", "institutions"): ["xem lại: không rõ lĩnh vực nào"],
            ("areas", "institutions", "tasks", 3, "id"): ["xem lại: số in hai lần"],
            (*product, "deadline"): ["xem lại: " + "thời hạn này chưa hiểu " * 5],
        }
        written = plan_file(data, comments)
        assert written.startswith("# Nhập từ ke-hoach.docx.\nparcli: 1\nid: thanh-hoa-2020\n")
        assert (
            """\
areas:
  # xem lại: không rõ lĩnh vực nào
  institutions:
    no: "01"
    title: Cải cách thể chế
    lead: so-tu-phap
    tasks:
      - id: TC-1
"""
            in written
        )
        assert (FOLDER / "task.txt").read_text(encoding="utf-8") in written
        assert "\n\n  procedures:\n" in written
        assert max(map(len, written.splitlines())) <= 110

    def test_every_plan_and_register_is_read_back_and_left_alone_by_fmt(self, root):
        for file in sorted((root / "plans").glob("*/*.yaml")):
            data = read(file.read_bytes()).data
            write = register_file if file.name == "agencies.yaml" else plan_file
            written = write(data, {}).encode()
            assert read(written).data == data
            assert canonical(written) == written

    def test_a_comment_on_what_has_no_line_stands_at_the_next_one_outward(self):
        data = {"parcli": "1", "agencies": [{"id": "a", "name": "A", "aliases": ["B", "C"]}]}
        written = register_file(data, {("agencies", 0, "aliases", 1): ["x"], ("groups", 0): ["y"]})
        assert written == (
            "# y\n"
            "parcli: 1\n\nagencies:\n  - id: a\n    name: A\n    aliases:\n      - B\n"
            "      # x\n      - C\n"
        )

    def test_only_what_is_meant_to_silence_a_rule_does(self):
        told = ["parcli: ignore[PAR201] thời hạn chưa hiểu", "ô ghi # parcli: ignore[PAR106] đừng"]
        data = {"parcli": "1", "title": "Kế hoạch"}
        source = read(plan_file(data, {("title",): told}).encode())
        assert [ignore.codes for ignore in source.ignores] == [("PAR201",)]
        assert [ignore.silenced_line for ignore in source.ignores] == [4]

    def test_what_cannot_be_read_back_is_refused(self):
        deep: dict = {"title": "x"}
        for _ in range(20):
            deep = {"tasks": [deep]}
        with pytest.raises(ParcliError, match="chưa ghi gì"):
            plan_file({"parcli": "1", "areas": deep}, {})


REGISTER = """\
# Cơ quan của tỉnh
parcli: 1

agencies:
  - {id: so-noi-vu,  name: Sở Nội vụ}   # thường trực
  - id: thanh-tra
    name: "Thanh tra tỉnh"
    # phòng
    units:
    - {id: van-phong, name: Văn phòng}

  # còn nữa
groups:
  - {id: cac-so, name: Các sở, members: [so-noi-vu]}
# hết
"""


class TestWithBodies:
    def test_adds_lines_and_changes_none(self):
        new = {
            "agencies": [
                {"id": "so-y-te", "name": "Sở Y tế"},
                {
                    "id": "thanh-tra",
                    "units": [{"id": "phong-1", "name": "Phòng 1"}],
                    "positions": [{"id": "chanh-van-phong", "name": "Chánh Văn phòng"}],
                },
            ],
            "groups": [{"id": "cac-phong", "name": "Các phòng"}],
        }
        comments = {
            (): ["Cơ quan gọi tên như trong ke-hoach.docx."],
            ("agencies", 0): ["xem lại: hai tên"],
            ("agencies", 1, "units", 0): ["xem lại: phòng nào"],
        }
        written = with_bodies(REGISTER, new, comments)
        old = iter(REGISTER.splitlines())
        added = []
        expected = next(old)
        for line in written.splitlines():
            if line == expected:
                expected = next(old, None)
            else:
                added.append(line.strip())
        assert expected is None
        assert added == [
            "# xem lại: phòng nào",
            "- {id: phong-1, name: Phòng 1}",
            "positions:",
            "- {id: chanh-van-phong, name: Chánh Văn phòng}",
            "# xem lại: hai tên",
            "- {id: so-y-te, name: Sở Y tế}",
            "- {id: cac-phong, name: Các phòng}",
        ]
        assert load_bytes(written.encode(), "", Register).usable

    def test_adds_the_first_group(self):
        written = with_bodies(
            "parcli: 1\r\nagencies:\r\n- {id: a, name: A}\r\n",
            {"agencies": [], "groups": [{"id": "g", "name": "G"}]},
            {},
        )
        old = "parcli: 1\r\nagencies:\r\n- {id: a, name: A}\r\n"
        assert written == f"{old}\r\ngroups:\r\n  - {{id: g, name: G}}\r\n"

    def test_nothing_new_changes_nothing(self):
        assert with_bodies(REGISTER, {"agencies": [], "groups": []}, {}) == REGISTER

    @pytest.mark.parametrize(
        "text", ["{parcli: 1, agencies: [{id: a, name: A}]}", "parcli: 1\nagencies:\n  - {id: a\n"]
    )
    def test_a_register_that_cannot_be_added_to_is_left(self, text):
        with pytest.raises(ParcliError, match="không thêm được"):
            with_bodies(text, {"agencies": [{"id": "b", "name": "B"}]}, {})
