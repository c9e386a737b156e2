"""A part of a translation that is older than its source."""

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

_SAID = {
    State.FACTS_CHANGED: "urgent: a number, an address or a law of its source has changed",
    State.SOURCE_CHANGED: "its source has changed",
    State.LINKS_MOVED: "a link of its source has moved",
}


@check(each=Site.freshness, severity=Severity.NOTICE)
def outdated_unit(page: tuple[Pair, PageFreshness]) -> Iterator[Problem]:
    """A translation says what its source says now.

    Who edits the source is not held up by it: readers are told which parts are older, and see a changed number in
    Swedish. Editing a translation clears nothing; 'orientera confirm' does.
    """
    pair, freshness = page
    target = f"{pair.target.language.code}/{pair.target.path}"
    for one in freshness.units:
        if one.state is State.MISSING and one.source is not None and pair.is_behind:
            message = f"the {one.source.name} {one.name} of its source is missing"
            hint = f"translate {pair.source.file}:{one.source.line}, then: orientera confirm {target}"
            yield Problem(Location(pair.target.file), message, hint)
        elif one.state is State.ORPHAN and one.target is not None and pair.is_behind:
            message = f"the source has no such {one.target.name} any more"
            hint = "take it out, if it says what is gone"
            yield Problem(Location(pair.target.file, one.target.line), message, hint)
        elif one.state in _SAID and one.source is not None and one.target is not None:
            message = f"the {one.target.name} {one.name}: {_SAID[one.state]}"
            edited = ", and has been edited since" if one.is_edited else ""
            then = f"orientera confirm {target} --block {one.name}"
            hint = f"compare with {pair.source.file}:{one.source.line}, then: {then}"
            yield Problem(Location(pair.target.file, one.target.line), message + edited, hint)
