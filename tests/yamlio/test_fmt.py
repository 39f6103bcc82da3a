"""The canonical form: what it looks like, and that it never changes what a file says."""

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parcli.yamlio import compose, read
from parcli.yamlio.canonical import canonical, faults_in
from parcli.yamlio.canonical.gaps import comments_in
from parcli.yamlio.canonical.wrap import LONGEST

ROOT = Path(__file__).parents[2]
OURS = sorted([*(ROOT / "plans").rglob("*.yaml"), *(ROOT / "parcli/index_sets").glob("*.yaml")])
AWKWARD = sorted(Path(__file__).with_name("awkward").glob("*.yaml"))
SLOW = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
FORMS = {
    "LF": lambda content: content,
    "CRLF": lambda content: content.replace(b"\n", b"\r\n"),
    "CR": lambda content: content.replace(b"\n", b"\r"),
    "BOM": lambda content: b"\xef\xbb\xbf" + content,
    "no last line break": lambda content: content.rstrip(b"\n"),
}


def named(path):
    return path.relative_to(ROOT).as_posix()


def silenced(source):
    """What each comment that silences stands by: its codes and the beginning of the line."""
    return [
        (ignore.codes, source.lines[ignore.silenced_line - 1].split("#")[0].split())
        for ignore in source.ignores
    ]


def assert_same_file(before, after):
    """Same data in the same order, same comments beside the same lines, and at rest."""
    old, new = read(before), read(after)
    assert not new.faults
    assert repr(new.data) == repr(old.data)
    text = before.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    assert comments_in(after.decode().replace("\r\n", "\n")) == comments_in(text)
    assert canonical(after) == after


@pytest.mark.parametrize("path", OURS, ids=named)
def test_our_own_files_are_canonical_but_for_long_rows(path):
    content = path.read_bytes()
    lines = content.decode().splitlines()
    after = canonical(content)
    gone = set(lines) - set(after.decode().splitlines())
    assert all(len(line) > LONGEST and "{" in line for line in gone)
    assert_same_file(content, after)


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize("path", [*OURS, *AWKWARD], ids=named)
def test_no_form_of_a_file_changes_what_it_says(path, form):
    content = form(path.read_bytes())
    after = canonical(content)
    assert_same_file(content, after)
    assert silenced(read(after)) == silenced(read(content))
    assert not after.startswith(b"\xef\xbb\xbf")
    line_ends = {line[len(line.rstrip(b"\r\n")) :] for line in after.splitlines(keepends=True)}
    # A text below a sign that ends the file without a line break would gain one.
    assert line_ends - {b""} == ({b"\r\n"} if b"\r\n" in content else {b"\n"})


@pytest.mark.parametrize("path", [*OURS, *AWKWARD], ids=named)
def test_the_parser_in_python_gives_the_same_form(path, monkeypatch):
    content = path.read_bytes()
    usual = canonical(content)
    monkeypatch.setattr(compose, "CParser", None)
    assert canonical(content) == usual


