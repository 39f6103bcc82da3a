"""Times `parcli import` on a plan of a hundred pages, as whole processes.

`python benchmarks/intake.py [--rows 1500] [--rounds 5]`: seven appendices, a row a product, two
products a task, deadlines and offices as they differ from row to row. It is read (no file is
written), written to a new folder, and laid over the plan that stands there then.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from docx import Document

from parcli.model.areas import REFORM_AREAS, area_name

HEAD = ("TT", "Nhiệm vụ", "Sản phẩm", "Cơ quan thực hiện", "Thời gian thực hiện")
OFFICES = ("Sở Nội vụ", "Sở Tư pháp", "Sở Tài chính", "Văn phòng UBND tỉnh", "Thanh tra tỉnh")
PHRASES = ("Quý {q}/2026", "Tháng {m}/2026", "Định kỳ hàng quý", "Trước ngày {m}/{m}/2026")


def write(path: Path, rows: int) -> None:
    """Write the plan."""
    document = Document()
    for line in ("ỦY BAN NHÂN DÂN TỈNH THANH HÓA", "KẾ HOẠCH", "Cải cách hành chính năm 2026"):
        document.add_paragraph(line)
    each = rows // len(REFORM_AREAS)
    for number, area in enumerate(REFORM_AREAS, 1):
        document.add_page_break()
        document.add_paragraph(f"Phụ lục số {number:02}: {area_name(area, 2026).upper()}")
        _table(document.add_table(each + 1, len(HEAD)), number * each)
    document.save(path)


def _table(table: object, first: int) -> None:
    for column, text in enumerate(HEAD):
        table._cells[column].text = text  # noqa: SLF001 (the whole list at once: the rest is slow)
    cells = table._cells  # noqa: SLF001
    for row in range(1, len(cells) // len(HEAD)):
        for column, text in enumerate(_row(first + row, is_first=row % 2 == 1)):
            cells[row * len(HEAD) + column].text = text


def _row(number: int, *, is_first: bool) -> tuple[str, ...]:
    """Give the cells of a row; the second product of a task leaves number and title empty."""
    task, month = number // 2, number % 12 + 1
    lead, other = OFFICES[number % 5], OFFICES[(number + 2) % 5]
    who = f"- Cơ quan chủ trì: {lead}. - Cơ quan phối hợp: {other}; các sở, ban, ngành cấp tỉnh."
    phrase = PHRASES[number % 4].format(q=("I", "II", "III", "IV")[number % 4], m=month)
    title = f"Rà soát, nâng cao chất lượng công tác số {task} tại các cơ quan, đơn vị của tỉnh"
    head = (str(task), title) if is_first else ("", "")
    return (*head, f"Báo cáo kết quả việc số {number}", who if is_first else "", phrase)


def seconds(*arguments: str) -> float:
    """Time one run."""
    start = time.perf_counter()
    command = (sys.executable, "-m", "parcli", "import", *arguments)
    subprocess.run(command, check=False, capture_output=True)
    return time.perf_counter() - start


def main() -> None:
    """Write the document, time each way, say the median and the worst round."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1500)
    parser.add_argument("--rounds", type=int, default=5)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path, target = Path(folder, "ke-hoach.docx"), Path(folder, "ke-hoach")
        write(path, asked.rows)
        print(f"{asked.rows} rows, {path.stat().st_size / 1024:,.0f} KiB")
        for name, options in (
            ("read", ()),
            ("write", ("-o", str(target))),
            ("again", ("-o", str(target))),
        ):
            times = []
            for _ in range(asked.rounds):
                if name == "write":
                    shutil.rmtree(target, ignore_errors=True)
                times.append(seconds(str(path), *options))
            print(f"{name:5} {median(times):.2f} s (worst {max(times):.2f} s)")


if __name__ == "__main__":
    main()
