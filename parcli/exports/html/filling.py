"""Fills the templates of the page: everything escaped, script and style known by their hashes."""

import base64
import hashlib
from functools import cache
from pathlib import Path
from types import SimpleNamespace

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from parcli.exports.html.page import Page
from parcli.exports.html.words import WORDS
from parcli.text.message import Translate
from parcli.text.normal import printable

# What plans say is Vietnamese on a page in any language.
_LANG_VI = Markup(' lang="vi"')

_TEMPLATES = Path(__file__).parent / "templates"


def filled(page: Page, translate: Translate) -> str:
    """Give the page as HTML."""
    style, script = (_part(name) for name in ("page.css", "page.js"))
    html = (
        _environment()
        .get_template("page.html.jinja")
        .render(
            page=page,
            words=SimpleNamespace(**{key: word.render(translate) for key, word in WORDS.items()}),
            vi=_LANG_VI if page.language != "vi" else "",
            style=Markup(style),  # noqa: S704 (our own file)
            script=Markup(script),  # noqa: S704 (our own file)
            style_hash=_hash(style),
            script_hash=_hash(script),
        )
    )
    return _squeezed(html)


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_TEMPLATES),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _shown(value: object) -> object:
    """Make control characters visible, so that no text turns the direction of the page."""
    if type(value) is str and not value.isprintable():
        return "\n".join(map(printable, value.splitlines()))
    return value


def _part(name: str) -> str:
    return "\n" + _squeezed((_TEMPLATES / name).read_text(encoding="utf-8"))


def _squeezed(text: str) -> str:
    """Take away indents and empty lines, a third of the page; a browser shows none of them."""
    lines = (line.strip(" ") for line in text.split("\n"))
    return "\n".join(line for line in lines if line) + "\n"


def _hash(text: str) -> str:
    """Give the hash by which a browser knows that the text is ours."""
    return base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
