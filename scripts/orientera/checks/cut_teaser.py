"""The teaser of a piece of news that ends in the middle of a sentence, or is no teaser any more."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Problem
from orientera.model.news import News
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.data import Data
    from orientera.model.entry import Placed

_LONGEST = 300
_END = re.compile(r"[.!?؟۔።]['\"”’»)\]]*$")
_ELLIPSIS = re.compile(r"(…|\.\.\.?)['\"”’»)\]]*$")
_LEADS_ON = frozenset(["att", "en", "ett", "och", "eller", "the", "a", "an", "and", "or"])
"""Words that no sentence ends with."""


@check(each=Site.entries)
def cut_teaser(entry: tuple[Placed, Data]) -> Iterator[Problem]:
    """The teaser of a piece of news is whole sentences, of 300 characters together at most.

    A text that a program has cut off where a box was full says nothing, and a screen reader stops in mid-sentence.
    """
    placed, _ = entry
    news = placed.entry
    if not isinstance(news, News):
        return
    place = placed.place
    for code, text in news.teaser.root.items():
        teaser = text.strip()
        name = f"the teaser of {news.id} in {code}"
        if _is_cut(teaser):
            message = f"{name} ends in mid-sentence: … {_tail(teaser)}"
            yield Problem(place, message, "write whole sentences, and end them")
        if len(teaser) > _LONGEST:
            message = f"{name} has {len(teaser)} characters"
            yield Problem(place, message, f"say it in {_LONGEST}, and the rest in the body")


def _is_cut(teaser: str) -> bool:
    if _ELLIPSIS.search(teaser) or not _END.search(teaser):
        return True
    words = re.findall(r"\w+", teaser.lower())
    return not words or words[-1] in _LEADS_ON


def _tail(text: str) -> str:
    return " ".join(text.split()[-3:])
