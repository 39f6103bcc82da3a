"""The rows of a reporting calendar in words: what is reported, from which data, by whom."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import NamedTuple

from parcli.deadline.presets import Preset
from parcli.reports import due_rows
from parcli.status.reporting import Calendar, Entry
from parcli.status.words import day_in_words, period_in_words, span_in_words
from parcli.text.message import Message, Translate
from parcli.text.numbers import format_number


class Row(NamedTuple):
    """One line of the calendar; where each agency owes its own share, one row for them all."""

    entry: Entry
    share_of: int

    @property
    def reference(self) -> str:
        """The reference of the product and its period; the period alone where no plan has it."""
        owed = self.entry.obligation
        shown = due_rows.reference(due_rows.Row(owed, self.share_of)) if owed else ""
        return shown or self.entry.period

    def what(self, translate: Translate) -> str:
        """Name the product, or the report that the regime asks for."""
        if self.entry.obligation:
            return self.entry.obligation.product.name
        return report_name(self.entry.period).render(translate)

    def who(self, translate: Translate) -> str:
        """Say who owes it; a regime alone does not."""
        owed = self.entry.obligation
        return due_rows.who(due_rows.Row(owed, self.share_of), translate) if owed else ""

    def data(self, translate: Translate) -> str:
        """Say from data of which days it is made, and as which report of the regime."""
        entry = self.entry
        parts = []
        if entry.report and entry.obligation:
            parts.append(report_name(entry.report).render(translate))
        if entry.data:
            parts.append(
                Message("số liệu {span}", span=span_in_words(*entry.data)).render(translate)
            )
        return ": ".join(parts)


def groups(calendar: Calendar) -> list[tuple[date | None, list[Row]]]:
    """Give the rows of each due day in order; those without one come last."""
    by_day = groupby(calendar.entries, key=lambda entry: entry.due)
    return [(due, _rows(list(entries))) for due, entries in by_day]


def _rows(entries: list[Entry]) -> list[Row]:
    shares: dict[tuple[str, str, str], list[Entry]] = {}
    for entry in entries:
        owed = entry.obligation
        product = (owed.plan.id, owed.product_reference) if owed else ("", "")
        shares.setdefault((*product, entry.period), []).append(entry)
    return [Row(same[0], len(same) if len(same) > 1 else 0) for same in shares.values()]


def due_heading(due: date | None, on: date) -> Message:
    """Head the rows of a day: the day, and how far it is; a report may have been sent long ago."""
    if due is None:
        return Message("Không ấn định ngày gửi")
    left = (due - on).days
    if left > 0:
        return Message("{day} · còn {days} ngày", day=day_in_words(due), days=format_number(left))
    if left < 0:
        return Message(
            "{day} · đã qua {days} ngày", day=day_in_words(due), days=format_number(-left)
        )
    return Message("{day} · hôm nay", day=day_in_words(due))


def title(calendar: Calendar) -> Message:
    """Give the title of the calendar."""
    return Message("Lịch báo cáo năm {year}", year=calendar.year)


def head(calendar: Calendar, translate: Translate) -> list[str]:
    """Say whose calendar it is, and as of which day."""
    seen = Message("Tính đến {day}", day=day_in_words(calendar.on)).render(translate)
    if calendar.regime:
        return [*regime_lines(calendar.regime, translate), seen]
    titles = dict.fromkeys(
        f"{owed.plan.title} · {owed.plan.id}"
        for entry in calendar.entries
        if (owed := entry.obligation)
    )
    if len(titles) != 1:
        return [Message("{count} kế hoạch", count=len(titles)).render(translate), seen]
    return [next(iter(titles)), seen]


def regime_lines(preset: Preset, translate: Translate) -> list[str]:
    """Present a regime: its name, its source, what to know of it."""
    lines = [f"{preset.id}: {preset.name}"]
    lines.append(Message("Nguồn: {source}", source=preset.source).render(translate))
    if preset.note:
        lines.append(Message("Lưu ý: {note}", note=preset.note).render(translate))
    return lines


def ending(calendar: Calendar, translate: Translate) -> list[str]:
    """Count the reports, and tell what is left out and why some have no data."""
    count = sum(len(rows) for _, rows in groups(calendar))
    lines = [Message("{count} báo cáo.", count=count).render(translate)]
    if calendar.left_out:
        others = Message(
            "Không kể {count} sản phẩm định kỳ không phải báo cáo; xem cả: thêm --all",
            count=calendar.left_out,
        )
        lines.append(others.render(translate))
    return lines + [line.render(translate) for line in _without_data(calendar)]


def _without_data(calendar: Calendar) -> Iterator[Message]:
    """Tell why some reports name no days of data, and how to mend that."""
    early = dict.fromkeys(
        e.obligation.product_reference for e in calendar.entries if e.is_early and e.obligation
    )
    if early:
        yield Message(
            "Không ghi mốc số liệu vì hạn nộp trước ngày chốt số liệu của chế độ: {products}.",
            products=", ".join(early),
        )
    without = [e for e in calendar.entries if e.data is None and not e.is_early]
    silent = dict.fromkeys(e.preset for e in without if e.preset and e.report)
    if silent:
        yield Message(
            "Chế độ {presets} không nêu thời gian chốt số liệu.", presets=", ".join(silent)
        )
    bare = dict.fromkeys(e.obligation.plan.id for e in without if e.obligation and not e.preset)
    if bare:
        yield Message(
            "Không có mốc số liệu vì kế hoạch không nêu chế độ báo cáo: {plans}. Thêm vào kế hoạch"
            " `reporting: nd-09-2019`, hoặc một chế độ khác (xem: parcli calendar --presets).",
            plans=", ".join(bare),
        )


def report_name(label: str) -> Message:
    """Name the report of a period: `2026-Q1` is “Báo cáo Quý I/2026”."""
    return Message("Báo cáo {period}", period=period_in_words(label))
