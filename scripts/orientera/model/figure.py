"""A figure with its year and source. A small group is not counted out: its people could be recognized."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from orientera.model.entry import Entry, Origin, Reference, Text

SMALLEST_GROUP = 5
"""People. A group of fewer is masked, as statistics of Swedish authorities are."""


class Figure(Entry):
    """One entry of ``figures.yml``; ``value`` is a number, or ``masked`` for a group under five."""

    label: Text
    value: Annotated[int, Field(ge=0)] | Literal["masked"]
    people: bool
    """Whether people are counted."""
    about: bool = False
    """Whether the source says that the number is a rough one."""
    year: Annotated[int, Field(ge=1900, le=2100)]
    source: Origin
    county: Annotated[str, Reference("counties")] | None = None

    @property
    def is_masked(self) -> bool:
        """Whether the number must not be shown: somebody masked it, or it counts a group under five."""
        return self.value == "masked" or self.is_small

    @property
    def is_small(self) -> bool:
        """Whether a group under five stands here in clear."""
        return self.people and self.value != "masked" and 0 < self.value < SMALLEST_GROUP
