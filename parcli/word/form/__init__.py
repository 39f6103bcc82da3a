"""The form of a Word document, checked against NĐ 30/2020/NĐ-CP, whoever made it.

`reading` makes lines of Word's XML, `recognise` tells what each line is, `checks` compare it with
the law. What a line is, is told by its words and its place; a mistake there is a mistake in all.
"""

from parcli.ooxml.opening import open_docx
from parcli.word.form.checks import CHECKS
from parcli.word.form.finding import FormFinding, Where, merged
from parcli.word.form.reading import read_sheet
from parcli.word.form.recognise import recognise

__all__ = ["FormFinding", "Where", "check_form"]


def check_form(document: bytes, name: str | None = None) -> tuple[FormFinding, ...]:
    """Find every departure from the form, in the document's order.

    Raises:
        ParcliError: it is no `.docx`, or one that cannot be opened safely; `name` is what the
            message calls it.
    """
    recognised = recognise(read_sheet(open_docx(document, name)))
    return merged(found for check in CHECKS for found in check(recognised))
