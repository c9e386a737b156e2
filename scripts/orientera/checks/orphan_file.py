"""A picture or document of the built site that nothing links to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.built import BuiltSite, PageInSite
from orientera.model.check import check
from orientera.model.finding import Problem, Severity
from orientera.model.said import say

if TYPE_CHECKING:
    from collections.abc import Iterator


@check(each=BuiltSite.unused_files, severity=Severity.NOTICE)
def orphan_file(entry: PageInSite) -> Iterator[Problem]:
    """Every picture and document of our site is shown or linked by a page, a style or a feed.

    Search engines find what is there all the same, and nobody looks after it.
    """
    hint = say("link to it, or take it out")
    yield Problem(entry.where(), say("nothing links to this file"), hint, entry.page.path)
