"""A link to what has moved for good."""

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
def moved_external_link(link: ExternalLink) -> Iterator[Problem]:
    """A link gives the address that a page has now, not one that it has moved from for good (301 or 308).

    Who keeps an old address alive stops doing so one day.
    """
    if link.new_address:
        for mention in link.mentions:
            part = f"#{mention.fragment}" if mention.fragment else ""
            yield link.problem(
                mention, say("has moved for good"), say("write {address}", address=f"{link.new_address}{part}")
            )
