"""A link to a part of a page that is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.built import BuiltSite, PageInSite
from orientera.model.check import check
from orientera.model.finding import Problem
from orientera.model.said import say

if TYPE_CHECKING:
    from collections.abc import Iterator


@check(each=BuiltSite.readable_files)
def dead_fragment(entry: PageInSite) -> Iterator[Problem]:
    """A link to a part of a page (``#id``) names an id of that page.

    Otherwise the reader lands at the top of the page and has to look for it.
    """
    for link, found in entry.followed:
        if found.is_missing_fragment:
            near = entry.site.nearest_id(found.path, found.fragment)
            known = say("see which ids {path} has", path=found.path)
            hint = say("did you mean {near}?", near=f"#{near}") if near else known
            message = say("{path} has no element with the id {id}", path=found.path, id=found.fragment)
            target = f"{found.path}#{found.fragment}"
            yield Problem(entry.where(link), message, hint, entry.page.path, link.url, target=target)
