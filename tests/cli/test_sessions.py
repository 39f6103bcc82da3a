"""Golden sessions: what an officer types and what she sees, run with the real program.

A session is a folder with `session.txt` and the files it works on. In `session.txt` a line `$ …` is
a command; what follows is what it prints (standard error marked `! `) and, where it is not 0, the
exit code in brackets. A folder without files of its own works on the plans of this repository.
"""

import re
import shlex
import shutil
from pathlib import Path

import pytest

SESSIONS = sorted(Path(__file__).with_name("sessions").glob("*/session.txt"))


@pytest.mark.parametrize("session", SESSIONS, ids=lambda s: s.parent.name)
def test_session_prints_what_it_says(session, root, run, tmp_path, golden):
    own = [file for file in session.parent.iterdir() if file != session]
    folder = tmp_path / "work" if own else root
    if own:
        shutil.copytree(session.parent, folder, ignore=shutil.ignore_patterns("session.txt"))
    printed = [_played(step, folder, run) for step in _steps(session)]
    golden(session, "\n".join(printed))


def _steps(session: Path) -> list[str]:
    """Split the session at its commands; remarks (`# …`) stay with the command below them."""
    text = session.read_text(encoding="utf-8")
    return re.findall(r"(?m)^(?:# .*\n)*\$ .*$", text)


def _played(step: str, folder: Path, run) -> str:
    command = step.splitlines()[-1].removeprefix("$ ")
    words = shlex.split(command)
    stdin = b""
    if "<<<" in words:
        at = words.index("<<<")
        stdin, words = words[at + 1].replace("\\n", "\n").encode(), words[:at]
    assert words[0] == "parcli"
    done = run(*words[1:], cwd=folder, stdin=stdin)
    lines = [step, *done.stdout.decode("utf-8").splitlines()]
    lines += [f"! {line}" for line in done.stderr.decode("utf-8").splitlines()]
    if done.returncode:
        lines.append(f"[{done.returncode}]")
    return "".join(f"{line.rstrip()}\n" for line in lines)
