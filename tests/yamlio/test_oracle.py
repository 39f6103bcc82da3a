"""Our data are ruamel.yaml's (YAML 1.2), with every scalar taken as it is written.

ruamel's nodes are compared, not what it loads: its `safe` type makes 7 of `07` and loses how it
was written, its `base` type makes the text "null" of a null. A node keeps text and style.
"""

import io
import random
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, ScalarNode

from parcli.model.plan import Plan
from parcli.yamlio import read
from parcli.yamlio.files import load_bytes

PLANS = sorted((Path(__file__).parents[2] / "plans").rglob("*.yaml"))
NULLS = {"", "~", "null", "Null", "NULL"}
LETTERS = "abcXYZ 0123456789-_.,:;#'\"[]{}&*!?|>%@`/\\=<~+()ăâđêôơưẾộĐ–“”…\n"
SLOW = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])

# YAML 1.2 takes these signs in a plain text in brackets; we refuse them without quotes.
words = st.text(LETTERS, max_size=20).filter(
    lambda text: not text.startswith(("?", ":")) and not re.search(r":\?|\s\s\?", text)
)
keys = words.filter(lambda text: "\n" not in text)
special = st.sampled_from(
    ["no", "07", "1.10", "12:30", "0o17", "1_000", "null", "~", ".inf", "2020-01-01"]
)
values = st.recursive(
    words | special | st.none(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4),
    max_leaves=12,
)
documents = st.dictionaries(keys, values, min_size=1, max_size=5)


def oracle(text: str) -> Any:
    return taken(YAML(typ="base", pure=True).compose(io.StringIO(text)))


def taken(node: Any) -> Any:
    if isinstance(node, ScalarNode):
        return None if node.value in NULLS and not node.style else node.value
    if isinstance(node, MappingNode):
        return {key.value: taken(value) for key, value in node.value}
    return [taken(item) for item in node.value]


def written_by_ruamel(data: object, *, flow: bool | None, width: int) -> str:
    yaml = YAML(typ="safe", pure=True)
    yaml.default_flow_style, yaml.width, yaml.allow_unicode = flow, width, True
    yaml.representer.ignore_aliases = lambda *_: True
    stream = io.StringIO()
    yaml.dump(data, stream)
    return stream.getvalue()


def is_block(value: object) -> bool:
    """Whether it can be written below a `|` as it is."""
    lines = value.split("\n") if isinstance(value, str) else []
    return len(lines) > 1 and all(line and not line.startswith(" ") for line in lines)


