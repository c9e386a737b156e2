"""A link or picture without an address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.address import bare
from orientera.model.built import BuiltLink, BuiltSite, PageInSite
from orientera.model.check import check
from orientera.model.finding import Problem, Severity
from orientera.model.said import say

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
            hint = say("give it its address, or take it out")
            yield Problem(entry.where(link), _message(link), hint, entry.page.path, link.url, severity=severity,
                          target=f"{link.element} {link.text}")  # fmt: skip


def _message(link: BuiltLink) -> str:
    said = f" '{link.text}'" if link.text else ""
    if link.element == "a":
        nowhere = say("the link{text} has no address", text=said)
        return say("the link{text} is empty", text=said) if link.attribute else nowhere
    if not link.attribute:
        return say("the element {element}{text} has no address", element=link.element, text=said)
    return say(
        "the {attribute} of {element}{text} is empty", attribute=link.attribute, element=link.element, text=said
    )
