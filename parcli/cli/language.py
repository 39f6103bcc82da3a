"""The argument parser's own words, put into the user's language: help pages and usage errors."""

from collections.abc import Callable

import typer
from typer.core import TyperCommand, TyperGroup

from parcli.cli.shell import LANGUAGES, speaker
from parcli.errors import ParcliError
from parcli.text.message import Message, Translate
from parcli.text.suggest import nearest

# The parser's frame is English and not open to catalogues; these are all of its words we show.
_FRAME = (
    ("Usage: ", "Cách dùng: "),
    ("[OPTIONS]", "[TÙY CHỌN]"),
    ("COMMAND [ARGS]...", "LỆNH [...]"),
    ("\nArguments:\n", "\nĐối số:\n"),
    ("\nOptions:\n", "\nTùy chọn:\n"),
    ("\nCommands:\n", "\nLệnh:\n"),
    ("Show this message and exit.", "Hiện trợ giúp này rồi thoát."),
    ("[required]", "[bắt buộc]"),
)


def _in_vietnamese(page: str) -> str:
    for english, vietnamese in _FRAME:
        page = page.replace(english, vietnamese)
    return page


def _language_of(context: typer.Context) -> str:
    shell = context.find_root().obj
    return (shell.language if shell else None) or LANGUAGES[0]


class BadValue(typer.BadParameter):
    """A value that an option does not take, and why, for `usage_error` to say."""

    def __init__(self, reason: Message, option: str | None = None) -> None:
        super().__init__(str(reason), param_hint=option)
        self.reason = reason


class Command(TyperCommand):
    """A command whose help page is in the user's language."""

    def get_help(self, ctx: typer.Context) -> str:  # type: ignore[override]
        """Give the help page."""
        return _page(self, ctx, super().get_help)


class Group(TyperGroup):
    """The program itself, likewise."""

    def get_help(self, ctx: typer.Context) -> str:  # type: ignore[override]
        """Give the help page."""
        return _page(self, ctx, super().get_help)


def _page(
    command: Command | Group, context: typer.Context, make: Callable[[typer.Context], str]
) -> str:
    language = _language_of(context)
    if language == "vi":
        return _in_vietnamese(make(context))
    _translate(command, speaker(language))
    return make(context)


def _translate(command: Command | Group, translate: Translate) -> None:
    command.help = translate(command.help) if command.help else None
    for param in command.params:
        if text := getattr(param, "help", None):
            param.help = translate(text)  # type: ignore[attr-defined]
    if isinstance(command, Group):
        for child in command.commands.values():
            child.help = translate(child.help) if child.help else None


def usage_error(error: typer.TyperException, commands: tuple[str, ...]) -> ParcliError:
    """Say in our own words what was wrong with the arguments, and where to read more."""
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "parcli"
    return ParcliError(_message(error, commands), Message("xem: {path} --help", path=path))


def _message(error: typer.TyperException, commands: tuple[str, ...]) -> Message:
    if isinstance(error, BadValue):
        return Message("{name}: {reason}", name=_parameter_of(error), reason=error.reason)
    by_kind: dict[str, Callable[[typer.TyperException], Message]] = {
        "NoSuchOption": _no_such_option,
        "BadOptionUsage": lambda e: Message(
            "tùy chọn {option} cần một giá trị", option=_option_of(e)
        ),
        "MissingParameter": lambda e: Message("thiếu {name}", name=_parameter_of(e)),
        "BadParameter": lambda e: Message(
            "{name}: {reason}", name=_parameter_of(e), reason=e.message
        ),
    }
    if known := by_kind.get(type(error).__name__):
        return known(error)
    if error.message.startswith("No such command"):
        return _no_such_command(error.message.split("'")[1], commands)
    if error.message.startswith("Got unexpected extra argument"):
        extra = error.message.rpartition("(")[2].rstrip(")")
        return Message("thừa đối số: {extra}", extra=extra)
    return Message("{reason}", reason=error.format_message())


def _no_such_option(error: typer.TyperException) -> Message:
    near = sorted(getattr(error, "possibilities", None) or ())
    if near:
        return Message(
            "không có tùy chọn {option}; có phải {near}?",
            option=_option_of(error),
            near=", ".join(near),
        )
    return Message("không có tùy chọn {option}", option=_option_of(error))


def _no_such_command(name: str, commands: tuple[str, ...]) -> Message:
    near = nearest(name, commands)
    if near:
        return Message("không có lệnh {name}; có phải {near}?", name=name, near=near)
    return Message(
        "không có lệnh {name}; các lệnh: {commands}", name=name, commands=", ".join(commands)
    )


def _option_of(error: typer.TyperException) -> str:
    return str(getattr(error, "option_name", ""))


def _parameter_of(error: typer.TyperException) -> str:
    param = getattr(error, "param", None)
    if param is None:
        return str(getattr(error, "param_hint", None) or "")
    return str(param.opts[0] if param.param_type_name == "option" else param.metavar or param.name)
