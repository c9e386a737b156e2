"""A link, picture, script or style that leads to nothing in the site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.built import BuiltSite, PageInSite
from orientera.model.check import check
from orientera.model.finding import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator


@check(each=BuiltSite.readable_pages)
def dead_link(entry: PageInSite) -> Iterator[Problem]:
    """Whatever a page refers to inside the site is there: pages, pictures, documents, styles and scripts.

    Upper and lower case count, as they do on most servers.
    """
    for link in entry.page.links:
        found = entry.resolve(link)
        if found.is_missing:
            near = entry.site.nearest(found.path)
            hint = f"did you mean {near}?" if near else "correct the address, or take the link out"
            message = f"{link.url or 'an empty address'} leads to nothing"
            yield Problem(entry.where(link), message, hint, entry.page.path, link.url)
