"""The findings of lint as annotations of a change on GitHub."""

from parcli.reports.findings import Checked, headline, with_hint
from parcli.text.message import Translate


def as_github(checked: Checked, translate: Translate) -> str:
    """Give workflow commands that GitHub shows at the line, each with a plain line for the log."""
    lines = []
    for found in checked.findings:
        place = (
            f"file={_escaped(found.file, property_=True)},line={found.line},col={found.column},"
            f"endColumn={found.column + found.length},title={found.code}"
        )
        text = _escaped(with_hint(found, translate), property_=False)
        lines += [f"::{found.severity.value} {place}::{text}", headline(found, translate)]
    return "".join(f"{line}\n" for line in lines)


def _escaped(text: str, *, property_: bool) -> str:
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if property_ else text
