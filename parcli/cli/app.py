"""The program: finds the command, runs it, prints what it leaves, and sets the exit code.

Arguments first, imports late: the parser and a command's rooms are loaded only when they are used.
"""

import codecs
import gc
import os
import signal
import sys
from keyword import iskeyword
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TextIO

from parcli import __version__
from parcli.cli.exits import BUG, FINE, INTERRUPTED, USAGE

if TYPE_CHECKING:
    from parcli.cli.language import Group
    from parcli.cli.shell import Output, Shell
    from parcli.errors import ParcliError

_ISSUES = "https://github.com/parcli/parcli/issues"


def main(arguments: list[str] | None = None) -> NoReturn:
    """Run the program and leave with its exit code.

    0 fine · 1 findings · 2 wrong usage or unreadable input · 3 a bug in parcli · 130 interrupted.
    """
    gc.disable()  # a run is short, and what it lets go of makes no cycles
    given = sys.argv[1:] if arguments is None else arguments
    make_printable(sys.stdout)
    make_printable(sys.stderr)
    signal.signal(signal.SIGINT, _interrupt)
    try:
        code = run(given)
        sys.stdout.flush()
    except KeyboardInterrupt:
        code = INTERRUPTED
    except BrokenPipeError:  # the reader of a pipe (`| head`) has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = FINE
    except OSError as error:
        code = _not_written(error)
    sys.stderr.flush()
    # All is printed and every file closed; taking the interpreter apart would cost a fifth more.
    os._exit(code)


def run(given: list[str]) -> int:
    """Do what the arguments say and give the exit code."""
    if given in (["--version"], ["-V"]):
        print(f"parcli {__version__}")
        return FINE
    from parcli.cli.arguments import Arguments
    from parcli.cli.shell import surroundings
    from parcli.errors import ParcliError

    shell = surroundings(None, None)
    try:
        if "_PARCLI_COMPLETE" in os.environ:
            return _complete()
        arguments = Arguments.of(given)
        shell = surroundings(arguments.folder, arguments.language)
        output = _command(arguments.rest, shell)
    except ParcliError as error:
        return _interrupted() or _refuse(error, shell)
    except Exception as error:  # noqa: BLE001 (the last resort: never a bare traceback)
        return _interrupted() or _report_bug(error, given, shell)
    _print(output)
    return output.code


_interrupts: list[int] = []


def _interrupt(number: int, _: object) -> NoReturn:
    """Stop, and keep in mind that it was asked for: a library may take this for its own error."""
    _interrupts.append(number)
    raise KeyboardInterrupt


def _interrupted() -> int:
    """Give the exit code of an interrupt, whatever error came of it; 0 where there was none."""
    return INTERRUPTED if _interrupts else FINE


def _print(output: "Output") -> None:
    """Print the result, then the notes on it; they are told even where the result is not read."""
    try:
        if output.for_programs:
            sys.stdout.buffer.write(output.text.encode("utf-8", "backslashreplace"))
        else:
            sys.stdout.write(output.text)
        sys.stdout.flush()
    finally:
        for note in output.notes:
            print(note, file=sys.stderr)


def _complete() -> int:
    """Answer a shell that completes a line; its script lets no word of a bug through."""
    from parcli.cli.completing.answer import answer

    sys.stdout.buffer.write(answer(os.environ, command_names(), _program).encode("utf-8"))
    return FINE


def _command(rest: list[str], shell: "Shell") -> "Output":
    import typer

    from parcli.cli.language import usage_error
    from parcli.cli.shell import Output

    program = _program(rest)
    try:
        left = program.main(
            rest or ["--help"], prog_name="parcli", standalone_mode=False, obj=shell
        )
    except typer.TyperException as error:
        raise usage_error(error, command_names()) from None
    return left if isinstance(left, Output) else Output(code=int(left or 0))


def _program(rest: list[str]) -> "Group":
    """Build the program with the command that is asked for, or with all to choose from."""
    import importlib

    import typer

    from parcli.cli.language import Command, Group
    from parcli.cli.root import HELP, root

    names = command_names()
    asked = next((word for word in rest if not word.startswith("-")), None)
    app = typer.Typer(
        cls=Group,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )
    app.callback(help=HELP)(root)
    for name in (asked,) if asked in names else names:
        own = f"{name}_" if iskeyword(name) else name
        module = importlib.import_module(f"parcli.cli.commands.{own}")  # noqa: TID251
        app.command(name, cls=Command, help=module.HELP)(getattr(module, own))
    return typer.main.get_command(app)  # type: ignore[return-value]


def command_names() -> tuple[str, ...]:
    """Give the commands: the files of the commands folder (`import_.py`: import is Python's)."""
    folder = Path(__file__).with_name("commands")
    return tuple(sorted(file.stem.removesuffix("_") for file in folder.glob("[a-z]*.py")))


def _refuse(error: "ParcliError", shell: "Shell") -> int:
    from parcli.text.message import Message

    speak = shell.speaker()
    for label, text in (("parcli: ", error.message), ("  ", error.hint)):
        if text is not None:
            shown = text.render(speak) if isinstance(text, Message) else str(text)
            print(f"{label}{shown}", file=sys.stderr)
    return USAGE


def _not_written(error: OSError) -> int:
    """Say that the result did not reach where it was sent: half of it must not pass for all."""
    from parcli.cli.shell import surroundings
    from parcli.text.message import Message

    text = Message("parcli: không in được kết quả: {reason}", reason=error.strerror or error)
    print(text.render(surroundings(None, None).speaker()), file=sys.stderr)
    return USAGE


def _report_bug(error: Exception, given: list[str], shell: "Shell") -> int:
    """Say that parcli itself is wrong, with what a report needs; PARCLI_DEBUG shows the trace."""
    import traceback

    from parcli.text.message import Message

    if os.environ.get("PARCLI_DEBUG"):
        traceback.print_exc()
    last = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{Path(last.filename).name}:{last.lineno}"
    text = Message(
        "parcli gặp lỗi của chính nó: {error} ({place})\n"
        "Tệp của bạn không bị thay đổi. Xin báo kèm dòng trên và lệnh đã gõ tại {issues}",
        error=f"{type(error).__name__}: {error}",
        place=place,
        issues=_ISSUES,
    )
    print(
        text.render(shell.speaker()),
        f"  parcli {' '.join(given)}  (parcli {__version__}, Python {sys.version.split()[0]})",
        sep="\n",
        file=sys.stderr,
    )
    return BUG


def make_printable(stream: TextIO) -> None:
    """Let a console that is not UTF-8 show letters it lacks without their marks, not as `?`."""
    codecs.register_error("parcli-fold", _folded)
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(errors="parcli-fold")


def _folded(error: UnicodeError) -> tuple[str, int]:
    import unicodedata

    if not isinstance(error, UnicodeEncodeError):
        raise error
    plain = error.object[error.start : error.end].translate(_PLAIN)
    bare = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode("ascii")
    return bare, error.end


_PLAIN = str.maketrans(
    {"đ": "d", "Đ": "D", "“": '"', "”": '"', "–": "-", "—": "-", "…": "...", "·": "-"}
    | {"→": "->", "≥": ">=", "≤": "<=", "≈": "~", "×": "x", "\N{REPLACEMENT CHARACTER}": "?"}
    | {"█": "#", "▒": "!", "░": "."}  # the parts of a bar
)
