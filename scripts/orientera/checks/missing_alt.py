"""A picture whose alternative text is missing in a language, or says nothing."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Problem
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.page import Picture

_SAYS_NOTHING = frozenset(
    ["bild", "bilden", "foto", "fotografi", "illustration", "image", "photo", "picture", "logga", "logo"]
)
_FILE_NAME = re.compile(r"\.(avif|gif|jpe?g|png|svg|webp)$", re.IGNORECASE)


@check(each=Site.pictures)
def missing_alt(picture: Picture) -> Iterator[Problem]:
    """A picture has an alternative text that says what one sees: one of the news in each language of its title.

    Who does not see the picture hears that text, and a file name or the word picture tells nothing.
    """
    if not picture.alt.strip():
        message = f"{picture.name} has no alternative text in {picture.language}"
        yield Problem(picture.place, message, "say in a few words what one sees")
    elif _says_nothing(picture.alt, picture.file):
        message = f"the alternative text of {picture.name} says nothing in {picture.language}: {picture.alt.strip()}"
        yield Problem(picture.place, message, "say in a few words what one sees")


def _says_nothing(alt: str, file: str) -> bool:
    text = alt.strip().rstrip(".").casefold()
    path = PurePosixPath(file)
    names = {path.name.casefold(), path.stem.casefold(), re.sub(r"[-_]+", " ", path.stem).casefold()}
    return text in _SAYS_NOTHING | names or bool(_FILE_NAME.search(text))
