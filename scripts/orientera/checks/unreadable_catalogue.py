"""A catalogue that cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Location, Problem
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.catalogue import Catalogue


@check(each=Site.every_catalogue)
def unreadable_catalogue(catalogue: Catalogue) -> Iterator[Problem]:
    """Every language has a gettext catalogue that can be read.

    Without it the buttons and notices of its pages are in English.
    """
    if catalogue.fault is not None:
        yield Problem(Location(catalogue.file, catalogue.fault.line), catalogue.fault.message, catalogue.fault.hint)
