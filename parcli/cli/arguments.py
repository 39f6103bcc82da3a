"""The arguments before the parser sees them: options that go anywhere, and values left out."""

from typing import NamedTuple

from parcli.cli.shell import LANGUAGES
from parcli.errors import ParcliError
from parcli.text.message import Message

NOW = "now"


class Arguments(NamedTuple):
    """`--lang` and `-C` may stand anywhere; `rest` is for the parser."""

    rest: list[str]
    language: str | None = None
    folder: str | None = None

    @classmethod
    def of(cls, given: list[str]) -> "Arguments":
        """Take out what goes anywhere and fill in `--quarter` and `--month` without a value.

        Raises:
            ParcliError: a value is missing or no language of ours.
        """
        rest, language = _take(given, "--lang")
        rest, folder = _take(rest, "-C")
        if language not in (None, *LANGUAGES):
            raise ParcliError(
                Message("--lang {language}: không có ngôn ngữ này", language=language),
                Message("chọn một trong: {languages}", languages=", ".join(LANGUAGES)),
            )
        return cls(_with_values(rest), language, folder)


def _take(given: list[str], option: str) -> tuple[list[str], str | None]:
    rest: list[str] = []
    value: str | None = None
    words = iter(given)
    for word in words:
        if word == option:
            value = next(words, None)
            if value is None:
                raise ParcliError(Message("tùy chọn {option} cần một giá trị", option=option))
        elif word.startswith(f"{option}=") and option.startswith("--"):
            value = word.partition("=")[2]
        else:
            rest.append(word)
            if word == "--":
                rest.extend(words)
    return rest, value


def _with_values(words: list[str]) -> list[str]:
    """Put `now` where `--quarter` or `--month` stands alone: the parser wants a value."""
    filled: list[str] = []
    for number, word in enumerate(words):
        if word == "--":
            return filled + words[number:]
        filled.append(word)
        following = words[number + 1] if number + 1 < len(words) else "--"
        if word in ("--quarter", "--month") and following.startswith("-"):
            filled.append(NOW)
    return filled
