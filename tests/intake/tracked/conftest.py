"""A plan with one product of each kind, and what a sheet says of them."""

from datetime import date

import pytest

from parcli.deadline import frame_of
from parcli.intake.source import Place
from parcli.intake.told import Tracked
from parcli.intake.tracked import records_of
from parcli.model.plan import Plan
from parcli.model.register import Register
from parcli.status.obligation import obligations
from parcli.workdays import WorkCalendar
from parcli.yamlio import load_bytes

PLAN = """\
parcli: 1
id: tinh-2026
title: Kế hoạch cải cách hành chính năm 2026
level: province
issuer: ubnd-tinh
period: 2026
areas:
  institutions:
    tasks:
      - id: TC-1
        title: Rà soát văn bản
        agencies: {lead: so-tu-phap}
        products:
          - {id: once, name: Kế hoạch rà soát, deadline: Tháng 01/2026}
          - {id: quarterly, name: Báo cáo, deadline: Hàng quý}
          - {id: shared, name: Báo cáo của từng sở, deadline: Hàng quý, each: so}
          - {id: always, name: Văn bản góp ý, deadline: Thường xuyên}
          - {id: undated, name: Đề án}
"""
REGISTER = """\
parcli: 1
agencies:
  - {id: ubnd-tinh, name: UBND tỉnh}
  - {id: so-tu-phap, name: Sở Tư pháp, abbreviation: STP}
  - {id: so-noi-vu, name: Sở Nội vụ, aliases: [Sở NV]}
groups:
  - {id: so, name: Các sở, members: [so-tu-phap, so-noi-vu]}
"""
ON = date(2026, 7, 10)
PLACE = Place(sheet="Thể chế", row=6, column=1)


@pytest.fixture(scope="session")
def owed():
    plan = load_bytes(PLAN.encode(), "plan", Plan).model
    register = load_bytes(REGISTER.encode(), "register", Register).model
    return tuple(obligations(plan, register, frame_of(plan, WorkCalendar())))


@pytest.fixture(scope="session")
def record(owed):
    """Record what the rows of a product say: pairs of product and what is said."""

    def record(*rows, progress=None, seen=None):
        tracked = {}
        for product, said in rows:
            tracked.setdefault(f"TC-1.{product}", []).append((PLACE, Tracked(**said)))
        return records_of(tracked, owed, progress, ON, seen)

    return record
