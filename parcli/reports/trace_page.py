"""A parent plan beside the plans under it, for the terminal and as Markdown."""

import textwrap
from collections.abc import Iterable, Iterator, Sequence

from parcli.deadline.dated import DatedPlan, DatedProduct
from parcli.reports.colour import paint
from parcli.reports.grid import Cell, Paragraph, grid, heading
from parcli.reports.trace_data import agency_name, late_lines
from parcli.text.dates import format_date
from parcli.text.markdown import md
from parcli.text.message import Message, Translate
from parcli.text.normal import width
from parcli.text.numbers import format_number
from parcli.trace import Covering, Line, Stray, Trace

_NOBODY = Message("chưa có nhiệm vụ nào")
_UNCOVERED = Message("Chưa có nhiệm vụ nào thực hiện")
_COVERED = Message("Đã có nhiệm vụ thực hiện")
_UNKNOWN = Message("Nêu nhiệm vụ mà cấp trên không có")
_HEAD = (
    Message("Cấp trên giao"),
    Message("Hạn của cấp trên"),
    Message("Nhiệm vụ thực hiện"),
    Message("Hạn của cơ quan"),
)
_Row = tuple[Cell, Cell, Cell]

# So many days are written out; of more, the count and the last.
_FEW_DAYS = 2


def as_table(
    parent: DatedPlan, traces: Sequence[Trace], translate: Translate, wide: int, *, colour: bool
) -> str:
    """Lay out each agency's tasks, wrapped to the terminal's width, uncovered ones first."""
    plan = parent.plan
    issuer = parent.register.name_of(plan.issuer) if parent.register else ""
    lines = [heading((plan.title, issuer, plan.id), wide, colour=colour)]
    if not traces:
        lines += ["", textwrap.fill(_no_plan(parent).render(translate), wide)]
    for trace in traces:
        lines += ["", paint(agency_name(trace), "bold", colour=colour)]
        lines += [_own_plan(trace, translate, wide, colour=colour)]
        for title, blocks in _groups(trace, translate):
            lines += ["", paint(title.render(translate), "bold", colour=colour)]
            lines += _blocks(blocks, wide, colour=colour)
        lines += ["", textwrap.fill(_counted(trace).render(translate), wide)]
    return "\n".join(lines) + "\n"


def _no_plan(parent: DatedPlan) -> Message:
    return Message(
        "Chưa có kế hoạch nào trong không gian làm việc nêu `parent: {id}`; nêu --agency để xem"
        " việc được giao.",
        id=parent.plan.id,
    )


def _own_plan(trace: Trace, translate: Translate, wide: int, *, colour: bool) -> str:
    if trace.own is None:
        missing = Message("Chưa có kế hoạch nào nêu `parent: {id}`", id=trace.parent.plan.id)
        return paint(missing.render(translate), "yellow", colour=colour)
    return heading((trace.own.plan.title, trace.own.plan.id), wide, colour=colour)


def _groups(trace: Trace, translate: Translate) -> Iterator[tuple[Message, list[list[_Row]]]]:
    if trace.uncovered:
        yield _UNCOVERED, [list(_line(line, translate)) for line in trace.uncovered]
    if trace.covered:
        yield _COVERED, [list(_line(line, translate)) for line in trace.covered]
    if trace.strays:
        yield _UNKNOWN, [[_stray(stray) for stray in trace.strays]]


def _blocks(blocks: list[list[_Row]], wide: int, *, colour: bool) -> Iterator[str]:
    """Lay each task out for itself, with one width of the first column for all."""
    column = max(width(part.text) for rows in blocks for code, _, _ in rows for part in code)
    for number, (first, *others) in enumerate(blocks):
        if number:
            yield ""
        code, what, when = first
        padded = [part._replace(text=part.text.ljust(column)) for part in code]
        yield from grid([(padded, what, when), *others], wide, share=0.62, colour=colour)


