"""The foot of a document: who receives it (NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.9)."""

import re
from collections.abc import Sequence

from parcli.documents.wording import DOTS, closed

_KEPT = re.compile(r"lưu\b[\s:]*", re.IGNORECASE)
_AS_ABOVE = re.compile(r"như\s+(?:điều|trên)\b", re.IGNORECASE)


def names_unit(names: Sequence[str]) -> bool:
    """Whether the last line is among the recipients, with the unit that drafted the document."""
    return any(_KEPT.match(name) for name in names)


def recipient_lines(names: Sequence[str], first: str | None, unit: str) -> tuple[str, ...]:
    """Write Nơi nhận: `- Như Điều 3;` first, one recipient a line, `- Lưu: VT, …` last.

    Args:
        names: Those who receive it, as the plan names them; what stands first and last may be
            among them.
        first: The line that refers to the text, where the document has one.
        unit: The drafting unit, for a last line the plan does not give.
    """
    kept = [_KEPT.sub("", name) for name in names if _KEPT.match(name)]
    others = [name for name in names if not (_KEPT.match(name) or _AS_ABOVE.match(name))]
    filed = closed(kept[0], "") if kept else "VT"
    if filed == "VT" and (unit or not kept):
        filed = f"VT, {unit or DOTS}"
    lines = [*([first] if first else []), *others]
    return (
        *(f"- {closed(line, ';')}" for line in lines),
        f"- Lưu: {closed(filed, '.')}",
    )
