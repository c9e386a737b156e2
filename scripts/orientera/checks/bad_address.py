"""An address that no browser can follow, or that was written wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.address import Mistake, bare, forgotten_scheme, mistake_in
from orientera.model.built import BuiltSite, PageInSite
from orientera.model.check import check
from orientera.model.finding import Problem
from orientera.model.said import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.built import BuiltLink, Target

_OF_OTHER_CHECKS = frozenset({"mailto", "tel", "javascript", "vbscript", "data", "file", "blob", "about"})


@check(each=BuiltSite.readable_files)
def bad_address(entry: PageInSite) -> Iterator[Problem]:
    """An address can be read: it has a host, https:// or mailto: before it, and no characters that nobody sees.

    What a copy from a text brings with it (no-break spaces, direction marks) is part of the address, and nobody sees
    it. Without https:// a browser looks for www.polisen.se in the folder of the page.
    """
    for link, target in entry.followed:
        mistake = _mistake(link, target)
        if mistake is not None:
            yield Problem(entry.where(link), mistake.message, mistake.hint, entry.page.path, link.url,
                          target=bare(link.url))  # fmt: skip


def _mistake(link: BuiltLink, target: Target) -> Mistake | None:
    url = link.url
    if not target.is_address:
        return mistake_in(url) or Mistake(
            say("{url} cannot be read as an address", url=bare(url)), say("write the whole address anew")
        )
    if target.is_missing:
        return mistake_in(url) or forgotten_scheme(url, is_followed=link.is_followed)
    if target.is_inside or target.address.partition(":")[0] in _OF_OTHER_CHECKS or not target.address:
        return None
    return mistake_in(url)
