"""A picture whose alternative text is missing in a language, or says nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Problem
from orientera.model.page import says_nothing
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.page import Picture


@check(each=Site.pictures)
def missing_alt(picture: Picture) -> Iterator[Problem]:
    """A picture has an alternative text that says what one sees: one of the news in each language of its title.

    Who does not see the picture hears that text, and a file name or the word picture tells nothing.
    """
    if not picture.alt.strip():
        message = f"{picture.name} has no alternative text in {picture.language}"
        yield Problem(picture.place, message, "say in a few words what one sees")
    elif says_nothing(picture.alt, picture.file):
        message = f"the alternative text of {picture.name} says nothing in {picture.language}: {picture.alt.strip()}"
        yield Problem(picture.place, message, "say in a few words what one sees")
