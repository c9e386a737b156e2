"""A picture whose alternative text is missing in a language, or says nothing."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Problem
from orientera.model.news import News
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.data import Data
    from orientera.model.entry import Placed

_SAYS_NOTHING = frozenset(
    ["bild", "bilden", "foto", "fotografi", "illustration", "image", "photo", "picture", "logga", "logo"]
)
_FILE_NAME = re.compile(r"\.(avif|gif|jpe?g|png|svg|webp)$", re.IGNORECASE)


@check(each=Site.entries)
def missing_alt(entry: tuple[Placed, Data]) -> Iterator[Problem]:
    """The picture of a piece of news has an alternative text in each language of its title, saying what one sees.

    Who does not see the picture hears that text, and a file name or the word picture tells nothing.
    """
    placed, _ = entry
    news = placed.entry
    if not isinstance(news, News) or news.picture is None:
        return
    place, alt = placed.place, news.picture.alt.root
    for code in news.title.root:
        if not alt.get(code, "").strip():
            message = f"the picture of {news.id} has no alternative text in {code}"
            yield Problem(place, message, "say in a few words what one sees")
        elif _says_nothing(alt[code], news.picture.file):
            message = f"the alternative text of the picture of {news.id} says nothing in {code}: {alt[code].strip()}"
            yield Problem(place, message, "say in a few words what one sees")


def _says_nothing(alt: str, file: str) -> bool:
    text = alt.strip().rstrip(".").casefold()
    path = PurePosixPath(file)
    names = {path.name.casefold(), path.stem.casefold(), re.sub(r"[-_]+", " ", path.stem).casefold()}
    return text in _SAYS_NOTHING | names or bool(_FILE_NAME.search(text))
