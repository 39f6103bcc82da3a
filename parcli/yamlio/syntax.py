"""What the YAML parser says when it gives up, in words an officer knows, at the true place."""

import re
from collections.abc import Callable, Sequence

from yaml.error import Mark, MarkedYAMLError
from yaml.tokens import Token

from parcli.text.message import Message
from parcli.yamlio.fault import Fault
from parcli.yamlio.lines import Lines
from parcli.yamlio.refused import anchor_words, directive_words, key_not_text, tag_words
from parcli.yamlio.swallowed import open_bracket, open_quote
from parcli.yamlio.trouble import Answer, Trouble

_KEY_WITHOUT_SPACE = re.compile(r"[^\s:#\"'\[{][^\s:]*(:)(?=[^\s:/])")
_EARLIER_COLON = re.compile(r":[ \t]")

_INDENT_HINT = Message("các khóa cùng cấp bắt đầu ở cùng một cột; cấp dưới lùi thêm hai dấu cách")


_Reading = Callable[[Trouble], Answer | None]


def syntax_fault(error: MarkedYAMLError, text: str, tokens: Sequence[Token]) -> Fault | None:
    """Put the parser's error into words; None where its cause has been told already."""
    problem_mark = error.problem_mark or error.context_mark
    opened = error.context_mark or problem_mark
    trouble = Trouble(
        str(error.problem),
        str(error.context),
        _offset(problem_mark, text),
        _offset(opened, text),
        text,
        tokens,
    )
    if "anchor" in trouble.problem + trouble.context and "occurrence" in trouble.problem:
        return None
    answer = next(answer for reading in _READINGS if (answer := reading(trouble)))
    line, column = Lines(text).place(answer.offset)
    return Fault(line, column, max(answer.length, 1), answer.code, answer.message, answer.hint)


def _offset(mark: Mark | None, text: str) -> int:
    return min(mark.index, len(text)) if mark else 0


def _property(trouble: Trouble) -> Answer | None:
    if trouble.context.endswith(("an alias", "an anchor")):
        return Answer(trouble.opened, 1, *anchor_words(trouble.text[trouble.opened]), "PAR008")
    if "tag" in trouble.context or "tag" in trouble.problem:
        return Answer(trouble.opened, 1, *tag_words(), "PAR009")
    if "directive" in trouble.context:
        return Answer(trouble.opened, 1, *directive_words(), "PAR010")
    return None


def _escape(trouble: Trouble) -> Answer | None:
    if "quoted scalar" not in trouble.context:
        return None
    index = trouble.text.rfind("\\", 0, trouble.offset + 1)
    return Answer(
        index,
        2,
        Message("“{sign}” không có nghĩa trong dấu nháy kép", sign=trouble.text[index : index + 2]),
        Message("viết \\\\ cho một dấu gạch chéo ngược, hoặc dùng dấu nháy đơn"),
    )


def _missing_comma(trouble: Trouble) -> Answer | None:
    if "',' or" not in trouble.problem:
        return None
    if trouble.char == ":":
        return Answer(
            trouble.offset,
            1,
            Message("dấu hai chấm thứ hai trong một mục, hoặc thiếu dấu phẩy trước khóa này"),
            Message("đặt giá trị có dấu hai chấm trong dấu nháy, hoặc thêm dấu phẩy"),
        )
    return Answer(
        trouble.offset,
        1,
        Message("thiếu dấu phẩy trước chỗ này"),
        Message("trong […] và {{…}} các mục cách nhau bằng dấu phẩy"),
    )


def _no_colon(trouble: Trouble) -> Answer | None:
    if "could not find expected ':'" not in trouble.problem:
        return None
    line = trouble.text[trouble.opened :].splitlines()[0]
    if found := _KEY_WITHOUT_SPACE.match(line):
        return Answer(
            trouble.opened + found.start(1),
            1,
            Message("thiếu dấu cách sau dấu hai chấm"),
            Message("viết `khóa: giá trị`, có một dấu cách sau dấu hai chấm"),
        )
    if line[0] in "{[" and _is_below_item(trouble):
        return Answer(
            trouble.opened,
            len(line.rstrip()),
            Message("dòng này thiếu dấu gạch đầu dòng"),
            Message("các mục cùng cấp bắt đầu bằng dấu gạch, ở cùng một cột: `- …`"),
        )
    return Answer(
        trouble.opened,
        len(line.rstrip()),
        Message("dòng này thiếu dấu hai chấm sau tên khóa"),
        Message("viết `khóa: giá trị`; nếu là phần tiếp của dòng trên, thụt vào sâu hơn"),
    )


