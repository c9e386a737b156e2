"""A report that compares places by indicators: what it compares, with how many, and where it is."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, HttpUrl

from orientera.model.entry import Entry, Origin, Reference, Text


class Indicators(Entry):
    """One entry of ``indicators.yml``.

    ``number`` counts the indicators, ``compares`` says which places with which. A ``year`` that the source does not
    give is left out, and readers are told so. Without ``url`` they are sent to the county's board.
    """

    title: Text
    summary: Text
    compares: tuple[Text, ...] = ()
    number: Annotated[int, Field(ge=1)]
    year: Annotated[int, Field(ge=1990, le=2100)] | None = None
    url: HttpUrl | None = None
    source: Origin
    county: Annotated[str, Reference("counties")] | None = None
