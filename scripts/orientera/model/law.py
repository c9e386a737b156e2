"""A law or an ordinance that pages refer to, by its number in Svensk författningssamling (SFS)."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, HttpUrl, StringConstraints

from orientera.model.entry import Entry, Reference, Text

Sfs = Annotated[str, StringConstraints(pattern=r"^[12]\d{3}:\d{1,4}$")]
"""The year, a colon and the number of that year: ``2016:1364``."""

_SWEDISH = {"law": "lag", "ordinance": "förordning"}


class Law(Entry):
    """One entry of ``laws.yml``; ``name`` says in our words what it is about.

    ``often_meant`` names the law that is meant where a sentence has this number and one of these words: some
    numbers are often taken for each other.
    """

    sfs: Sfs
    type: Literal["law", "ordinance"]
    name: Text
    url: HttpUrl | None = None
    often_meant: dict[str, Annotated[str, Reference("laws")]] = Field(default_factory=dict)

    @property
    def citation(self) -> str:
        """The law as it is cited, which is Swedish in every language: ``förordning (2016:1364)``."""
        return f"{_SWEDISH[self.type]} ({self.sfs})"
