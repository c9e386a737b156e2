"""A translation whose facts are not its source's."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.fact import PERIOD, SPELLED, numbers_of_period
from orientera.model.finding import Location, Problem
from orientera.model.freshness import State
from orientera.model.marker import KINDS, broken_markers
from orientera.model.number import dial
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from orientera.model.page import Page, Pair
    from orientera.model.unit import Unit

Facts = Counter[tuple[str, str]]


@check(each=Site.fresh_pairs)
def fact_parity(pair_in_site: tuple[Pair, Site]) -> Iterator[Problem]:
    """A translation gives the telephone numbers, dates, amounts, laws and addresses of its source.

    A wrong digit sends someone to a stranger. Small numbers may be words in one language and digits in another, as
    long as no other number stands in their place. A part whose source has changed since is outdated-unit's business:
    who mends a number in Swedish is not held up by eleven translations.
    """
    pair, site = pair_in_site
    if pair.is_without_text:
        return
    sections = None if pair.is_alike else (_by_heading(pair.source), _by_heading(pair.target))
    older = {one.target for one in site.freshness_of(pair).units if one.state is State.FACTS_CHANGED}
    for source, target in pair.units():
        if target in older or any(broken_markers(target.text, KINDS)):  # unknown-marker says it
            continue
        wanted, there = Counter(source.facts), Counter(target.facts)
        given = Counter(_given(source, site) - _given(target, site))  # typed-phone and marker-parity say it
        missing, added = _without_periods(wanted - there, there - wanted - given)
        if sections is not None:  # a paragraph that was divided or joined has its facts beside it
            whole, whole_there = sections[0][source.heading], sections[1][target.heading]
            missing, added = missing & (whole - whole_there), added & (whole_there - whole)
        yield from _said(pair, source, target, missing, added)


def _by_heading(page: Page) -> Mapping[str, Facts]:
    """The facts below each heading of a page."""
    found: defaultdict[str, Facts] = defaultdict(Counter)
    for unit in page.translatable():
        found[unit.heading].update(unit.facts)
    return found


def _given(unit: Unit, site: Site) -> set[tuple[str, str]]:
    """The telephone numbers that a unit's markers show."""
    entries = (site.data.authorities.get(marker.id) for marker in unit.markers if marker.kind == "phone")
    return {("telephone number", dial(entry.phone)) for entry in entries if entry is not None and entry.phone}


def _said(pair: Pair, source: Unit, target: Unit, missing: Facts, added: Facts) -> Iterator[Problem]:
    where = Location(pair.target.file, target.line)
    hint = f"compare with {pair.source.file}:{source.line}"
    if missing and added:
        known, other = (" and ".join(f"the {kind} {fact}" for kind, fact in found) for found in (missing, added))
        yield Problem(where, f"{known} of the source is here {other}", hint)
        return
    for kind, fact in missing:
        if not _is_spelled(kind, fact):
            yield Problem(where, f"the {kind} {fact} is missing", hint)
    for kind, fact in added:
        if not _is_spelled(kind, fact):
            yield Problem(where, f"the {kind} {fact} is not in the source", hint)


def _without_periods(missing: Facts, added: Facts) -> tuple[Facts, Facts]:
    """Leave out centuries and decades, however the translation counts them."""
    for kind, fact in list(missing):
        if kind == PERIOD:
            del missing[kind, fact]
            added -= Counter(("number", same) for same in numbers_of_period(fact))
    return missing, added


def _is_spelled(kind: str, fact: str) -> bool:
    return kind == "number" and int(fact) <= SPELLED
