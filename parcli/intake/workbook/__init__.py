"""Excel in: the sheets of a workbook to paragraphs and tables, as a person sees them."""

from parcli.intake.workbook.sheets import read_workbook

__all__ = ["read_workbook"]
