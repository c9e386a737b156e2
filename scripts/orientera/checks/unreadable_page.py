"""A page that cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Location, Problem
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.page import Page


@check(each=Site.every_page)
def unreadable_page(page: Page) -> Iterator[Problem]:
    """Every page can be read: UTF-8, whole front matter, at most 1 MB, inside the content folder.

    What cannot be read is not published, or published wrong.
    """
    if page.fault is not None:
        yield Problem(Location(page.file, page.fault.line), page.fault.message, page.fault.hint)
