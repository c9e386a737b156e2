"""A link with http: where https: is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.address import why_not_public
from orientera.model.built import NOWHERE, BuiltSite, PageInSite, Target
from orientera.model.check import check
from orientera.model.finding import Problem, Severity
from orientera.model.said import say

if TYPE_CHECKING:
    from collections.abc import Iterator


@check(each=BuiltSite.readable_files, severity=Severity.WARNING)
def insecure_address(entry: PageInSite) -> Iterator[Problem]:
    """A link has https: where it is known that the host has it: from the site's own address and its other links.

    With http: anybody on the way can read what is asked for, and change what is answered.
    """
    for link, target in entry.followed:
        if target.address.startswith("http://") and _has_https(entry.site, target):
            secure = f"https{target.address[4:]}"
            message = say("{url} is http:, and {host} has https:", url=link.url.strip(), host=target.host)
            hint = say("write {address}", address=secure)
            yield Problem(entry.where(link), message, hint, entry.page.path, link.url, target=target.address)


def _has_https(site: BuiltSite, target: Target) -> bool:
    if target.is_inside:
        return not target.is_missing and site.address != NOWHERE and site.address.startswith("https:")
    has_port = target.address[len("http://") :].partition("/")[0] != target.host
    return target.host in site.secure_hosts and not has_port and not why_not_public(target.host)
