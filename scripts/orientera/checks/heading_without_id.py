"""A heading without an explicit id."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Location, Problem
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.page import Page


@check(each=Site.documented_pages)
def heading_without_id(page: Page) -> Iterator[Problem]:
    """Every heading has an explicit id: ``## Läkare { #lakare }``.

    Made from the words of a heading, the id of an Arabic one would be ``_1``, and another one tomorrow.
    """
    for heading in page.headings:
        if heading.id is None:
            hint = f"write it as: {'#' * heading.level} {heading.text} {{ #short-name }}"
            yield Problem(Location(page.file, heading.line), f"the heading “{heading.text}” has no id", hint)
