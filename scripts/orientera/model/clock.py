"""The day that a site is built for, and for which days what was built holds."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta


@dataclass(frozen=True)
class Validity:
    """Days on which something built says the same: from ``since``, before ``until``; None is without end."""

    since: date | None = None
    until: date | None = None

    def holds(self, day: date) -> bool:
        """Say whether a day is one of these."""
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)

    def __and__(self, other: Validity) -> Validity:
        """The days that both hold."""
        since = [day for day in (self.since, other.since) if day]
        until = [day for day in (self.until, other.until) if day]
        return Validity(max(since, default=None), min(until, default=None))


@dataclass
class Clock:
    """Answers questions about ``today``, and keeps which days were asked about."""

    today: date
    _asked: set[date] = field(default_factory=set)

    def is_past(self, day: date) -> bool:
        """Say whether a day lies before today."""
        self._asked.add(day)
        return day < self.today

    def start(self) -> None:
        """Forget what was asked: something new is being built."""
        self._asked.clear()

    def validity(self) -> Validity:
        """The days on which every question since start() has the same answer."""
        turns = [day + timedelta(days=1) for day in self._asked]
        past = [turn for turn in turns if turn <= self.today]
        return Validity(max(past, default=None), min((turn for turn in turns if turn > self.today), default=None))
