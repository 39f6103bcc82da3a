"""Time parcli beside its peers on the same plans, in one run: `python benchmarks/compare.py`.

Every figure is a whole process, seen from outside. The tools take turns, so that a busy machine
slows all of them alike: trust the ratios more than the milliseconds. Linux and macOS only.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from importlib.metadata import distribution, version
from pathlib import Path
from platform import machine, python_version, system
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NamedTuple

from plans import write

HERE = Path(__file__).resolve().parent
SAMPLE = HERE.parent / "plans" / "thanh-hoa"
BIN = Path(sys.executable).parent
DUE = ("due", "--quarter", "Q1/2020", "--on", "2020-02-15")
CHECKERS = ("parcli lint", "yamllint", "check-jsonschema")
BARE = "python -c pass"
# A bytecode cache that is not written would have every run compile; these would shadow the install.
ENVIRONMENT = {
    name: value
    for name, value in os.environ.items()
    if not name.startswith(("PARCLI_", "PYTHON")) and name != "NO_COLOR"
}
PEAK_UNIT = 1 if sys.platform == "darwin" else 1024


class Job(NamedTuple):
    """A command, the folder it runs in, and the exit codes that mean it did its work."""

    command: tuple[str, ...]
    folder: Path
    fine: tuple[int, ...] = (0,)


class Run(NamedTuple):
    """What one process took."""

    seconds: float
    peak: int


class Table(NamedTuple):
    """Rows of text; the first column is words, the others are figures."""

    title: str
    head: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]


# --- running -------------------------------------------------------------------------------------
def run(job: Job) -> Run:
    """Run a process to its end; its output is thrown away.

    Raises:
        SystemExit: it failed, so its time says nothing.
    """
    started = perf_counter()
    process = subprocess.Popen(
        job.command,
        cwd=job.folder,
        env=ENVIRONMENT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    seconds = perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in job.fine:
        shown = " ".join(job.command)
        raise SystemExit(f"exit code {process.returncode} in {job.folder}: {shown[:300]}")
    return Run(seconds, usage.ru_maxrss * PEAK_UNIT)


def rounds(jobs: Mapping[str, Job], times: int) -> dict[str, list[Run]]:
    """Run the jobs in turn so many times, after one turn that is not counted."""
    found: dict[str, list[Run]] = {name: [] for name in jobs}
    for turn in range(times + 1):
        for name, job in jobs.items():
            result = run(job)
            if turn:
                found[name].append(result)
    return found


def tool(name: str) -> str:
    """Give the path of a tool installed beside this Python.

    Raises:
        SystemExit: it is not installed.
    """
    found = shutil.which(name, path=str(BIN))
    if found is None:
        raise SystemExit(f"{name} is not installed beside {sys.executable}")
    return found


# --- what is timed -------------------------------------------------------------------------------
def lint_command() -> tuple[str, ...]:
    """Give `parcli lint`, told to read everything anew where it could keep results."""
    page = subprocess.run(
        [tool("parcli"), "lint", "--help"], env=ENVIRONMENT, capture_output=True, check=True
    )
    return (tool("parcli"), "lint", *(["--no-cache"] if b"--no-cache" in page.stdout else []))


def checkers(folder: Path, files: Sequence[Path], schema: Path) -> dict[str, Job]:
    """Give the three checkers over the same plans; yamllint complains of long lines with 1."""
    names = tuple(str(file) for file in files)
    validate = (tool("check-jsonschema"), "--schemafile", str(schema))
    return {
        "parcli lint": Job(lint_command(), folder),
        "yamllint": Job((tool("yamllint"), *names), folder, (0, 1)),
        "check-jsonschema": Job((*validate, *names), folder),
    }


def starters(one: Path, sample: Path | None) -> dict[str, Job]:
    """Give the short commands whose time is mostly start-up."""
    parcli = tool("parcli")
    jobs = {
        BARE: Job((sys.executable, "-c", "pass"), one),
        "parcli --version": Job((parcli, "--version"), one),
        "parcli --help": Job((parcli, "--help"), one),
        "parcli due, one plan": Job((parcli, *DUE), one),
        "parcli lint, one plan": Job(lint_command(), one),
    }
    if sample:
        jobs["parcli due, plans/thanh-hoa"] = Job((parcli, *DUE), sample)
    return jobs


# --- tables --------------------------------------------------------------------------------------
def checking_table(
    many: dict[str, list[Run]], one: dict[str, list[Run]], count: int, size: int
) -> Table:
    """Give the time a plan, start-up taken off, and how many times that of parcli it is."""
    each = {name: _each(many[name], one[name], count) for name in CHECKERS}
    rows = []
    for name in CHECKERS:
        times = [
            theirs / ours for theirs, ours in zip(each[name], each["parcli lint"], strict=True)
        ]
        rows.append(
            (
                name,
                f"{1000 * median(each[name]):.2f}",
                f"{median(times):.1f}",
                f"{1000 * _middle(one[name]):.0f}",
                f"{_middle(many[name]):.2f}",
                f"{max(run.peak for run in many[name]) / 2**20:.0f}",
            )
        )
    title = f"Checking {count} plans of {size / count / 1000:.0f} kB in one process"
    head = ("command", "ms a plan", "times parcli", "one plan, ms", "all plans, s", "peak MiB")
    return Table(title, head, rows)


def _each(many: list[Run], one: list[Run], count: int) -> list[float]:
    """Give the seconds that each further plan takes, round by round."""
    return [
        (all_.seconds - first.seconds) / (count - 1) for all_, first in zip(many, one, strict=True)
    ]


def _middle(runs: list[Run]) -> float:
    return median(run.seconds for run in runs)


def starting_table(found: dict[str, list[Run]]) -> Table:
    """Give whole-process times as milliseconds and as multiples of bare Python."""
    bare = [run.seconds for run in found[BARE]]
    rows = []
    for name, runs in found.items():
        times = [run.seconds / least for run, least in zip(runs, bare, strict=True)]
        peak = max(run.peak for run in runs) / 2**20
        rows.append((name, f"{1000 * _middle(runs):.0f}", f"{median(times):.1f}", f"{peak:.0f}"))
    title = f"Start-up (median of {len(bare)})"
    return Table(title, ("command", "ms", "times bare Python", "peak MiB"), rows)


def as_text(table: Table) -> str:
    """Give the table in columns."""
    lines = [table.head, *table.rows]
    widths = [max(len(line[n]) for line in lines) for n in range(len(table.head))]
    shown = [
        "  ".join(
            [
                line[0].ljust(widths[0]),
                *(c.rjust(w) for c, w in zip(line[1:], widths[1:], strict=True)),
            ]
        )
        for line in lines
    ]
    return "\n".join([table.title, "", *shown, ""])


def as_markdown(table: Table) -> str:
    """Give the table in Markdown."""
    rule = "|---|" + "--:|" * (len(table.head) - 1)
    head, *rows = (f"| {' | '.join(line)} |" for line in (table.head, *table.rows))
    return "\n".join([f"**{table.title}**", "", head, rule, *rows, ""])


def surroundings() -> str:
    """Say what was measured with what."""
    told = json.loads(distribution("parcli").read_text("direct_url.json") or "{}")
    editable = told.get("dir_info", {}).get("editable", False)
    packages = ("parcli", "yamllint", "check-jsonschema", "pyyaml", "ruamel.yaml", "pydantic")
    return "\n".join(
        [
            f"Python {python_version()}, {system()} {machine()}, {os.cpu_count()} processors",
            ", ".join(f"{name} {version(name)}" for name in packages),
            f"parcli is {'an editable install' if editable else 'installed (not editable)'}",
        ]
    )


# --- the whole -----------------------------------------------------------------------------------
def measure(folder: Path, count: int, times: int, starts: int) -> tuple[Table, Table]:
    """Write the plans below the folder, run everything, and give the two tables."""
    schema = folder / "plan.schema.json"
    printed = [tool("parcli"), "schema", "plan"]
    with schema.open("wb") as stream:
        subprocess.run(printed, env=ENVIRONMENT, stdout=stream, check=True)
    all_files, one_file = write(folder / "many", count), write(folder / "one", 1)
    sample = None
    if SAMPLE.exists():
        sample = shutil.copytree(SAMPLE, folder / "sample" / SAMPLE.name).parent
    jobs = {
        **{f"one {n}": j for n, j in checkers(folder / "one", one_file, schema).items()},
        **{f"many {n}": j for n, j in checkers(folder / "many", all_files, schema).items()},
    }
    found = rounds(jobs, times)
    many, one = ({n: found[f"{size} {n}"] for n in CHECKERS} for size in ("many", "one"))
    starting = starting_table(rounds(starters(folder / "one", sample), starts))
    total = sum(file.stat().st_size for file in all_files)
    return checking_table(many, one, count, total), starting


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Time parcli beside its peers.")
    parser.add_argument("--count", type=int, default=100, help="plans to check (at least 2)")
    parser.add_argument("--rounds", type=int, default=5, help="runs of each checker")
    parser.add_argument("--starts", type=int, default=15, help="runs of each short command")
    parser.add_argument("--markdown", action="store_true", help="print Markdown tables")
    asked = parser.parse_args()
    if asked.count < 2 or asked.rounds < 1 or asked.starts < 1:  # noqa: PLR2004
        parser.error("at least 2 plans, 1 round and 1 start")
    print(surroundings(), end="\n\n")
    with TemporaryDirectory(prefix="parcli-bench-") as folder:
        for table in measure(Path(folder), asked.count, asked.rounds, asked.starts):
            print(as_markdown(table) if asked.markdown else as_text(table))


if __name__ == "__main__":
    main()
