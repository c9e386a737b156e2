"""A link to a part of a page that is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.built import BuiltSite, PageInSite
from orientera.model.check import check
from orientera.model.finding import Problem, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator


@check(each=BuiltSite.readable_pages)
def dead_fragment(entry: PageInSite) -> Iterator[Problem]:
    """A link to a part of a page (``#id``) names an id of that page.

    Otherwise the reader lands at the top of the page and has to look for it.
    """
    for link in entry.page.links:
        found = entry.resolve(link)
        if found.is_missing_fragment:
            ids = entry.site.pages[found.path].ids
            hint = did_you_mean(found.fragment, ids, f"see which ids {found.path} has", form="#{}")
            message = f"{link.url}: no element has the id {found.fragment}"
            yield Problem(entry.where(link), message, hint, entry.page.path, link.url)
