"""PAR305: an agency does not exist on the day the work is due."""

from collections.abc import Iterator
from datetime import date

from parcli.lint.bodies import ids_of, roles_path
from parcli.lint.context import PlanContext
from parcli.lint.finding import Finding, Severity
from parcli.lint.rule import Page, plan_rule
from parcli.model.register import Agency, Register, exists
from parcli.model.walk import Path, ProductPlace
from parcli.text.dates import format_date
from parcli.text.message import Message

PAGE = Page(
    title=Message("Cơ quan không tồn tại vào ngày đến hạn"),
    why=Message(
        "Cơ quan đã giải thể, sáp nhập trước hạn thì không còn ai nộp; cơ quan kế thừa phải được"
        " ghi thay. Ngày lập và ngày kết thúc lấy từ `valid:` trong danh bạ cơ quan."
    ),
    bad="""\
products:
  - {id: a, name: Báo cáo kết quả rà soát, deadline: Tháng 11, agencies: {lead: so-tnmt}}
""",
    good="""\
products:
  - {id: a, name: Báo cáo kết quả rà soát, deadline: Tháng 11, agencies: {lead: so-nnmt}}
""",
)


@plan_rule("PAR305", PAGE, severity=Severity.WARNING)
def agency_gone(context: PlanContext) -> Iterator[Finding]:
    """Point at the id of every agency, named itself, that is gone or not yet there when due."""
    register = context.register
    limited = {a.id: a for a in register.agencies if a.valid} if register else {}
    if register is None or not limited:
        return
    told: set[Path] = set()
    holders: dict[int, list[tuple[Path, Agency]]] = {}  # products of a task share their roles
    for place, reading in context.deadlines:
        roles = id(place.roles)
        if roles not in holders:
            holders[roles] = [(path, limited[b]) for path, b in _holders(place) if b in limited]
        if not holders[roles] or not reading.occurrences:
            continue
        days = sorted(occurrence.due for occurrence in reading.occurrences)
        for path, agency in holders[roles]:
            finding = _absent(path, agency, days, register)
            if finding and path not in told:
                told.add(path)
                yield finding


def _holders(place: ProductPlace) -> Iterator[tuple[Path, str]]:
    home = roles_path(place)
    if home[-1] == "agencies":
        return ids_of(place.roles, home)
    return (((*home, "lead"), body_id) for body_id in place.roles.lead)


def _absent(path: Path, agency: Agency, days: list[date], register: Register) -> Finding | None:
    first = agency.valid.first if agency.valid else None
    last = agency.valid.last if agency.valid else None
    if last and days[-1] > last:
        due = next(day for day in days if day > last)
        message = Message(
            "{name} kết thúc hoạt động ngày {last}, trước hạn {due}",
            name=agency.name,
            last=format_date(last),
            due=format_date(due),
        )
        return Finding(path, message, _replacement(agency, due, register))
    if first and days[-1] < first:
        message = Message(
            "{name} chỉ hoạt động từ ngày {first}, sau hạn {due}",
            name=agency.name,
            first=format_date(first),
            due=format_date(days[-1]),
        )
        return Finding(path, message, Message("ghi cơ quan làm việc này vào ngày đến hạn"))
    return None


def _replacement(agency: Agency, on: date, register: Register) -> Message:
    seen = {agency.id}
    heir = register.bodies.get(agency.successor or "")
    while isinstance(heir, Agency) and not exists(heir, on) and heir.id not in seen:
        seen.add(heir.id)
        heir = register.bodies.get(heir.successor or "")
    if heir is None or heir.id in seen:
        return Message("ghi `successor:` của cơ quan này trong danh bạ, rồi thay vào kế hoạch")
    return Message("thay bằng cơ quan kế thừa “{id}” ({name})", id=heir.id, name=heir.name)
