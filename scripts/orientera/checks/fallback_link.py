"""A link to a page that is shown in another language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.built import BuiltSite, PageInSite
from orientera.model.check import check
from orientera.model.finding import Problem, Severity
from orientera.model.said import say

if TYPE_CHECKING:
    from collections.abc import Iterator


@check(each=BuiltSite.readable_files, severity=Severity.NOTICE)
def fallback_link(entry: PageInSite) -> Iterator[Problem]:
    """A link leads to a page that is translated.

    The reader finds the text in another language there, with a notice. It is work to do, and no mistake of the page.
    """
    own = entry.page.language.lower()
    for link, target in entry.followed if own else ():
        page = entry.site.pages.get(target.path) if link.is_followed and target.is_inside else None
        if page is not None and page.shown and page.language.lower() == own and page.path != entry.page.path:
            said = {"path": page.path, "shown": page.shown, "own": page.language}
            message = say("{path} is not translated: it shows {shown} in a page that is {own}", **said)
            yield Problem(entry.where(link), message, say("translate it, or link to another page"), entry.page.path,
                          link.url, target=page.path)  # fmt: skip
