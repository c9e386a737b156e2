"""Front matter that lacks something, or says something unknown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Location, Problem, did_you_mean
from orientera.model.front_matter import INHERITED, wrong_values
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.page import Page

_OWN = ("title", "summary", "status")
_SOURCE_ONLY = ("audience", "owner", "reviewed", "review_by")
_KNOWN = (*_OWN, *INHERITED, "allow")


@check(each=Site.documented_pages)
def front_matter(page: Page) -> Iterator[Problem]:
    """A page says its title, summary and status; a source page its audience, owner, reviewed and review_by too.

    Search results, menus, the notice on machine-made text and the next review live on it. A translation takes the
    rest from its source page. ``reviewed`` is a date, or ``never``.
    """
    meta = page.meta

    def at(key: str) -> Location:
        return Location(page.file, page.meta_lines.get(str(key), 1))

    missing = []
    for key in (*_OWN, *(_SOURCE_ONLY if page.language.is_source else ())):
        if meta.get(key) in (None, "", []) or not str(meta[key]).strip():
            missing.append(key)
            yield Problem(Location(page.file, 1), f"the front matter has no {key}", f"add a line '{key}: ...'")
    for key in meta:
        if key not in _KNOWN:
            hint = did_you_mean(str(key), _KNOWN, f"known are: {', '.join(_KNOWN)}")
            yield Problem(at(key), f"the front matter says {key}, which means nothing", hint)
    for key, message, hint in wrong_values(meta):
        if key not in missing:
            yield Problem(at(key), message, hint)
