"""Turn allocations into CSV: UTF-8, commas, lines that end as on Unix; a number that is not known is empty."""

from __future__ import annotations

import csv
import io
from itertools import groupby
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from orientera.model.allocation import Allocation
    from orientera.model.county import County, Municipality
    from orientera.model.data import Data

FOLDER = "data"
COUNTRY = ("00", "Riket")
"""Statistics Sweden's code and name of the whole country."""

Row = tuple[object, ...]
_Place = TypeVar("_Place", "County", "Municipality")


def table_files(data: Data) -> Iterator[tuple[str, str]]:
    """Yield path and text of the tables: one of all counties, and one for each county and year of municipalities."""
    from orientera.model.allocation import municipal, national  # the models of data take their time to load

    decisions = national(data.allocations.values())
    if decisions:
        head = ("year", "from", "ordinance", "county_code", "county", "number")
        yield national_path(), _csv(head, _counties(decisions, data))
    head = ("year", "from", "municipality_code", "municipality", "number", "derived")
    for county in data.counties.values():
        mine = municipal(data.allocations.values(), county.id)
        places = [place for place in data.municipalities.values() if place.county == county.id]
        for year, decisions_of_year in groupby(mine, key=lambda one: one.year):
            yield municipal_path(county.id, year), _csv(head, _municipalities(decisions_of_year, places))


def national_path() -> str:
    """Where the table of the counties stands in the site."""
    return f"{FOLDER}/lanstal.csv"


def municipal_path(county: str, year: int) -> str:
    """Where the table of a year's numbers of a county's municipalities stands in the site."""
    return f"{FOLDER}/kommuntal-{county}-{year}.csv"


def _counties(decisions: Iterable[Allocation], data: Data) -> Iterator[Row]:
    for one in decisions:
        start = (one.year, one.since, one.ordinance)
        yield (*start, *COUNTRY, one.total)
        for county in _by_code(data.counties.values()):
            yield (*start, county.code, county.name, one.numbers.get(county.id))


def _municipalities(decisions: Iterable[Allocation], places: list[Municipality]) -> Iterator[Row]:
    for one in decisions:
        derived = "yes" if one.derived else "no"
        for place in _by_code(places):
            yield (one.year, one.since, place.code, place.name, one.numbers.get(place.id), derived)


def _by_code(places: Iterable[_Place]) -> list[_Place]:
    return sorted(places, key=lambda place: place.code)


def _csv(head: Row, rows: Iterable[Row]) -> str:
    """Write a table; None is an empty field."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(head)
    writer.writerows(rows)
    return out.getvalue()