CASES = {
    "steps of four": (
        "a:\n    b: 1\n    c:\n    -   d: 1\n        e: 2\n    -   f\n",
        "a:\n  b: 1\n  c:\n    - d: 1\n      e: 2\n    - f\n",
    ),
    "a list in the column of its key": ("a:\n- b\n- c\nd: e\n", "a:\n  - b\n  - c\nd: e\n"),
    "all of it indented": ("  a:\n      b: 1\n  c: 2\n", "a:\n  b: 1\nc: 2\n"),
    "lists in lists": ("a:\n- - b\n  - c\n-   - d\n", "a:\n  - - b\n    - c\n  - - d\n"),
    "a dash alone": ("a:\n-\n    b: 1\n    c: 2\n", "a:\n  -\n    b: 1\n    c: 2\n"),
    "spaces around signs": (
        "a :   b\nc: { d : 1 ,e: [ 2,3 ] }\n",
        "a: b\nc: {d: 1, e: [2, 3]}\n",
    ),
    "as in JSON": ('a: {"b":1,"c":"d"}\n', 'a: {b: 1, c: "d"}\n'),
    "nothing after a colon": ("a: { b: , c: 1 }\nd:   \n", "a: {b: , c: 1}\nd:\n"),
    "single quotes": (
        "a: 'b'\nc: 'd ''e'''\nf: 'g \"h\"'\n",
        'a: "b"\nc: "d \'e\'"\nf: \'g "h"\'\n',
    ),
    "quotes around a value are meant": (
        'a: "b"\nno: "1"\n"c": "d, e"\n',
        'a: "b"\nno: "1"\nc: "d, e"\n',
    ),
    "columns of a table": (
        "a:\n- {id: b,   name: c}\n- {id: def, name: g,   note: h}\n",
        "a:\n  - {id: b,   name: c}\n  - {id: def, name: g, note: h}\n",
    ),
    "comments": (
        "# đầu\na: # a\n# trên b\n    # của b\n    b: 1 # b\n      # sau b\n# cuối   \n",
        "# đầu\na:  # a\n# trên b\n  # của b\n  b: 1  # b\n    # sau b\n# cuối\n",
    ),
    "a comment that silences": (
        "a:\n    # parcli: ignore[PAR1] vì\n    -   b: 1\n        # parcli: ignore[PAR2] vì\n",
        "a:\n  # parcli: ignore[PAR1] vì\n  - b: 1\n    # parcli: ignore[PAR2] vì\n",
    ),
    "the line for editors": (
        "# yaml-language-server: $schema=x.json\n\n\nparcli:  1\n",
        "# yaml-language-server: $schema=x.json\n\nparcli: 1\n",
    ),
    "blank lines": ("\n\na: 1\n\n\n   \nb: 2\n\n\n", "a: 1\n\nb: 2\n"),
    "no line break at the end": ("a: 1\nb: 2   ", "a: 1\nb: 2\n"),
    "texts below a sign": (
        "a:\n    b: |\n        một\n          hai\n\n\n        ba\n\n\n    c: >-\n     bốn\n",
        "a:\n  b: |\n    một\n      hai\n\n\n    ba\n\n  c: >-\n    bốn\n",
    ),
    "a text that keeps its blank lines": (
        "a:\n    b: |+\n        một\n\n\n    c: 1\n",
        "a:\n  b: |+\n    một\n\n\n  c: 1\n",
    ),
    "a text of fixed indentation": (
        "a:\n    b: |2\n        một\n",
        "a:\n  b: |2\n      một\n",
    ),
    "a comment below a text": (
        "a:\n    b: |\n            một\n          # của b\n    c: 1\n",
        "a:\n  b: |\n    một\n   # của b\n  c: 1\n",
    ),
    "a text over several lines": (
        'a:\n    b: một\n        hai\n    c: "ba\n  bốn"\n',
        'a:\n  b: một\n      hai\n  c: "ba\n    bốn"\n',
    ),
    "brackets over several lines": (
        "a:\n    b: [c,\n        d]\n    e:\n            [f, g]\n",
        "a:\n  b: [c,\n      d]\n  e:\n    [f, g]\n",
    ),
    "a row too long": (
        f"a:\n  - {{id: b, name: {'c' * 110}, e: [f, g]}}  # vì\n",
        f"a:\n  - id: b  # vì\n    name: {'c' * 110}\n    e: [f, g]\n",
    ),
    "a mapping and a list too long": (
        f"a: {{b: {'c' * 110}, d: {{}}, e: }}  # vì\nf: [{'g' * 119}, h, i]\n",
        f"a:  # vì\n  b: {'c' * 110}\n  d: {{}}\n  e:\nf:\n  - {'g' * 119}\n  - h\n  - i\n",
    ),
    "a row too long that a comment silences": (
        f"a:\n  # parcli: ignore[PAR106] vì\n  - {{id: b, name: {'c' * 110}}}\n",
        f"a:\n  # parcli: ignore[PAR106] vì\n  - {{id: b, name: {'c' * 110}}}\n",
    ),
    "keys out of order stay": ("b: 1\na:   2\n", "b: 1\na: 2\n"),
    "letters with marks apart": ("a: Ke\u0302\u0301\n", "a: K\u1ebf\n"),
    "a document mark": ("---\na:    1\n...\n", "---\na: 1\n...\n"),
}


@pytest.mark.parametrize(("before", "after"), CASES.values(), ids=CASES)
def test_what_is_canonical(before, after):
    assert canonical(before.encode()).decode() == after
    assert canonical(after.encode()).decode() == after


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"a:\n\tb: 1\n", id="tab"),
        pytest.param(b"a: 1\na: 2\n", id="key twice"),
        pytest.param(b"a: [\n", id="bracket"),
        pytest.param(b"", id="nothing"),
        pytest.param(b"a: \xff\n", id="not UTF-8"),
        pytest.param("a: Quý\u00a0I\n".encode(), id="no-break space"),
        pytest.param(b"- a\n", id="a list"),
    ],
)
def test_a_file_with_faults_stays_as_it_is(content):
    assert faults_in(content)
    assert canonical(content) == content


LETTERS = "abXY 019-_.,:;#'\"[]{}&*!|>%@\\/ăđếộĐ–“”\n"
words = st.text(LETTERS, max_size=24)
keys = st.text("abcxyzđ-_ :#'\"1", min_size=1, max_size=8)
special = st.sampled_from(["no", "07", "1.10", "12:30", "null", "2020-01-01", "Quý I/2020", ""])
values = st.recursive(
    words | special | st.none(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4),
    max_leaves=14,
)
documents = st.dictionaries(keys, values, min_size=1, max_size=5)


