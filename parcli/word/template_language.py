"""The language of templates: Jinja with nothing in it that could run code or print markup.

What a template may write is checked before it is filled (`parcli.word.template_check`); here is
what holds whatever it writes: no function to call, no attribute but of a group of fields and of
`loop`, few filters, and every value printed as text.
"""

import re
import unicodedata
from collections.abc import Mapping, Sized

from jinja2 import DictLoader, StrictUndefined, TemplateRuntimeError, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

FILTERS = ("capitalize", "default", "first", "join", "last", "length", "lower", "trim", "upper")
TESTS = ("defined", "divisibleby", "even", "none", "odd", "undefined")
LOOP = ("first", "index", "index0", "last", "length", "revindex", "revindex0")

# Stands where a loop found nothing to repeat, with the loop's number in its part of the document.
EMPTY_LOOP = "parcli-empty"

# More letters, tags with them, than a document of tens of thousands of tasks has.
_LONGEST = 100_000_000
_TURN = 100  # what a turn of a loop counts beside what it prints: turns take time too

# Line ends of other systems and of Word itself, and what XML or a line of text cannot hold.
_LINE_END = re.compile("\r\n|[\r\v\x85\u2028\u2029]")
_CONTROL = re.compile("[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

# docxtpl turns `{_{` into `{{` in what was printed: a way to write braces, not for our texts.
_DOCXTPL_ESCAPE = re.compile(r"(?<=[{}%])_(?=[{}%])")


def language() -> "Language":
    """Give the language, ready to parse and to fill."""
    length = _Length()
    made = Language(
        autoescape=True, undefined=Missing, finalize=length.printed, loader=DictLoader({})
    )
    made.globals.clear()
    made.filters = {name: made.filters[name] for name in FILTERS}
    made.length = length
    made.tests = {name: made.tests[name] for name in TESTS}
    return made


def clean(text: str) -> str:
    """Give the text as a document can hold it: composed, lines parted by LF, nothing unprintable.

    A tab and a line break stay what they are; other control characters go.
    """
    return unicodedata.normalize("NFC", _CONTROL.sub("", _LINE_END.sub("\n", text)))


def _printed(value: object) -> object:
    """Give what is printed of a value: nothing of one that is not there."""
    if value is None:
        return ""
    if isinstance(value, Missing):
        return value  # raises when it is printed
    text = clean(str(value))
    escaped = text if isinstance(value, Markup) else escape(text)
    return Markup(_DOCXTPL_ESCAPE.sub("&#95;", escaped))  # noqa: S704 (it is escaped)


class _Length:
    """How long what is printed has become: loops inside loops grow without end."""

    def __init__(self) -> None:
        self._characters = 0

    def printed(self, value: object) -> object:
        """Count what is printed of a value."""
        shown = _printed(value)
        self._add(len(shown) if isinstance(shown, str) else 0)
        return shown

    def repeated(self, items: Sized, body: int) -> Sized:
        """Count what a loop prints beside values, before it does."""
        self._add(len(items) * (body + _TURN))
        return items

    def _add(self, characters: int) -> None:
        self._characters += characters
        if self._characters > _LONGEST:
            raise TooLongError


class TooLongError(TemplateRuntimeError):
    """A template prints more than a document can hold."""


class Missing(StrictUndefined):
    """A field that is not there: raises when it is used, and its message is its name."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        return str(self._undefined_name)


class _Generator(CodeGenerator):
    """Lets a loop that finds nothing leave a mark, so that a table without rows is seen.

    How much a loop repeats is counted before it does.
    """

    _loops = 0

    def visit_For(self, node: nodes.For, frame: Frame) -> None:  # noqa: N802 (Jinja's name)
        """Number the loop, count its turns, and give it something to say when it is empty."""
        mark = nodes.TemplateData(f"<?{EMPTY_LOOP} {self._loops}?>", lineno=node.lineno)
        node.else_.append(nodes.Output([mark], lineno=node.lineno))
        self._loops += 1
        body = sum(len(data.data) for data in node.find_all(nodes.TemplateData))
        counted = nodes.EnvironmentAttribute("length.repeated")
        node.iter = nodes.Call(counted, [node.iter, nodes.Const(body)], [], None, None)
        super().visit_For(node, frame)


class Language(ImmutableSandboxedEnvironment):
    """Jinja in its sandbox, where a name after a dot is a field and never a method."""

    code_generator_class = _Generator
    length: _Length

    def getattr(self, obj: object, attribute: str) -> object:
        """Give a field of a group, or what `loop` tells."""
        if isinstance(obj, Mapping):
            return self.getitem(obj, attribute)
        if isinstance(obj, LoopContext) and attribute in LOOP:
            return getattr(obj, attribute)
        return self.undefined(obj=obj, name=attribute)

    def getitem(self, obj: object, argument: object) -> object:
        """Give a field by its name, or an item of a list by its number."""
        if isinstance(obj, Mapping | list | tuple):
            try:
                return obj[argument]  # type: ignore[call-overload]
            except (TypeError, LookupError):
                pass
        return self.undefined(obj=obj, name=str(argument))