class Emitter:
    """Writes as people do: any indentation, any quotes, comments and empty lines between."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)  # noqa: S311

    def document(self, data: dict[str, Any]) -> str:
        head = self.random.choice(["", "# đầu tệp\n", "---\n", "\n\n"])
        return head + "\n".join(self.mapping(data, 0)) + self.random.choice(["", "\n", "\n# hết\n"])

    def mapping(self, data: dict[str, Any], indent: int) -> list[str]:
        lines = []
        for key, value in data.items():
            if self.random.random() < 0.2:
                lines.append(
                    self.random.choice(["", " " * self.random.randrange(indent + 1) + "# ghi chú"])
                )
            lines += self.entry(" " * indent + self.quoted(key) + ":", value, indent)
        return lines

    def entry(self, lead: str, value: Any, indent: int) -> list[str]:
        step = self.random.choice([1, 2, 4])
        if isinstance(value, dict) and value and self.random.random() < 0.7:
            return [lead + self.comment(), *self.mapping(value, indent + step)]
        if isinstance(value, list) and value and self.random.random() < 0.7:
            offset = indent + self.random.choice([0, step])
            return [lead + self.comment(), *self.items(value, offset)]
        if is_block(value) and self.random.random() < 0.7:
            margin = " " * (indent + step)
            return [f"{lead} |-", *(margin + line for line in value.split("\n"))]
        return [f"{lead}{self.random.choice(['', ' '])} {self.flow(value)}{self.comment()}"]

    def items(self, data: list[Any], indent: int) -> list[str]:
        lines = []
        for value in data:
            if isinstance(value, dict) and value:
                inner = self.mapping({key: value[key] for key in value}, indent + 2)
                inner = [
                    line for line in inner if line.strip() and not line.lstrip().startswith("# ghi")
                ]
                lines += [" " * indent + "- " + inner[0][indent + 2 :], *inner[1:]]
            else:
                lines.append(f"{' ' * indent}- {self.flow(value)}{self.comment()}")
        return lines

    def flow(self, value: Any) -> str:
        if value is None:
            return self.random.choice(["null", "~", "Null", "NULL"])
        if isinstance(value, list):
            return "[" + ", ".join(map(self.flow, value)) + "]"
        if isinstance(value, dict):
            inner = (f"{self.quoted(key)}: {self.flow(item)}" for key, item in value.items())
            return "{" + ", ".join(inner) + "}"
        return self.quoted(value)

    def quoted(self, text: str) -> str:
        if (
            text.replace("-", "a").replace(".", "a").isalnum()
            and text[0].isalnum()
            and (text not in NULLS and self.random.random() < 0.7)
        ):
            return text
        if "\n" not in text and self.random.random() < 0.5:
            return "'" + text.replace("'", "''") + "'"
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'

    def comment(self) -> str:
        return self.random.choice(["", "", "", "  # ghi chú: không"])


@pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "pure"])
@SLOW
@given(
    data=documents, flow=st.sampled_from([True, False, None]), width=st.sampled_from([300, 4096])
)
def test_what_ruamel_writes_is_read_alike(
    *, data: dict[str, Any], flow: bool | None, width: int, pure: bool
) -> None:
    text = written_by_ruamel(data, flow=flow, width=width)
    source = read(text.encode(), pure=pure)
    assert source.faults == ()
    assert source.data == oracle(text) == data


@pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "pure"])
@SLOW
@given(data=documents, seed=st.integers(0, 2**32), breaks=st.sampled_from(["\n", "\r\n"]))
def test_what_people_write_is_read_alike(
    data: dict[str, Any], seed: int, breaks: str, *, pure: bool
) -> None:
    text = Emitter(seed).document(data)
    source = read(text.replace("\n", breaks).encode(), pure=pure)
    assert source.faults == ()
    assert source.data == oracle(text) == data


@pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "pure"])
@pytest.mark.parametrize("file", PLANS, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_every_plan_is_read_alike(file: Path, *, pure: bool) -> None:
    content = file.read_bytes()
    source = read(content, pure=pure)
    assert source.faults == ()
    assert source.data == oracle(content.decode())


NASTY = [
    "\t", "\u00a0", "\u200b", "\ufeff", "e\u0301", "\r", "\u2028", "\0", "\ue000", "\U0001f600",
    "&a ", "*a ", "!!x ", "? ", "<<: ", "---\n", "...\n", "%YAML 9\n", "- ", ": ", "#", " #",
    "[", "]", "{", "}", ",", "'", '"', "|", ">", "\n", "\n  ", "null", "\\", "@", "`", "=======\n",
    "# parcli: ignore[PAR101] x", "parcli: 2\n", "\n\n", "~: x\n", '"\\u00zz"', "|9\n",
]  # fmt: skip
EXCERPT = next(file for file in PLANS if file.name.endswith("2020.plan.yaml")).read_text("utf-8")[
    :2500
]
edits = st.lists(
    st.tuples(
        st.integers(0, len(EXCERPT)),
        st.integers(0, 40),
        st.sampled_from(NASTY) | st.text(max_size=3),
    ),
    min_size=1,
    max_size=4,
)


def assert_sound(content: bytes, *, pure: bool) -> None:
    source = read(content, pure=pure)
    assert (source.data is None) == (source.places is None)
    assert source.data is not None or source.faults
    for fault in source.faults:
        assert 1 <= fault.line <= len(source.lines) + 1
        line = source.lines[fault.line - 1] if fault.line <= len(source.lines) else ""
        assert 1 <= fault.column <= len(line) + 1
        assert str(fault.message)
        assert str(fault.hint)


@pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "pure"])
@SLOW
@given(content=st.binary(max_size=300))
def test_any_bytes_are_answered(content: bytes, *, pure: bool) -> None:
    assert_sound(content, pure=pure)


@pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "pure"])
@SLOW
@given(text=st.lists(st.sampled_from(NASTY) | st.sampled_from(list(LETTERS)), max_size=30))
def test_any_text_is_answered_alike(text: list[str], *, pure: bool) -> None:
    content = "".join(text).encode("utf-8", "surrogatepass")
    assert_sound(content, pure=pure)


@settings(SLOW, max_examples=150)
@given(edits=edits)
def test_any_edit_of_a_plan_is_answered_by_both_readers_alike(
    edits: list[tuple[int, int, str]],
) -> None:
    text = EXCERPT
    for start, length, new in edits:
        text = text[:start] + new + text[start + length :]
    content = text.encode("utf-8", "surrogatepass")
    assert_sound(content, pure=False)
    assert_sound(content, pure=True)
    fast, pure = read(content), read(content, pure=True)
    # Where the syntax is broken the two may stumble in different places (`|#`), nowhere else.
    if "PAR002" not in {fault.code for fault in fast.faults + pure.faults}:
        assert fast.data == pure.data
        assert [fault[:4] for fault in fast.faults] == [fault[:4] for fault in pure.faults]
    loaded = load_bytes(content, "x.plan.yaml", Plan)
    assert loaded.placed or loaded.usable
