"""A long passage that stands in two files."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from orientera.model.block import BLOCK, Target
from orientera.model.check import check
from orientera.model.finding import Location, Problem, Severity
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.language import Language
    from orientera.model.page import Page

MOST = 200
"""Characters that two texts may have in common, in one run."""
_SHINGLE = 6
_MOST_PLACES = 20
_NO_TEXT = re.compile(
    r"^(```|~~~).*?(?:^\1|\Z)|\[\[[^\]\n]*\]\]|(?<=\])\([^)\n]*\)|\{[^}\n]*\}", re.DOTALL | re.MULTILINE
)
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class _Words:
    """The words of a page, and its text in small letters without what is no text."""

    page: Page
    text: str
    words: list[str]

    @classmethod
    def of(cls, page: Page) -> _Words:
        text = _NO_TEXT.sub(lambda found: "\n" * found[0].count("\n") or " ", page.body).casefold()
        return cls(page, text, _WORD.findall(text))

    def shingles(self) -> Iterator[tuple[str, ...]]:
        return zip(*(islice(self.words, start, None) for start in range(_SHINGLE)), strict=False)

    def line(self, number: int) -> int:
        match = next(islice(_WORD.finditer(self.text), number, None))
        return self.page.body_line + self.text.count("\n", 0, match.start())

    def place(self, number: int) -> str:
        return f"{self.page.file}:{self.line(number)}"

    def hint(self, number: int) -> str:
        line = self.line(number)
        above = [heading for heading in self.page.headings if heading.id is not None and heading.line <= line]
        if not above:
            return "keep it in one file, under a heading with an id, and show it in the other: [[block:PAGE#ID]]"
        target = Target(self.page.path, str(above[-1].id))
        return f"keep it in {self.place(number)}, and show it here: [[{BLOCK}:{target}]]"


@check(each=Site.texts, severity=Severity.WARNING)
def long_copy(language_and_pages: tuple[Language, list[Page]]) -> Iterator[Problem]:
    """No passage of more than 200 characters stands in two pages of a language.

    A text that is copied is changed in one place and not in the other. A block is written once, and shown wherever
    its marker stands.
    """
    _, pages = language_and_pages
    places: dict[tuple[str, ...], list[tuple[_Words, int]]] = {}
    for page in pages:
        text = _Words.of(page)
        copied: set[int] = set()
        for first, last, problem in _copies(text, places):
            copied.update(range(first, last))
            yield problem
        for start, shingle in islice(enumerate(text.shingles()), 0, None, _SHINGLE):
            if start in copied:
                continue  # the next copy is compared with the first text, too
            there = places.setdefault(shingle, [])
            if len(there) < _MOST_PLACES:
                there.append((text, start))


def _copies(
    text: _Words, places: dict[tuple[str, ...], list[tuple[_Words, int]]]
) -> Iterator[tuple[int, int, Problem]]:
    """Yield the passages of a text that stand in the texts before it, in words from and to, with what to say."""
    floor = 0
    for start, shingle in enumerate(text.shingles()):
        if shingle not in places or start < floor:
            continue
        for other, there in places[shingle]:
            first, last = _passage(text, start, other, there, floor)
            length = len(" ".join(text.words[first:last]))
            if length > MOST:
                at = there - (start - first)
                message = f"{length} characters from here stand in {other.place(at)} too"
                yield first, last, Problem(Location(text.page.file, text.line(first)), message, other.hint(at))
                floor = last
                break


def _passage(text: _Words, start: int, other: _Words, there: int, floor: int) -> tuple[int, int]:
    """Widen a run of words that two texts have in common, but not to before ``floor``, what was said already."""
    first, last = start, start + _SHINGLE
    while (
        first > floor and start - first < there and text.words[first - 1] == other.words[there - (start - first) - 1]
    ):
        first -= 1
    shift = there - start
    while (
        last < len(text.words) and last + shift < len(other.words) and text.words[last] == other.words[last + shift]
    ):
        last += 1
    return first, last
