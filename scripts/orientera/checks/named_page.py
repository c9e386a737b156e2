"""An option of mkdocs.yml that names a page that there is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Location, Problem
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator


@check(each=Site.missing_named_pages)
def named_page(missing: tuple[str, str, str]) -> Iterator[Problem]:
    """Each page that an option of mkdocs.yml names is there in the source language.

    Where it is not, the site is built without the link that the option asks for.
    """
    file, option, path = missing
    yield Problem(Location(file), f"{option}: there is no page {path}", "write the page, or correct the option")
