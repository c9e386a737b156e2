"""A link to a page that is not there, of a host that says that all is well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.external import ExternalLink, ExternalLinks
from orientera.model.finding import Severity
from orientera.model.said import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.finding import Problem


@check(each=ExternalLinks.every, severity=Severity.WARNING)
def soft_404(link: ExternalLink) -> Iterator[Problem]:
    """A link leads to the page that it names, not to a page that says there is none, nor to the start page.

    Such answers have the status 200, so that only who reads them knows.
    """
    if link.is_soft_404:
        says = link.last.says
        home = say("leads to the start page now")
        what = say("answers with a page that says “{says}”", says=says) if says else home
        yield from link.problems(what, say("open it, find the page's new address, or take the link out"))
