"""A link to somebody's own machine or network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.address import bare, is_on_disk, why_not_public
from orientera.model.built import BuiltSite, PageInSite, Target
from orientera.model.check import check
from orientera.model.finding import Problem
from orientera.model.said import say

if TYPE_CHECKING:
    from collections.abc import Iterator

_OF_A_PROGRAM = ("applewebdata:", "chrome-extension:", "moz-extension:", "safari-web-extension:", "vscode-file:",
                 "vscode-resource:", "vscode://file/", "webkit-fake-url:", "x-devonthink-item:")  # fmt: skip
"""What a program gives of its own memory when somebody copies from it."""


@check(each=BuiltSite.readable_files)
def local_address(entry: PageInSite) -> Iterator[Problem]:
    """A link leads to a place that readers reach: not to localhost, a private network (RFC 1918) or a file on a disk.

    It works on the machine of whoever wrote it, and nowhere else.
    """
    for link, target in entry.followed:
        if (target.is_inside and not target.is_missing) or not target.is_address:
            continue
        if why := _why(link.url, target):
            hint = say("write the public address, or add the file to the site")
            message = say("{url} is {why}", url=bare(link.url), why=why)
            yield Problem(entry.where(link), message, hint, entry.page.path, link.url,
                          target=target.address or bare(link.url))  # fmt: skip


def _why(url: str, target: Target) -> str:
    if target.address.startswith("file:") or is_on_disk(url):
        return say("a file on somebody's own machine")
    if target.address.startswith(_OF_A_PROGRAM):
        return say("on somebody's own machine or network")
    if target.is_inside or not target.address.startswith(("http:", "https:", "ftp:", "ws:", "wss:")):
        return ""
    return why_not_public(target.host)
