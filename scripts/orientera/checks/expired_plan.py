"""A strategy, plan or agreement whose term is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Problem, Severity
from orientera.model.plan import Plan
from orientera.model.site import Site

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from orientera.model.entry import Placed


@check(each=Site.dated_entries, severity=Severity.WARNING)
def expired_plan(entry_and_day: tuple[Placed, datetime.date]) -> Iterator[Problem]:
    """A strategy, action plan or agreement has a term that is not over, or is marked as history.

    Readers are told on the page that it has expired; an editor has to find what came after it.
    """
    placed, today = entry_and_day
    plan = placed.entry
    if not isinstance(plan, Plan) or plan.history or plan.last_day >= today:
        return
    days = (today - plan.last_day).days
    message = f"{plan.title.of('sv')} expired on {plan.last_day}, {days} {'day' if days == 1 else 'days'} ago"
    hint = "enter what came after it, and write history: true if this one is kept"
    yield Problem(placed.place, message, hint)
