"""A file on disk to a model, its faults at their places, and places for what rules find."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Generic, TypeVar

from pydantic import BaseModel

from parcli.lint.finding import Finding, Placed, Severity
from parcli.lint.suppress import Ignore
from parcli.text.message import Message
from parcli.yamlio.build import Built, build, in_shadow
from parcli.yamlio.fault import Fault, Source
from parcli.yamlio.places import Places
from parcli.yamlio.read import LARGEST, read

M = TypeVar("M", bound=BaseModel)

_WITH_MARK = LARGEST + len(b"\xef\xbb\xbf")


@dataclass(frozen=True)
class Loaded(Generic[M]):
    """A file that was loaded: `shown` is its path as it is printed.

    `placed` are the faults of the file and of what it says, in the order of the lines; `model` may
    stand for a faulty file (see `Built.recovered`).
    """

    shown: str
    source: Source
    built: Built[M]
    placed: tuple[Placed, ...]
    ignores: tuple[Ignore, ...]

    @property
    def model(self) -> M | None:
        """The model, where there is one."""
        return self.built.model

    @property
    def usable(self) -> bool:
        """Whether the model says what the file says, all of it."""
        return self.model is not None and not self.placed

    def place(self, findings: Iterable[Finding]) -> list[Placed]:
        """Place what rules found; what a fault already told makes doubtful is left out."""
        return [
            _placed(self.shown, self.source, finding._replace(path=path))
            for finding in findings
            if not in_shadow(path := self.built.in_file(finding.path), self._faulted)
        ]

    @property
    def _faulted(self) -> tuple[tuple[str | int, ...], ...]:
        return self.built.faulted + self.source.unknown


def load(file: FilePath, shown: str, kind: type[M]) -> Loaded[M]:
    """Load a file as a plan, a register or settings; never raises for what the file is."""
    try:
        with file.open("rb") as stream:
            content = stream.read(_WITH_MARK + 1)
    except (OSError, ValueError) as error:
        return _loaded(shown, Source(None, None, (_not_opened(error),)), Built(None))
    return load_bytes(content, shown, kind)


def load_bytes(content: bytes, shown: str, kind: type[M]) -> Loaded[M]:
    """Load the content of a file, from wherever it comes (an earlier revision, a test)."""
    source = read(content)
    built = Built[M](None) if source.data is None else build(kind, source.data)
    return _loaded(shown, source, built)


def _loaded(shown: str, source: Source, built: Built[M]) -> Loaded[M]:
    placed = [_of_file(shown, source, fault) for fault in source.faults]
    placed += [
        _placed(shown, source, finding)
        for finding in built.findings
        if not in_shadow(finding.path, source.unknown)
    ]
    placed.sort(key=lambda p: (p.line, p.column, p.code))
    ignores = tuple(ignore._replace(file=shown) for ignore in source.ignores)
    return Loaded(shown, source, built, tuple(placed), ignores)


def _of_file(shown: str, source: Source, fault: Fault) -> Placed:
    line, column, length, code, message, hint = fault
    text = _line(source, line)
    return Placed(shown, line, column, code, message, hint, Severity.ERROR, length, text)


def _placed(shown: str, source: Source, finding: Finding) -> Placed:
    places: Places | None = source.places
    if places is None:
        raise ValueError("a file that was not read has no places")
    line, column, length = places.find(finding.path, finding.on, finding.part)
    return Placed(
        shown,
        line,
        column,
        finding.code,
        finding.message,
        finding.hint,
        finding.severity,
        length,
        _line(source, line),
    )


def _line(source: Source, line: int) -> str:
    return source.lines[line - 1] if line <= len(source.lines) else ""


def _not_opened(error: Exception) -> Fault:
    if isinstance(error, IsADirectoryError):
        message, hint = (
            Message("đây là thư mục, không phải tệp"),
            Message("chỉ rõ tên tệp bên trong"),
        )
    elif isinstance(error, PermissionError):
        message = Message("không có quyền đọc tệp")
        hint = Message("xin quyền đọc tệp này, hoặc chép tệp sang thư mục của mình")
    elif isinstance(error, FileNotFoundError):
        message, hint = Message("không có tệp này"), Message("xem lại tên tệp và thư mục")
    else:
        message = Message("không mở được tệp")
        hint = Message("xem lại tên tệp và ổ đĩa ({reason})", reason=str(error))
    return Fault(1, 1, 1, "PAR017", message, hint)
