"""Data to model: its errors become findings, and what is sound is saved for the rules."""

from collections.abc import Iterable
from typing import Generic, NamedTuple, TypeVar, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from parcli.lint.finding import Finding
from parcli.model.walk import Path
from parcli.text.message import Message
from parcli.yamlio.mend import UNKNOWN_KEY, Mending, in_file
from parcli.yamlio.shape import ABSENT, is_required, known_keys, value_at, wanted_at
from parcli.yamlio.words import (
    Wrong,
    bad_character,
    describe,
    missing_key,
    suggestion,
    unknown_key,
)

VERSION = "1"

# Mending shows errors that others hid; a file that still has some after this is left alone, and
# so is one with more errors than anybody reads.
_MOST_ROUNDS = 6
_MOST_ERRORS = 1000

M = TypeVar("M", bound=BaseModel)


class Built(NamedTuple, Generic[M]):
    """The model, if the data make one, and the findings.

    With `recovered` the model stands for a faulty file: fit for rules, for nothing else. `faulted`
    are the paths about which rules can say nothing true (see `in_shadow`); `renamed` are the paths
    of the model whose last key the file spells differently.
    """

    model: M | None
    findings: tuple[Finding, ...] = ()
    recovered: bool = False
    faulted: tuple[Path, ...] = ()
    renamed: tuple[tuple[Path, str], ...] = ()

    def in_file(self, path: Path) -> Path:
        """Give a path of the model as it is in the file."""
        return in_file(path, self.renamed)


def build(kind: type[M], data: object) -> Built[M]:
    """Make the model of the data."""
    if fault := _version_fault(data):
        return Built(None, (fault,), faulted=(fault.path,))
    try:
        return Built(kind.model_validate(data))
    except ValidationError as error:
        wrongs = _wrongs(kind, data, error)
        if error.error_count() > _MOST_ERRORS:
            findings = tuple(_finding(wrong, wrong.path) for wrong in wrongs)
            return Built(None, findings, faulted=tuple(wrong.path for wrong in wrongs))
        return _recovered(kind, data, wrongs)


def in_shadow(path: Path, faulted: Iterable[Path]) -> bool:
    """Whether a path lies on, under or directly above one that is at fault."""
    return any(path[: len(fault)] == fault or path == fault[:-1] for fault in faulted)


def _version_fault(data: object) -> Finding | None:
    version = data.get("parcli") if isinstance(data, dict) else None
    if not isinstance(version, str) or version == VERSION:
        return None
    return Finding(
        ("parcli",),
        Message(
            "tệp theo dạng thức phiên bản {version}, ở đây chỉ đọc phiên bản 1", version=version
        ),
        Message("viết `parcli: 1`, hoặc dùng bản parcli mới hơn"),
        code="PAR019",
    )


def _recovered(kind: type[M], data: object, wrongs: list[Wrong]) -> Built[M]:
    """Tell the errors, mend what can be mended and look again: more may come to light."""
    mending = Mending(kind, data)
    findings: list[Finding] = []
    model: M | None = None
    for _ in range(_MOST_ROUNDS):
        findings += _new_findings(wrongs, findings, mending)
        outcomes = [mending.mend(wrong) for wrong in wrongs]
        if not all(outcomes):
            break
        try:
            model = kind.model_validate(mending.data)
            break
        except ValidationError as error:
            wrongs = _wrongs(kind, mending.data, error)
    faulted = tuple(_doubtful(findings, mending))
    return Built(model, tuple(findings), model is not None, faulted, tuple(mending.renamed))


def _doubtful(findings: Iterable[Finding], mending: Mending) -> list[Path]:
    """Give the paths about which the model says nothing true; a misspelt key is none of them."""
    spelt = {in_file(path, mending.renamed) for path, _ in mending.renamed}
    given_up = [in_file(path, mending.renamed) for path in mending.given_up]
    return [finding.path for finding in findings if finding.path not in spelt] + given_up


def _new_findings(
    wrongs: Iterable[Wrong], findings: Iterable[Finding], mending: Mending
) -> list[Finding]:
    """Tell what has not been told: an error in the shadow of one is of the mending's own making."""
    told = _doubtful(findings, mending)
    placed = [
        (wrong, in_file(wrong.path, mending.renamed))
        for wrong in wrongs
        if not mending.is_guess(wrong.path)
    ]
    return [_finding(wrong, path) for wrong, path in placed if not in_shadow(path, told)]


def _wrongs(kind: type[BaseModel], data: object, error: ValidationError) -> list[Wrong]:
    errors = error.errors(include_url=False)[:_MOST_ERRORS]
    wrongs = [_wrong(kind, data, details) for details in errors]
    # A key that is misspelt is not missing as well.
    meant = {(*wrong.path[:-1], wrong.near) for wrong in wrongs if wrong.near}
    # Nor does it matter what stands under a key that is not known.
    unknown = {wrong.path for wrong in wrongs if wrong.kind in UNKNOWN_KEY}
    return [
        wrong
        for wrong in wrongs
        if (wrong.kind != "missing" or wrong.path not in meant)
        and (wrong.kind in UNKNOWN_KEY or wrong.path not in unknown)
    ]


def _wrong(kind: type[BaseModel], data: object, details: ErrorDetails) -> Wrong:
    name, path = _own(data, details["type"], details["loc"])
    above, wanted = wanted_at(kind, path[:-1]), wanted_at(kind, path)
    if name == "string_pattern_mismatch" and get_origin(wanted):  # of a key: no text is wanted here
        name = "key"
    wrong = Wrong(
        name,
        path,
        details["input"],
        dict(details.get("ctx", {})),
        wanted,
        bool(path) and is_required(above, path[-1]),
    )
    if name not in UNKNOWN_KEY:
        return wrong
    present = value_at(data, path[:-1])
    known = known_keys(above)
    free = tuple(key for key in known if key not in present)
    return wrong._replace(known=known, near=suggestion(str(path[-1]), free))


def _own(data: object, name: str, loc: Path) -> tuple[str, Path]:
    """Give the error's name and path in the file's own terms, without pydantic's own steps."""
    if loc and loc[-1] == "[key]" and value_at(data, loc) is ABSENT:
        return "key", loc[:-1]
    path: Path = ()
    for step in loc:
        is_own = isinstance(step, str) and step.endswith("]")
        if not is_own or value_at(data, (*path, step)) is not ABSENT:
            path = (*path, step)
    if name == "missing" and path and isinstance(path[-1], int):
        return "too_few", path[:-1]
    return name, path


def _finding(wrong: Wrong, path: Path) -> Finding:
    last = str(path[-1]) if path else ""
    if wrong.kind in UNKNOWN_KEY:
        # Where any reference may be a key, something is wanted under this one too.
        is_reference = wrong.kind == "key" and get_origin(wrong.wanted) is tuple
        words = unknown_key(last, wrong.known, wrong.near, is_reference=is_reference)
        return Finding(path, *words, on="key", code="PAR012")
    if wrong.kind == "missing":
        return Finding(path, *missing_key(last), on="key", code="PAR013")
    code = "PAR015" if wrong.kind.startswith("day_") and wrong.value is not None else "PAR014"
    return Finding(path, *describe(wrong), part=bad_character(wrong), code=code)
