"""A document to a draft: opened safely, read to a source, and all that follows."""

from datetime import date
from typing import NamedTuple

from parcli.cli.importing.request import Request
from parcli.errors import ParcliError
from parcli.intake.bodies import Bodies
from parcli.intake.draft import Draft
from parcli.intake.drafting import draft, has_work
from parcli.intake.front import Front, read_front
from parcli.intake.source import Source
from parcli.intake.tables import read_tables
from parcli.intake.tracked import seen_on
from parcli.model.register import Register
from parcli.model.scalars import read_period
from parcli.text.message import Message


class Read(NamedTuple):
    """The plan drafted from a document; the day up to which it is kept, where it says so."""

    source: Source
    draft: Draft
    seen: date | None


def read_document(request: Request, register: Register | None) -> Read:
    """Read the document and draft a plan; bodies of the register are known.

    Raises:
        ParcliError: it cannot be read, or no task stands in it.
    """
    source = _source(request)
    front = read_front(source)
    told = read_tables(source, _year(request, front))
    if not any(area.tasks for area in told.areas) and not has_work(front):
        raise ParcliError(
            Message("{file}: không thấy bảng nhiệm vụ nào", file=request.shown),
            Message(
                "bảng nhiệm vụ cần dòng đầu bảng có cột nhiệm vụ (nội dung) và cột sản phẩm, thời"
                " gian hoặc cơ quan chủ trì; xem docs/import.md"
            ),
        )
    bodies = Bodies(register, _department(request, front))
    return Read(source, draft(told, front, bodies, request.asked), seen_on(source))


def _source(request: Request) -> Source:
    if request.is_workbook:
        from parcli.intake.workbook import read_workbook  # noqa: PLC0415 (Word files need no Excel)
        from parcli.ooxml.workbook import open_xlsx  # noqa: PLC0415

        return read_workbook(open_xlsx(request.path, request.shown), request.shown)
    from parcli.intake.word import read_word  # noqa: PLC0415 (workbooks need no library of Word)
    from parcli.ooxml.opening import open_docx  # noqa: PLC0415

    return read_word(open_docx(request.path, request.shown), request.shown)


def _year(request: Request, front: Front) -> int | None:
    """Give the first year of the plan, where it is asked for or told."""
    period = request.asked.period or (front.period.text if front.period else None)
    return read_period(period).first_year if period else None


def _department(request: Request, front: Front) -> str | None:
    """Give the department whose own units and positions its plan names."""
    if (request.asked.level or front.level) != "department":
        return None
    return request.asked.issuer or (front.issuer.text if front.issuer else None)
