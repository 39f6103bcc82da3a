"""`parcli completion`: the script that lets a shell complete commands, ids and references."""

from typing import Annotated

import typer

from parcli.cli.completing.script import SHELLS, script
from parcli.cli.options import known_word
from parcli.cli.shell import Output
from parcli.text.message import marked

HELP = marked(
    "In đoạn lệnh để phím Tab điền nốt tên lệnh, tùy chọn, mã kế hoạch, mã việc, kỳ, cơ quan.\n\n"
    "bash: thêm dòng này vào ~/.bashrc\n\n"
    'eval "$(parcli completion bash)"\n\n'
    "zsh: thêm dòng này vào ~/.zshrc, sau compinit\n\n"
    'eval "$(parcli completion zsh)"\n\n'
    "fish: chạy một lần\n\n"
    "parcli completion fish > ~/.config/fish/completions/parcli.fish\n\n"
    "PowerShell: thêm dòng này vào tệp $PROFILE\n\n"
    "parcli completion powershell | Out-String | Invoke-Expression\n\n"
    "Ví dụ: parcli completion bash"
)


def _shell(text: str) -> str:
    return known_word(text, SHELLS)


def completion(
    shell: Annotated[
        str,
        typer.Argument(
            metavar="bash|zsh|fish|powershell", parser=_shell, help=marked("Shell đang dùng.")
        ),
    ],
) -> Output:
    """Print the script of a shell."""
    return Output(script(shell), for_programs=True)
