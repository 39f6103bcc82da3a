"""The documentation says what the program does."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent


def _generate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("docs_generate", ROOT / "docs" / "generate.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


GENERATE = _generate()


@pytest.mark.parametrize("name", GENERATE.PAGES)
def test_generated_page_is_fresh(name: str) -> None:
    written = (ROOT / name).read_text(encoding="utf-8")
    assert written == GENERATE.PAGES[name](), "run: make docs"


def test_every_command_stands_in_both_readmes() -> None:
    for readme in ("README.md", "README.vi.md"):
        text = (ROOT / readme).read_text(encoding="utf-8")
        for command in GENERATE.command_names():
            assert f"parcli {command}" in text, (readme, command)


def test_links_of_the_documentation_lead_somewhere() -> None:
    pages = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), ROOT / "plans/README.md"]
    for page in pages:
        for target in re.findall(r"\]\(([^)#:]+)[^):]*\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), (page.name, target)


@pytest.mark.parametrize("readme", ["README.md", "README.vi.md"])
def test_the_session_of_a_readme_is_what_the_program_prints(readme, run) -> None:
    session = (ROOT / readme).read_text(encoding="utf-8").split("```console\n$ ")[1]
    command, *shown = session.partition("\n…")[0].splitlines()
    printed = run(*command.split()[1:]).stdout.decode("utf-8").splitlines()
    assert printed[: len(shown)] == shown
