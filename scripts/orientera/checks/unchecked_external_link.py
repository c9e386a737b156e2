"""A link that leaves the site, and nobody knows whether it is dead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.external import ExternalLink, ExternalLinks
from orientera.model.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.finding import Problem


@check(each=ExternalLinks.every, severity=Severity.NOTICE)
def unchecked_external_link(link: ExternalLink) -> Iterator[Problem]:
    """What a link leads to can be looked at by a program.

    Where a host lets in no programs, has a bad day, or fails for the first time, the link may be good all the same.
    """
    if not link.is_good and not link.seen.is_broken:
        what = "has failed once" if link.has_failed else "could not be checked"
        yield from link.problems(f"{what}: {link.last.words}{link.last_good}", link.next_step)
