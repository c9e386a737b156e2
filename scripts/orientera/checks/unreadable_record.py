"""A record that cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Location, Problem
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.page import Fault


@check(each=Site.unreadable_records)
def unreadable_record(record: tuple[str, Fault]) -> Iterator[Problem]:
    """A record of what a translation was made from is JSON of the version that the program knows.

    What cannot be read counts as not there, and every part of the page as unconfirmed.
    """
    file, fault = record
    yield Problem(Location(file, fault.line), fault.message, fault.hint)
