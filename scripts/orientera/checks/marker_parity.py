"""Markers of a translation that are not its source's."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from orientera.model.block import INSTEAD
from orientera.model.block import KINDS as OF_BLOCKS
from orientera.model.check import check
from orientera.model.finding import Location, Problem
from orientera.model.marker import KINDS, broken_markers
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.page import Marker, Page, Pair


@check(each=Site.pairs)
def marker_parity(pair: Pair) -> Iterator[Problem]:
    """A translation shows the telephone numbers and addresses of its source: the same ``[[...]]`` markers.

    A number that is lost in translation is lost for the reader who needs it most. A marker that is written in a wrong
    way is unknown-marker's business.
    """
    if pair.is_without_text:
        return
    wanted, there = _count(pair.source), _count(pair.target)
    if wanted != there:
        broken = (one for unit in pair.target.units for one in broken_markers(unit.text, (*KINDS, *OF_BLOCKS)))
        wanted -= Counter((one.kind, one.id) for one in broken)
    for (kind, key), count in (wanted - there).items():
        line = next(m.line for m in pair.source.markers if _name(m) == (kind, key))
        name = f"[[{kind}:{key}]]" if key else f"[[{kind}]]"
        times = f" {count} times" if count > 1 else ""
        yield Problem(Location(pair.target.file), f"{name} is missing{times}", f"see {pair.source.file}:{line}")
    for kind, key in there - wanted:
        line = next(m.line for m in pair.target.markers if _name(m) == (kind, key))
        name = f"[[{kind}:{key}]]" if key else f"[[{kind}]]"
        hint = f"{pair.source.file} does not have it here: take it out, or add it to the source"
        yield Problem(Location(pair.target.file, line), f"{name} is not in the source", hint)


def _count(page: Page) -> Counter[tuple[str, str]]:
    return Counter(_name(marker) for marker in page.markers)


def _name(marker: Marker) -> tuple[str, str]:
    """Say what is compared: each language's text has a version of its own."""
    return marker.kind, marker.id.partition("@")[0] if marker.kind == INSTEAD else marker.id
