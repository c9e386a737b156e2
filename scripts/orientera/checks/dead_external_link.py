"""A link that leaves the site and leads to nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.external import ExternalLink, ExternalLinks
from orientera.model.said import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.finding import Problem


@check(each=ExternalLinks.every)
def dead_external_link(link: ExternalLink) -> Iterator[Problem]:
    """A page, document or picture of another site is there when we link to it.

    A fault of an hour is not one: it is said when it was so twice, a day or more apart, and never good between.
    """
    if link.seen.is_broken and link.seen.failed_since is not None:
        said = say("{why}, since {day} or before", why=link.last.words, day=link.seen.failed_since.date())
        yield from link.problems(said, say("find its new address, or take the link out"))
