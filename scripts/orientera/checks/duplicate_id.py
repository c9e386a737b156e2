"""An id that a built page has twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.built import BuiltSite, PageInSite
from orientera.model.check import check
from orientera.model.finding import Problem, Severity
from orientera.model.said import say

if TYPE_CHECKING:
    from collections.abc import Iterator


@check(each=BuiltSite.readable_pages, severity=Severity.WARNING)
def duplicate_id(entry: PageInSite) -> Iterator[Problem]:
    """An id stands once in a page (HTML, section 3.2.6).

    Links and labels that name it reach the first one only.
    """
    for id_ in entry.page.duplicate_ids:
        message, hint = say("the id {id} is there twice", id=id_), say("give one of the two another id")
        yield Problem(entry.where(), message, hint, entry.page.path, target=id_)
