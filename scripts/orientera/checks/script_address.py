"""A link that is a script."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.built import BuiltSite, PageInSite
from orientera.model.check import check
from orientera.model.finding import Problem, Severity
from orientera.model.said import say

if TYPE_CHECKING:
    from collections.abc import Iterator


@check(each=BuiltSite.readable_files, severity=Severity.WARNING)
def script_address(entry: PageInSite) -> Iterator[Problem]:
    """A link has an address, not a script (``javascript:``).

    Without script it does nothing, it cannot be opened in another window, and it forbids a strict content security
    policy.
    """
    for link, target in entry.outside("javascript", "vbscript"):
        begins = link.url.strip()[:60]
        hint = say("make it a button, or give it the address that is shown without script")
        message = say("{begins} is a script, not an address", begins=begins)
        yield Problem(entry.where(link), message, hint, entry.page.path, link.url, target=target.address)
