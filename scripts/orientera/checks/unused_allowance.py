"""An allowance that allows nothing any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Problem, Severity, did_you_mean
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from orientera.model.allowance import Allowance


@check(each=Site.unused_allowances, severity=Severity.WARNING)
def unused_allowance(unused: tuple[Allowance, Collection[str]]) -> Iterator[Problem]:
    """What a page's front matter allows is there to be allowed.

    An allowance that outlives its reason hides the next fault of that kind.
    """
    allowance, rules = unused
    if allowance.rule not in rules:
        hint = did_you_mean(allowance.rule, rules, "'orientera explain' lists the rules")
        yield Problem(allowance.place, f"the page allows {allowance.rule}, which is no rule", hint)
        return
    about = f" about {allowance.text}" if allowance.text else ""
    yield Problem(
        allowance.place, f"the page allows {allowance.rule}{about}, and nothing is found", "take it out of allow"
    )
