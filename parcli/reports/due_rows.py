"""The rows of a due list and their order: by date, agency or area."""

from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from parcli.model.areas import area_name
from parcli.model.plan import OWING_ROLES
from parcli.reports.colour import Shade
from parcli.reports.words import ROLES, STATES, day_in_words, distance, span_in_words
from parcli.status.listing import Listing
from parcli.status.obligation import Obligation
from parcli.text.message import Message, Translate


class By(StrEnum):
    """What a due list is grouped by."""

    DATE = "date"
    AGENCY = "agency"
    AREA = "area"


# A due date so near is shown in yellow.
_NEAR = 15


class View(NamedTuple):
    """How a listing is shown: its title, its order, the undated ones too or not."""

    title: Message
    by: By = By.DATE
    with_undated: bool = False
    width: int = 80
    colour: bool = False


class Row(NamedTuple):
    """One line of the list; where each agency owes its own share, one row stands for them all."""

    obligation: Obligation
    share_of: int


def _rows(items: Iterable[Obligation]) -> list[Row]:
    shares: dict[tuple[str, str, str | None, date | None], list[Obligation]] = {}
    for owed in items:
        key = (owed.plan.id, owed.product_reference, owed.period, owed.due)
        shares.setdefault(key, []).append(owed)
    return [Row(same[0], len(same) if len(same) > 1 else 0) for same in shares.values()]


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
            yield STATES[reason].render(translate), "dim", _rows(items)


def _by_date(listing: Listing, translate: Translate) -> Iterable[tuple[str, Shade, list[Row]]]:
    for due, items in groupby(listing.items, key=lambda owed: owed.due):
        if due:
            left = (due - listing.on).days
            heading = f"{day_in_words(due).render(translate)} · {distance(left).render(translate)}"
            yield heading, _shade(left), _rows(items)


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
        yield name, "bold", _rows(items)


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
        group = owed.name_of(owed.product.each)
        each = Message("Mỗi cơ quan thuộc {group} ({count})", group=group, count=row.share_of)
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


def ending(listing: Listing, translate: Translate, *, with_undated: bool) -> list[str]:
    """Count what is listed, and name what was left out and how to see it."""
    lines = [_count(listing).render(translate)]
    if any(owed.provisional for owed in listing.items):
        lines.append(translate("≈ ngày dự kiến: lịch nghỉ của năm đó chưa được quyết định"))
    reasons = [
        f"{STATES[reason].render(translate)} {number}"
        for reason, number in listing.left_out.items()
        if number
    ]
    if reasons and not with_undated:
        left = Message("Không kể việc không có ngày: {reasons}.", reasons=" · ".join(reasons))
        lines += [left.render(translate), translate("Xem cả những việc ấy: thêm --all")]
    return lines


def _count(listing: Listing) -> Message:
    products, shares = len(_rows(listing.items)), len(listing.items)
    if not products:
        return Message("Không có việc nào đến hạn trong khoảng này.")
    if products == shares:
        return Message("{count} việc có hạn.", count=products)
    return Message(
        "{count} việc có hạn; tính riêng từng cơ quan phải nộp là {shares}.",
        count=products,
        shares=shares,
    )
