"""What holds for every format."""

import os
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

from parcli.exports import Manner, export_names, export_of

NAMES = export_names()

# Run in a Python of its own, too: what differs between runs differs there.
_DIGESTS = """
import hashlib
from parcli.exports import Manner, export_names, export_of
table = tracked(plan_of({"direction": {"tasks": [{"id": "T", "title": "Việc",
    "agencies": {"lead": ["so-noi-vu", "so-tu-phap"], "perform": "so-nganh"},
    "products": [{"id": "a", "name": "Báo cáo", "deadline": "Hàng tháng"}]}]}}))
digests = "".join(
    f"{name} {hashlib.sha256(export_of(name).write(table, Manner(str))).hexdigest()}\\n"
    for name in export_names()
)
"""
_ELSEWHERE = (
    f"import runpy, sys\nglobals().update(runpy.run_path(sys.argv[1]))\n{_DIGESTS}\nprint(digests)"
)


@pytest.mark.parametrize("name", NAMES)
def test_a_format_says_what_it_is_for_and_writes_something_of_no_plan_too(name, office):
    form = export_of(name)
    assert str(form.about)
    content = form.write(office(), Manner(str))
    assert content
    if form.is_text:
        content.decode("utf-8")


def test_the_same_table_is_the_same_bytes_whatever_the_hour_the_place_and_the_hashes():
    conftest = Path(__file__).with_name("conftest.py")
    here = runpy.run_path(str(conftest))
    exec(_DIGESTS, here)  # noqa: S102 (the test's own lines)
    env = os.environ | {"PYTHONHASHSEED": "1", "TZ": "America/Lima", "LC_ALL": "C.UTF-8"}
    command = [sys.executable, "-c", _ELSEWHERE, conftest]
    done = subprocess.run(command, env=env, capture_output=True, check=True, timeout=60)
    assert done.stdout.decode("utf-8").split() == here["digests"].split()
    assert len(here["digests"].split()) == 2 * len(NAMES)
