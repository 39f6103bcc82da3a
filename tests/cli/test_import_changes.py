"""A plan that was changed, printed as a Word file and imported over itself is the changed plan."""

import shutil
from dataclasses import asdict
from datetime import date

import pytest

from parcli.cli.importing.request import Request
from parcli.cli.importing.run import import_document
from parcli.cli.shell import Shell
from parcli.cli.workspace import open_workspace
from parcli.documents.plan_text import Asked as Printed
from parcli.documents.plan_text import plan_text
from parcli.intake.drafting import Asked
from parcli.model.settings import Letterhead
from parcli.model.walk import walk_tasks
from parcli.word.engine import fill
from parcli.yamlio.canonical import canonical

NEW_TASK = """\
      - id: TC-2
        no: "2"
        title: Số hóa hồ sơ địa chính
        agencies: {lead: so-noi-vu}
        products:
          - {id: a, name: Báo cáo số hóa, deadline: Quý IV/2026}
  procedures:
"""
CHANGES = {
    "a later deadline": ("Tháng 01/2026", "Tháng 02/2026"),
    "another name": ("Phương án đơn giản hóa", "Phương án đơn giản hóa thủ tục"),
    "another title": ("Rà soát, hệ thống hóa văn bản", "Rà soát, hợp nhất văn bản"),
    "another lead": ("lead: vp-ubnd-tinh, coordinate: so-ban-nganh", "lead: so-noi-vu"),
    "a new task": ("  procedures:\n", NEW_TASK),
    "a product that went": (
        "          - {id: b, name: Kết luận kiểm tra, deadline: Tháng 11/2026}\n",
        "",
    ),
    "another aim": ("Nâng cao chất lượng phục vụ", "Nâng cao mức độ hài lòng của"),
}
MINE = "   # việc của tôi"


@pytest.fixture(scope="module")
def folder(root, tmp_path_factory):
    """Give the small plan in a workspace of its own, with comments."""
    made = tmp_path_factory.mktemp("changes")
    shutil.copytree(root / "tests" / "cli" / "sessions" / "import" / "tinh", made / "tinh")
    plan = made / "tinh" / "2026.plan.yaml"
    text = plan.read_text("utf-8")
    for line in ("      - id: TT-1", "    lead: so-noi-vu", "objectives:"):
        text = text.replace(f"{line}\n", f"{line}{MINE}\n", 1)
    plan.write_text(text, "utf-8")
    return made / "tinh"


def told(plan):
    """Give what documents tell of a plan."""
    return [
        (place.area, place.task.title, place.task.agencies, _products(place.task))
        for place in walk_tasks(plan)
    ], plan.objectives


def _products(task):
    return [
        (each.name, each.deadline and each.deadline.phrase, each.each) for each in task.products
    ]


def the_plan(folder):
    (file,) = open_workspace(folder).plan_files()
    return file


ONE_BY_ONE = ("a later deadline", "a new task", "a product that went")


@pytest.mark.parametrize("changes", [*([one] for one in ONE_BY_ONE), list(CHANGES)], ids="+".join)
def test_changes_are_taken_and_all_else_stays(changes, root, folder):
    path = folder / "2026.plan.yaml"
    before = path.read_text("utf-8")
    after = before
    for name in changes:
        was, now = CHANGES[name]
        assert was in after
        after = after.replace(was, now, 1)
    try:
        path.write_text(after, "utf-8")
        wanted = the_plan(folder)
        printed = plan_text(wanted.plan, wanted.register, Letterhead(), Printed(None, None, None))
        template = root / "templates" / "plan" / "template.docx"
        document = folder.parent / "ke-hoach.docx"
        document.write_bytes(fill(template.read_bytes(), "plan", asdict(printed.text), {}))
        path.write_text(before, "utf-8")
        shell = Shell(date(2026, 11, 22), folder.parent, 80, colour=False, language="vi")
        request = Request(shell, document, document.name, folder, Asked(), agreed=True)
        assert import_document(request).imported.written
        assert told(the_plan(folder).plan) == told(wanted.plan)
        written = path.read_text("utf-8")
        assert written.count(MINE) == before.count(MINE)
        assert canonical(path.read_bytes()) == path.read_bytes()
        assert not import_document(request._replace(agreed=False)).differs
    finally:
        path.write_text(before, "utf-8")
