"""Time `parcli diff` between two commits of many plans beside reading them: `python diff.py`.

All in one process each, with the same interpreter: what is compared is the work, not the start.
Each figure is the median of several turns; a turn reads and compares from nothing.
"""

import argparse
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from plans import write

# What an edit of a plan is made of, on every plan that is edited.
EDITS = (("deadline: Quý II/", "deadline: Quý III/"), ("deadline: Tháng 3/", "deadline: Tháng 4/"))
NEW_TASK = """\
    tasks:
      - id: MOI-1
        title: Theo dõi tình hình thi hành pháp luật
        products:
          - {id: a, name: Báo cáo theo dõi, deadline: Hàng quý}
"""

# Run in a process of its own: caches of phrases and of the model start empty, the model is built.
READING = """\
import sys, time
from pathlib import Path
from parcli.cli.workspace import open_workspace
from parcli.model.plan import Plan
Plan.model_rebuild()
start = time.perf_counter()
workspace = open_workspace(Path(sys.argv[1]))
assert all(file.loaded.usable for file in workspace.plan_files())
print(time.perf_counter() - start)
"""
DIFFING = """\
import sys, time
from pathlib import Path
from parcli.cli.comparing.asked import read_asked
from parcli.cli.comparing.run import compare_revisions
from parcli.model.plan import Plan
from parcli.reports.diff_page import diff_page
from parcli.reports.task_page import Page
Plan.model_rebuild()
start = time.perf_counter()
compared = compare_revisions(Path(sys.argv[1]), read_asked([sys.argv[2]]), None)
diff_page(compared.comparison, Page(str, 80))
print(time.perf_counter() - start, len(compared.comparison.plans))
"""


def git(folder: Path, *arguments: str) -> None:
    """Run git as nobody's configuration would have it."""
    who = {
        f"GIT_{role}_{key}": value
        for role in ("AUTHOR", "COMMITTER")
        for key, value in (("NAME", "parcli"), ("EMAIL", "parcli@example.vn"))
    }
    nobody = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    subprocess.run(["git", *arguments], cwd=folder, env=os.environ | nobody | who, check=True)


def edit(file: Path) -> None:
    """Move deadlines of a plan and give it a task."""
    text = file.read_text(encoding="utf-8")
    for old, new in EDITS:
        text = text.replace(old, new)
    text = text.replace("    tasks:\n", NEW_TASK, 1)
    file.write_text(text, encoding="utf-8", newline="\n")


def prepare(folder: Path, count: int) -> None:
    """Commit the plans; then a tenth of them edited; then all of them edited."""
    files = write(folder, count)
    git(folder, "init", "--quiet")
    for tag, edited in (("signed", ()), ("tenth", files[::10]), ("all", files)):
        git(folder, "checkout", "--quiet", "signed", "--", ".") if tag == "all" else None
        for file in edited:
            edit(file)
        git(folder, "add", "--all")
        git(folder, "commit", "--quiet", "--message", tag)
        git(folder, "tag", tag)
    git(folder, "checkout", "--quiet", "signed")


def timed(script: str, *arguments: str) -> Callable[[], float]:
    """Give what runs a script and tells the seconds that it measured."""

    def run() -> float:
        told = subprocess.run(
            [sys.executable, "-c", script, *arguments], capture_output=True, text=True, check=True
        )
        return float(told.stdout.split()[0])

    return run


def main() -> None:
    """Print the figures, each with its ratio to reading the plans once."""
    parser = argparse.ArgumentParser(description="Time `parcli diff` beside reading the plans.")
    parser.add_argument("--count", type=int, default=200, metavar="N")
    parser.add_argument("--rounds", type=int, default=5, metavar="N")
    asked = parser.parse_args()
    with TemporaryDirectory() as made:
        folder = Path(made)
        prepare(folder, asked.count)
        jobs = {
            f"read {asked.count} plans once": timed(READING, made),
            "diff, nothing differs": timed(DIFFING, made, "signed..signed"),
            "diff, a tenth of the plans differ": timed(DIFFING, made, "signed..tenth"),
            "diff, all of the plans differ": timed(DIFFING, made, "signed..all"),
        }
        turns = [{name: job() for name, job in jobs.items()} for _ in range(asked.rounds)]
    reading = next(iter(jobs))
    for name in jobs:
        seconds = median(turn[name] for turn in turns)
        ratio = median(turn[name] / turn[reading] for turn in turns)
        print(f"{name:36} {seconds * 1000:8.0f} ms {ratio:7.2f}")


if __name__ == "__main__":
    main()
