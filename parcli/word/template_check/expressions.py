"""What stands inside tags: names that are known, used as what they are, and nothing that runs code.

Each tag is parsed by Jinja's own parser, alone, so that a fault is the fault of one tag.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from jinja2 import TemplateSyntaxError, nodes

from parcli.text.message import Message
from parcli.text.suggest import nearest
from parcli.word.template_check.fault import TemplateFault
from parcli.word.template_check.shapes import Shape
from parcli.word.template_check.tags import Tag
from parcli.word.template_language import FILTERS, LOOP, TESTS, language

_UNKNOWN = Shape("unknown")
_TEXT = Shape("text")
_FLAG = Shape("flag")
_LOOP_SHAPE = Shape(
    "group",
    "loop",
    {name: _FLAG if name in {"first", "last"} else _TEXT for name in LOOP},
)

# How a tag is made whole for the parser.
_WHOLE = {
    "": "{{{{ {rest} }}}}",
    "for": "{{% for {rest} %}}{{% endfor %}}",
    "if": "{{% if {rest} %}}{{% endif %}}",
    "elif": "{{% if {rest} %}}{{% endif %}}",
}
_PLAIN = (nodes.Const, nodes.Name, nodes.Compare, nodes.And, nodes.Or, nodes.Not, nodes.Concat)
_ALLOWED = (*_PLAIN, nodes.CondExpr, nodes.Add, nodes.Sub, nodes.Operand, nodes.TemplateData)

_ODD_CHARACTER = re.compile(r"unexpected char '(.)'")
_LEFT_OVER = re.compile(r", got '(.+)'")


class _Refused(Exception):  # noqa: N818 (not an error of the program: it carries the finding)
    def __init__(self, message: Message, hint: Message | None = None) -> None:
        super().__init__(str(message))
        self.message = message
        self.hint = hint


@dataclass
class Names:
    """The names a template may use, tag after tag; `used` are the fields that were."""

    top: Shape
    used: set[str] = field(default_factory=set)
    _scopes: list[dict[str, Shape]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._language = language()

    def faults(self, tags: Iterable[Tag]) -> Iterator[TemplateFault]:
        """Find what is wrong inside the tags of one part, read in order."""
        self._scopes = [dict(self.top.fields)]
        for tag in tags:
            try:
                self._read(tag)
            except _Refused as refused:
                yield TemplateFault(refused.message, refused.hint, tag.spot)

    def _read(self, tag: Tag) -> None:
        if tag.word in _WHOLE:
            self._read_expression(tag)
            return
        if tag.word == "vm" and (len(self._scopes) == 1 or not tag.spot.paragraph.row):
            message = Message("{tag} không nằm trong bảng có hàng lặp lại", tag=tag.spot.text)
            raise _Refused(message, Message("đặt trong ô của hàng giữa {{%tr for … %}} và endfor"))
        if tag.word == "endfor" and len(self._scopes) > 1:
            self._scopes.pop()
        if tag.rest:
            message = Message("thừa “{rest}” trong {tag}", rest=tag.rest, tag=tag.spot.text)
            raise _Refused(message, Message("viết: {{% {word} %}}", word=tag.word))

    def _read_expression(self, tag: Tag) -> None:
        if tag.word == "for":
            self._scopes.append({"loop": _LOOP_SHAPE})  # endfor takes it, whatever is wrong
        body = self._parsed(tag)
        if isinstance(body, nodes.For):
            self._read_loop(tag, body)
        elif isinstance(body, nodes.If):
            self._shape(body.test)
        elif isinstance(body, nodes.Output):
            for node in body.nodes:
                self._print(node)

    def _parsed(self, tag: Tag) -> nodes.Node:
        try:
            tree = self._language.parse(_WHOLE[tag.word].format(rest=tag.rest))
        except (TemplateSyntaxError, RecursionError) as error:
            raise _syntax(tag, str(error)) from None
        if len(tree.body) != 1:
            raise _syntax(tag, "")
        return tree.body[0]

    def _read_loop(self, tag: Tag, loop: nodes.For) -> None:
        self._scopes[-1] |= {name.name: _UNKNOWN for name in loop.target.find_all(nodes.Name)}
        if isinstance(loop.target, nodes.Name):
            self._scopes[-1][loop.target.name] = _UNKNOWN
        if not isinstance(loop.target, nodes.Name) or loop.test or loop.recursive:
            message = Message("vòng lặp viết quá phức tạp: {tag}", tag=tag.spot.text)
            raise _Refused(message, Message("viết: for tên in danh_sách"))
        outside = self._scopes.pop()
        try:
            items = self._shape(loop.iter)
        finally:
            self._scopes.append(outside)
        if items.kind not in {"list", "unknown"}:
            message = Message("“{name}” không phải là danh sách", name=_written(loop.iter))
            raise _Refused(message, self._lists())
        outside[loop.target.name] = items.item or _UNKNOWN

    def _lists(self) -> Message | None:
        lists = [name for scope in self._scopes for name, s in scope.items() if s.kind == "list"]
        return Message("danh sách có: {names}", names=", ".join(lists)) if lists else None

    def _print(self, node: nodes.Node) -> None:
        shape = self._shape(node)
        what = {
            "list": Message("cả danh sách “{name}”", name=_written(node)),
            "group": Message("cả nhóm “{name}”", name=_written(node)),
            "flag": Message("“{name}”, chỉ có đúng hay sai", name=_written(node)),
        }.get(shape.kind)
        if what is None:
            return
        inner = sorted(shape.fields)
        hints = {
            "list": Message(
                "lặp bằng for, hoặc nối bằng: {name} | join(', ')", name=_written(node)
            ),
            "group": Message("chọn một trường: {names}", names=", ".join(inner)),
            "flag": Message("hỏi bằng {{% if {name} %}}", name=_written(node)),
        }
        raise _Refused(Message("không in được {what}", what=what), hints[shape.kind])

    def _shape(self, node: nodes.Node) -> Shape:
        """Give the shape of an expression.

        Raises:
            _Refused: a name is unknown, or the expression is more than a template may say.
        """
        if isinstance(node, nodes.Name):
            return self._named(node.name)
        if isinstance(node, nodes.Getattr):
            return self._field(node.node, node.attr)
        if isinstance(node, nodes.Getitem):
            return self._item(node)
        if isinstance(node, nodes.Filter | nodes.Test):
            return self._filtered(node)
        if not isinstance(node, _ALLOWED):
            raise _runs_code(_written(node))
        below = [self._shape(child) for child in node.iter_child_nodes()]
        if isinstance(node, nodes.CondExpr):
            return below[1]
        return _FLAG if isinstance(node, nodes.Compare | nodes.Not) else _TEXT

    def _named(self, name: str) -> Shape:
        for scope in reversed(self._scopes):
            if name in scope:
                return self._seen(scope[name])
        known = list(dict.fromkeys(name for scope in self._scopes for name in scope))
        raise _unknown(Message("không có trường “{name}”", name=name), name, known)

    def _field(self, of: nodes.Node, name: str) -> Shape:
        if name.startswith("_"):
            raise _runs_code(f"{_written(of)}.{name}")
        shape = self._shape(of)
        if shape.kind == "unknown":
            return _UNKNOWN
        if name in shape.fields:
            return self._seen(shape.fields[name])
        if shape.fields:
            message = Message("“{of}” không có trường “{name}”", of=_written(of), name=name)
            raise _unknown(message, name, list(shape.fields))
        if shape.kind == "list":
            message = Message(
                "“{of}” là danh sách, không có trường “{name}”", of=_written(of), name=name
            )
            raise _Refused(message, Message("lặp bằng for rồi dùng từng mục"))
        message = Message("“{of}” không có trường nào bên trong", of=_written(of))
        raise _Refused(message, Message("bỏ “.{name}”", name=name))

    def _item(self, node: nodes.Getitem) -> Shape:
        if not isinstance(node.arg, nodes.Const):
            raise _runs_code(_written(node))
        if isinstance(node.arg.value, str):
            return self._field(node.node, node.arg.value)
        shape = self._shape(node.node)
        if shape.kind not in {"list", "unknown"}:
            raise _Refused(Message("“{name}” không phải là danh sách", name=_written(node.node)))
        return shape.item or _UNKNOWN

    def _filtered(self, node: nodes.Filter | nodes.Test) -> Shape:
        known = FILTERS if isinstance(node, nodes.Filter) else TESTS
        if node.name not in known:
            message = Message("mẫu không có phép “{name}”", name=node.name)
            raise _unknown(message, node.name, known)
        if node.node is None or node.dyn_args or node.dyn_kwargs or node.kwargs:
            raise _runs_code(_written(node))
        for argument in node.args:
            self._shape(argument)
        shape = self._shape(node.node)
        if isinstance(node, nodes.Test):
            return _FLAG
        if node.name == "join":
            self._check_join(node, shape)
        if node.name in {"first", "last"} and shape.kind == "list":
            return shape.item or _UNKNOWN
        return shape if node.name == "default" else _TEXT

    def _check_join(self, node: nodes.Filter, shape: Shape) -> None:
        """Let lists be joined, by words that stand in the tag: what is joined again grows huge."""
        if shape.kind not in {"list", "unknown"}:
            message = Message("“{name}” không phải là danh sách", name=_written(node.node))
            raise _Refused(message, self._lists())
        if not all(isinstance(argument, nodes.Const) for argument in node.args):
            message = Message("chữ nối của join phải viết ngay trong thẻ")
            raise _Refused(message, Message("viết: {name} | join('; ')", name=_written(node.node)))

    def _seen(self, shape: Shape) -> Shape:
        self.used.add(shape.path)
        return shape


def _unknown(message: Message, name: str, known: Iterable[str]) -> _Refused:
    known = list(known)
    if near := nearest(name, known):
        return _Refused(message, Message("có phải “{near}”?", near=near))
    return _Refused(message, Message("chọn một trong: {known}", known=", ".join(known)))


def _runs_code(written: str) -> _Refused:
    return _Refused(
        Message("“{written}” là mã lệnh, mẫu không được chạy mã", written=written),
        Message("mẫu chỉ in trường, lặp danh sách và hỏi điều kiện"),
    )


def _syntax(tag: Tag, reason: str) -> _Refused:
    message = Message("thẻ viết sai: {tag}", tag=tag.spot.text)
    if odd := _ODD_CHARACTER.search(reason):
        return _Refused(message, Message("bỏ ký tự “{character}”", character=odd[1]))
    if left := _LEFT_OVER.search(reason):
        return _Refused(message, Message("xem lại ở “{left}”", left=left[1]))
    if tag.word:
        return _Refused(message, Message("viết: for tên in danh_sách, hoặc if điều_kiện"))
    return _Refused(message, Message("viết: tên trường, hoặc tên.trường"))


def _written(node: nodes.Node | None) -> str:
    """Write a name as the template has it; of what is more than a name, its beginning."""
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        return f"{_written(node.node)}.{node.attr}"
    if isinstance(node, nodes.Const):
        return repr(node.value)
    if isinstance(node, nodes.Call):
        return f"{_written(node.node)}(…)"
    inner = next(node.iter_child_nodes(), None) if node else None
    return _written(inner) if inner else "…"
