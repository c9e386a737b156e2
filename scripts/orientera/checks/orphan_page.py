"""A translation without a source page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Location, Problem
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.page import Page


@check(each=Site.orphans)
def orphan_page(page: Page) -> Iterator[Problem]:
    """Every translation has a source page at the same path.

    An orphan is not in the source's menus, and nobody is told when it gets old.
    """
    hint = "rename it as its source page was renamed, or delete it"
    yield Problem(Location(page.file), f"no source page is named {page.path}", hint)
