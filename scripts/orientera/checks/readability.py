"""A Swedish page that is hard to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Location, Problem, Severity
from orientera.model.readability import FEWEST, LIMITS
from orientera.model.readability import readability as measure
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.page import Page


@check(each=Site.newcomers_pages, severity=Severity.WARNING)
def readability(page: Page) -> Iterator[Problem]:
    """A page for newcomers has at most LIX 35 in Swedish, and 28 in easy Swedish.

    Who reads Swedish as a new language stops at long sentences and long words; and what is hard in Swedish is
    translated badly.
    """
    limit = LIMITS.get(page.language.code)
    found = measure(page)
    if limit is not None and found.words >= FEWEST and found.lix > limit:
        share = f"{found.long_words} of {found.words} words are long"
        length = f"{found.words / found.sentences:.0f} words a sentence"
        message = f"LIX is {found.lix:.0f}, more than {limit}: {length}, and {share}"
        hint = "divide long sentences, and say long words in another way"
        yield Problem(Location(page.file, page.body_line), message, hint)
