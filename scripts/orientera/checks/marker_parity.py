"""Markers of a translation that are not its source's."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from orientera.model.block import INSTEAD
from orientera.model.block import KINDS as OF_BLOCKS
from orientera.model.check import check
from orientera.model.finding import Location, Problem
from orientera.model.marker import KINDS, broken_markers
from orientera.model.page import Marker
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from orientera.model.page import Page, Pair
    from orientera.model.unit import Unit

    _Name = tuple[str, str]  # kind and id


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
    beside = _beside(pair) if wanted != there else {}
    for name, count in (wanted - there).items():
        unit = _unit_with(pair.source, name, beside)
        other = beside.get(id(unit)) if pair.is_alike else None  # else it may be another one
        times = f" {count} times" if count > 1 else ""
        where = Location(pair.target.file, other.line if other is not None else 0)
        hint = f"see {pair.source.file}:{_line(unit, name)}"
        yield Problem(where, f"{_written(name)} is missing{times}", hint, severity=pair.severity)
    for name in there - wanted:
        line = _line(_unit_with(pair.target, name, beside), name)
        hint = f"{pair.source.file} does not have it here: take it out, or add it to the source"
        where = Location(pair.target.file, line)
        yield Problem(where, f"{_written(name)} is not in the source", hint, severity=pair.severity)


def _beside(pair: Pair) -> dict[int, Unit]:
    """The unit that stands for each unit in the other language, both ways, by the unit's identity."""
    found = {}
    for source, target in pair.units():
        found[id(source)], found[id(target)] = target, source
    return found


def _unit_with(page: Page, name: _Name, beside: Mapping[int, Unit]) -> Unit:
    """The unit that has a marker which the one beside it lacks; else the first one that has it."""

    def count(unit: Unit | None) -> int:
        return sum(_name(marker) == name for marker in unit.markers) if unit is not None else 0

    having = [unit for unit in page.units if count(unit)]
    return next((unit for unit in having if count(unit) > count(beside.get(id(unit)))), having[0])


def _line(unit: Unit, name: _Name) -> int:
    return next(marker.line for marker in unit.markers if _name(marker) == name)


def _written(name: _Name) -> str:
    return str(Marker(*name, 0))


def _count(page: Page) -> Counter[_Name]:
    return Counter(_name(marker) for marker in page.markers)


def _name(marker: Marker) -> _Name:
    """Say what is compared: each language's text has a version of its own."""
    return marker.kind, marker.id.partition("@")[0] if marker.kind == INSTEAD else marker.id
