"""Alerts: what readers of one county, of some, or of all must know for some time."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Annotated, Literal, Self
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, Field, HttpUrl, StringConstraints, model_validator

from orientera.model.entry import SOURCE, Entry, Reference, Text

STOCKHOLM = ZoneInfo("Europe/Stockholm")
SECOND = "en"
"""What is shown beside Swedish to readers whose language has no text."""


def _exists(value: str) -> str:
    try:
        datetime.fromisoformat(value)
    except ValueError as error:
        raise ValueError(
            f"there is no time {value}: write 2026-11-22, or 2026-11-22 18:00 in Swedish time"
        ) from error
    return value


Moment = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d\d-\d\d( \d\d:\d\d)?$"), AfterValidator(_exists)]
"""A day, or a time of a day in Sweden: ``2026-11-22`` or ``2026-11-22 18:00``."""


class Alert(Entry):
    """One entry of ``alerts.yml``, shown from ``from`` to ``to``: days are whole, no counties is all."""

    level: Literal["info", "warning", "emergency"]
    text: Text
    from_: Annotated[Moment, Field(alias="from")]
    to: Moment
    counties: tuple[Annotated[str, Reference("counties")], ...] = ()
    link: HttpUrl | None = None

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        if self.until <= self.since:
            raise ValueError(f"the alert ends {self.to}, before it begins {self.from_}")
        return self

    @property
    def since(self) -> datetime:
        """When it begins to be shown."""
        return datetime.fromisoformat(self.from_).replace(tzinfo=STOCKHOLM)

    @property
    def until(self) -> datetime:
        """When it is shown no longer: the midnight after ``to``, where that is a day."""
        end = datetime.fromisoformat(self.to).replace(tzinfo=STOCKHOLM)
        return end if " " in self.to else end + timedelta(days=1)  # by the wall clock, also where summer begins

    @property
    def first_day(self) -> date:
        """The day on which it begins to be shown."""
        return self.since.date()

    @property
    def last_day(self) -> date:
        """The last day on which it is shown."""
        return date.fromisoformat(self.to[:10])

    def concerns(self, county: str) -> bool:
        """Say whether readers of a county are meant; an empty id is the start page, for readers of all."""
        return not county or not self.counties or county in self.counties

    def codes_for(self, code: str) -> list[str]:
        """The codes of the languages that a reader of a language is shown: their own, else Swedish and English."""
        best = self.text.best(code)
        if best in (code, code.partition("-")[0]):
            return [best]
        return [SOURCE, *([SECOND] if SECOND in self.text.root else [])]
