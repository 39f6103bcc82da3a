"""New bodies as they are met: their ids, their spellings, what they are, as data of a register."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from parcli.intake.bodies.spelling import tokens
from parcli.text.normal import fold

Data = dict[str, object]
Kind = Literal["agency", "group", "unit", "position"]

_LONGEST_ID = 48
_LEFT_OUT = ("cac", "nhung", "cap")
_SHORT = (
    ("uy-ban-nhan-dan", "ubnd"),
    ("hoi-dong-nhan-dan", "hdnd"),
    ("cai-cach-hanh-chinh", "cchc"),
    ("cong-nghe-thong-tin", "cntt"),
    ("thong-tin-dien-tu", "ttdt"),
    ("can-bo-cong-chuc", "cbcc"),
    ("van-phong-ubnd", "vp-ubnd"),
    ("ban-quan-ly", "bql"),
)
_GROUPS = re.compile(
    r"(?:các|những|toàn thể|một số)\b|(?:ubnd|ủy ban nhân dân) (?:các|cấp)\b"
    r"|(?:ubnd|ủy ban nhân dân) [^,]+,|(?:trưởng|thủ trưởng|lãnh đạo|giám đốc|chủ tịch)\b.*\bcác\b"
    r"|đài truyền thanh các\b|cán bộ, |công chức, |sở, |cơ quan, ",
    re.IGNORECASE,
)
_POSITIONS = re.compile(
    r"(?:chánh|phó|trưởng|giám đốc|chuyên trách|chuyên viên|cán bộ|công chức|viên chức|kế toán"
    r"|văn thư|thư ký|pháp chế|lãnh đạo|thủ trưởng|cbcc|ccvc|người|nhân viên|bí thư)\b",
    re.IGNORECASE,
)
_UNITS = re.compile(
    r"(?:văn phòng|phòng|thanh tra sở|ban biên tập|trung tâm|chi cục|tổ|bộ phận|đội)\b",
    re.IGNORECASE,
)
_OUTSIDE = re.compile(r"\b(?:ubnd|ủy ban|hđnd|tỉnh|huyện|chính phủ)\b", re.IGNORECASE)


@dataclass
class Drafted:
    """A body that was met: the first spelling is its name, the others are aliases."""

    id: str
    name: str
    kind: Kind
    aliases: list[str] = field(default_factory=list)
    members: tuple[str, ...] = ()

    def spelt(self, name: str) -> None:
        """Note another spelling."""
        if name not in (self.name, *self.aliases):
            self.aliases.append(name)

    @property
    def data(self) -> Data:
        """Give it as a register's entry."""
        entry: Data = {"id": self.id, "name": self.name}
        said: Data = {"aliases": list(self.aliases), "members": list(self.members)}
        return entry | {key: value for key, value in said.items() if value}


def kind_of(name: str, *, is_of_department: bool) -> Kind:
    """Tell what a new body is; in a department's plan its units and positions are its own."""
    if is_of_department and not _OUTSIDE.search(name):
        if _POSITIONS.match(name):
            return "position"
        if _UNITS.match(name):
            return "unit"
    return "group" if _GROUPS.match(name) else "agency"


def id_for(name: str) -> str:
    """Make an id of a name: `UBND huyện Tam Đường` is ubnd-huyen-tam-duong."""
    words = [word.key for word in tokens(name) if word.key not in _LEFT_OUT]
    joined = "-".join(words) or "-".join(fold(name).split())
    for long, short in _SHORT:
        joined = joined.replace(long, short)
    joined = re.sub(r"[^0-9a-z-]", "", joined).strip("-") or "co-quan"
    if len(joined) <= _LONGEST_ID:
        return joined
    return joined[: _LONGEST_ID + 1].rpartition("-")[0] or joined[:_LONGEST_ID]


def register_data(drafted: Mapping[str, Drafted], issuer: str | None) -> dict[str, list[Data]]:
    """Give drafted bodies as data of a register; units and positions stand in the issuer."""
    of_kind: dict[Kind, list[Data]] = {"agency": [], "group": [], "unit": [], "position": []}
    for body in drafted.values():
        of_kind[body.kind].append(body.data)
    agencies = of_kind["agency"]
    home = next((entry for entry in agencies if entry["id"] == issuer), None)
    for key, members in (("units", of_kind["unit"]), ("positions", of_kind["position"])):
        if home is not None and members:
            home[key] = members
        else:
            agencies += members
    return {"agencies": agencies, "groups": of_kind["group"]}
