"""A link to a page that is in another language than before, or than the link says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.external import ExternalLink, ExternalLinks
from orientera.model.finding import Severity
from orientera.model.said import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.finding import Problem


@check(each=ExternalLinks.every, severity=Severity.NOTICE)
def changed_language(link: ExternalLink) -> Iterator[Problem]:
    """A page of another site is in the language that the link says (``hreflang``), and in the one it was in before.

    Who follows a link to Arabic and finds Swedish has lost the way.
    """
    for mention in link.mentions:
        expected = link.expected_language(mention)
        if expected:
            there = link.last.language
            what = say("says that it is in the language {there}, not {expected}", there=there, expected=expected)
            hint = say("open it: link to the version in the right language, or say which it is in")
            yield link.problem(mention, what, hint)
