"""What every test may use: the repository's folder, running the real program, golden files."""

import json
import os
import select
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Self

import pytest
from hypothesis import settings

ROOT = Path(__file__).parent.parent

LONGEST = 60
"""Seconds that a run of the program may take."""

# What is not so shows early or seldom; `HYPOTHESIS_PROFILE=thorough make test` looks longer.
settings.register_profile("quick", max_examples=60, deadline=None)
settings.register_profile("thorough", max_examples=1000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="take what is printed now as right"
    )


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def libreoffice(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Turn documents into another form and give the folder they are in; no LibreOffice: skipped.

    One profile serves a whole run: making it is most of a first start.
    """
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed")
    profile = f"-env:UserInstallation={tmp_path_factory.mktemp('profile').as_uri()}"

    def convert(form: str, *files: Path) -> Path:
        folder = tmp_path_factory.mktemp("converted")
        command = [program, profile, "--headless", "--convert-to", form, "--outdir", folder]
        subprocess.run([*command, *files], check=True, capture_output=True, timeout=120)
        return folder

    return convert


@pytest.fixture(scope="session")
def run_afresh() -> Run:
    """Run parcli as users do: a new Python, which loads all it needs; 80 columns, no colour."""

    def run_parcli(
        *arguments: str,
        cwd: Path = ROOT,
        stdin: bytes = b"",
        env: Mapping[str, str] | None = None,
    ) -> "subprocess.CompletedProcess[bytes]":
        return subprocess.run(
            [sys.executable, "-m", "parcli", *arguments],
            cwd=cwd,
            input=stdin,
            capture_output=True,
            env=surroundings(env or {}),
            timeout=LONGEST,
            check=False,
        )

    return run_parcli


@pytest.fixture(scope="session")
def run(run_afresh: Run, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Run]:
    """Run parcli in a process of its own, forked from one that has it loaded where that can be."""
    if not hasattr(os, "fork"):
        yield run_afresh
        return
    with Runs(tmp_path_factory.mktemp("run")) as runs:

        def run_parcli(
            *arguments: str,
            cwd: Path = ROOT,
            stdin: bytes = b"",
            env: Mapping[str, str] | None = None,
        ) -> "subprocess.CompletedProcess[bytes]":
            if any(name.startswith(("PYTHON", "LC_", "TZ")) for name in env or ()):
                return run_afresh(*arguments, cwd=cwd, stdin=stdin, env=env)  # read by a new Python
            return runs.run(arguments, cwd, stdin, surroundings(env or {}))

        yield run_parcli


def surroundings(env: Mapping[str, str]) -> dict[str, str]:
    """Give the environment of a run: nothing of the tester's own wishes, and what is asked."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("PARCLI", "FORCE"))}
    fixed = {"COLUMNS": "80", "NO_COLOR": "1", "PYTHONIOENCODING": "utf-8", "LC_ALL": "C.UTF-8"}
    return clean | fixed | dict(env)


class Runs:
    """The near end of `forking_server.py`: what is asked, and what came of it."""

    def __init__(self, folder: Path) -> None:
        self._streams = [folder / name for name in ("in", "out", "err")]

    def __enter__(self) -> Self:
        self._server = subprocess.Popen(
            [sys.executable, Path(__file__).with_name("forking_server.py")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=surroundings({}),
        )
        return self

    def __exit__(self, *_: object) -> None:
        self._server.communicate()  # the end of what it reads ends it

    def run(
        self, arguments: Sequence[str], cwd: Path, stdin: bytes, env: Mapping[str, str]
    ) -> "subprocess.CompletedProcess[bytes]":
        """Run the program once.

        Raises:
            subprocess.TimeoutExpired: it went on too long.
        """
        for stream in self._streams:
            stream.write_bytes(stdin if stream.name == "in" else b"")
        streams = [str(stream) for stream in self._streams]
        words = [str(word) for word in arguments]
        asked = {"streams": streams, "arguments": words, "cwd": str(cwd), "env": dict(env)}
        self._server.stdin.write(json.dumps(asked).encode() + b"\n")
        self._server.stdin.flush()
        if not select.select([self._server.stdout], [], [], LONGEST)[0]:
            self._server.kill()
            raise subprocess.TimeoutExpired(["parcli", *words], LONGEST)
        code = int(self._server.stdout.readline())
        _, out, err = (stream.read_bytes() for stream in self._streams)
        return subprocess.CompletedProcess(["parcli", *words], code, out, err)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compare text with a golden file; `--update-golden` writes the file instead."""

    def compare(file: Path, text: str) -> None:
        if request.config.getoption("--update-golden"):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
        assert text == file.read_text(encoding="utf-8"), f"see {file}"

    return compare


class Git:
    """A git repository of a test: fixed names and days, so that its commits have fixed ids."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._now = datetime(2020, 4, 1, 8, 30, tzinfo=timezone(timedelta(hours=7)))

    def __call__(self, *arguments: str, author: str = "Lê Thị Lan") -> str:
        """Run git as nobody's configuration would have it."""
        clean = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
        fixed = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C"}
        for who in ("AUTHOR", "COMMITTER"):
            fixed |= {
                f"GIT_{who}_NAME": author,
                f"GIT_{who}_EMAIL": "canbo@example.vn",
                f"GIT_{who}_DATE": self._now.isoformat(),
            }
        done = subprocess.run(
            ["git", *arguments], cwd=self.folder, env=clean | fixed, capture_output=True, check=True
        )
        return done.stdout.decode("utf-8").strip()

    def commit(self, subject: str, author: str = "Lê Thị Lan") -> str:
        """Commit all that is in the folder, a day after the last; give the commit's id."""
        self("add", "--all")
        self("commit", "--quiet", "--message", subject, author=author)
        self._now += timedelta(days=1)
        return self("rev-parse", "HEAD")

    def merge(self, branch: str) -> str:
        """Merge a branch, a day after the last commit."""
        self("merge", "--quiet", "--no-ff", "--message", f"Gộp nhánh {branch}", branch)
        self._now += timedelta(days=1)
        return self("rev-parse", "HEAD")


@pytest.fixture
def git(tmp_path: Path) -> Git:
    """Give a new repository in `tmp_path / "kho"`."""
    folder = tmp_path / "kho"
    folder.mkdir()
    repository = Git(folder)
    repository("init", "--quiet", "--initial-branch", "main")
    return repository
