"""What keys of a plan are called, and what stands under them, for people."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from pydantic import BaseModel

from parcli.deadline.dated import DatedPlan
from parcli.model.areas import AREA_IDS, area_name
from parcli.model.plan import Decision, Roles
from parcli.model.register import Register
from parcli.model.scalars import Quantity
from parcli.status.words import ROLES
from parcli.text.amounts import format_amount
from parcli.text.dates import format_date
from parcli.text.message import Message, Translate

_KEYS: Mapping[str, Message] = {
    "abbreviation": Message("tên viết tắt"),
    "actual": Message("số liệu"),
    "agencies": Message("cơ quan"),
    "aliases": Message("tên gọi khác"),
    "area": Message("lĩnh vực"),
    "authority": Message("thẩm quyền ký"),
    "baseline": Message("mức gốc"),
    "basis": Message("căn cứ"),
    "by": Message("hạn"),
    "clause": Message("mục trong văn bản"),
    "date": Message("ngày"),
    "deadline": Message("thời hạn"),
    "decision": Message("quyết định"),
    "decision.date": Message("ngày ký"),
    "decision.number": Message("số, ký hiệu"),
    "decision.place": Message("nơi ký"),
    "decision.signer": Message("người ký"),
    "each": Message("từng cơ quan nộp"),
    "evidence": Message("tài liệu kiểm chứng"),
    "first": Message("từ ngày"),
    "goal": Message("mục tiêu"),
    "half_year": Message("báo cáo 6 tháng"),
    "id": Message("mã"),
    "implements": Message("việc cấp trên thực hiện"),
    "index.set": Message("bộ tiêu chí"),
    "issuer": Message("cơ quan ban hành"),
    "last": Message("đến ngày"),
    "lead": Message("cơ quan chủ trì"),
    "level": Message("cấp"),
    "month": Message("báo cáo tháng"),
    "name": Message("tên"),
    "nine_month": Message("báo cáo 9 tháng"),
    "no": Message("số thứ tự"),
    "note": Message("ghi chú"),
    "number": Message("số, ký hiệu"),
    "objectives": Message("mục tiêu"),
    "of": Message("trên tổng số"),
    "owner": Message("cơ quan chịu trách nhiệm"),
    "parent": Message("kế hoạch cấp trên"),
    "parent.plan": Message("mã kế hoạch cấp trên"),
    "period": Message("kỳ kế hoạch"),
    "place": Message("nơi ký"),
    "plan": Message("mã"),
    "position": Message("chức vụ người ký"),
    "preset": Message("chế độ báo cáo"),
    "quarter": Message("báo cáo quý"),
    "rank": Message("hạng"),
    "recipients": Message("nơi nhận"),
    "reporting": Message("lịch báo cáo"),
    "requirements": Message("yêu cầu"),
    "score": Message("điểm"),
    "self_score": Message("điểm tự chấm"),
    "signer": Message("người ký"),
    "signer.name": Message("họ tên người ký"),
    "source": Message("nguồn"),
    "successor": Message("cơ quan kế thừa"),
    "text": Message("nội dung"),
    "title": Message("tên"),
    "unit": Message("đơn vị"),
    "valid": Message("thời gian hoạt động"),
    "value": Message("giá trị"),
    "week": Message("báo cáo tuần"),
    "year": Message("năm"),
    "reporting.year": Message("báo cáo năm"),
}

_LEVELS = {
    "province": Message("tỉnh"),
    "department": Message("sở, ban, ngành"),
    "district": Message("huyện"),
    "commune": Message("xã"),
    "other": Message("khác"),
}

# Under these keys stand ids of agencies, groups, units or positions.
_BODIES = ("agencies", "each", "issuer", "lead", "owner", "successor")


def key_name(key: str) -> Message:
    """Name a key: `decision.signer.name` by its whole path, else by the end of it."""
    parts = key.split(".")
    tails = (".".join(parts[start:]) for start in range(len(parts)))
    return next((_KEYS[tail] for tail in tails if tail in _KEYS), Message("{key}", key=key))


class Names(NamedTuple):
    """The names that hold on one side of a comparison."""

    register: Register | None
    year: int
    translate: Translate

    @classmethod
    def of(cls, plan: DatedPlan, translate: Translate) -> "Names":
        """Take the names that a plan goes by."""
        return cls(plan.register, plan.plan.period.first_year, translate)

    def body(self, body_id: str) -> str:
        """Name an agency or a group; without a register an id stands for itself."""
        return self.register.name_of(body_id) if self.register else body_id

    def value(self, key: str, value: object) -> str:
        """Put a value into words, as its key wants it."""
        last = key.rpartition(".")[2]
        if isinstance(value, str):
            return self._text(last, value)
        if isinstance(value, tuple) and not hasattr(value, "_fields"):
            return "; ".join(self.value(key, item) for item in value)
        if isinstance(value, BaseModel):
            return self._roles(value) if isinstance(value, Roles) else self._model(value)
        return _plain(value)

    def _text(self, key: str, value: str) -> str:
        if key in _BODIES:
            return self.body(value)
        if key == "area" and value in AREA_IDS:
            return self.area(value)
        return _LEVELS[value].render(self.translate) if key == "level" else value

    def area(self, area: str) -> str:
        """Name an area of reform as the programme of the year does."""
        return next((area_name(known, self.year) for known in AREA_IDS if known == area), area)

    def _roles(self, roles: Roles) -> str:
        parts = (
            f"{ROLES[role].render(self.translate)} {self.value('agencies', ids)}"
            for role, ids in roles.items()
        )
        return "; ".join(parts)

    def _model(self, model: BaseModel) -> str:
        """Say all that a part says, key by key; a document by its number and its day."""
        if isinstance(model, Decision) and model.number and model.date:
            named = Message("{number} ngày {day}", number=model.number, day=format_date(model.date))
            return named.render(self.translate)
        said = ((key, getattr(model, key)) for key in type(model).model_fields)
        return "; ".join(
            f"{key_name(key).render(self.translate)} {self.value(key, value)}"
            for key, value in said
            if value not in (None, ())
        )


def _plain(value: object) -> str:
    if isinstance(value, date):
        return format_date(value)
    if isinstance(value, Quantity):
        amount = format_amount(value.amount)
        return f"{amount} {value.unit}" if value.unit else amount
    return format_amount(value) if isinstance(value, float) else str(value)
