"""One page in one file: for leaders who would rather look than read, with no network needed."""

from parcli.exports import Export, Manner
from parcli.exports.html.filling import filled
from parcli.exports.html.page import page_of
from parcli.text.message import Message
from parcli.tracking import Tracking


def _write(tracking: Tracking, manner: Manner) -> bytes:
    return filled(page_of(tracking, manner.translate), manner.translate).encode("utf-8")


EXPORT = Export(
    Message("Trang để xem: số liệu, biểu đồ, bảng lọc được; một tệp, không cần mạng."), _write
)
