"""Links of a translation that are not its source's."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from orientera.model.check import check
from orientera.model.finding import Location, Problem
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.page import Page, Pair


@check(each=Site.documented_pairs)
def link_parity(pair: Pair) -> Iterator[Problem]:
    """A translation links to the pages and sites that its source links to.

    Of a link to another site the host is compared: many sites have an address for each language.
    """
    if pair.is_without_text:
        return
    wanted, there = _targets(pair.source), _targets(pair.target)
    for target in wanted - there:
        line = _line(pair.source, target)
        message, hint = f"the link to {target} is missing", f"see {pair.source.file}:{line}"
        yield Problem(Location(pair.target.file), message, hint, severity=pair.severity)
    for target in there - wanted:
        hint = f"{pair.source.file} does not link to it: take it out, or add it to the source"
        where = Location(pair.target.file, _line(pair.target, target))
        message = f"the link to {target} is not in the source"
        yield Problem(where, message, hint, severity=pair.severity)


def _targets(page: Page) -> Counter[str]:
    return Counter(_place(link.target) for link in page.links)


def _place(target: str) -> str:
    try:
        host = urlsplit(target).hostname
    except ValueError:  # the link check says it
        return target
    return host.removeprefix("www.") if host else target


def _line(page: Page, target: str) -> int:
    return next(link.line for link in page.links if _place(link.target) == target)
