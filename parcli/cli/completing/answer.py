"""The answer to a script of a shell: a candidate a line, what it is after a tab."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress

from parcli.cli.arguments import Arguments
from parcli.cli.completing.asked import Asked, Parameter, asked_of, option_names
from parcli.cli.completing.line import cut, split_line
from parcli.cli.language import Group
from parcli.cli.shell import LANGUAGES, Shell, surroundings
from parcli.errors import ParcliError

# What a script puts into the environment: the shell, the line up to the cursor, and the letters at
# which bash breaks words.
SHELL, LINE, BREAKS = "_PARCLI_COMPLETE", "_PARCLI_LINE", "_PARCLI_BREAKS"

_ROOT_OPTIONS = ("--version", "--lang", "--help", "-C")
_LONGEST_HELP = 80


def answer(
    given: Mapping[str, str], commands: tuple[str, ...], program: Callable[[list[str]], Group]
) -> str:
    """Give the lines for the shell; `program` builds the parser with one command."""
    shell = given[SHELL]
    words, last, is_quoted = split_line(given.get(LINE, ""), escapes=shell != "powershell")
    fitting: dict[str, str] = {}
    with suppress(ParcliError):  # there is nothing to read where one stands
        found = _candidates(words[1:], last, commands, program)
        fitting = {value: text for value, text in found if value.startswith(last)}
    if shell == "bash":
        begin = 0 if is_quoted else cut(last, given.get(BREAKS, ""))
        return "".join(f"{value[begin:]}\n" for value in fitting)
    return "".join(f"{value}\t{_short(text)}\n" for value, text in fitting.items())


def _candidates(
    words: list[str], last: str, commands: tuple[str, ...], program: Callable[[list[str]], Group]
) -> Iterable[tuple[str, str]]:
    if words[-1:] == ["--lang"]:
        return _named(LANGUAGES)
    asked = Arguments.of(words)
    place = next((n for n, word in enumerate(asked.rest) if not word.startswith("-")), None)
    if place is None:
        return _named(_ROOT_OPTIONS if last.startswith("-") else commands)
    name, rest = asked.rest[place], asked.rest[place + 1 :]
    if name not in commands:
        return ()
    shell = surroundings(asked.folder, asked.language)
    parameters = program([name]).commands[name].params
    wanted = asked_of(parameters, rest, last)
    if wanted.parameter is None:
        return _options(parameters, rest, shell)
    return _values(wanted.parameter, wanted, rest, shell)


def _named(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    return ((word, "") for word in words)


def _values(
    parameter: Parameter, wanted: Asked, rest: list[str], shell: Shell
) -> Iterator[tuple[str, str]]:
    # A command's name needs no workspace, and is asked for most.
    from parcli.cli.completing.place import Place  # noqa: PLC0415
    from parcli.cli.completing.values import values_of  # noqa: PLC0415

    for value, text in values_of(parameter, Place(shell, rest, wanted.typed)):
        yield wanted.before + value, text


def _options(
    parameters: Iterable[object], rest: list[str], shell: Shell
) -> Iterator[tuple[str, str]]:
    """Give the options that are not on the line yet."""
    speak = shell.speaker()
    for name, text in option_names(parameters).items():
        if name not in rest:
            yield name, speak(text) if text else ""


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_HELP else line[: _LONGEST_HELP - 1] + "…"
