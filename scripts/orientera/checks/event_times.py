"""A meeting that ends before it begins, or for which one registers when it is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.event import Event
from orientera.model.finding import Problem
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.data import Data
    from orientera.model.entry import Placed


@check(each=Site.entries)
def event_times(entry: tuple[Placed, Data]) -> Iterator[Problem]:
    """A meeting ends after it begins, and one registers for it on the day that it begins at the latest.

    Calendar programs drop a meeting that ends before it begins, and people come in vain when the day is wrong.
    """
    placed, _ = entry
    event = placed.entry
    if not isinstance(event, Event):
        return
    place = placed.place
    if event.ends <= event.starts:
        yield Problem(place, f"the meeting {event.id} ends before it begins", "correct starts or ends")
    if event.register_by is not None and event.register_by > event.starts.date():
        message = f"one registers for the meeting {event.id} when it has begun"
        yield Problem(place, message, "correct starts or register_by")