class Careless:
    """Writes as careless people do: odd steps, spaces, quotes, comments and blank lines."""

    def __init__(self, seed):
        self.random = random.Random(seed)  # noqa: S311

    def document(self, data):
        head = self.any("", "", "# đầu tệp\n", "---\n", "\n\n", "  # lùi\n\n\n")
        margin = self.any(0, 0, 0, 2)
        tail = self.any("", "\n", "\n\n\n", "\n# hết\n", "\n   # hết  ")
        return head + "\n".join(self.mapping(data, margin)) + tail

    def mapping(self, data, indent):
        for key, value in data.items():
            yield from self.between(indent)
            yield from self.entry(" " * indent + self.text(key, is_key=True), value, indent)

    def entry(self, lead, value, indent):
        lead += self.any("", "", " ") + ":"
        step = self.any(1, 2, 3, 4)
        if isinstance(value, dict) and value and self.random.random() < 0.7:
            yield lead + self.comment()
            yield from self.mapping(value, indent + step)
        elif isinstance(value, list) and value and self.random.random() < 0.7:
            yield lead + self.comment()
            yield from self.items(value, indent + self.any(0, step))
        elif self.random.random() < 0.2 and self.is_block(value):
            yield f"{lead} {self.any('|-', '>-' if chr(10) not in value else '|-')}"
            yield from (" " * (indent + step) + line for line in value.split("\n"))
        else:
            yield self.with_value(lead, value, indent + step)

    def with_value(self, lead, value, column):
        below = "\n" + " " * column if self.random.random() < 0.1 else ""
        return f"{lead}{self.any(' ', ' ', '   ')}{below}{self.flow(value)}{self.comment()}"

    def items(self, data, indent):
        for value in data:
            yield from self.between(indent)
            dash = " " * indent + "-"
            gap = self.any(" ", " ", "   ")
            column = indent + 1 + len(gap)
            if isinstance(value, dict) and value and self.random.random() < 0.6:
                lines = list(self.mapping(value, column))
                if lines[0].strip() and not lines[0].lstrip().startswith("#"):
                    yield dash + gap + lines[0][column:]
                    yield from lines[1:]
                else:
                    yield dash
                    yield from lines
            else:
                yield self.with_value(dash, value, column)

    def flow(self, value):
        comma = self.any(", ", ",", " , ", ",   ")
        if value is None:
            return self.any("null", "~")
        if isinstance(value, list):
            return self.braced("[", comma.join(map(self.flow, value)), "]")
        if isinstance(value, dict):
            inner = (f"{self.text(k, is_key=True)}: {self.flow(v)}" for k, v in value.items())
            return self.braced("{", comma.join(inner), "}")
        return self.text(value)

    def braced(self, start, inner, end):
        space = self.any("", "", " ", "  ")
        return start + space + inner + space + end

    def text(self, text, *, is_key=False):
        if text.replace("-", "a").isalnum() and text[0].isalpha() and self.random.random() < 0.7:
            return f'"{text}"' if text == "null" else text
        if "\n" not in text and self.random.random() < 0.5:
            return "'" + text.replace("'", "''") + "'"
        escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        if " x " in f"{escaped} x " and not is_key and self.random.random() < 0.1:
            escaped = escaped.replace("a ", "a\n                    ")
        return f'"{escaped}"'

    def between(self, indent):
        if self.random.random() < 0.25:
            yield self.any("", "   ", " " * self.random.randrange(indent + 5) + "# ghi chú ")
        if self.random.random() < 0.05:
            yield from ("", "", "")

    def comment(self):
        return self.any("", "", "", " # ghi chú", "   # ghi chú: không  ", "  ")

    def any(self, *choices):
        return self.random.choice(choices)

    @staticmethod
    def is_block(value):
        return isinstance(value, str) and all(
            line and line == line.strip() for line in value.split("\n")
        )


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@SLOW
@given(data=documents, seed=st.integers(0, 2**32))
def test_whatever_is_typed_says_the_same_in_canonical_form(data, seed, form):
    content = form(Careless(seed).document(data).encode())
    if not read(content).faults:
        assert_same_file(content, canonical(content))


def test_most_of_what_is_typed_carelessly_can_be_read():
    """Else the property above would say little."""
    data = {"a": {"b": ["x", {"c": "d"}], "e": "f g"}, "h": [["i"], {}]}
    texts = [Careless(seed).document(data).encode() for seed in range(300)]
    assert sum(not read(text).faults for text in texts) > 200
