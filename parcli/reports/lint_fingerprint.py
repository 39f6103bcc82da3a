"""What makes a finding the same finding after an edit elsewhere in the file."""

import hashlib
from collections import Counter
from collections.abc import Iterable

from parcli.lint.finding import Placed


def fingerprints(findings: Iterable[Placed]) -> list[str]:
    """Give each finding a name that neither moving its line nor another language changes.

    The name is made of the file, the code and the text of the line; where these are alike, of the
    order too, so that no two findings share a name. The message is no part of it: it may count
    lines, or days until today.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    names = []
    for found in findings:
        alike = (found.file, found.code, found.source.strip())
        seen[alike] += 1
        whole = "\0".join([*alike, str(seen[alike])])
        names.append(hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()[:32])
    return names
