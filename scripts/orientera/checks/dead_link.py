"""A link, picture, script or style that leads to nothing in the site."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from orientera.model.address import bare, forgotten_scheme, host_without_scheme, is_on_disk, mistake_in, visible
from orientera.model.built import BuiltSite, PageInSite
from orientera.model.check import check
from orientera.model.finding import Problem
from orientera.model.said import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.built import BuiltLink


@check(each=BuiltSite.readable_files)
def dead_link(entry: PageInSite) -> Iterator[Problem]:
    """Whatever a page refers to inside the site is there: pages, pictures, documents, styles and scripts.

    Upper and lower case count, as they do on most servers, and so does how a letter with an accent is composed.
    """
    for link, found in entry.followed:
        if found.is_missing and bare(link.url) and not _is_other_mistake(link):
            hint = _hint(found.path, entry.site.nearest(found.path), link)
            message = say("{path} is not in the site", path=visible(found.path) or link.url)
            yield Problem(entry.where(link), message, hint, entry.page.path, link.url, target=found.path)


def _is_other_mistake(link: BuiltLink) -> bool:
    """Whether the address has a mistake that says more than that nothing is there."""
    if mistake_in(link.url) or is_on_disk(link.url):
        return True
    return forgotten_scheme(link.url, is_followed=link.is_followed) is not None


def _hint(path: str, near: str | None, link: BuiltLink) -> str:
    if near is None and link.is_followed and (host := host_without_scheme(link.url)):
        return say("where {host} is meant: write https:// before it", host=host)
    if near is None:
        return say("correct the address, or take the link out")
    if unicodedata.normalize("NFC", near) == unicodedata.normalize("NFC", path):
        return say(
            "the file {near} is written with other characters that look the same (NFC, NFD): give it this name",
            near=near,
        )
    return say("did you mean {near}?", near=near)
