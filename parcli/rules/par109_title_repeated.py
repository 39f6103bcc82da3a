"""PAR109: two tasks say the same."""

from collections.abc import Iterator

from parcli.lint.context import PlanContext
from parcli.lint.finding import Finding, Severity
from parcli.lint.rule import Page, plan_rule
from parcli.lint.twins import twins
from parcli.text.message import Message

PAGE = Page(
    title=Message("Hai nhiệm vụ cùng một tên"),
    why=Message(
        "Một việc chép hai lần thì bị đôn đốc, đếm và báo cáo hai lần. Nhiệm vụ con chỉ được so với"
        " các nhiệm vụ con cùng bảng."
    ),
    bad="""\
tasks:
  - {id: TC-1, title: Rà soát văn bản quy phạm pháp luật}
  - {id: TC-2, title: Rà soát văn bản quy phạm pháp luật.}
""",
    good="""\
tasks:
  - {id: TC-1, title: Rà soát văn bản quy phạm pháp luật}
  - {id: TC-2, title: Kiểm tra văn bản quy phạm pháp luật}
""",
)


@plan_rule("PAR109", PAGE, severity=Severity.WARNING)
def title_repeated(context: PlanContext) -> Iterator[Finding]:
    """Point at every title that a task before it bears."""
    rows = [place for place in context.tasks if not place.above]
    below = [table for table in context.tables if table[0].above]
    for group in (rows, *below):
        for first, again in twins((place.task.title, place) for place in group):
            yield Finding(
                (*again.path, "title"),
                Message(
                    "nhiệm vụ {id} trùng tên với {first}", id=again.task.id, first=first.task.id
                ),
                Message("xóa một trong hai, hoặc viết rõ chỗ khác nhau"),
            )
