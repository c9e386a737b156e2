"""A page without text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Location, Problem
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.page import Page


@check(each=Site.readable_pages)
def empty_page(page: Page) -> Iterator[Problem]:
    """A page has a text.

    An empty translation hides the fallback: the reader gets nothing instead of the source's text.
    """
    if not page.body.strip():
        hint = (
            "write the page"
            if page.language.is_source
            else "translate the page, or delete the file to show the source"
        )
        yield Problem(Location(page.file), "the page has no text", hint)
