"""A link or picture without an address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.address import bare
from orientera.model.built import BuiltLink, BuiltSite, PageInSite
from orientera.model.check import check
from orientera.model.finding import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

_MAY_BE_EMPTY = frozenset({"action", "background", "cite", "manifest", "text"})
"""A form without an address is sent to its own page; the others do nothing."""


@check(each=BuiltSite.readable_files)
def empty_link(entry: PageInSite) -> Iterator[Problem]:
    """A link has an address, and so has what a page shows or loads.

    An empty address is the page itself: the reader presses, and nothing happens. An ``a`` without an address is no
    link; that it is a place, a button of a script or a link that is off for now, it says (id, role, aria-current).
    """
    for link in entry.page.links:
        if not bare(link.url) and link.attribute not in _MAY_BE_EMPTY:
            severity = None if link.attribute else Severity.WARNING
            hint = "give it its address, or take it out"
            yield Problem(entry.where(link), _message(link), hint, entry.page.path, link.url, severity=severity,
                          target=f"{link.element} {link.text}")  # fmt: skip


def _message(link: BuiltLink) -> str:
    said = f" '{link.text}'" if link.text else ""
    if not link.attribute:
        return f"the {'link' if link.element == 'a' else f'element {link.element}'}{said} has no address"
    return f"the {'link' if link.element == 'a' else f'{link.attribute} of {link.element}'}{said} is empty"
