"""An HTML file, or another one with links, that cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.built import BuiltSite, PageInSite
from orientera.model.check import check
from orientera.model.finding import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator


@check(each=BuiltSite.every_file)
def unreadable_html(entry: PageInSite) -> Iterator[Problem]:
    """Every HTML file can be read, and every feed, site map and manifest.

    A page that cannot be read is a page whose links nobody has checked.
    """
    fault = entry.page.fault
    if fault is not None:
        yield Problem(entry.where(), fault.message, fault.hint, page=entry.page.path)
