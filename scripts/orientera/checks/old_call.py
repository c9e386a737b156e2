"""A call that has long been closed."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from orientera.model.call import Call
from orientera.model.check import check
from orientera.model.finding import Problem, Severity
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from orientera.model.entry import Placed

_KEPT = timedelta(days=365)


@check(each=Site.dated_entries, severity=Severity.NOTICE)
def old_call(dated: tuple[Placed, date]) -> Iterator[Problem]:
    """A call that closed more than a year ago is taken out of content/data/calls.yml, or kept with ``history: true``.

    Readers who see deadlines of years ago think that nobody looks after the page.
    """
    placed, today = dated
    call = placed.entry
    if isinstance(call, Call) and not call.history and call.deadline + _KEPT < today:
        yield Problem(
            placed.place,
            f"the call {call.id} closed on {call.deadline}",
            "take it out, or write 'history: true' where it is worth keeping",
        )
