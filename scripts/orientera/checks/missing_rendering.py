"""A term that a language does not say yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Location, Problem, Severity
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.language import Language


@check(each=Site.termbases, severity=Severity.WARNING)
def missing_rendering(of_language: tuple[Language, Site]) -> Iterator[Problem]:
    """Each language says every term of the termbase, or says that it has no word for it yet.

    Readers get the Swedish word with a Swedish explanation until there is one.
    """
    language, site = of_language
    file = f"translations/{language.code}/terms.yml"
    there = site.terms.renderings.get(language.code, {})
    for term_id in site.terms.missing(language.code):
        term = site.terms.terms[term_id].term
        if term_id in there:
            message = f"{term} has no word in {language.code} yet"
            hint = f"agree on one with a speaker, and write it here: {term_id}"
            yield Problem(site.terms.places[language.code, term_id], message, hint, severity=Severity.NOTICE)
        else:
            hint = f"add '- id: {term_id}' with term and explanation, or with 'status: missing'"
            yield Problem(Location(file), f"{term} is not there", hint)
