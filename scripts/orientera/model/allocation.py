"""How many new arrivals are to be received: numbers of counties (länstal) and of municipalities (kommuntal)."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Annotated

from pydantic import Field, StringConstraints, model_validator

from orientera.model.entry import Entry, Id, Reference, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Count = Annotated[int, Field(ge=0)]


class Allocation(Entry):
    """One decision of ``allocations/``: ``numbers`` by county, or by municipality where ``county`` says of which.

    Whoever is not in ``numbers`` has a number that is not known: it is never zero. A decision
    that changed a year's numbers later is an entry of its own, and ``since`` says from when. ``ordinance`` is the SFS
    number. Numbers that nobody published, but follow from others, are ``derived``.
    """

    year: Annotated[int, Field(ge=2016, le=2100)]
    since: datetime.date | None = None
    county: Annotated[str, Reference("counties")] | None = None
    total: Count | None = None
    ordinance: Annotated[str, StringConstraints(pattern=r"^\d{4}:\d+$")] | None = None
    derived: bool = False
    source: Text
    numbers: dict[Id, Count] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _since_is_in_the_year(self) -> Allocation:
        if self.since is not None and self.since.year != self.year:
            raise ValueError(f"since is not in {self.year}")
        return self

    @property
    def sum(self) -> int:
        """The sum of the numbers that are known."""
        return sum(self.numbers.values())


def national(allocations: Iterable[Allocation]) -> list[Allocation]:
    """The decisions on counties, the oldest first."""
    return sorted((one for one in allocations if one.county is None), key=_order)


def municipal(allocations: Iterable[Allocation], county: str) -> list[Allocation]:
    """The decisions on the municipalities of a county, the newest first."""
    return sorted((one for one in allocations if one.county == county), key=_order, reverse=True)


def every_year(allocations: Iterable[Allocation]) -> Iterator[tuple[int, Allocation | None]]:
    """Yield each decision on counties with its year, the oldest first; a year between them without any has None."""
    before = None
    for one in national(allocations):
        for year in range(before + 1 if before is not None else one.year, one.year):
            yield year, None
        yield one.year, one
        before = one.year


def _order(one: Allocation) -> tuple[int, datetime.date]:
    return one.year, one.since or datetime.date.min
