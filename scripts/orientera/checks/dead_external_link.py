"""A link that leaves the site and leads to nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.external import ExternalLink, ExternalLinks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.finding import Problem


@check(each=ExternalLinks.every)
def dead_external_link(link: ExternalLink) -> Iterator[Problem]:
    """A page, document or picture of another site is there when we link to it.

    A fault of an hour is not one: it is said when it was so twice, a day or more apart, and never good between.
    """
    if link.seen.is_broken and link.seen.failed_since is not None:
        said = f"{link.last.words}, since {link.seen.failed_since.date()} or before"
        yield from link.problems(said, "find its new address, or take the link out")