def _is_below_item(trouble: Trouble) -> bool:
    """Whether the line stands right below an item of a list, in the column of its dash."""
    *above, indent = trouble.text[: trouble.opened].split("\n")
    return bool(above) and above[-1].startswith(f"{indent}- ")


def _colon(trouble: Trouble) -> Answer | None:
    if "mapping values are not allowed" not in trouble.problem:
        return None
    before = trouble.line_before
    if _EARLIER_COLON.search(before):
        return Answer(
            trouble.offset,
            1,
            Message("dấu hai chấm thứ hai trong một dòng"),
            Message('đặt cả giá trị trong dấu nháy: `title: "Kế hoạch: năm 2020"`'),
        )
    indent = len(before) - len(before.lstrip())
    return Answer(
        trouble.offset - len(before) + indent,
        len(before) - indent,
        Message("khóa này thụt vào sâu hơn khóa ở dòng trên"),
        _INDENT_HINT,
    )


def _dash(trouble: Trouble) -> Answer | None:
    if trouble.char != "-" or not re.match(r"-(?:\s|$)", trouble.text[trouble.offset :][:2]):
        return None
    if trouble.line_before.strip():
        message = Message("dấu gạch đầu dòng không đứng sau tên khóa")
        return Answer(trouble.offset, 1, message, Message("xuống dòng trước dấu gạch"))
    message = Message("dấu gạch đầu dòng không khớp với các mục trên")
    return Answer(trouble.offset, 1, message, _INDENT_HINT)


def _after_quote(trouble: Trouble) -> Answer | None:
    if not trouble.line_before.rstrip().endswith(("'", '"')) or trouble.char in "]},:":
        return None
    return Answer(
        trouble.offset,
        1,
        Message("có chữ đứng sau dấu nháy đóng"),
        Message("đặt cả giá trị trong dấu nháy; dấu nháy trong dấu nháy viết hai lần: ''"),
    )


def _stray_sign(trouble: Trouble) -> Answer | None:
    if trouble.char == ":":
        return Answer(trouble.offset, 1, *key_not_text(), "PAR018")
    if trouble.char and trouble.char in "]},":
        return Answer(
            trouble.offset,
            1,
            Message("thừa dấu {sign} ở đây", sign=trouble.char),
            Message("xóa dấu này, hoặc thêm dấu mở; nếu là chữ, đặt cả chuỗi trong dấu nháy"),
        )
    return None


def _first_sign(trouble: Trouble) -> Answer | None:
    if "cannot start any token" not in trouble.problem and trouble.char != "?":
        return None
    return Answer(
        trouble.offset,
        1,
        Message("giá trị không được bắt đầu bằng “{sign}”", sign=trouble.char),
        Message("đặt cả giá trị trong dấu nháy"),
    )


def _block_header(trouble: Trouble) -> Answer | None:
    if "block scalar" not in trouble.context:
        return None
    return Answer(
        trouble.offset,
        1,
        Message("có chữ đứng sau dấu | hoặc >"),
        Message(
            "xuống dòng sau dấu này rồi viết đoạn văn, thụt vào; nếu là chữ, đặt trong dấu nháy"
        ),
    )


def _indent(trouble: Trouble) -> Answer | None:
    if trouble.line_before.strip():
        return None
    line = trouble.text[trouble.offset :].splitlines()[:1] or [""]
    message = Message("dòng này thụt lề không khớp với các dòng trên")
    return Answer(trouble.offset, len(line[0].rstrip()), message, _INDENT_HINT)


def _otherwise(trouble: Trouble) -> Answer:
    return Answer(
        trouble.offset,
        1,
        Message("không đọc được tệp từ chỗ này"),
        Message("xem lại dấu hai chấm, dấu nháy, dấu ngoặc và thụt lề ở đây và ở dòng trên"),
    )


# In this order: what swallowed the lines before is the cause of what shows after it.
_READINGS: tuple[_Reading, ...] = (
    _property,
    open_quote,
    _escape,
    open_bracket,
    _missing_comma,
    _no_colon,
    _colon,
    _first_sign,
    _block_header,
    _dash,
    _after_quote,
    _stray_sign,
    _indent,
    _otherwise,
)
