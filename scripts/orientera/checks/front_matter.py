"""Front matter that lacks something, or says something unknown."""

from __future__ import annotations

import datetime
from difflib import get_close_matches
from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Location, Problem
from orientera.model.page import AUDIENCES, INHERITED, STATUSES
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.page import Page

_OWN = ("title", "summary", "status")
_SOURCE_ONLY = ("audience", "owner", "reviewed", "review_by")
_KNOWN = (*_OWN, *INHERITED)


@check(each=Site.documented_pages)
def front_matter(page: Page) -> Iterator[Problem]:
    """A page says its title, summary and status; a source page its audience, owner, reviewed and review_by too.

    Search results, menus, the notice on machine-made text and the next review live on it. A translation takes the
    rest from its source page. ``reviewed`` is a date, or ``never``.
    """
    meta = page.meta

    def at(key: str) -> Location:
        return Location(page.file, page.meta_lines.get(key, 1))

    for key in (*_OWN, *(_SOURCE_ONLY if page.language.is_source else ())):
        if meta.get(key) in (None, "", []):
            yield Problem(Location(page.file, 1), f"the front matter has no {key}", f"add a line '{key}: ...'")
    for key in meta:
        if key not in _KNOWN:
            near = get_close_matches(key, _KNOWN, n=1)
            hint = f"did you mean {near[0]}?" if near else f"known are: {', '.join(_KNOWN)}"
            yield Problem(at(key), f"the front matter says {key}, which means nothing", hint)
    for key in ("title", "summary", "owner"):
        if key in meta and meta[key] and not isinstance(meta[key], str):
            yield Problem(at(key), f"{key} is no text", "put it in quotation marks")
    if meta.get("status") not in (None, "", *STATUSES):
        yield Problem(at("status"), f"the status {meta['status']} is unknown", f"use one of: {', '.join(STATUSES)}")
    audience = meta.get("audience") or []
    for name in audience if isinstance(audience, list) else [audience]:
        if name not in AUDIENCES or not isinstance(audience, list):
            hint = f"write a list of: {', '.join(AUDIENCES)}"
            yield Problem(at("audience"), f"the audience {name} is unknown or no list", hint)
    for key, other in (("reviewed", "never"), ("review_by", None)):
        value = meta.get(key)
        if value is not None and not isinstance(value, datetime.date) and value != other:
            yield Problem(at(key), f"{key} is no date: {value}", "write it as 2027-05-22")
    for item in meta.get("sources") or []:
        if not isinstance(item, dict) or not item.get("title") or set(item) - {"title", "url"}:
            yield Problem(at("sources"), "a source is not a title with a url", "write '- title: ...' and 'url: ...'")
