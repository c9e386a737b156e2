"""A reference of an entry to an entry that there is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Problem, did_you_mean
from orientera.model.reference import references
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.data import Data
    from orientera.model.entry import Placed


@check(each=Site.entries)
def unknown_reference(placed_with_data: tuple[Placed, Data]) -> Iterator[Problem]:
    """An entry of content/data that names another entry names one that there is.

    With a wrong letter in the id of a county, a call for grants stands on no county's page.
    """
    placed, data = placed_with_data
    for field, kind, wanted in references(placed.entry):
        known = data.of(kind)
        if wanted not in known:
            hint = did_you_mean(wanted, known, f"add it to content/data/{kind}.yml, or correct the id")
            message = f"{field} of {placed.entry.id}: there is no {wanted} among the {kind}"
            yield Problem(placed.place, message, hint)
