"""The figures of a report in sentences and in summary rows, each rate with its base."""

from collections.abc import Iterator
from dataclasses import dataclass

from parcli.documents.appendix import title_of
from parcli.documents.wording import DOTS
from parcli.model.areas import AreaId
from parcli.status.choose import Choice
from parcli.status.judge import COMPLETED, State, delivery_of, state_of
from parcli.status.period import PeriodReport
from parcli.status.tally import By, Group, Rate, Tally, stand, tally
from parcli.text.dates import slashed_date
from parcli.text.numbers import format_number

_SHORT_DOTS = DOTS[:2]  # what a narrow column has room for


@dataclass(frozen=True)
class SummaryRow:
    """A row of the summary table; `group` alone is filled in a row that heads the next ones."""

    no: str = ""
    name: str = ""
    total: str = ""
    on_time: str = ""
    late: str = ""
    under_way: str = ""
    overdue: str = ""
    others: str = ""
    completed_rate: str = ""
    overdue_rate: str = ""
    group: str = ""


def number(count: int) -> str:
    """Write a count: 16.274."""
    return format_number(count)


def rate(share: Rate) -> str:
    """Write a rate with its numerator and denominator: 98,63% (16.051/16.274)."""
    if share.percent is None:
        return "–"
    return f"{_percent(share)} ({number(share.of)}/{number(share.among)})"


def _percent(share: Rate) -> str:
    return f"{format_number(share.percent or 0, 2)}%"


def figures_lines(report: PeriodReport) -> tuple[str, ...]:
    """Say how the plan stands: counts, both official rates with their bases, the window.

    Where nothing was ever noted, what is done is not known: it is left blank.
    """
    counted = tally(report.owed, report.on)
    if not report.has_records:
        return _whole(report, counted), *_not_known(report)
    return tuple(
        line
        for line in (
            _whole(report, counted),
            _standing(counted, report),
            _over_due_or_done(counted),
            _over_all(counted),
            _of_tasks(report),
            _window(report),
        )
        if line
    )


def _whole(report: PeriodReport, counted: Tally) -> str:
    tasks = {owed.task.id for owed in report.owed}
    products = {owed.product_reference for owed in report.owed}
    dropped = counted.counts["cancelled"]
    without = f" (không kể {number(dropped)} việc thôi thực hiện)" if dropped else ""
    return (
        f"Kế hoạch có {number(len(tasks))} nhiệm vụ, {number(len(products))} sản phẩm; tính riêng"
        " từng kỳ và từng cơ quan phải báo cáo, trình, ban hành thì có"
        f" {number(counted.total)} việc phải hoàn thành{without}."
    )


def _not_known(report: PeriodReport) -> tuple[str, str]:
    standing = (
        f"Tính đến ngày {slashed_date(report.on)}: đã hoàn thành {DOTS} việc (đúng hạn {DOTS}, quá"
        f" hạn {DOTS}); quá hạn, chưa hoàn thành {DOTS} việc."
    )
    return standing, f"{_due(report)}; hoàn thành {DOTS} việc."


def _due(report: PeriodReport) -> str:
    first, last = (slashed_date(day) for day in report.window.data)
    count = f"có {number(len(report.due))}" if report.due else "không có"
    return f"Trong kỳ báo cáo (số liệu từ ngày {first} đến ngày {last}): {count} việc đến hạn"


def _standing(counted: Tally, report: PeriodReport) -> str:
    counts = counted.counts
    done = f"đã hoàn thành {number(counted.completed)} việc"
    if counted.completed:
        done += (
            f" (đúng hạn {number(counts['completed-on-time'])},"
            f" quá hạn {number(counts['completed-late'])}"
        )
        undated = counts["completed"]
        done += f", không có thời hạn cụ thể {number(undated)})" if undated else ")"
    rest = counted.others - counts["completed"] - counts["postponed"]
    parts = [
        done,
        f"đang thực hiện, trong hạn {number(counts['under-way'])} việc",
        f"quá hạn, chưa hoàn thành {number(counts['overdue'])} việc",
        *([f"được lùi hạn {number(counts['postponed'])} việc"] if counts["postponed"] else []),
        *([f"thường xuyên hoặc chưa tính được hạn {number(rest)} việc"] if rest else []),
    ]
    return f"Tính đến ngày {slashed_date(report.on)}: {'; '.join(parts)}."


