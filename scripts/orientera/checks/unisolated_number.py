"""A number that right-to-left text scrambles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.built import BuiltSite, PageInSite
from orientera.model.check import check
from orientera.model.finding import Problem
from orientera.model.said import say

if TYPE_CHECKING:
    from collections.abc import Iterator


@check(each=BuiltSite.every_page)
def unisolated_number(entry: PageInSite) -> Iterator[Problem]:
    """In right-to-left text, telephone numbers, dates, amounts, law numbers and addresses are isolated.

    The bidirectional algorithm turns the groups of 114 14 around (UAX #9): the reader calls 14 114.
    """
    for number in entry.page.loose:
        hint = say('give it an element of its own: <bdi dir="ltr">; a template has the filter isolate')
        yield Problem(entry.where(), say("{number} is not isolated", number=number), hint, entry.page.path)
