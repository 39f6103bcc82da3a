"""Times `parcli export` in every format, on one plan of many tasks, as whole processes.

`python benchmarks/export.py [--tasks 1000] [--rounds 5]`: the plan of `report.py`, two products a
task, one of them every quarter: five lines a task.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from report import write

from parcli.exports import export_names


def seconds(folder: Path, name: str) -> float:
    """Time one export."""
    command = (sys.executable, "-m", "parcli", "-C", str(folder), "export", "--on", "10/07/2020")
    start = time.perf_counter()
    subprocess.run([*command, "-o", f"theo-doi.{name}", "--force"], check=True, capture_output=True)
    return time.perf_counter() - start


def main() -> None:
    """Write the plan, time each format, say the median and the worst round."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tasks", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=5)
    asked = parser.parse_args()
    print(f"{asked.tasks} tasks")
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder), asked.tasks)
        for name in export_names():
            times = [seconds(Path(folder), name) for _ in range(asked.rounds)]
            size = (Path(folder) / f"theo-doi.{name}").stat().st_size / 1024
            print(f"{name:5} {median(times):.2f} s (worst {max(times):.2f} s), {size:,.0f} KiB")


if __name__ == "__main__":
    main()
