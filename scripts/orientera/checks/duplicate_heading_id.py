"""Two headings of a page with one id."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Location, Problem
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.page import Page


@check(each=Site.readable_pages)
def duplicate_heading_id(page: Page) -> Iterator[Problem]:
    """A heading's id is its own in the page.

    A link to an id that is there twice always leads to the first.
    """
    first: dict[str, int] = {}
    for heading in page.headings:
        if heading.id is None:
            continue
        if heading.id in first:
            message = f"the id {heading.id} is also in line {first[heading.id]}"
            yield Problem(Location(page.file, heading.line), message, "give one of the two headings another id")
        first.setdefault(heading.id, heading.line)
