"""Write the generated pages of the documentation; `make docs` runs it, a test says when."""  # noqa: INP001 (a script)

import contextlib
import io
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from parcli.cli.app import command_names, run
from parcli.cli.checking import Wanted, check
from parcli.cli.workspace import open_workspace
from parcli.lint.finding import Placed
from parcli.reports.rule_page import rule_section, rule_table
from parcli.rules import all_rules
from parcli.schema import KINDS, schema_of

ROOT = Path(__file__).parent.parent
_HEAD = "<!-- Trang này do docs/generate.py viết (make docs); đừng sửa bằng tay. -->"
_FOUND = re.compile(r"(<!-- parcli lint (\S+) -->\n).*?(<!-- hết -->)", re.DOTALL)


def rules_page() -> str:
    """Give the page of all rules, in Vietnamese."""
    rules = all_rules()
    intro = (
        "`parcli lint` kiểm tra kế hoạch, danh bạ cơ quan và các tệp khác theo các quy tắc dưới"
        " đây. Lỗi: tệp sai hoặc không tính được. Cảnh báo: bản ký có thể viết như vậy, nhưng nên"
        " xem lại."
        "\n\nXem một quy tắc: `parcli rule PAR203`. Bỏ qua một quy tắc ở một dòng, có lý do:"
        " `# parcli: ignore[PAR203] bản ký ghi như vậy`."
    )
    sections = [rule_section(rule, str) for rule in rules]
    page = [_HEAD, "# Các quy tắc kiểm tra", intro, rule_table(rules, str), *sections]
    return "\n\n".join(page) + "\n"


def commands_page() -> str:
    """Give the help page of every command, as the program prints it 80 columns wide."""
    page = [_HEAD, "# Các lệnh", _help()]
    for name in command_names():
        page += [f"## parcli {name}", _help(name)]
    return "\n\n".join(page) + "\n"


def plans_page() -> str:
    """Give plans/README.md with what lint finds in each plan brought up to date."""
    page = (ROOT / "plans" / "README.md").read_text(encoding="utf-8")
    return _FOUND.sub(lambda found: found[1] + _findings(found[2]) + found[3], page)


def keys_page() -> str:
    """Give the page of every key of every file, from the schemas that editors use."""
    intro = (
        "Lược đồ mà `parcli schema` in ra nói cùng những điều này. Cột “cần”: không thể thiếu."
        " Cách viết và ví dụ: [plan-format.md](plan-format.md)."
    )
    page = [_HEAD, "# Mọi khóa của các tệp", intro]
    for kind in KINDS:
        schema = schema_of(kind)
        page += [f"## `{kind.files}`", schema["description"] + ".", _key_table(schema)]
        for name, part in schema["$defs"].items():
            page += [f"### {name}", part["description"] + ".", _key_table(part)]
    return "\n\n".join(page) + "\n"


PAGES: Mapping[str, Callable[[], str]] = {
    "docs/rules.md": rules_page,
    "docs/commands.md": commands_page,
    "docs/keys.md": keys_page,
    "plans/README.md": plans_page,
}


def _key_table(part: dict[str, Any]) -> str:
    rows = [
        f"| `{key}` | {'×' if key in part.get('required', ()) else ''} | {_meaning(value)} |"
        for key, value in part["properties"].items()
    ]
    rows += [f"| `TC-4.a` … |  | {each['description']} |" for each in _of_references(part)]
    return "\n".join(["| khóa | cần | nghĩa |", "|---|:-:|---|", *rows])


def _of_references(part: dict[str, Any]) -> Iterable[dict[str, Any]]:
    return part.get("patternProperties", {}).values()


def _meaning(value: dict[str, Any]) -> str:
    """Give what a key means, the words it takes, and the part of the file that stands below it."""
    words = zip(value.get("enum", ()), value.get("enumDescriptions", ()), strict=False)
    taken = "; ".join(f"`{word}` {meaning}" for word, meaning in words if word is not None)
    below = dict.fromkeys(re.findall(r"'#/\$defs/(\w+)'", str(value)))
    parts = ", ".join(f"[{name}](#{name.lower()})" for name in below)
    meaning = value["description"] + (f": {taken}" if taken else "")
    return f"{meaning} → {parts}" if parts else meaning


def _help(*command: str) -> str:
    printed = io.StringIO()
    with _eighty_columns(), contextlib.redirect_stdout(printed):
        run([*command, "--help", "--lang", "vi"])
    return f"```console\n{printed.getvalue().rstrip()}\n```"


@contextlib.contextmanager
def _eighty_columns() -> Iterator[None]:
    before = os.environ.get("COLUMNS")
    os.environ["COLUMNS"] = "80"
    yield
    if before is None:
        del os.environ["COLUMNS"]
    else:
        os.environ["COLUMNS"] = before


def _findings(plan: str) -> str:
    workspace = open_workspace(ROOT / "plans", [Path(plan)])
    # Of a plan alone the same is found on any day.
    wanted = Wanted(all_rules(), on=date.max, silence=False)
    rows = [_row(found) for found in check(workspace, wanted).findings]
    return "\n".join(["| Dòng | Mã | Điều tìm thấy |", "|--:|---|---|", *rows]) + "\n"


def _row(found: Placed) -> str:
    line = found.source.strip().replace("|", "\\|")
    return f"| {found.line} | {found.code} | {found.message}<br>`{line}` |"


def main() -> None:
    """Write every page that is not as it should be."""
    for name, page in PAGES.items():
        path, text = ROOT / name, page()
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
