"""A term that a page writes in another way than agreed."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Location, Problem
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.page import Page


@check(each=Site.pages_with_data)
def term_choice(page_with_data: tuple[Page, Site]) -> Iterator[Problem]:
    """A page writes a term as the termbase of its language has agreed, and nowhere with a word that it rejects.

    Who meets three words for one authority looks for three authorities.
    """
    page, site = page_with_data
    language, termbase = page.language, site.terms
    for marker in (marker for unit in page.translatable() for marker in unit.markers):
        if marker.kind != "term" or marker.id not in termbase.terms:
            continue
        agreed = termbase.words(marker.id, language)
        if agreed and _folded(marker.words) not in {_folded(word) for word in agreed}:
            first = termbase.explain(marker.id, language).word
            message = f"{termbase.terms[marker.id].term} is written {marker.words}, agreed is {first}"
            file = site.terms.places.get((language.code, marker.id)) or site.terms.places.get(("", marker.id))
            hint = f"write it as agreed, or add the inflected form to forms: {file}"
            yield Problem(Location(page.file, marker.line), message, hint)
    rejected = _rejected(site, language.code)
    for unit in page.translatable() if rejected else ():
        prose = unit.prose
        for pattern, word, term_id in rejected:
            if pattern.search(prose):
                agreed_word = termbase.explain(term_id, language).word
                hint = f"write {agreed_word}: see {termbase.places[language.code, term_id]}"
                message = f"{word} is rejected for {termbase.terms[term_id].term}"
                yield Problem(Location(page.file, unit.line), message, hint)


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", " ".join(text.split())).casefold()


def _rejected(site: Site, code: str) -> list[tuple[re.Pattern[str], str, str]]:
    renderings = site.terms.renderings.get(code, {})
    return [
        (re.compile(rf"(?<!\w){re.escape(word)}(?!\w)", re.IGNORECASE), word, term_id)
        for term_id, rendering in renderings.items()
        if term_id in site.terms.terms
        for word in rendering.rejected
    ]
