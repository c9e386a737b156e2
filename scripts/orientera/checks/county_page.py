"""A county that has no page, or more than one."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Location, Problem
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.page import Page


@check(each=Site.whole)
def county_page(site: Site) -> Iterator[Problem]:
    """Where there are county pages, each county of content/data/counties.yml has one, and one only.

    The list of counties links to it, and a reader's own county is remembered by it.
    """
    pages: dict[str, list[Page]] = defaultdict(list)
    for page in site.sources():
        if page.meta.get("county"):
            pages[str(page.meta["county"])].append(page)
    for county in site.data.counties if pages else ():
        placed = site.data.places["counties", county]
        if not pages[county]:
            hint = f"write a page with 'template: county.html' and 'county: {county}'"
            yield Problem(placed.place, f"the county {county} has no page", hint)
        for page in pages[county][1:]:
            hint = f"delete one of them, or correct its county; the other is {pages[county][0].file}"
            where = Location(page.file, page.meta_lines.get("county", 1))
            yield Problem(where, f"the county {county} has more than one page", hint)
