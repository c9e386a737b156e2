"""A marker that names a block there is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.block import KINDS, Target, block_of, hint_for
from orientera.model.check import check
from orientera.model.finding import Location, Problem
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.page import Page


@check(each=Site.pages_with_data)
def unknown_block(page_with_data: tuple[Page, Site]) -> Iterator[Problem]:
    """A marker of a block names a page and the id of one of its headings: ``[[block:integration/uppdrag#bidrag]]``.

    A page with a marker that names nothing cannot be built.
    """
    page, site = page_with_data
    for marker in page.markers:
        if marker.kind not in KINDS:
            continue
        target = Target.of(marker.id)
        national = site.version_for(target.path, page.language)
        if national is None or block_of(national, target.id) is None:
            hint = hint_for(target, national, sorted({path for _, path in site.pages}))
            message = f"[[{marker.kind}:{marker.id}]] names no block"
            yield Problem(Location(page.file, marker.line), message, hint)
