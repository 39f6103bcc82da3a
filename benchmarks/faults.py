"""Do `parcli record` harm and count what is lost: `python benchmarks/faults.py`. Takes minutes.

Writers are killed at random moments, many write at once, the disk is full. Nothing that was
recorded may be lost, and no file may be left half written. Linux and macOS only.
"""

import argparse
import io
import multiprocessing
import os
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from contextlib import redirect_stdout
from itertools import count
from multiprocessing.process import BaseProcess
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from parcli.cli.app import run
from parcli.model.progress import Progress
from parcli.yamlio import load

SAMPLE = Path(__file__).resolve().parent.parent / "plans" / "thanh-hoa"
FILE = "2020.progress.yaml"
PARCLI = shutil.which("parcli", path=str(Path(sys.executable).parent)) or "parcli"
KILLS_A_FILE = 50
REFUSED = 2


# --- one record ----------------------------------------------------------------------------------
def command(folder: Path, number: int) -> list[str]:
    """Give the arguments that record one more delivery of work that goes on all year."""
    what = ["TT-1.d", "--done", "2020-03-20", "--document", f"{number + 100}/BC-BENCH"]
    return ["-C", str(folder), "record", *what, "--on", "2020-12-31"]


def recorded(folder: Path) -> set[int] | None:
    """Give the numbers in the file; None where it cannot be read whole."""
    loaded = load(folder / FILE, FILE, Progress)
    if not loaded.usable or loaded.model is None:
        return None
    documents = (r.document or "" for own in loaded.model.records.values() for r in own)
    return {int(d.removesuffix("/BC-BENCH")) - 100 for d in documents if d.endswith("/BC-BENCH")}


def load_all(folder: Path) -> None:
    """Record once in this process, so that those forked from it have nothing left to import."""
    place = shutil.copytree(SAMPLE, folder / "first")
    with redirect_stdout(io.StringIO()):
        run(command(place, 0))


def forked(target: Callable[..., None], *arguments: object) -> BaseProcess:
    """Start a process of its own that prints nothing."""
    process = multiprocessing.get_context("fork").Process(
        target=_silently, args=(target, *arguments)
    )
    process.start()
    return process


def _silently(target: Callable[..., None], *arguments: object) -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    target(*arguments)


# --- what befalls the writers --------------------------------------------------------------------
def record_on_and_on(folder: Path, numbers: Iterable[int], acknowledge: int) -> None:
    """Record number after number and tell each once its command says that it is written."""
    for number in numbers:
        if run(command(folder, number)) == 0:
            os.write(acknowledge, f"{number}\n".encode())


def left_over(folder: Path) -> set[Path]:
    """Give what writers have begun to write beside the progress file."""
    return set(folder.glob(f".{FILE}.[0-9a-f]*[0-9a-f]"))


def kill(folder: Path, first: int, seconds: float, *, amid: bool) -> set[int]:
    """Kill a writer after a while, or `amid` a write; give the numbers that it had told."""
    before = left_over(folder)
    reader, writer = os.pipe()
    process = forked(record_on_and_on, folder, count(first), writer)
    os.close(writer)
    until = time.monotonic() + seconds
    while time.monotonic() < until and not (amid and left_over(folder) - before):
        time.sleep(0.0005)
    process.kill()
    process.join()
    with os.fdopen(reader, "rb") as pipe:
        return set(map(int, pipe.read().split()))


def killed(folder: Path, times: int, seed: int) -> bool:
    """Kill writers at random moments, every second one amid a write; count what is lost."""
    dice = Random(seed)
    total, half, lost, hit = 0, 0, 0, 0
    told: set[int] = set()
    for number in range(times):
        if number % KILLS_A_FILE == 0:
            shutil.copytree(SAMPLE, folder / str(number), dirs_exist_ok=True)
            place, told = folder / str(number), set()
        before, amid = left_over(place), number % 2 == 1
        new = kill(place, number * 1000, 1 if amid else dice.uniform(0, 0.2), amid=amid)
        told |= new
        total += len(new)
        hit += bool(left_over(place) - before)
        there = recorded(place)
        half += there is None
        lost += len(told - (there or set()))
    print(f"{times} writers killed, {hit} of them amid a write; {total} records told as written")
    print(f"  half files: {half}, records lost: {lost}")
    return not half and not lost


def at_once(folder: Path, writers: int) -> bool:
    """Start so many commands at once on one file."""
    place = shutil.copytree(SAMPLE, folder / "at-once")
    processes = [
        subprocess.Popen([PARCLI, *command(place, number)], stdout=subprocess.DEVNULL)
        for number in range(writers)
    ]
    failed = sum(process.wait() != 0 for process in processes)
    there = recorded(place) or set()
    print(f"{writers} commands at once: {len(there)} records, {failed} commands failed")
    return there == set(range(writers)) and not failed


def record_with_room(folder: Path, number: int, room: int) -> None:
    """Record where no file can grow beyond so many bytes; leave with the command's exit code."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
    sys.exit(run(command(folder, number)))


def full_disk(folder: Path, times: int) -> bool:
    """Record on a disk that is full at ever later bytes of the file, until there is room."""
    place = shutil.copytree(SAMPLE, folder / "full")
    before = (place / FILE).read_bytes()
    room, refused, changed = 0, 0, 0
    for number in range(times):
        room = len(before) * number // (times - 1)
        process = forked(record_with_room, place, number, room)
        process.join()
        refused += process.exitcode == REFUSED
        changed += (place / FILE).read_bytes() != before
    left = len(left_over(place))
    process = forked(record_with_room, place, times, room + 1000)
    process.join()
    print(
        f"{times} commands on a full disk: {refused} refused, {changed} files changed, {left} left"
    )
    print(f"  with room again: exit code {process.exitcode}, records {recorded(place)}")
    return refused == times and not changed and not left and recorded(place) == {times}


def main() -> None:
    """Do all three and print what came of them; exit code 1 where anything was lost."""
    parser = argparse.ArgumentParser(description="Kill, crowd and starve parcli record.")
    parser.add_argument("--kills", type=int, default=1000, help="writers to kill")
    parser.add_argument("--writers", type=int, default=50, help="commands at once")
    parser.add_argument("--full", type=int, default=40, help="commands on a full disk")
    parser.add_argument("--seed", type=int, default=1, help="of the moments to kill at")
    asked = parser.parse_args()
    with TemporaryDirectory(prefix="parcli-faults-") as name:
        folder = Path(name)
        load_all(folder)
        fine = [
            killed(folder, asked.kills, asked.seed),
            at_once(folder, asked.writers),
            full_disk(folder, max(asked.full, 2)),
        ]
    sys.exit(0 if all(fine) else 1)


if __name__ == "__main__":
    main()
