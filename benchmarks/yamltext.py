"""Texts, lists and mappings as YAML, in the styles that people mix."""

from collections.abc import Iterable
from textwrap import wrap

WIDTH = 100


def flow(fields: dict[str, str]) -> str:
    """Write a mapping between braces."""
    return "{" + ", ".join(f"{key}: {value}" for key, value in fields.items()) + "}"


def quoted(text: str) -> str:
    """Quote what could not stand between braces."""
    return f'"{text}"' if set(text) & set(",[]{}") or ": " in text else text


def block(text: str) -> str:
    """Quote what could not stand alone on its line."""
    return f'"{text}"' if ": " in text else text


def folded(key: str, text: str) -> list[str]:
    """Write a long text as a folded block, else on the line of its key."""
    indent = " " * (len(key) - len(key.lstrip()))
    if len(key) + len(text) < WIDTH:
        return [f"{key} {text}"]
    pad = f"{indent}  "
    return [f"{key} >-", *wrap(text, WIDTH, initial_indent=pad, subsequent_indent=pad)]


def wrapped(key: str, ids: Iterable[str]) -> list[str]:
    """Write a flow list below its key, as many ids to a line as fit."""
    indent = " " * (len(key) - len(key.lstrip()) + (4 if "- " in key else 2))
    lines, line = [key], f"{indent}["
    *first, last = (f"{item}, " for item in ids)
    for item in (*first, last.replace(", ", "]")):
        if len(line) + len(item) > WIDTH:
            lines.append(line.rstrip())
            line = f"{indent} "
        line += item
    return [*lines, line]
