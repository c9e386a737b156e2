"""A county page whose county is unknown or missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Location, Problem, did_you_mean
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.page import Page

_TEMPLATE = "county.html"


@check(each=Site.pages_with_data)
def unknown_county(page_with_data: tuple[Page, Site]) -> Iterator[Problem]:
    """A page with the template county.html says which county it is about: an id of content/data/counties.yml.

    The template takes everything from the county's data. Without it the page is empty.
    """
    page, site = page_with_data
    county, counties = page.meta.get("county"), site.data.counties
    if not county:
        if page.meta.get("template") == _TEMPLATE:
            where = Location(page.file, page.meta_lines.get("template", 1))
            yield Problem(
                where, "this is a county page of no county", "add a line 'county: ...' with the county's id"
            )
    elif county not in counties:
        hint = did_you_mean(str(county), counties, "see the ids in content/data/counties.yml")
        yield Problem(Location(page.file, page.meta_lines.get("county", 1)), f"no county has the id {county}", hint)
