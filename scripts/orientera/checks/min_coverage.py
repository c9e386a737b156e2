"""A language that has too few pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Location, Problem
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.coverage import Coverage


@check(each=Site.demands)
def min_coverage(demand: tuple[Coverage, int]) -> Iterator[Problem]:
    """A language has at least the share of pages that ``--min-coverage LANG=PERCENT`` demands.

    It holds what has been reached: a release that loses translations is stopped.
    """
    coverage, wanted = demand
    if 100 * coverage.present < wanted * coverage.total:
        code = coverage.language.code
        message = (
            f"{code} has {coverage.present} of {coverage.total} pages ({coverage.percent} %), {wanted} % is demanded"
        )
        yield Problem(Location(code), message, f"translate the pages that 'orientera translations' lists for {code}")