def _of_tasks(report: PeriodReport) -> str:
    """Say how many tasks are over: all that the plan wants of them is delivered."""
    states: dict[str, set[State]] = {}
    for owed in report.owed:
        states.setdefault(owed.task.id, set()).add(state_of(owed, report.on))
    asked = [found - {"cancelled"} for found in states.values() if found != {"cancelled"}]
    if not asked:
        return ""
    done = Rate(sum(found <= set(COMPLETED) for found in asked), len(asked))
    late = sum("overdue" in found for found in asked)
    return (
        f"Theo nhiệm vụ: {number(done.of)}/{number(done.among)} nhiệm vụ đã hoàn thành mọi việc"
        f" ({_percent(done)}); {number(late)} nhiệm vụ có việc quá hạn, chưa hoàn thành."
    )


def _over_due_or_done(counted: Tally) -> str:
    if not counted.done_or_due:
        return "Chưa có việc nào đến hạn."
    rates = counted.over_due_or_done()
    return (
        f"Trên số việc đã hoàn thành hoặc quá hạn ({number(counted.done_or_due)} việc): hoàn thành"
        f" {rate(rates['completed'])}; quá hạn, chưa hoàn thành {rate(rates['overdue'])}."
    )


def _over_all(counted: Tally) -> str:
    if not counted.total:
        return ""
    rates = counted.over_all()
    return (
        f"Trên tổng số việc của Kế hoạch ({number(counted.total)} việc): hoàn thành đúng hạn"
        f" {rate(rates['on_time'])}; hoàn thành quá hạn {rate(rates['late'])}; quá hạn, chưa hoàn"
        f" thành {rate(rates['overdue'])}."
    )


def _window(report: PeriodReport) -> str:
    undated = sum(delivery_of(each.obligation, report.on) is None for each in report.delivered)
    came = f"ghi nhận {number(len(report.delivered))} kết quả hoàn thành"
    came += f" (có {number(undated)} kết quả của việc thường xuyên)" if undated else ""
    return f"{_due(report)}; {came}."


def summary_rows(report: PeriodReport) -> tuple[SummaryRow, ...]:
    """Give the summary by area with the whole, and by agency."""
    return tuple(_summary(report))


def _summary(report: PeriodReport) -> Iterator[SummaryRow]:
    row = _row if report.has_records else _row_not_known
    yield SummaryRow(no="I", group="THEO LĨNH VỰC")
    for count, group in enumerate(_groups(report, By.AREA), 1):
        area: AreaId = group.items[0].area
        name = title_of(area, report.plan.areas[area], report.plan)
        yield row(str(count), name, group.tally)
    yield row("", "Toàn bộ Kế hoạch", tally(report.owed, report.on))
    yield SummaryRow(no="II", group="THEO CƠ QUAN CHỊU TRÁCH NHIỆM")
    for count, group in enumerate(_groups(report, By.AGENCY), 1):
        name = group.items[0].name_of(group.key) if group.key else "Chưa nêu cơ quan"
        yield row(str(count), name, group.tally)


def _groups(report: PeriodReport, by: By) -> tuple[Group, ...]:
    return stand(report.owed, Choice(), by, report.on).groups


def _row_not_known(no: str, name: str, counted: Tally) -> SummaryRow:
    return SummaryRow(no, name, number(counted.total), *(_SHORT_DOTS,) * 7)


def _row(no: str, name: str, counted: Tally) -> SummaryRow:
    rates = counted.over_due_or_done()
    return SummaryRow(
        no=no,
        name=name,
        total=number(counted.total),
        on_time=number(counted.counts["completed-on-time"]),
        late=number(counted.counts["completed-late"]),
        under_way=number(counted.counts["under-way"]),
        overdue=number(counted.counts["overdue"]),
        others=number(counted.others),
        completed_rate=rate(rates["completed"]),
        overdue_rate=rate(rates["overdue"]),
    )


SUMMARY_NOTE = (
    "Ghi chú: Việc của nhiều cơ quan được tính cho từng cơ quan, nên tổng theo cơ quan có thể lớn"
    " hơn toàn bộ Kế hoạch. “Khác” là việc thường xuyên, được lùi hạn, hoặc không có thời hạn cụ"
    " thể. Tỷ lệ tính trên số việc đã hoàn thành hoặc quá hạn; trong ngoặc là số việc."
)
"""What the columns of the summary count."""
