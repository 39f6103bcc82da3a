"""Times `parcli report` on one plan of many tasks, as a whole process.

`python benchmarks/report.py [--tasks 1000] [--rounds 3]`: two products a task, one of them every
quarter, and a record for every third task.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

AREAS = (
    *("institutions", "procedures", "organisation", "civil-service", "public-finance"),
    *("modernisation", "direction"),
)
HEAD = """\
parcli: 1
id: lon-2020
title: Kế hoạch cải cách hành chính năm 2020
level: province
issuer: ubnd-tinh
period: 2020
areas:
"""
TASK = """\
      - id: T-{n}
        title: Rà soát, hệ thống hóa văn bản quy phạm pháp luật và thủ tục hành chính, đợt {n}
        agencies: {{lead: so-tu-phap, coordinate: so-noi-vu}}
        products:
          - {{id: a, name: Kế hoạch rà soát văn bản, deadline: Tháng {month}/2020}}
          - {{id: b, name: Báo cáo kết quả rà soát, deadline: Định kỳ hàng quý}}
"""
REGISTER = """\
parcli: 1
agencies:
  - {id: ubnd-tinh, name: Ủy ban nhân dân tỉnh Thanh Hóa}
  - {id: so-noi-vu, name: Sở Nội vụ}
  - {id: so-tu-phap, name: Sở Tư pháp}
"""
RECORD = "T-{n}.a:\n  - {{done: 2020-02-20, document: {n}/KH-STP}}\n"


def write(folder: Path, tasks: int) -> None:
    """Write the plan, its register and its progress."""
    plan, numbers = HEAD, iter(range(1, tasks + 1))
    for place, area in enumerate(AREAS):
        share = tasks * (place + 1) // len(AREAS) - tasks * place // len(AREAS)
        plan += f"  {area}:\n    lead: so-noi-vu\n    tasks:\n"
        for _ in range(share):
            n = next(numbers)
            plan += TASK.format(n=n, month=n % 12 + 1)
    records = "".join(RECORD.format(n=n) for n in range(1, tasks + 1, 3))
    for name, text in (
        ("parcli.yaml", "parcli: 1\n"),
        ("agencies.yaml", REGISTER),
        ("2020.plan.yaml", plan),
        ("2020.progress.yaml", f"parcli: 1\nplan: lon-2020\n{records}"),
    ):
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def seconds(folder: Path) -> float:
    """Time one report."""
    command = (sys.executable, "-m", "parcli", "-C", str(folder), "report", "lon-2020")
    start = time.perf_counter()
    subprocess.run(
        [*command, "--period", "2020-H1", "-o", "bc.docx", "--force"],
        check=True,
        capture_output=True,
    )
    return time.perf_counter() - start


def main() -> None:
    """Write the plan, time the report, say the best and the worst round."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tasks", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder), asked.tasks)
        times = [seconds(Path(folder)) for _ in range(asked.rounds)]
    print(f"{asked.tasks} tasks: {min(times):.2f} s (worst {max(times):.2f} s)")


if __name__ == "__main__":
    main()
