"""A call whose dates do not fit together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.call import Call
from orientera.model.check import check
from orientera.model.finding import Problem
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.data import Data
    from orientera.model.entry import Placed


@check(each=Site.entries)
def call_dates(entry: tuple[Placed, Data]) -> Iterator[Problem]:
    """A call opens before its deadline, and the deadline is in the year of the money or the year before.

    A slip in a year shows a call as open that nobody can apply to, or hides one that is open.
    """
    placed, _ = entry
    call = placed.entry
    if not isinstance(call, Call):
        return
    where = placed.place
    if call.opens is not None and call.opens > call.deadline:
        message = f"the call {call.id} opens on {call.opens}, after its deadline {call.deadline}"
        yield Problem(where, message, "compare both dates with the county board's page")
    if call.deadline.year not in (call.year - 1, call.year):
        message = f"the call {call.id} is of {call.year}, but its deadline is {call.deadline}"
        yield Problem(where, message, "compare the year and the deadline with the county board's page")
