"""Whether a document still says what the plan says, and what changed since if it does not."""

from collections.abc import Sequence
from datetime import date
from typing import Literal, NamedTuple

from parcli.model.changed import PartChange
from parcli.reports.colour import paint
from parcli.reports.grid import Paragraph, grid, heading
from parcli.text.dates import format_date
from parcli.text.markdown import md
from parcli.text.message import Message, Translate
from parcli.text.sheet import to_csv, to_json

PartName = Literal["plan", "agencies", "office", "progress", "template"]

_PARTS: dict[PartName, Message] = {
    "plan": Message("Kế hoạch"),
    "agencies": Message("Danh bạ cơ quan"),
    "office": Message("Đầu văn bản"),
    "progress": Message("Kết quả"),
    "template": Message("Mẫu Word"),
}
_KEYS = {
    "abbreviation": Message("tên viết tắt"),
    "agencies": Message("cơ quan thực hiện"),
    "agency": Message("tên cơ quan ban hành"),
    "basis": Message("căn cứ"),
    "code": Message("chữ viết tắt trong ký hiệu"),
    "deadline": Message("thời hạn"),
    "decision": Message("quyết định"),
    "each": Message("nhóm cơ quan phải nộp"),
    "events": Message("mốc sự kiện"),
    "index": Message("Chỉ số CCHC"),
    "issuer": Message("cơ quan ban hành"),
    "lead": Message("cơ quan chủ trì"),
    "members": Message("thành viên"),
    "name": Message("tên"),
    "no": Message("số thứ tự"),
    "note": Message("ghi chú"),
    "objectives": Message("mục tiêu"),
    "order": Message("thứ tự các nhiệm vụ"),
    "organisation": Message("tổ chức thực hiện"),
    "parent": Message("cơ quan chủ quản"),
    "period": Message("thời kỳ"),
    "place": Message("địa danh"),
    "recipients": Message("nơi nhận"),
    "records": Message("kết quả ghi nhận"),
    "reporting": Message("ngày báo cáo định kỳ"),
    "requirements": Message("yêu cầu"),
    "signer": Message("người ký"),
    "targets": Message("chỉ tiêu"),
    "title": Message("tên"),
    "unit": Message("đơn vị soạn thảo"),
}
_KINDS = {
    "added": Message("{what}: thêm mới"),
    "removed": Message("{what}: đã bỏ"),
    "altered": Message("{what}: đã sửa"),
}


class ComparedPart(NamedTuple):
    """One thing a document was made from; `is_told` where git knows in what it differs now."""

    part: PartName
    same: bool
    changes: tuple[PartChange, ...] = ()
    is_told: bool = True


class Verified(NamedTuple):
    """A document with what it says of itself, and what came of comparing."""

    file: str
    plan: str
    kind: str
    on: date
    commit: str | None
    parts: Sequence[ComparedPart]

    @property
    def is_current(self) -> bool:
        """Whether the document would be made the same today."""
        return all(part.same for part in self.parts)


def verify_json(verified: Verified) -> str:
    """Give what the document says of itself, and the parts with their changes."""
    return to_json(
        {
            "file": verified.file,
            "plan": verified.plan,
            "kind": verified.kind,
            "on": verified.on.isoformat(),
            "commit": verified.commit,
            "same": verified.is_current,
            "parts": [
                {
                    "part": part.part,
                    "same": part.same,
                    "changes": [change._asdict() for change in part.changes],
                }
                for part in verified.parts
            ],
        }
    )


def verify_csv(verified: Verified, translate: Translate) -> str:
    """Give a row a part."""
    rows = [
        {"part": part.part, "same": part.same, "changes": _together(part, translate)}
        for part in verified.parts
    ]
    return to_csv(("part", "same", "changes"), rows)


def verify_markdown(verified: Verified, translate: Translate) -> str:
    """Give a table with a row a part, and what that means for the document."""
    head = (translate("Phần"), translate("Tình trạng"), translate("Thay đổi"))
    lines = [f"| {' | '.join(head)} |", "|---|---|---|"]
    for part in verified.parts:
        cells = (
            _PARTS[part.part].render(translate),
            _state(part).render(translate),
            _together(part, translate),
        )
        lines.append(f"| {' | '.join(md(cell) for cell in cells)} |")
    return "\n".join([*lines, "", _verdict(verified).render(translate)]) + "\n"


def _together(part: ComparedPart, translate: Translate) -> str:
    return "; ".join(_said(change, translate) for change in part.changes)


def _state(part: ComparedPart) -> Message:
    return Message("không đổi") if part.same else Message("đã đổi")


def verify_table(verified: Verified, translate: Translate, wide: int, *, colour: bool) -> str:
    """Say for each part whether it changed, and how; then what that means for the document."""
    made = Message(
        "parcli {kind}, ngày {day}", kind=verified.kind, day=format_date(verified.on)
    ).render(translate)
    commit = f"commit {verified.commit[:12]}" if verified.commit else ""
    rows = [_row(part, translate) for part in verified.parts]
    lines = [
        paint(verified.file, "bold", colour=colour),
        heading((verified.plan, made, commit), wide, colour=colour),
        "",
        *grid(rows, wide, share=0.2, colour=colour),
        "",
        _verdict(verified).render(translate),
    ]
    return "\n".join(lines) + "\n"


def _row(
    part: ComparedPart, translate: Translate
) -> tuple[list[Paragraph], list[Paragraph], list[Paragraph]]:
    changes = [Paragraph(_said(change, translate)) for change in part.changes]
    if not part.is_told:
        changes = [
            Paragraph(translate("bản dùng để lập không có trong git nên không so được"), "dim")
        ]
    return (
        [Paragraph(_PARTS[part.part].render(translate))],
        [Paragraph(_state(part).render(translate), "green" if part.same else "red")],
        changes,
    )


def _said(change: PartChange, translate: Translate) -> str:
    key = _KEYS.get(change.key or "", Message("{key}", key=change.key))
    parts = [change.reference or "", key.render(translate) if change.key else ""]
    what = " · ".join(part for part in parts if part)
    return Message(_KINDS[change.kind].template, what=what).render(translate)


def _verdict(verified: Verified) -> Message:
    if verified.is_current:
        return Message("Văn bản khớp với kế hoạch hiện có.")
    return Message("Văn bản đã cũ; lập lại bằng parcli {kind}.", kind=verified.kind)
