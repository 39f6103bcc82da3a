"""The program's own options; those that go anywhere are taken out before (`arguments.py`)."""

from typing import Annotated

import typer

from parcli.text.message import marked

HELP = marked(
    "parcli giữ kế hoạch cải cách hành chính dưới dạng văn bản và tính ra mọi thứ còn lại.\n\n"
    "Ví dụ: parcli due --quarter"
)

_LANG = marked("Ngôn ngữ (hoặc biến PARCLI_LANG).")
_FOLDER = marked("Làm việc như ở trong thư mục này.")


def root(
    *,
    version: Annotated[
        bool, typer.Option("--version", "-V", help=marked("In phiên bản rồi thoát."))
    ] = False,
    lang: Annotated[
        str, typer.Option("--lang", metavar="vi|en", help=_LANG, show_default=False)
    ] = "vi",
    folder: Annotated[
        str, typer.Option("-C", metavar="THƯ_MỤC", help=_FOLDER, show_default=False)
    ] = ".",
) -> None:
    """Hold the options for the help page."""
