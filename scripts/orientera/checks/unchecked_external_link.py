"""A link that leaves the site, and nobody knows whether it is dead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.external import ExternalLink, ExternalLinks
from orientera.model.finding import Severity
from orientera.model.said import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.finding import Problem


@check(each=ExternalLinks.every, severity=Severity.NOTICE)
def unchecked_external_link(link: ExternalLink) -> Iterator[Problem]:
    """What a link leads to can be looked at by a program.

    Where a host lets in no programs, has a bad day, or fails for the first time, the link may be good all the same.
    """
    if not link.is_good and not link.seen.is_broken:
        what = say("has failed once") if link.has_failed else say("could not be checked")
        said = say("{what}: {why}{good}", what=what, why=link.last.words, good=link.last_good)
        yield from link.problems(said, link.next_step)
