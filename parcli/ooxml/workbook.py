"""Opening Excel files that may be anything: broken, locked, or made to do harm."""

import re
import warnings
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from openpyxl import Workbook, load_workbook

from parcli.errors import ParcliError
from parcli.ooxml.guard import Kind, open_safely, read_bytes
from parcli.ooxml.light import MOST_CELLS, TooLargeError, lightened
from parcli.text.message import Message
from parcli.text.numbers import format_number

_EXCEL = Kind(
    main=re.compile(rb"spreadsheetml\.(sheet|template)\.main\+xml"),
    program="Excel",
    name=Message("tệp Excel (.xlsx)"),
    old=".xls",
    with_macros=".xlsm",
    again=Message("mở bằng Excel, lưu lại dạng Excel Workbook (.xlsx) rồi thử lại"),
)


def open_xlsx(source: Path | bytes, name: str | None = None) -> Workbook:
    """Open an Excel file after seeing that it is one, and safe to unpack.

    The workbook has the cells with what they show, and what is merged and hidden; of a formula the
    result that was stored, the formula only where there is none.

    Args:
        source: The file, or its bytes.
        name: What messages call it; the path, where nothing else is said.

    Raises:
        ParcliError: it cannot be read, is no `.xlsx`, is locked, broken, or dangerous.
    """
    shown = name or (source.as_posix() if isinstance(source, Path) else "xlsx")
    data = source if isinstance(source, bytes) else read_bytes(source, shown)
    try:
        return open_safely(data, shown, _EXCEL, _read)
    except TooLargeError:
        raise ParcliError(
            Message("{file}: quá lớn để mở an toàn", file=shown),
            Message(
                "tối đa {most} ô có chữ; xóa các dòng thừa rồi lưu lại",
                most=format_number(MOST_CELLS),
            ),
        ) from None


def _read(archive: ZipFile) -> Workbook:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # on what was left out on purpose
        return load_workbook(BytesIO(lightened(archive)), rich_text=True, keep_links=False)
