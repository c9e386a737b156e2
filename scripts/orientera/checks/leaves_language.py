"""A link that leaves the reader's language for no reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.built import BuiltSite, PageInSite
from orientera.model.check import check
from orientera.model.finding import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator


@check(each=BuiltSite.readable_pages)
def leaves_language(entry: PageInSite) -> Iterator[Problem]:
    """A link leads to the page in the reader's own language, where there is one.

    Who reads Tigrinya and lands on a Swedish page does not know that the same page is there in Tigrinya. A link that
    says its language (``hreflang``, ``lang``, or the language's name), and one to the same page in another language,
    is meant.
    """
    page, site = entry.page, entry.site
    own = page.language.lower()
    for link, target in entry.followed:
        if not own or not link.is_followed or link.hreflang is not None or not target.is_inside or target.is_missing:
            continue
        there = site.language_of(target.path)
        if there in ("", own) or (link.language or there) != there or link.language == there:
            continue
        version = site.version_of(target.path, own) or site.version_of(target.path, own.partition("-")[0])
        if version in (None, page.path, target.path) or target.path in entry.versions.values():
            continue
        message = f"{target.path} is in {there}, and the page in {own} is there"
        yield Problem(entry.where(link), message, f"link to {version}", page.path, link.url,
                      target=f"{own} {target.path}")  # fmt: skip
