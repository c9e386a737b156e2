"""A part that was confirmed without new text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Location, Problem, Severity
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.freshness import Entry, PageFreshness
    from orientera.model.page import Pair


@check(each=Site.changed_records, severity=Severity.NOTICE)
def kept_unit(change: tuple[Pair, PageFreshness, tuple[Entry, ...]]) -> Iterator[Problem]:
    """Who reviews a pull request sees which parts were confirmed for a new source without a new text.

    That can be right; where many are confirmed at once, somebody may have wanted the list to be empty.
    """
    pair, freshness, before = change
    sources = {entry.own: entry.source for entry in before}
    for one in freshness.units:
        if one.entry is None or one.source is None or one.target is None:
            continue
        if sources.get(one.entry.own, one.entry.source) != one.entry.source:
            message = f"the {one.target.name} {one.name} was confirmed for a new source, and its text is the old one"
            hint = f"compare it with {pair.source.file}:{one.source.line}"
            yield Problem(Location(pair.target.file, one.target.line), message, hint)
