"""A state grant that municipalities or organisations apply for."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from orientera.model.entry import Entry, Reference, Text

Year = Annotated[int, Field(ge=2010, le=2100)]
"""A year of grants: the first ordinance that is still in force is of 2010."""


class Grant(Entry):
    """One entry of ``grants.yml``.

    ``applicants`` holds for the whole country, ``by_county`` adds what one county says beside it: who applies there,
    and for what. ``decides`` names who decides and pays, ``documents`` what is handed in.
    """

    name: Text
    purpose: Text
    laws: Annotated[list[Annotated[str, Reference("laws")]], Field(min_length=1)]
    applicants: Text
    by_county: dict[Annotated[str, Reference("counties")], Text] = Field(default_factory=dict)
    target_group: Text
    decides: Text
    priorities: dict[Year, Text] = Field(default_factory=dict)
    documents: Text
    reporting: Text
