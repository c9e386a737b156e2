"""Strategies, action plans and agreements of a county, each with a term, and what was promised about them."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, field_validator, model_validator

from orientera.model.entry import Entry, Reference, Text

Year = Annotated[int, Field(ge=1990, le=2100)]


class Promise(BaseModel):
    """Something promised and not yet kept; ``since`` is the day it was made, or first seen by us."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    text: Text
    since: date


class Plan(Entry):
    """One entry of ``plans.yml``. It holds from the first day of ``first_year`` to the last of ``last_year``.

    ``decided`` is a year, a month or a day, as exactly as it is known. ``history`` says that an editor keeps an
    expired plan on purpose; readers are told that it has expired either way.
    """

    county: Annotated[str, Reference("counties")]
    kind: Literal["strategy", "action-plan", "agreement"]
    title: Text
    summary: Text
    first_year: Year
    last_year: Year
    decided: Annotated[str, StringConstraints(pattern=r"^\d{4}(-\d\d(-\d\d)?)?$")] | None = None
    by: Text | None = None
    parties: tuple[Text, ...] = ()
    directions: tuple[Text, ...] = ()
    documents: tuple[Annotated[str, Reference("documents")], ...] = ()
    promised: Promise | None = None
    history: bool = False

    @property
    def last_day(self) -> date:
        """The last day of its term."""
        return date(self.last_year, 12, 31)

    @field_validator("decided")
    @classmethod
    def _is_a_day(cls, value: str | None) -> str | None:
        if value is not None:
            date.fromisoformat(value + "-01" * (2 - value.count("-")))
        return value

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Plan:
        if self.last_year < self.first_year:
            raise ValueError("last_year is before first_year")
        return self
