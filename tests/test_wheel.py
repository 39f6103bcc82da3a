"""What `pip install .` installs is whole: commands, data, catalogues."""

import subprocess
import sys
import zipfile

import pytest


@pytest.fixture(scope="module")
def wheel_names(root, tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder],
        cwd=root,
        check=True,
        capture_output=True,
    )
    (wheel,) = folder.glob("*.whl")
    return set(zipfile.ZipFile(wheel).namelist())


def test_the_wheel_holds_all_that_the_program_needs(root, wheel_names):
    names = wheel_names
    source = {
        path.relative_to(root).as_posix()
        for path in (root / "parcli").rglob("*")
        if path.suffix
        in {".css", ".csv", ".jinja", ".js", ".po", ".py", ".toml", ".typed", ".yaml"}
        and "__pycache__" not in path.parts
    }
    assert source <= names
    assert "parcli/locale/en/LC_MESSAGES/parcli.mo" in names
    assert not {name for name in names if name.startswith(("tests/", "plans/", "templates/"))}


def test_the_wheel_holds_the_templates_and_not_what_builds_them(wheel_names, root):
    described = {path.parent.name for path in root.glob("templates/*/template.yaml")}
    assert described
    shipped = {name for name in wheel_names if name.startswith("parcli/templates/")}
    wanted = (f"parcli/templates/{name}/template" for name in described)
    assert shipped == {f"{stem}{kind}" for stem in wanted for kind in (".docx", ".yaml")}
