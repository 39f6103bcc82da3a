"""Write a workspace of realistic plans to measure on: `python benchmarks/plans.py DIR --count N`.

Plan number n is the same whatever the count, and depends on the seed alone.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

from words import (
    AGENCIES,
    AIMS,
    BASIS,
    CHANGING,
    GROUPS,
    LASTING,
    LOCAL,
    PARTS,
    PHRASES,
    PRODUCTS,
    RECIPIENTS,
    TAILS,
    VERBS,
    Body,
)
from yamltext import WIDTH, block, flow, folded, quoted, wrapped

YEARS = range(2020, 2031)
TASKS = dict(zip(PARTS, (8, 7, 7, 8, 6, 8, 6), strict=True))
PRODUCTS_A_TASK = (1, 2, 2, 2, 3, 3)
HELPERS = ("so-ban-nganh", "ubnd-dia-phuong", "co-quan-lien-quan")
MONTHS = ("01", "02", *range(3, 13))  # as offices print them
SETTINGS = "# Thiết lập của kho kế hoạch này.\nparcli: 1\nlanguage: vi\n"
ISSUERS = (*LASTING[:14], *LOCAL)
PHRASE_WORDS, PHRASE_WEIGHTS = tuple(PHRASES), tuple(PHRASES.values())


class Making(NamedTuple):
    """A plan in the making: its year and dice, and the agencies that its year knows."""

    year: int
    dice: Random
    agencies: tuple[str, ...]


def write(folder: Path, count: int, seed: int = 1) -> list[Path]:
    """Write the settings, the register and so many plans; give the files of the plans."""
    plans = folder / "plans"
    plans.mkdir(parents=True, exist_ok=True)
    _save(folder / "parcli.yaml", SETTINGS)
    _save(plans / "agencies.yaml", register())
    files = []
    for number in range(count):
        plan_id, text = plan(number, seed)
        files.append(plans / f"{plan_id}.plan.yaml")
        _save(files[-1], text)
    return files


def _save(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8", newline="\n")


# --- the register --------------------------------------------------------------------------------
def register() -> str:
    """Give the text of agencies.yaml."""
    lines = ["# Cơ quan, nhóm cơ quan của tỉnh.", "parcli: 1", "", "agencies:"]
    for body in AGENCIES:
        lines += _agency(body)
    lines += ["", "groups:"]
    for group_id, (name, members) in GROUPS.items():
        lines += [f"  - id: {group_id}", f"    name: {name}"]
        lines += wrapped("    members:", members) if members else []
    return "\n".join(lines) + "\n"


def _agency(body: Body) -> list[str]:
    fields = [f"id: {body.id}", f"name: {quoted(body.name)}"]
    fields += [f"abbreviation: {body.short}"] if body.short else []
    if body in CHANGING:
        limit = "to: 2025-02-28" if body.successor else "from: 2025-03-01"
        fields.append(f"valid: {{{limit}}}")
        fields += [f"successor: {body.successor}"] if body.successor else []
        first, *rest = fields
        return [f"  - {first}", *(f"    {field}" for field in rest)]
    return [f"  - {{{', '.join(fields)}}}"]


# --- a plan --------------------------------------------------------------------------------------
def plan(number: int, seed: int = 1) -> tuple[str, str]:
    """Give the id and the text of plan number `number`."""
    year = YEARS[number % len(YEARS)]
    turn, place = divmod(number // len(YEARS), len(ISSUERS))
    issuer = ISSUERS[place]
    plan_id = f"{issuer.id}-{year}" + (f"-{turn + 1}" if turn else "")
    known = tuple(b.id for b in AGENCIES if b.first_year <= year <= b.last_year)
    making = Making(year, Random(f"{seed}/{number}"), known)
    lines = [*_head(making, plan_id, issuer), *_targets(making), "", "areas:"]
    for area_id in PARTS:
        lines += [*_area(making, area_id), ""]
    lines += _tail()
    return plan_id, "\n".join(lines) + "\n"


def _head(making: Making, plan_id: str, issuer: Body) -> Iterator[str]:
    year, dice = making.year, making.dice
    level = {"ubnd-tinh": "province"}.get(
        issuer.id, "district" if issuer in LOCAL else "department"
    )
    yield f"# Kế hoạch của {issuer.name}; thời hạn, tên sản phẩm giữ nguyên văn."
    yield "parcli: 1"
    yield f"id: {plan_id}"
    yield f"title: Kế hoạch cải cách hành chính năm {year}"
    yield f"level: {level}"
    yield f"issuer: {issuer.id}"
    yield f"period: {year}"
    yield "decision:"
    yield f"  number: {dice.randrange(1000, 6000)}/QĐ-UBND"
    yield f"  date: {year - 1}-12-{dice.randrange(15, 29)}"
    yield "  place: Tỉnh Mẫu"
    yield "  signer: {authority: KT. CHỦ TỊCH, position: PHÓ CHỦ TỊCH, name: Nguyễn Văn An}"
    yield from ("", "basis:", *(f"  - {text}" for text in BASIS))
    yield from ("", "objectives:", *(f"  - {text}" for text in AIMS[:2]))
    yield from ("", "requirements:", *(f"  - {text}" for text in AIMS[2:]))
    yield from ("", "events:   # mốc mà thời hạn khác tính từ đó", "  - id: ke-hoach-tinh")
    yield "    name: ngày kế hoạch của tỉnh được ban hành"
    yield f"    date: {year}-01-{dice.randrange(2, 29):02}"
    if dice.random() < 1 / 2:
        yield from ("", "reporting:", "  quarter: ngày 10 tháng cuối quý")


def _targets(making: Making) -> Iterator[str]:
    year, dice = making.year, making.dice
    yield from ("", "targets:")
    yield "  - id: truc-tuyen   # mục I.1.b"
    yield "    text: Hồ sơ thủ tục hành chính được nộp trực tuyến"
    yield f"    at_least: {dice.randrange(50, 95, 5)} %"
    yield f"    by: {year}-12-31"
    yield "    area: modernisation"
    yield "  - id: hai-long"
    yield "    text: Mức độ hài lòng của người dân, tổ chức"
    yield f'    at_least: "{dice.randrange(80, 95)},5 %"'
    yield f'    baseline: {{value: "{dice.randrange(70, 80)},25 %", year: {year - 1}}}'
    yield f"  - {{id: xep-hang, text: Thứ hạng PAR INDEX, between: [10, {dice.randrange(15, 25)}]}}"


def _tail() -> Iterator[str]:
    yield "organisation:"
    yield "  - agencies: so-noi-vu"
    yield "    text: Là cơ quan thường trực; hướng dẫn, đôn đốc, kiểm tra, tổng hợp, báo cáo"
    yield from wrapped("  - agencies:", GROUPS)
    yield "    text: Tổ chức thực hiện các nhiệm vụ được giao; định kỳ, đột xuất báo cáo kết quả"
    yield from ("", "recipients:", *(f"  - {block(text)}" for text in RECIPIENTS))


# --- areas, tasks, products ----------------------------------------------------------------------
def _area(making: Making, area_id: str) -> Iterator[str]:
    part, count = PARTS[area_id], TASKS[area_id]
    yield f"  {area_id}:"
    yield f'    no: "{list(PARTS).index(area_id) + 1:02}"'
    yield f"    title: {part.title}"
    yield f"    lead: {part.lead}"
    yield "    tasks:"
    titles = iter(_titles(making.dice, part.subjects, count))
    below = making.dice.choice((0, 0, 2, 3))  # sub-tasks of the last row
    rows = count - below
    for row in range(1, rows + 1):
        is_parent = below > 0 and row == rows
        yield from _task(making, f"{part.prefix}-{row}", str(row), next(titles), bare=is_parent)
    if below:
        yield "        tasks:"
    for row in range(1, below + 1):
        task_id, number = f"{part.prefix}-{rows}-{row}", f"{rows}.{row}"
        for line in _task(making, task_id, number, next(titles)):
            yield f"    {line}"


def _titles(dice: Random, subjects: tuple[str, ...], count: int) -> list[str]:
    pairs = dice.sample([(verb, subject) for verb in VERBS for subject in subjects], count)
    return [f"{verb} {subject}{dice.choice(TAILS)}" for verb, subject in pairs]


def _task(
    making: Making, task_id: str, number: str, title: str, *, bare: bool = False
) -> Iterator[str]:
    """Give the lines of a task; a bare one leaves the products to its sub-tasks."""
    dice = making.dice
    if dice.random() < 1 / 12:
        yield "      # Bản ký in thiếu dấu ở dòng này; giữ nguyên văn."
    yield f"      - id: {task_id}"
    yield f'        no: "{number}"' + ("   # số như bản ký" if dice.random() < 1 / 20 else "")
    yield from folded("        title:", title)
    yield from _roles(making, 8)
    if bare:
        return
    yield "        products:"
    names = dice.sample(PRODUCTS, dice.choice(PRODUCTS_A_TASK))
    for letter, name in zip("abcd", names, strict=False):
        yield from _product(making, letter, name)
    if dice.random() < 1 / 10:
        yield "        note: chỉ nêu ở cột thời gian"


def _roles(making: Making, indent: int) -> list[str]:
    """Give who does what; nobody has two roles."""
    dice = making.dice
    one, two, three, four = dice.sample(making.agencies, 4)
    roles = dice.choice(
        (
            {"lead": one},
            {"lead": one, "coordinate": f"[{two}, {dice.choice(HELPERS)}]"},
            {"perform": dice.choice(HELPERS[:2]), "consolidate": one, "monitor": two},
            {"draft": one, "appraise": two, "coordinate": three},
            {"perform": f"[{one}, {two}, {three}]", "coordinate": four},
        )
    )
    pad = " " * indent
    if dice.random() < 3 / 4:
        return [f"{pad}agencies: {flow(roles)}"]
    return [f"{pad}agencies:", *(f"{pad}  {role}: {ids}" for role, ids in roles.items())]


def _product(making: Making, letter: str, name: str) -> Iterator[str]:
    deadline = _deadline(making)
    each = making.dice.random() < 1 / 25
    fields = {"id": letter, "name": quoted(name), "deadline": deadline}
    line = f"          - {flow(fields)}"
    if len(line) <= WIDTH and not each and making.dice.random() < 3 / 4:
        yield line
        return
    yield f"          - id: {letter}"
    yield f"            name: {block(name)}"
    yield f"            deadline: {deadline}"
    if each:
        yield "            each: so-ban-nganh"
    elif making.dice.random() < 1 / 4:
        yield from _roles(making, 12)


def _deadline(making: Making) -> str:
    """Give a phrase of the plan's year, or now and then a phrase with its reading fixed."""
    year, dice = making.year, making.dice
    chance = dice.random()
    if chance < 1 / 40:
        day = f"{year}-{dice.randrange(1, 13):02}-20"
        return f"{{phrase: Theo lịch của Hội đồng thẩm định, due: {day}}}"
    if chance < 2 / 40:
        return "{phrase: Sau khi có kế hoạch của tỉnh, event: ke-hoach-tinh, within: 10 days}"
    (phrase,) = dice.choices(PHRASE_WORDS, PHRASE_WEIGHTS)
    month, quarter = dice.choice(MONTHS), dice.choice(("I", "II", "III", "IV"))
    return quoted(phrase.format(y=year, m=month, q=quarter))


def main() -> None:
    """Write the workspace that the arguments ask for."""
    parser = argparse.ArgumentParser(description="Write realistic plans to measure on.")
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--count", type=int, default=100, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="S")
    asked = parser.parse_args()
    files = write(asked.folder, asked.count, asked.seed)
    size = sum(file.stat().st_size for file in files)
    print(f"{len(files)} plans, {size / 1000:.0f} kB, in {asked.folder}")


if __name__ == "__main__":
    main()
