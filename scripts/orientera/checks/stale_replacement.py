"""A county's own text in the place of a national text that has changed since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.block import INSTEAD, Target, block_of
from orientera.model.check import check
from orientera.model.finding import Location, Problem, Severity
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.page import Page


@check(each=Site.pages_with_data, severity=Severity.WARNING)
def stale_replacement(page_with_data: tuple[Page, Site]) -> Iterator[Problem]:
    """A text that replaces a block names the block's version of today: ``[[instead:PAGE#ID@VERSION]]``.

    When the national text moves on, somebody has to read whether the county's own still says what it should. To
    begin, write ``@?``: this check says which version it is.
    """
    page, site = page_with_data
    for marker in page.markers:
        if marker.kind != INSTEAD:
            continue
        target = Target.of(marker.id)
        national = site.version_for(target.path, page.language)
        block = block_of(national, target.id) if national is not None else None
        if block is None or block.version == target.version:
            continue
        where = Location(page.file, marker.line)
        wanted = f"[[{INSTEAD}:{target}@{block.version}]]"
        if target.version in ("", "?"):
            hint = f"read {block.place}, and write {wanted}"
            yield Problem(where, f"the replacement of {target} does not say of which version", hint)
        else:
            message = f"{target} has moved on: the text here replaces version {target.version}"
            hint = f"read {block.place}, change the text here where it needs it, and write {wanted}"
            yield Problem(where, f"{message}, now it is {block.version}", hint)
