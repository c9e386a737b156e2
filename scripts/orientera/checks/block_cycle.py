"""A block that shows itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.block import BLOCK, Block, Target, block_of
from orientera.model.check import check
from orientera.model.finding import Location, Problem
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.page import Marker


@check(each=Site.whole)
def block_cycle(site: Site) -> Iterator[Problem]:
    """No block shows itself, not by way of other blocks either.

    A page with such a block has no end, and cannot be built.
    """
    said: set[frozenset[str]] = set()
    for page in site.documented_pages():
        for marker in page.markers:
            shown = _shown(site, page.language.code, marker)
            around = _around(site, shown, ()) if shown is not None else None
            names = frozenset(block.place for block in around or ())
            if around and names not in said:
                said.add(names)
                first = min(around, key=lambda block: block.place)
                way = " -> ".join(str(block.target) for block in (*around, around[0]))
                inner = next(m for m in first.markers() if _leads_to(site, first, m, names))
                hint = f"take this marker out, or one of the others: {way}"
                yield Problem(Location(first.page.file, inner.line), f"{first.target} shows itself", hint)


def _around(site: Site, block: Block, path: tuple[Block, ...]) -> tuple[Block, ...] | None:
    """Follow the markers in a block until one comes back, and give the blocks of that round."""
    places = [other.place for other in path]
    if block.place in places:
        return path[places.index(block.place) :]
    for marker in block.markers():
        inner = _shown(site, block.page.language.code, marker)
        found = _around(site, inner, (*path, block)) if inner is not None else None
        if found is not None:
            return found
    return None


def _leads_to(site: Site, block: Block, marker: Marker, places: frozenset[str]) -> bool:
    inner = _shown(site, block.page.language.code, marker)
    return inner is not None and inner.place in places


def _shown(site: Site, code: str, marker: Marker) -> Block | None:
    if marker.kind != BLOCK:
        return None
    target = Target.of(marker.id)
    language = next(language for language in site.languages if language.code == code)
    page = site.version_for(target.path, language)
    return block_of(page, target.id) if page is not None else None
