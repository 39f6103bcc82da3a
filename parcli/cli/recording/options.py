"""The options of `parcli record`: what each is called, and what field of a record it is."""

from typing import Annotated

import typer

from parcli.text.message import marked

_DAY = "NGÀY"

NAMES = {
    "done": "--done",
    "document": "--document",
    "under_way": "--under-way",
    "as_of": "--as-of",
    "postponed_to": "--postpone-to",
    "cancelled": "--cancel",
    "decision": "--decision",
    "decided": "--decided",
    "reason": "--reason",
    "evidence": "--evidence",
    "note": "--note",
    "agency": "--agency",
    "plan": "--plan",
}

Refs = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="MÃ",
        help=marked("TC-4.a, TC-4.b@2020-Q1, TC-4.c@2020-Q1/so-tu-phap."),
        show_default=False,
    ),
]
Done = Annotated[
    str | None,
    typer.Option(NAMES["done"], metavar=_DAY, help=marked("Đã hoàn thành ngày này (15/02/2020).")),
]
Document = Annotated[
    str | None,
    typer.Option(
        NAMES["document"], metavar="SỐ", help=marked("Số, ký hiệu văn bản hoàn thành: 12/KH-STP.")
    ),
]
UnderWay = Annotated[
    str | None,
    typer.Option(
        NAMES["under_way"], metavar="PHẦN TRĂM", help=marked("Đang làm, đã được chừng này: 60.")
    ),
]
AsOf = Annotated[
    str | None,
    typer.Option(
        NAMES["as_of"], metavar=_DAY, help=marked("Tiến độ tính đến ngày này; mặc định hôm nay.")
    ),
]
PostponedTo = Annotated[
    str | None,
    typer.Option(
        NAMES["postponed_to"],
        metavar=_DAY,
        help=marked("Được lùi hạn đến ngày này; kèm --decision và --decided."),
    ),
]
Cancelled = Annotated[
    str | None,
    typer.Option(
        NAMES["cancelled"], metavar=_DAY, help=marked("Thôi thực hiện từ ngày này; kèm --reason.")
    ),
]
Decision = Annotated[
    str | None,
    typer.Option(
        NAMES["decision"], metavar="SỐ", help=marked("Văn bản cho lùi hạn, hoặc cho thôi.")
    ),
]
Decided = Annotated[
    str | None,
    typer.Option(NAMES["decided"], metavar=_DAY, help=marked("Ngày của văn bản ấy.")),
]
Reason = Annotated[
    str | None, typer.Option(NAMES["reason"], metavar="LÝ DO", help=marked("Vì sao lùi, thôi."))
]
Evidence = Annotated[
    list[str] | None,
    typer.Option(
        NAMES["evidence"],
        metavar="TỆP|URL",
        help=marked("Minh chứng; lặp lại được."),
        show_default=False,
    ),
]
Note = Annotated[
    str | None, typer.Option(NAMES["note"], metavar="GHI CHÚ", help=marked("Ghi chú."))
]
Agency = Annotated[
    str | None,
    typer.Option(
        NAMES["agency"],
        metavar="CƠ QUAN",
        help=marked("Cơ quan nộp, khi mỗi cơ quan nộp riêng: mã, tên hoặc tên viết tắt."),
    ),
]
Source = Annotated[
    str | None,
    typer.Option(
        "--from", metavar="TỆP.csv", help=marked("Ghi từ bảng CSV; dấu - đọc từ đầu vào chuẩn.")
    ),
]
Replace = Annotated[
    bool, typer.Option("--replace", help=marked("Ghi đè kết quả đã ghi của cùng một việc."))
]
Undo = Annotated[
    bool,
    typer.Option(
        "--undo",
        help=marked(
            "Bỏ kết quả có ngày muộn nhất của việc; kết quả khác thì kèm ngày của nó (--done,"
            " --as-of, …)."
        ),
    ),
]
