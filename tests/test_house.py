"""The house keeps its own rules: sizes, docstrings, where printing and the clock are."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LONGEST_MODULE = 300
LONGEST_FUNCTION = 50


@pytest.fixture(scope="module")
def modules() -> dict[str, tuple[str, ast.Module]]:
    """Give the text and the tree of every module of the program, by its path."""
    texts = {
        path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted((ROOT / "parcli").rglob("*.py"))
    }
    return {name: (text, ast.parse(text)) for name, text in texts.items()}


def calls(tree: ast.Module) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def test_modules_are_short(modules):
    lengths = {name: len(text.splitlines()) for name, (text, _) in modules.items()}
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_MODULE} == {}


def test_modules_say_what_they_are_for(modules):
    assert [name for name, (_, tree) in modules.items() if not ast.get_docstring(tree)] == []


def test_functions_fit_a_screen(modules):
    long = [
        f"{name}: {node.name}"
        for name, (_, tree) in modules.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
        and (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION
    ]
    assert long == []


def test_only_the_app_prints(modules):
    printing = {
        name
        for name, (_, tree) in modules.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and node.id == "print"
    }
    assert printing == {"parcli/cli/app.py"}


def test_every_open_names_its_encoding(modules):
    for name, (_, tree) in modules.items():
        for node in calls(tree):
            called = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if (
                called in {"open", "read_text", "write_text"}
                and ast.unparse(node.func) != "os.open"
            ):
                keywords = {keyword.arg for keyword in node.keywords}
                modes = [a.value for a in node.args if isinstance(a, ast.Constant)]
                binary = any("b" in str(mode) for mode in modes)
                assert "encoding" in keywords or binary, f"{name}:{node.lineno}"
