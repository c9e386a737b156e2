"""Readability of Swedish: LIX (läsbarhetsindex), by C.-H. Björnsson, "Läsbarhet" (1968)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from orientera.model.page import Page

LIMITS = {"sv": 35, "sv-simple": 28}
"""The most LIX that a page for newcomers may have, by language."""
LONG = 6
"""Letters. A longer word counts as long."""
FEWEST = 50
"""Words. LIX of fewer says little."""

_SENTENCE_END = re.compile(r"(?<=[.!?:])\s+")
_ENDS = re.compile(r"[.!?:][”’)»]*\s*\Z")
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")


@dataclass(frozen=True)
class Readability:
    """How much text a page has: its words, those of them that are long, and its sentences."""

    words: int
    long_words: int
    sentences: int

    @property
    def lix(self) -> float:
        """Words a sentence, and long words in per cent, added up; 0 for a page without sentences."""
        if not self.sentences:
            return 0.0
        return self.words / self.sentences + 100 * self.long_words / self.words


def readability(page: Page) -> Readability:
    """Count the words and sentences of a page's paragraphs, and of list items that are sentences.

    Headings, tables and list items of a few words are left out: as sentences they would make any page look easy.
    """
    words = long_words = sentences = 0
    for unit in page.units:
        is_fragment = "li" in unit.around and not _ENDS.search(unit.prose)
        if unit.kind != "p" or is_fragment:
            continue
        for sentence in _SENTENCE_END.split(unit.prose):
            found = _WORD.findall(sentence)
            words += len(found)
            long_words += sum(len(word) > LONG for word in found)
            sentences += bool(found)
    return Readability(words, long_words, sentences)
