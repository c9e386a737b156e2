"""News: what has happened, with the day, month or year that is known of it."""

from __future__ import annotations

import datetime
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, HttpUrl, StringConstraints

from orientera.model.entry import Entry, Reference, Text


def _exists(value: str) -> str:
    try:
        first_day(value)
    except ValueError as error:
        raise ValueError(f"there is no day {value}") from error
    return value


Day = Annotated[str, StringConstraints(pattern=r"^\d{4}(-\d\d(-\d\d)?)?$"), AfterValidator(_exists)]
"""A day, or the month or year of which no more is known: ``2019-09-12``, ``2017-09`` or ``2025``."""


def first_day(value: str) -> datetime.date:
    """Give the first day of a day, month or year that is written as in ISO 8601."""
    return datetime.date.fromisoformat(f"{value}-01-01"[:10])


class Picture(BaseModel):
    """A picture below the content folder, with what it shows, for those who do not see it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    file: Annotated[str, StringConstraints(pattern=r"^assets/[^\s:]+\.(avif|gif|jpe?g|png|svg|webp)$")]
    alt: Text


class News(Entry):
    """One entry of ``news.yml``. Without county it is for the whole country; ``body`` has a paragraph a line.

    Where no source gives a date there is none: such news stand last, and in no feed.
    """

    date: Day | None = None
    title: Text
    teaser: Text
    body: Text | None = None
    county: Annotated[str, Reference("counties")] | None = None
    link: HttpUrl | None = None
    picture: Picture | None = None
    source: Annotated[str, Field(min_length=1)]

    @property
    def first_day(self) -> datetime.date | None:
        """The first day of the day, month or year that is known."""
        return first_day(self.date) if self.date else None
