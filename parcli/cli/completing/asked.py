"""Which parameter of a command the word at the cursor is for."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple, Protocol


class Parameter(Protocol):
    """An option or an argument, as far as the parser's own class is needed here."""

    name: str | None
    opts: list[str]
    nargs: int
    param_type_name: str
    metavar: str | None


class Asked(NamedTuple):
    """The parameter, the part of its value that is typed, and what stands before it in the word.

    Without a parameter the word can only be an option's name.
    """

    parameter: Parameter | None
    typed: str
    before: str = ""


def asked_of(parameters: Iterable[Any], words: Sequence[str], last: str) -> Asked:
    """Find what the last word is for, after the words of the command before it."""
    options, arguments = _taking_values(parameters)
    waiting: Parameter | None = None
    given, only_arguments = 0, False
    for word in words:
        if waiting:
            waiting = None
        elif only_arguments or not word.startswith("-"):
            given += 1
        elif word == "--":
            only_arguments = True
        else:
            waiting = options.get(word)
    if waiting:
        return Asked(waiting, last)
    if last.startswith("-") and not only_arguments:
        name, equals, value = last.partition("=")
        return Asked(options.get(name) if equals else None, value, name + equals)
    return Asked(_next_argument(arguments, given), last)


def option_names(parameters: Iterable[Any]) -> dict[str, str]:
    """Give the long names of the options with their help."""
    named = {
        name: getattr(parameter, "help", None) or ""
        for parameter in parameters
        if parameter.param_type_name == "option"
        for name in parameter.opts
        if name.startswith("--")
    }
    return {**named, "--help": ""}


def _taking_values(
    parameters: Iterable[Any],
) -> tuple[dict[str, Parameter], list[Parameter]]:
    options: dict[str, Parameter] = {}
    arguments: list[Parameter] = []
    for parameter in parameters:
        if parameter.param_type_name == "argument":
            arguments.append(parameter)
        elif not parameter.is_flag:
            options |= dict.fromkeys(parameter.opts, parameter)
    return options, arguments


def _next_argument(arguments: Iterable[Parameter], given: int) -> Parameter | None:
    for argument in arguments:
        if argument.nargs < 0 or given < argument.nargs:
            return argument
        given -= argument.nargs
    return None
