"""What `pip install .` installs is whole: commands, data, catalogues."""

import subprocess
import sys
import zipfile


def test_the_wheel_holds_all_that_the_program_needs(root, tmp_path):
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", tmp_path],
        cwd=root,
        check=True,
        capture_output=True,
    )
    (wheel,) = tmp_path.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    source = {
        path.relative_to(root).as_posix()
        for path in (root / "parcli").rglob("*")
        if path.suffix in {".csv", ".po", ".py", ".toml", ".typed", ".yaml"}
        and "__pycache__" not in path.parts
    }
    assert source <= names
    assert "parcli/locale/en/LC_MESSAGES/parcli.mo" in names
    assert not {name for name in names if name.startswith(("tests/", "plans/"))}
