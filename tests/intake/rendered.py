"""The plans of the repository as Word files, and what these are read to: each made once.

With an appendix an area a file has the number and the day of its decision, where the plan knows
them; with one appendix for all it is as it goes to be signed, with blanks.
"""

from dataclasses import asdict
from functools import cache, cached_property
from pathlib import Path

from parcli.cli.workspace import PlanFile, open_workspace
from parcli.documents.plan_text import Asked, plan_text
from parcli.intake.front import Front, read_front
from parcli.intake.source import Source
from parcli.intake.tables import read_tables
from parcli.intake.told import Told
from parcli.intake.word import read_word
from parcli.model.settings import Letterhead
from parcli.ooxml.opening import open_docx
from parcli.word.engine import fill

ROOT = Path(__file__).parent.parent.parent
PLANS: dict[str, PlanFile] = {file.plan.id: file for file in open_workspace(ROOT).plan_files()}


class Rendered:
    """A plan written out as a Word file: with an appendix an area, or one for all."""

    def __init__(self, plan_id: str, *, one_appendix: bool) -> None:
        self.plan_id = plan_id
        self.one_appendix = one_appendix

    @cached_property
    def document(self) -> bytes:
        """The bytes of the Word file."""
        file = PLANS[self.plan_id]
        decision = None if self.one_appendix else file.plan.decision
        number = decision.number.partition("/")[0] if decision and decision.number else None
        day = decision.date if decision else None
        asked = Asked(None, number, day, one_appendix=self.one_appendix)
        written = plan_text(file.plan, file.register, Letterhead(), asked)
        template = ROOT / "templates" / "plan" / "template.docx"
        return fill(template.read_bytes(), "plan", asdict(written.text), {})

    @cached_property
    def source(self) -> Source:
        """What the file is read to."""
        name = f"{self.plan_id}.docx"
        return read_word(open_docx(self.document, name), name)

    @cached_property
    def front(self) -> Front:
        """What stands outside the tables."""
        return read_front(self.source)

    @cached_property
    def told(self) -> Told:
        """What the tables tell."""
        return read_tables(self.source, PLANS[self.plan_id].plan.period.first_year)


@cache
def rendered(plan_id: str, *, one_appendix: bool = False) -> Rendered:
    """Give a rendered plan; what is made of it is kept for whoever asks next."""
    return Rendered(plan_id, one_appendix=one_appendix)
