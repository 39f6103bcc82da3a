"""The words for what YAML has and a plan does without."""

from parcli.text.message import Message

Words = tuple[Message, Message]


def anchor_words(char: str) -> Words:
    """Say that anchors and aliases are not used."""
    if char == "*":
        return (
            Message("không dùng dấu * để nhắc lại giá trị khác"),
            Message("chép giá trị vào đây; nếu * là chữ, đặt cả chuỗi trong dấu nháy"),
        )
    return (
        Message("không dùng dấu & để đặt tên cho giá trị"),
        Message("xóa tên này; nếu & là chữ, đặt cả chuỗi trong dấu nháy"),
    )


def tag_words() -> Words:
    """Say that tags are not used."""
    return (
        Message("không dùng thẻ kiểu dữ liệu (dấu !)"),
        Message("xóa thẻ này; nếu ! là chữ, đặt cả chuỗi trong dấu nháy"),
    )


def directive_words() -> Words:
    """Say that directives are not used."""
    return (
        Message("không dùng dòng chỉ thị bắt đầu bằng %"),
        Message("xóa dòng này; nếu % là chữ, đặt cả chuỗi trong dấu nháy"),
    )


def key_not_text() -> Words:
    """Say that a key must be a text."""
    return (
        Message("tên khóa phải là chữ"),
        Message("viết tên khóa, dấu hai chấm, dấu cách, rồi giá trị: `title: …`"),
    )