def _line(line: Line, translate: Translate) -> Iterator[_Row]:
    """Give the parent's task with its products, then what carries it out."""
    task = line.owed.place.task
    yield (Paragraph(task.id, "cyan"),), (Paragraph(task.title, "bold"),), ()
    left_out = {product.reference for product in line.left_out} if line.covering else set()
    for product in line.owed.products:
        when = [Paragraph(_when(product, translate))]
        if product.reference in left_out:
            when.append(Paragraph(_NOBODY.render(translate), "yellow"))
        yield (Paragraph(product.reference),), (Paragraph(product.place.product.name),), when
    for each in line.covering:
        yield from _covering(each, translate)
    if not line.covering:
        yield (Paragraph("→"),), (Paragraph(_NOBODY.render(translate), "red"),), ()


def _covering(each: Covering, translate: Translate) -> Iterator[_Row]:
    task = each.place.task
    late = _late(each, translate)
    yield (
        (Paragraph(f"→ {task.id}", "cyan"),),
        (Paragraph(task.title),),
        (Paragraph(late, "red"),) if late else (),
    )
    for product in each.products:
        yield (
            (Paragraph(f"→ {product.reference}"),),
            (Paragraph(product.place.product.name),),
            (Paragraph(_when(product, translate)),),
        )


def _stray(stray: Stray) -> _Row:
    task = stray.naming.place.task
    reference = str(stray.naming.reference)
    return (Paragraph(task.id, "cyan"),), (Paragraph(task.title),), (Paragraph(reference, "red"),)


def _late(each: Covering, translate: Translate) -> str:
    if not each.days_late:
        return ""
    return Message("muộn hơn cấp trên {days} ngày", days=format_number(each.days_late)).render(
        translate
    )


def _when(product: DatedProduct, translate: Translate) -> str:
    """Say when a product falls due: its days, of many the last; its words where it has none."""
    days = product.days
    if not days:
        undated = Message("“{phrase}”", phrase=product.phrase) if product.phrase else None
        return (undated or Message("chưa nêu thời hạn")).render(translate)
    if len(days) <= _FEW_DAYS:
        return ", ".join(map(format_date, days))
    many = Message("{count} kỳ, cuối cùng {last}", count=len(days), last=format_date(days[-1]))
    return many.render(translate)


def _counted(trace: Trace) -> Message:
    if not trace.lines:
        return Message("Kế hoạch cấp trên không giao cơ quan này nhiệm vụ nào.")
    return Message(
        "Được giao {owed} nhiệm vụ: {uncovered} chưa có nhiệm vụ nào thực hiện, {covered} đã có"
        " ({late} muộn hơn hạn của cấp trên).",
        owed=len(trace.lines),
        uncovered=len(trace.uncovered),
        covered=len(trace.covered),
        late=len(late_lines(trace)),
    )


def as_markdown(parent: DatedPlan, traces: Sequence[Trace], translate: Translate) -> str:
    """Give one table an agency."""
    lines = [f"## {md(parent.plan.title)} ({md(parent.plan.id)})", ""]
    if not traces:
        lines += [_no_plan(parent).render(translate), ""]
    for trace in traces:
        own = f" · {trace.own.plan.title} ({trace.own.plan.id})" if trace.own else ""
        lines += [f"### {md(agency_name(trace) + own)}", ""]
        head = [name.render(translate) for name in _HEAD]
        lines += [f"| {' | '.join(head)} |", "|---|---|---|---|"]
        lines += [f"| {' | '.join(map(md, row))} |" for row in _md_rows(trace, translate)]
        lines += ["", _counted(trace).render(translate), ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def _md_rows(trace: Trace, translate: Translate) -> Iterator[tuple[str, ...]]:
    for line in trace.lines:
        task = line.owed.place.task
        above = (f"{task.id} {task.title}", _whens(line.owed.products, translate))
        if not line.covering:
            yield (*above, _NOBODY.render(translate), "")
        for each in line.covering:
            own = f"{each.place.task.id} {each.place.task.title}"
            dues = [_whens(each.products, translate), _late(each, translate)]
            yield (*above, own, "; ".join(filter(None, dues)))
    for stray in trace.strays:
        named = stray.naming.place.task
        where = f"{stray.naming.reference}: {_UNKNOWN.render(translate)}"
        yield where, "", f"{named.id} {named.title}", ""


def _whens(products: Iterable[DatedProduct], translate: Translate) -> str:
    return "; ".join(dict.fromkeys(_when(product, translate) for product in products))
