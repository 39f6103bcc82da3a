"""The rows of a due list and their order: by date, agency or area."""

from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from parcli.model.areas import area_name
from parcli.model.plan import OWING_ROLES
from parcli.reports.colour import Shade
from parcli.status.judge import COMPLETED, due_on, state_of
from parcli.status.listing import Delivered, Listing, Turn, turn_of
from parcli.status.noted import percent_done, put_off
from parcli.status.obligation import Obligation
from parcli.status.words import ROLES, STATES, day_in_words, distance, span_in_words
from parcli.text.message import Message, Translate
from parcli.text.numbers import format_number


class By(StrEnum):
    """What a due list is grouped by."""

    DATE = "date"
    AGENCY = "agency"
    AREA = "area"


# A due date so near is shown in yellow.
_NEAR = 15


class Counting(NamedTuple):
    """How the ending counts what is listed: nothing, products, products and shares."""

    nothing: Message
    products: Message
    shares: Message


DUE = Counting(
    Message("Không có việc nào đến hạn trong khoảng này."),
    Message("{count} việc có hạn."),
    Message("{count} việc có hạn; tính riêng từng cơ quan phải nộp là {shares}."),
)
LATE = Counting(
    Message("Không có việc nào quá hạn."),
    Message("{count} việc quá hạn."),
    Message("{count} việc quá hạn; tính riêng từng cơ quan phải nộp là {shares}."),
)


class View(NamedTuple):
    """How a listing is shown: its title, its order, what else is named, how it is counted."""

    title: Message
    by: By = By.DATE
    with_undated: bool = False
    with_missing: bool = False
    counting: Counting = DUE
    width: int = 80
    colour: bool = False


class Row(NamedTuple):
    """One line of the list; where each agency owes its own share, one row stands for them all.

    `share_of` counts the agencies it stands for, `missing` names them (none where it is one);
    `delivered` is there where others delivered theirs.
    """

    obligation: Obligation
    share_of: int
    missing: tuple[str, ...] = ()
    delivered: Delivered | None = None


def _rows(items: Iterable[Obligation], listing: Listing) -> list[Row]:
    shares: dict[tuple[Turn, date | None], list[Obligation]] = {}
    for owed in items:
        shares.setdefault((turn_of(owed), due_on(owed, listing.on)), []).append(owed)
    return [_row(same, listing) for same in shares.values()]


def _row(shares: list[Obligation], listing: Listing) -> Row:
    first = shares[0]
    delivered = listing.delivered_of(first)
    if len(shares) == 1:
        return Row(first, 0, (), delivered)
    names = tuple(share.name_of(share.owed_by) for share in shares if share.owed_by)
    return Row(first, len(shares), names, delivered)


def groups(
    listing: Listing, view: View, translate: Translate
) -> Iterable[tuple[str, Shade, list[Row]]]:
    """Give the groups of rows, each with its heading and shade."""
    grouping: dict[By, Callable[[], Iterable[tuple[str, Shade, list[Row]]]]] = {
        By.DATE: lambda: _by_date(listing, translate),
        By.AGENCY: lambda: _by_agency(listing),
        By.AREA: lambda: _by_area(listing),
    }
    yield from grouping[view.by]()
    if view.with_undated and listing.undated:
        for reason, items in _by_reason(listing.undated):
            yield STATES[reason].render(translate), "dim", _rows(items, listing)


def _by_date(listing: Listing, translate: Translate) -> Iterable[tuple[str, Shade, list[Row]]]:
    for due, items in groupby(listing.items, key=lambda owed: due_on(owed, listing.on)):
        if due:
            left = (due - listing.on).days
            heading = f"{day_in_words(due).render(translate)} · {distance(left).render(translate)}"
            yield heading, _shade(left), _rows(items, listing)


def _by_agency(listing: Listing) -> Iterable[tuple[str, Shade, list[Row]]]:
    owing: dict[str, list[Obligation]] = {}
    for owed in listing.items:
        bodies = (owed.owed_by,) if owed.owed_by else owed.roles.owing() or ("?",)
        for body in bodies:
            owing.setdefault(owed.name_of(body), []).append(owed)
    for name in sorted(owing):
        yield name, "bold", [Row(owed, 0) for owed in owing[name]]


def _by_area(listing: Listing) -> Iterable[tuple[str, Shade, list[Row]]]:
    areas: dict[str, list[Obligation]] = {}
    for owed in listing.items:
        printed = owed.plan.areas[owed.area].title
        name = printed or area_name(owed.area, owed.plan.period.first_year)
        areas.setdefault(name, []).append(owed)
    for name, items in areas.items():
        yield name, "bold", _rows(items, listing)


def _by_reason(undated: Iterable[Obligation]) -> Iterable[tuple[str, list[Obligation]]]:
    reasons: dict[str, list[Obligation]] = {}
    for owed in undated:
        reasons.setdefault(owed.undated or "none", []).append(owed)
    return reasons.items()


