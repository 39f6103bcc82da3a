"""What every test may use: the repository's folder, running the real program, golden files."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="take what is printed now as right"
    )


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def run() -> Run:
    """Run parcli as users do, in a process of its own, 80 columns wide and without colour."""

    def run_parcli(
        *arguments: str,
        cwd: Path = ROOT,
        stdin: bytes = b"",
        env: Mapping[str, str] | None = None,
    ) -> "subprocess.CompletedProcess[bytes]":
        clean = {k: v for k, v in os.environ.items() if not k.startswith(("PARCLI", "FORCE"))}
        fixed = {"COLUMNS": "80", "NO_COLOR": "1", "PYTHONIOENCODING": "utf-8", "LC_ALL": "C.UTF-8"}
        return subprocess.run(
            [sys.executable, "-m", "parcli", *arguments],
            cwd=cwd,
            input=stdin,
            capture_output=True,
            env=clean | fixed | dict(env or {}),
            timeout=60,
            check=False,
        )

    return run_parcli


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
