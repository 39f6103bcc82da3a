"""The house keeps its own rules: sizes, docstrings, where printing and the clock are."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "parcli").rglob("*.py"))
LONGEST_MODULE = 300
LONGEST_FUNCTION = 50


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("module", MODULES, ids=named)
def test_module_is_short_and_says_what_it_is_for(module):
    text = module.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= LONGEST_MODULE
    assert ast.get_docstring(ast.parse(text))


@pytest.mark.parametrize("module", MODULES, ids=named)
def test_functions_fit_a_screen(module):
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < LONGEST_FUNCTION, node.name


def test_only_the_app_prints():
    printing = {
        named(module)
        for module in MODULES
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.Name) and node.id == "print"
    }
    assert printing <= {"parcli/cli/app.py"}


def test_every_open_names_its_encoding():
    for module in MODULES:
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or ast.unparse(node.func) == "os.open":
                continue
            called = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if called in {"open", "read_text", "write_text"}:
                keywords = {keyword.arg for keyword in node.keywords}
                modes = [a.value for a in node.args if isinstance(a, ast.Constant)]
                binary = any("b" in str(mode) for mode in modes)
                assert "encoding" in keywords or binary, f"{named(module)}:{node.lineno}"
