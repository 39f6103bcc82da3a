"""`parcli deadline`: what a phrase means, as JSON or in words; phrases may come from a pipe."""

import json
import sys
from typing import Annotated

import typer

from parcli.cli.exits import FINDINGS, FINE
from parcli.cli.frames import asked_frame
from parcli.cli.options import Day, Plan
from parcli.cli.shell import Output, Shell
from parcli.deadline import Frame, Reading, read
from parcli.deadline.explain import explain
from parcli.errors import ParcliError
from parcli.reports.reading import reading_json, reading_text
from parcli.text.message import Message, Translate, marked

HELP = marked(
    "Đọc cụm từ thời hạn: loại, các kỳ, ngày đầu và ngày cuối; không hiểu thì nói rõ chỗ nào.\n\n"
    "Dấu - đọc từng dòng từ đầu vào chuẩn. Mã thoát 1 khi có cụm từ không hiểu.\n\n"
    "Ví dụ: parcli deadline 'Trước ngày 10 của tháng cuối quý' --year 2021"
)


def deadline(
    ctx: typer.Context,
    *,
    phrases: Annotated[
        list[str], typer.Argument(metavar="CỤM_TỪ...", help=marked("Cụm từ; - đọc từ đầu vào."))
    ],
    year: Annotated[
        str | None,
        typer.Option(
            metavar="NĂM", help=marked("Năm của kế hoạch: 2020, 2016-2020; mặc định năm nay.")
        ),
    ] = None,
    event: Annotated[
        list[str] | None,
        typer.Option(metavar="TÊN=NGÀY", help=marked("Ngày của một mốc sự kiện; lặp lại được.")),
    ] = None,
    plan: Plan = None,
    as_json: Annotated[
        bool, typer.Option("--json", help=marked("In JSON, mỗi cụm từ một dòng."))
    ] = False,
    with_reasons: Annotated[
        bool, typer.Option("--explain", help=marked("Nói rõ từng phần được đọc theo quy tắc nào."))
    ] = False,
    on: Day = None,
) -> Output:
    """Read phrases as a plan of the year, or the plan named, would mean them."""
    shell: Shell = ctx.obj
    frame = asked_frame(shell, year, tuple(event or ()), plan, on)
    readings = [read(phrase, frame) for phrase in _phrases(phrases)]
    speak = shell.speaker()
    if as_json:
        lines = [json.dumps(reading_json(r, speak), ensure_ascii=False) for r in readings]
    else:
        lines = [_in_words(r, frame, speak, with_reasons=with_reasons) for r in readings]
    code = FINE if all(reading.understood for reading in readings) else FINDINGS
    return Output("".join(f"{line}\n" for line in lines), code, for_programs=as_json)


def _in_words(reading: Reading, frame: Frame, speak: Translate, *, with_reasons: bool) -> str:
    lines = [line.render(speak) for line in reading_text(reading)]
    if with_reasons:
        lines += [f"  {reason.render(speak)}" for reason in explain(reading, frame)]
    return "\n".join(lines)


def _phrases(given: list[str]) -> list[str]:
    return _from_input() if given == ["-"] else given


def _from_input() -> list[str]:
    """Read one phrase a line; UTF-8 whatever the console's own encoding is."""
    try:
        text = sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ParcliError(
            Message("đầu vào không phải UTF-8 (byte thứ {number})", number=error.start + 1),
            Message("lưu tệp cụm từ dưới dạng UTF-8"),
        ) from None
    return [line.removesuffix("\r") for line in text.removesuffix("\n").split("\n")]
