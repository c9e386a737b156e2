"""A marker that refers to nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.block import KINDS as OF_BLOCKS
from orientera.model.check import check
from orientera.model.finding import Location, Problem, did_you_mean
from orientera.model.marker import KINDS, broken_markers
from orientera.model.page import SHOWN
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.page import Page


@check(each=Site.pages_with_data)
def unknown_marker(page_with_data: tuple[Page, Site]) -> Iterator[Problem]:
    """A marker names an authority, a law or a term that there is, and that has what the marker asks for.

    What was meant to be a marker and is written in another way is shown to readers as it stands.
    A third-party telephone number stands on a page that links its service too, so that readers can check it.
    """
    page, site = page_with_data
    authorities = site.data.authorities
    linked = {marker.id for marker in page.markers if marker.kind == "site"}
    known = [*KINDS, *OF_BLOCKS, *sorted(site.blocks)]
    for unit in page.translatable():
        for broken in broken_markers(unit.text, known):
            line = unit.line + (broken.line if unit.kind not in SHOWN else 0)
            message = f"{broken.written} is no marker: readers see it as it stands"
            yield Problem(Location(page.file, line), message, f"write {broken.right}")
            linked.add(broken.id)
    for marker in (marker for unit in page.translatable() for marker in unit.markers):
        where = Location(page.file, marker.line)
        if marker.kind in OF_BLOCKS:
            continue  # unknown-block looks at them
        if marker.kind in site.blocks:
            continue  # its template says what it needs when the page is built
        if marker.kind not in KINDS:
            hint = did_you_mean(marker.kind, known, f"known are: {', '.join(known)}", form="[[{}:...]]")
            yield Problem(where, f"the marker [[{marker.kind}]] is unknown", hint)
        elif marker.kind == "contact":
            if marker.id:
                yield Problem(where, f"[[contact:{marker.id}]] refers to nothing", "write [[contact]]")
        elif marker.kind == "term":
            if marker.id not in site.terms.terms:
                hint = did_you_mean(marker.id, site.terms.terms, "add it to translations/terms.yml")
                yield Problem(where, f"no term has the id {marker.id or 'that is missing here'}", hint)
            elif not marker.words:
                hint = f"write [[term:{marker.id}|the words as they stand in the sentence]]"
                yield Problem(where, f"[[term:{marker.id}]] has no words", hint)
        elif marker.kind == "law":
            if marker.id not in site.data.laws:
                hint = did_you_mean(marker.id, site.data.laws, "add it to content/data/laws.yml")
                yield Problem(where, f"no law has the id {marker.id or 'that is missing here'}", hint)
        elif marker.id not in authorities:
            hint = did_you_mean(marker.id, authorities, "add it to content/data/authorities.yml")
            yield Problem(where, f"no authority has the id {marker.id or 'that is missing here'}", hint)
        elif marker.kind == "phone" and authorities[marker.id].phone is None:
            hint = f"use [[site:{marker.id}]]: no confirmed number is known"
            yield Problem(where, f"{marker.id} has no telephone number", hint)
        elif (
            marker.kind == "phone"
            and authorities[marker.id].phone_status == "third-party"
            and marker.id not in linked
        ):
            hint = f"add [[site:{marker.id}]] to the page"
            yield Problem(
                where, f"the number of {marker.id} comes from a third party and has no link beside it", hint
            )