def _shade(days: int) -> Shade:
    if days < 0:
        return "red"
    return "yellow" if days <= _NEAR else "green"


def day_line(listing: Listing, translate: Translate) -> str:
    """Say from when to when, and seen on which day."""
    seen = Message("Tính đến {day}", day=day_in_words(listing.on))
    if listing.span:
        seen = Message(
            "Hạn từ {span}; tính đến {day}",
            span=span_in_words(*listing.span),
            day=day_in_words(listing.on),
        )
    return seen.render(translate)


def reference(row: Row) -> str:
    """Give the reference of a row: of the one share, or of what they share."""
    owed = row.obligation
    if row.share_of:
        return owed.product_reference + (f"@{owed.period}" if owed.period else "")
    return owed.reference


def who(row: Row, translate: Translate) -> str:
    """Say who owes it."""
    owed = row.obligation
    if row.share_of and owed.product.each:
        group, count = owed.name_of(owed.product.each), row.share_of
        each = Message("Mỗi cơ quan thuộc {group} ({count})", group=group, count=count)
        if row.delivered and row.delivered.of != count:
            each = Message("{count} cơ quan thuộc {group}", group=group, count=count)
        return each.render(translate)
    if owed.owed_by:
        return owed.name_of(owed.owed_by)
    named = [
        f"{ROLES[role].render(translate).capitalize()}: {_names(owed, ids)}"
        for role, ids in owed.roles.items()
        if role in OWING_ROLES
    ]
    return ". ".join(named) or translate("Chưa rõ cơ quan nào chịu trách nhiệm")


def _names(owed: Obligation, ids: tuple[str, ...]) -> str:
    return "; ".join(map(owed.name_of, ids))


def phrase(row: Row, on: date, translate: Translate) -> str:
    """Give the words signed and, where the work was put off, until when and by which decision."""
    owed = row.obligation
    signed = f"“{owed.phrase}”" if owed.phrase else ""
    later = put_off(owed, on)
    parts = [signed, later.render(translate) if later else ""]
    return " · ".join(part for part in parts if part) + (" ≈" if owed.provisional else "")


def progress(row: Row, on: date, translate: Translate) -> str:
    """Say how far the work is: how many agencies delivered, or how many percent are done."""
    if row.delivered and row.delivered.agencies:
        return delivered_words(row.delivered).render(translate)
    done = None if row.share_of else percent_done(row.obligation, on)
    return done.render(translate) if done else ""


def delivered_words(delivered: Delivered) -> Message:
    """Say how many of a group's agencies delivered."""
    return Message("{count}/{of} cơ quan đã nộp", count=delivered.agencies, of=delivered.of)


def missing_lines(rows: Iterable[Row], translate: Translate) -> list[str]:
    """Name, a line a row, the agencies of a group that have not delivered."""
    return [
        Message(
            "{ref} chưa nộp ({count}): {names}",
            ref=reference(row),
            count=len(row.missing),
            names="; ".join(row.missing),
        ).render(translate)
        for row in rows
        if row.missing
    ]


def ending(listing: Listing, view: View, translate: Translate) -> list[str]:
    """Count what is listed, and name what was left out and how to see it."""
    lines = [_count(listing, view.counting).render(translate)]
    if any(owed.provisional for owed in listing.items):
        lines.append(translate("≈ ngày dự kiến: lịch nghỉ của năm đó chưa được quyết định"))
    if listing.span:
        lines += _closed(listing, translate)
    reasons = [
        f"{STATES[reason].render(translate)} {number}"
        for reason, number in listing.left_out.items()
        if number
    ]
    if reasons and not view.with_undated:
        left = Message("Không kể việc không có ngày: {reasons}.", reasons=" · ".join(reasons))
        lines += [left.render(translate), translate("Xem cả những việc ấy: thêm --all")]
    return lines


def _count(listing: Listing, counting: Counting) -> Message:
    products, shares = len(_rows(listing.items, listing)), len(listing.items)
    if not products:
        return counting.nothing
    chosen = counting.products if products == shares else counting.shares
    counts = {"count": format_number(products), "shares": format_number(shares)}
    return Message(chosen.template, **counts)


def _closed(listing: Listing, translate: Translate) -> list[str]:
    """Count what is done, or no longer owed, in the span: it is not listed."""
    done = [
        any(state_of(share, listing.on) in COMPLETED for share in shares)
        for shares in listing.closed
    ]
    words = {
        Message("đã xong {count} việc", count=done.count(True)): done.count(True),
        Message("thôi thực hiện {count} việc", count=done.count(False)): done.count(False),
    }
    named = [message.render(translate) for message, count in words.items() if count]
    if not named:
        return []
    return [Message("Không kể: {closed}.", closed=" · ".join(named)).render(translate)]
