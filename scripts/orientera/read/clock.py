"""Ask what day it is, and what time: nothing else here does."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo


def today() -> date:
    """Say what day it is in Stockholm."""
    return datetime.now(ZoneInfo("Europe/Stockholm")).date()


def now() -> datetime:
    """Say what time it is, in UTC, to the second."""
    return datetime.now(UTC).replace(microsecond=0)
