"""Meetings of the county boards and others: when, where, for whom, and what was published afterwards."""

from __future__ import annotations

import re
from datetime import date  # noqa: TC003 - pydantic reads it
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, HttpUrl, NaiveDatetime, WithJsonSchema, model_validator

from orientera.model.entry import Entry, Reference, Text

_MINUTE = r"^\d{4}-\d\d-\d\d \d\d:\d\d$"


def _to_the_minute(value: Any) -> Any:
    """Refuse a day alone: it would become a meeting at midnight."""
    if isinstance(value, str) and not re.match(_MINUTE, value):
        raise ValueError("write day and time in Sweden: 2026-03-01 10:00")
    return value


LocalTime = Annotated[
    NaiveDatetime,
    BeforeValidator(_to_the_minute),
    WithJsonSchema({"type": "string", "pattern": _MINUTE, "description": "Day and time in Sweden: 2026-03-01 10:00"}),
]
"""A day and a time as clocks in Sweden show it."""


class Event(Entry):
    """One meeting of ``events.yml``.

    ``changed`` is the day on which the entry was last changed: calendars take the newer of two copies.
    ``no_documents`` says that nothing was published after the meeting, and none will be.
    """

    title: Text
    county: Annotated[str, Reference("counties")]
    starts: LocalTime
    ends: LocalTime
    register_by: date | None = None
    place: Text | None = None
    online: HttpUrl | None = None
    audience: tuple[Literal["newcomers", "teachers", "officials", "everyone"], ...]
    documents: tuple[Annotated[str, Reference("documents")], ...] = ()
    no_documents: bool = False
    cancelled: bool = False
    changed: date

    @model_validator(mode="after")
    def _is_somewhere(self) -> Event:
        if self.place is None and self.online is None:
            raise ValueError("a meeting needs a place, an address online, or both")
        return self

    @model_validator(mode="after")
    def _is_named_after_its_county(self) -> Event:
        # Counties and meetings have calendar files side by side: the names must differ.
        if not self.id.startswith(f"{self.county}-"):
            raise ValueError(f"the id of a meeting begins with its county: {self.county}-...")
        return self

    @model_validator(mode="after")
    def _has_documents_or_none(self) -> Event:
        if self.documents and self.no_documents:
            raise ValueError("there are documents, and no_documents says that there are none")
        return self
