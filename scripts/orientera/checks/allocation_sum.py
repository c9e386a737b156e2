"""A sum of counties or municipalities that is not what was decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.allocation import Allocation, national
from orientera.model.check import check
from orientera.model.finding import Problem
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from orientera.model.data import Data
    from orientera.model.entry import Placed


@check(each=Site.entries)
def allocation_sum(part: tuple[Placed, Data]) -> Iterator[Problem]:
    """Numbers of counties add up to the country's, and numbers of municipalities to their county's.

    A digit that was copied wrong shows in the sum. Where some of the numbers are not known, nothing is added up, but
    they cannot be more than the whole; and each id is of a county, or of a municipality of the county.
    """
    placed, data = part
    one = placed.entry
    if not isinstance(one, Allocation):
        return
    place = placed.place
    parts, name, file = _parts(one, data)
    for unknown in sorted(set(one.numbers) - set(parts)):
        yield Problem(place, f"{one.id}: {unknown} is no {name}", f"take its id from content/data/{file}.yml")
    is_whole = set(one.numbers) == set(parts)
    if one.total is not None and (one.sum > one.total or (is_whole and one.sum != one.total)):
        message = f"{one.id}: the numbers are {one.sum} together, but the total is {one.total}"
        yield Problem(place, message, "compare each number with the source")
    if one.county is not None and is_whole:
        decided = [
            other.numbers[one.county]
            for other in national(data.allocations.values())
            if other.year == one.year and one.county in other.numbers
        ]
        if decided and one.sum not in decided:
            said = " or ".join(map(str, decided))
            message = f"{one.id}: the municipalities have {one.sum} together, but the county was assigned {said}"
            yield Problem(place, message, "compare with the ordinance of that year and with the board's decision")


def _parts(one: Allocation, data: Data) -> tuple[Collection[str], str, str]:
    """Say among what a number is shared out: ids, what they are, and where they are listed."""
    if one.county is None:
        return data.counties, "county", "counties"
    mine = [key for key, place in data.municipalities.items() if place.county == one.county]
    return mine, f"municipality of {one.county}", "municipalities"
