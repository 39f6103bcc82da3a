"""The outcome of an import in the form asked for."""

from collections.abc import Callable
from typing import NamedTuple

from parcli.cli.options import ListFormat
from parcli.cli.shell import Shell
from parcli.reports import import_data
from parcli.reports.import_audit import audit_markdown, audit_page
from parcli.reports.import_page import import_page
from parcli.reports.import_view import Imported
from parcli.reports.task_page import Page
from parcli.text.message import Translate


class Wanted(NamedTuple):
    """The format, every cell or what was doubtful, and whether no doubt is left to a count."""

    format: ListFormat
    audit: bool = False
    everything: bool = False


def shown(imported: Imported, wanted: Wanted, speak: Translate, shell: Shell) -> str:
    """Write the outcome."""
    page = Page(speak, shell.width, colour=shell.colour)
    audit = wanted.audit
    forms: dict[ListFormat, Callable[[], str]] = {
        ListFormat.TABLE: lambda: (
            audit_page(imported, page)
            if audit
            else import_page(imported, page, everything=wanted.everything)
        ),
        ListFormat.JSON: lambda: import_data.as_json(imported, speak, audit=audit),
        ListFormat.CSV: lambda: import_data.as_csv(imported, speak, audit=audit),
        ListFormat.MD: lambda: (
            audit_markdown(imported, speak) if audit else import_data.as_markdown(imported, speak)
        ),
    }
    return forms[wanted.format]()
