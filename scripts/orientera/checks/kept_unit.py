"""A part that was confirmed without new text."""

from __future__ import annotations

from collections import Counter
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

    That can be right; where many are confirmed at once, somebody may have wanted the list to be empty. A record that
    'orientera confirm' has not written says nothing of who has looked: such a part is unconfirmed.
    """
    pair, freshness, before = change
    left = Counter((entry.own, entry.source) for entry in before)
    texts = {entry.own for entry in before}
    for one in freshness.units:
        if one.entry is None or one.source is None or one.target is None:
            continue
        made = one.entry.own, one.entry.source
        if left[made] or one.entry.own not in texts:
            left[made] -= 1
            continue
        what = f"the {one.target.name} {one.name}"
        if one.entry.is_kept:
            message = f"{what} was confirmed for a new source, and its text is the old one"
            severity = None
        else:
            message = f"{what}: its record was given a new source, and its text is the old one: it is unconfirmed"
            severity = Severity.WARNING
        hint = f"compare it with {pair.source.file}:{one.source.line}"
        if severity:
            hint += f", then: orientera confirm {pair.target.language.code}/{pair.target.path} --block {one.name}"
        yield Problem(Location(pair.target.file, one.target.line), message, hint, severity=severity)
