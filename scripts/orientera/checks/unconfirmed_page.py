"""A translation of which nobody has said what it was made from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Location, Problem, Severity
from orientera.model.freshness import State
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.freshness import PageFreshness
    from orientera.model.page import Pair


@check(each=Site.freshness, severity=Severity.NOTICE)
def unconfirmed_page(page: tuple[Pair, PageFreshness]) -> Iterator[Problem]:
    """Of each part of a translation, its record says which text of the source it was made from.

    Without it, nobody learns of a later change of the source that the translation does not follow.
    """
    pair, freshness = page
    count = freshness.count(State.UNCONFIRMED)
    if count:
        target = f"{pair.target.language.code}/{pair.target.path}"
        message = f"{count} of {len(freshness.units)} parts are unconfirmed"
        hint = f"compare them with {pair.source.file}, then: orientera confirm {target}"
        yield Problem(Location(pair.target.file), message, hint)
