"""A call: the time in which a county board takes applications for a grant."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from orientera.model.entry import Entry, Reference, Text
from orientera.model.grant import Year  # noqa: TC001 - pydantic reads it

if TYPE_CHECKING:
    from collections.abc import Callable

Status = Literal["upcoming", "open", "closed"]


class Call(Entry):
    """One entry of ``calls.yml``.

    ``year`` is the year of the money, ``deadline`` the last day to apply; without ``opens`` the first day is not
    known. ``source`` says where the dates were read, ``documents`` are what came with the call. ``history`` is for a
    call that is kept as an example of the past.
    """

    grant: Annotated[str, Reference("grants")]
    county: Annotated[str, Reference("counties")]
    year: Year
    opens: date | None = None
    deadline: date
    source: str
    documents: list[Annotated[str, Reference("documents")]] = Field(default_factory=list)
    note: Text | None = None
    history: bool = False

    def status(self, is_past: Callable[[date], bool]) -> Status:
        """Say where the call stands on the day that ``is_past`` knows; the deadline itself is open to its end."""
        if is_past(self.deadline):
            return "closed"
        if self.opens is not None and not is_past(self.opens - timedelta(days=1)):
            return "upcoming"
        return "open"
