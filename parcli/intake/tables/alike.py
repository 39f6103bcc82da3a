"""Which product a deadline is said to be for, where both are named in words of their own."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from parcli.text.normal import fold

_SURE = 0.9
_LIKE = 0.4
_SAME_BEGINNING = 0.15
_MOST = 2_500
"""A cell of more names than fifty against fifty is no cell of a plan: nothing is compared."""

_SMALL = frozenset(
    (
        *("ve", "viec", "cua", "cac", "cho", "doi", "voi", "va", "theo", "tai", "o", "tren"),
        *("nhung", "so", "duoc", "trong", "den", "tu", "la", "co"),
    )
)
_SHORT = {
    "kh": "ke hoach",
    "bc": "bao cao",
    "qd": "quyet dinh",
    "vb": "van ban",
    "tthc": "thu tuc hanh chinh",
    "cchc": "cai cach hanh chinh",
    "cntt": "cong nghe thong tin",
}


class Match(NamedTuple):
    """A deadline and a product of the same thing, by their places."""

    deadline: int
    product: int
    is_sure: bool


def matches(deadlines: Sequence[Sequence[str]], products: Sequence[str]) -> list[Match]:
    """Find for each product the deadline that names it.

    Args:
        deadlines: The names each deadline bears: “Kế hoạch; Báo cáo: Quý I” bears two.
        products: The names of the products.
    """
    if len(deadlines) * len(products) > _MOST:
        return []
    sure = [
        Match(best, place, is_sure=True)
        for place, product in enumerate(products)
        if (best := _best(deadlines, product)) is not None
    ]
    return [*sure, *_only_ones(deadlines, products, sure)]


def is_alike(one: str, other: str) -> bool:
    """Whether two names are surely of the same thing."""
    return _likeness(one, other) >= _SURE


def _best(deadlines: Sequence[Sequence[str]], product: str) -> int | None:
    scored = [
        (_likeness(name, product), _common(name, product), -place)
        for place, names in enumerate(deadlines)
        for name in names
    ]
    like, _, place = max(scored, default=(0.0, 0, 0))
    return -place if like >= _SURE else None


def _only_ones(
    deadlines: Sequence[Sequence[str]], products: Sequence[str], sure: Sequence[Match]
) -> Iterator[Match]:
    """Pair what begins as nothing else does: one “Báo cáo …” left on either side."""
    left = [place for place in range(len(deadlines)) if place not in {one.deadline for one in sure}]
    bare = [place for place in range(len(products)) if place not in {one.product for one in sure}]
    for place in left:
        name = deadlines[place][0]
        alike = [one for one in bare if _begin_same(name, products[one])]
        rivals = [one for one in left if _begin_same(deadlines[one][0], name)]
        if len(alike) == len(rivals) == 1 and _likeness(name, products[alike[0]]) >= _LIKE:
            yield Match(place, alike[0], is_sure=False)


@lru_cache(maxsize=4096)
def _likeness(one: str, other: str) -> float:
    """Say how much of the shorter name the other repeats, from 0 to 1, if both begin alike."""
    mine, theirs = set(_words(one)), set(_words(other))
    if mine == theirs:
        return 1.0
    if not mine or not theirs or _words(one)[0] != _words(other)[0]:
        return 0.0
    common = len(mine & theirs) / min(len(mine), len(theirs))
    return min(1.0, common + _SAME_BEGINNING) if _begin_same(one, other) else common


def _common(one: str, other: str) -> int:
    return len(set(_words(one)) & set(_words(other)))


def _begin_same(one: str, other: str) -> bool:
    return bool(_words(one)) and _words(one)[:2] == _words(other)[:2]


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    bare = "".join(sign if sign.isalnum() else " " for sign in fold(text))
    words = " ".join(_SHORT.get(word, word) for word in bare.split()).split()
    return tuple(word for word in words if word not in _SMALL)
