"""The page as a browser would read it."""

from collections.abc import Callable

import lxml.html
import pytest

from parcli.exports import Manner
from parcli.exports.html import EXPORT
from parcli.tracking import Tracking


@pytest.fixture(scope="session")
def read() -> Callable[..., lxml.html.HtmlElement]:
    """Write a tracking table as a page, and read the page."""

    def read_page(
        tracking: Tracking, translate: Callable[[str], str] = str
    ) -> lxml.html.HtmlElement:
        content = EXPORT.write(tracking, Manner(translate))
        return lxml.html.document_fromstring(content.decode("utf-8"))

    return read_page


@pytest.fixture(scope="session")
def page(read, whole) -> lxml.html.HtmlElement:
    """Read the page of the plan with a product in every state."""
    return read(whole)
