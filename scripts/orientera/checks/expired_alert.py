"""An alert that is over and still stands in the data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.alert import Alert
from orientera.model.check import check
from orientera.model.finding import Problem, Severity
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from orientera.model.entry import Placed


@check(each=Site.dated_entries, severity=Severity.NOTICE)
def expired_alert(dated: tuple[Placed, date]) -> Iterator[Problem]:
    """An alert that is over is taken out of content/data/alerts.yml.

    No page shows it any more, and among old alerts one does not see the one that is valid.
    """
    placed, today = dated
    alert = placed.entry
    if isinstance(alert, Alert) and alert.last_day < today:
        yield Problem(
            placed.place,
            f"the alert {alert.id} was over {alert.to}",
            "take it out, or give it a later 'to'",
        )
