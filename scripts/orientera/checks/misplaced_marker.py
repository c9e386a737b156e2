"""A marker that is a link, where no link can stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Location, Problem, Severity
from orientera.model.marker import LINKS, PLACES, TERM, misplaced_markers
from orientera.model.page import SHOWN
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.page import Page
    from orientera.model.unit import Unit


@check(each=Site.documented_pages, severity=Severity.WARNING)
def misplaced_marker(page: Page) -> Iterator[Problem]:
    """A term, an address or a law is marked where its link can stand: in a text, and not in another link.

    In links, headings, titles, attributes and the texts of pictures readers get its words alone, and nothing explains
    them.
    """
    for unit in page.translatable():
        for written, line, place in _misplaced(unit):
            message = f"{written} stands in {place}, where it is no link and explains nothing"
            yield Problem(Location(page.file, line), message, "write its words there, and mark it in the text")


def _misplaced(unit: Unit) -> Iterator[tuple[str, int, str]]:
    """Yield each marker as written, its line, and what it stands in."""
    if unit.kind in SHOWN:
        for marker in unit.markers:
            if marker.kind == TERM:  # the others are their names there, which readers can use
                yield str(marker), marker.line, f"the {unit.name}"
    elif unit.name == "heading":
        for marker in unit.markers:
            if marker.kind in LINKS:
                yield str(marker), marker.line, PLACES["heading"]
    else:
        yield from ((written, unit.line + line, place) for written, line, place in misplaced_markers(unit.text))
