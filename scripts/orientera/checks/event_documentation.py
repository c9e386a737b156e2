"""A meeting that was long ago, and of which nothing was published."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.event import Event
from orientera.model.finding import Problem, Severity
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from orientera.model.entry import Placed

PATIENCE = timedelta(days=60)
"""So long the organiser has time to publish."""


@check(each=Site.dated_entries, severity=Severity.NOTICE)
def event_documentation(entry: tuple[Placed, date]) -> Iterator[Problem]:
    """Sixty days after a meeting its documentation is linked, or the entry says that there is none.

    Those who could not come look for it, and a meeting without either looks forgotten.
    """
    placed, today = entry
    event = placed.entry
    if not isinstance(event, Event) or event.cancelled or event.documents or event.no_documents:
        return
    if event.ends.date() + PATIENCE < today:
        yield Problem(
            placed.place,
            f"the meeting {event.id} was on {event.starts.date()}, and nothing of it is published",
            "name its documents, or write 'no_documents: true'",
        )
