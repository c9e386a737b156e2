"""A link to a page that is not there, of a host that says that all is well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.external import ExternalLink, ExternalLinks
from orientera.model.finding import Severity

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
        what = f"answers with a page that says “{says}”" if says else "leads to the start page now"
        yield from link.problems(what, "open it, find the page's new address, or take the link out")
