"""A rendering of a term that there is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Problem, did_you_mean
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.language import Language


@check(each=Site.termbases)
def unknown_term(of_language: tuple[Language, Site]) -> Iterator[Problem]:
    """What a language's termbase says is a rendering of a term of translations/terms.yml.

    With a wrong letter in its id, the word is shown nowhere.
    """
    language, site = of_language
    known = site.terms.terms
    for term_id in site.terms.renderings.get(language.code, {}):
        if term_id not in known:
            hint = did_you_mean(term_id, known, "add it to translations/terms.yml, or take it out")
            yield Problem(site.terms.places[language.code, term_id], f"no term has the id {term_id}", hint)
