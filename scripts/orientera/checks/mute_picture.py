"""A picture of the built site that says nothing to who does not see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.built import BuiltSite, PageInSite
from orientera.model.check import check
from orientera.model.finding import Problem, Severity
from orientera.model.said import say

if TYPE_CHECKING:
    from collections.abc import Iterator


@check(each=BuiltSite.own_pages, severity=Severity.WARNING)
def mute_picture(entry: PageInSite) -> Iterator[Problem]:
    """A picture has an alternative text, or an empty one where it is there for its looks only (HTML, section 4.8.4).

    A screen reader reads the file's name where there is none. A link with nothing but a picture has no other name.
    """
    for url, why in entry.page.mute:
        hint = say('say in a few words what one sees, or write alt="" where it says nothing')
        yield Problem(
            entry.where(next((link for link in entry.page.links if link.url == url), None)),
            say("the picture {url}: {why}", url=url, why=why),
            hint,
            entry.page.path,
            url,
            target=f"{url} {why}",
        )
