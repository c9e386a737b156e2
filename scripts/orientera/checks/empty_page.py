"""A page without text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Location, Problem
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.page import Page


@check(each=Site.readable_versions)
def empty_page(page_with_source: tuple[Page, Page]) -> Iterator[Problem]:
    """A page has a text, or a template that fills it.

    An empty translation hides the fallback: the reader gets nothing instead of the source's text.
    """
    page, source = page_with_source
    is_filled = page.meta.get("template") or source.meta.get("template")
    if not page.body.strip() and not is_filled:
        hint = (
            "write the page"
            if page.language.is_source
            else "translate the page, or delete the file to show the source"
        )
        yield Problem(Location(page.file), "the page has no text", hint)
