"""The scripts that make the shells ask: one file a shell."""

from pathlib import Path

_SCRIPTS = Path(__file__).with_name("scripts")
_FILES = {
    "bash": "parcli.bash",
    "zsh": "_parcli",
    "fish": "parcli.fish",
    "powershell": "parcli.ps1",
}
SHELLS = tuple(_FILES)


def script(shell: str) -> str:
    """Give the script of a shell."""
    return (_SCRIPTS / _FILES[shell]).read_text(encoding="utf-8")
