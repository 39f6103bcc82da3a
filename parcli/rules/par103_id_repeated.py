"""PAR103: an id stands for two things."""

from collections.abc import Iterable, Iterator

from parcli.lint.context import PlanContext
from parcli.lint.finding import Finding
from parcli.lint.rule import Page, plan_rule
from parcli.model.walk import Path
from parcli.text.message import Message

PAGE = Page(
    title=Message("Một mã dùng cho hai nhiệm vụ, sản phẩm, chỉ tiêu hoặc mốc"),
    why=Message(
        "Kết quả được ghi nhận theo mã (TC-4.a). Mã trùng thì không biết kết quả thuộc về việc nào."
        " Mã nhiệm vụ, chỉ tiêu, mốc là duy nhất trong kế hoạch; mã sản phẩm trong nhiệm vụ."
    ),
    bad="""\
tasks:
  - {id: TC-1, title: Rà soát văn bản, products: [{id: a, name: Báo cáo, deadline: Quý IV}]}
  - {id: TC-1, title: Kiểm tra văn bản, products: [{id: a, name: Báo cáo, deadline: Quý IV}]}
""",
    good="""\
tasks:
  - {id: TC-1, title: Rà soát văn bản, products: [{id: a, name: Báo cáo, deadline: Quý IV}]}
  - {id: TC-2, title: Kiểm tra văn bản, products: [{id: a, name: Báo cáo, deadline: Quý IV}]}
""",
)


@plan_rule("PAR103", PAGE)
def id_repeated(context: PlanContext) -> Iterator[Finding]:
    """Point at every id that was used before."""
    plan = context.plan
    yield from _repeated((place.path, place.task.id, place.task.title) for place in context.tasks)
    for place in context.tasks:
        yield from _repeated(
            ((*place.path, "products", number), product.id, product.name)
            for number, product in enumerate(place.task.products)
        )
    yield from _repeated((("targets", n), t.id, t.text) for n, t in enumerate(plan.targets))
    yield from _repeated(
        (("events", n), event.id, event.name) for n, event in enumerate(plan.events)
    )


def _repeated(things: Iterable[tuple[Path, str, str]]) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for path, thing_id, text in things:
        if thing_id in first:
            yield Finding(
                (*path, "id"),
                Message("mã {id} đã được dùng", id=thing_id),
                Message("đặt mã khác; mã này là của “{text}”", text=first[thing_id]),
            )
        else:
            first[thing_id] = text
