"""A piece of a translation that is left in Swedish, or written with the letters of another language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Location, Problem
from orientera.model.site import Site
from orientera.model.writing import name_of, scripts, swedish_sentence, writing_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.page import Pair
    from orientera.model.unit import Unit
    from orientera.model.writing import Writing

MOST_FOREIGN = 25
"""Letters of another script that a piece may have without any of its own: a name, an address."""
MOST_LATIN = 4
"""How many times as many letters of another script as of its own a piece may have: a name and a word beside it."""
FEW = {"title": 2, "summary": 2, "heading": 2}
"""Words in small Latin letters, by what they stand in, that make no name any more: a name has capitals."""
FEW_IN_TEXT = 3
MANY = 5
"""Such words that make another language's sentence, where some of the language's own stand beside them."""
_SMALL = re.compile(r"(?<!\w)[a-zà-öø-ÿ]+(?!\w)")
MUCH = 200
"""Letters of a page from which on it must have some that only its language has."""


@check(each=Site.documented_pairs)
def script_of_block(pair: Pair) -> Iterator[Problem]:
    """Every piece of a translation is in its language's script, with its language's letters.

    Dari, Persian, Pashto and Sorani look alike to those who do not read them: a letter of another one is what a wrong
    keyboard leaves, or a text in the wrong language, and searches do not find it.
    """
    language = pair.target.language
    writing = writing_of(language.code)
    if writing is None or pair.is_without_text:
        return
    is_swedish_too = writing_of(pair.source.language.code) is writing
    sources = set() if is_swedish_too else {unit.text for unit in pair.source.translatable() if not _is_name(unit)}
    for unit in pair.target.translatable():
        swedish = unit.prose if unit.text in sources else "" if is_swedish_too else swedish_sentence(unit.prose)
        problem = _left(unit, writing, swedish) or _mixed(unit, writing)
        if problem:
            yield Problem(Location(pair.target.file, unit.line), *problem)
    whole = "".join(unit.prose for unit in pair.target.units)
    if writing.own and scripts(whole)[writing.script] >= MUCH and not set(writing.own).intersection(whole.casefold()):
        message = f"the page has none of the letters that only {language.code} has: {' '.join(writing.own)}"
        yield Problem(Location(pair.target.file), message, f"see whether the text is in {language.endonym}")


def _left(unit: Unit, writing: Writing, swedish: str) -> tuple[str, str] | None:
    hint = "translate it"
    found = scripts(unit.prose)
    own = found[writing.script]
    others = sum(found.values()) - own
    if own == 0 and (others > MOST_FOREIGN or not _is_name(unit)):
        return f"this {unit.name} is not in {writing.script} letters: {_start(unit.prose)}", hint
    if swedish:
        return f"this {unit.name} has Swedish in it: {_start(swedish)}", hint
    if own * MOST_LATIN <= others and _small(unit) >= MANY:
        return f"this {unit.name} is hardly in {writing.script} letters: {_start(unit.prose)}", hint
    return None


def _is_name(unit: Unit) -> bool:
    return _small(unit) < FEW.get(unit.name, FEW_IN_TEXT)


def _small(unit: Unit) -> int:
    return len(_SMALL.findall(unit.prose))


def _mixed(unit: Unit, writing: Writing) -> tuple[str, str] | None:
    folded = unit.prose.casefold()
    for letter in folded if not writing.foreign.keys().isdisjoint(folded) else ():
        if letter in writing.foreign:
            instead = writing.foreign[letter]
            hint = f"write {name_of(instead)}" if instead else "look at the word: it may be in another language"
            return f"the letter {name_of(letter)} is of another language", hint
    return None


def _start(text: str) -> str:
    words = text.split()
    return " ".join(words[:6]) + (" ..." if len(words) > 6 else "")
