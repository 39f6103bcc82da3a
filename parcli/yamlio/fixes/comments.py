"""Comments that silence nothing any more."""

import re

from parcli.lint.finding import Placed
from parcli.text.message import Message
from parcli.yamlio.canonical.edits import Edit
from parcli.yamlio.fixes.faulty import Faulty, Mend

_CODES = re.compile(r"\[[^\]]*\]")
_BREAK = re.compile(r"\r\n|\n|\r")


def drop_needless_code(faulty: Faulty, finding: Placed) -> Mend | None:
    """PAR020: take the code out of the comment, and the comment away with its last code."""
    place = (finding.line, finding.column)
    ignore = next((i for i in faulty.loaded.ignores if (i.line, i.column) == place), None)
    code = finding.message.values.get("code")
    if ignore is None or code not in ignore.codes:
        return None
    start, end = faulty.part_of(finding)
    left = [other for other in ignore.codes if other != code]
    if left:
        codes = _CODES.sub(f"[{', '.join(left)}]", faulty.text[start:end], count=1)
        return Mend(Edit(start, end, codes), Message("bỏ mã {code} khỏi chú thích", code=code))
    line_start, line_end = faulty.line_of(finding)
    before = faulty.text[line_start:start]
    what = Message("xóa chú thích bỏ qua {code}", code=code)
    if before.strip():
        return Mend(Edit(line_start + len(before.rstrip()), line_end, ""), what)
    found = _BREAK.match(faulty.text, line_end)
    return Mend(Edit(line_start, found.end() if found else line_end, ""), what)
