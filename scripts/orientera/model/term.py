"""The termbase: Swedish words of society with their explanations, and how each language says them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from orientera.model.entry import SOURCE, Entry

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from orientera.model.finding import Location
    from orientera.model.language import Language

Word = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]


class Term(Entry):
    """One entry of ``translations/terms.yml``: a Swedish term.

    ``also`` are other names of the same thing, ``forms`` the inflected forms of all of them; ``explanation`` is plain
    Swedish and ``easy`` easy Swedish, ``theme`` the part of civic orientation (1 to 8) that it belongs to most.
    """

    term: Word
    also: tuple[Word, ...] = ()
    forms: tuple[Word, ...] = ()
    theme: Annotated[int, Field(ge=1, le=8)]
    explanation: Word
    easy: Word
    source: str = ""

    @property
    def words(self) -> frozenset[str]:
        """Every way in which Swedish text may write it."""
        return frozenset((self.term, *self.also, *self.forms))


class Rendering(Entry):
    """One entry of ``translations/<language>/terms.yml``: how the language says a term, under the term's id.

    ``forms`` are the inflected forms that texts use, ``rejected`` words that are not to be used for it. A term that
    nobody has a word for yet says ``status: missing``, and has none.
    """

    term: Word | None = None
    forms: tuple[Word, ...] = ()
    rejected: tuple[Word, ...] = ()
    explanation: Word | None = None
    status: Literal["machine", "human", "reviewed", "missing"] = "machine"

    @model_validator(mode="after")
    def _is_missing_or_there(self) -> Rendering:
        if self.status == "missing" and (self.term or self.explanation):
            raise ValueError("a term that is missing has no term and no explanation: take them out, or the status")
        if self.status != "missing" and not (self.term and self.explanation):
            raise ValueError("a rendering needs a term and an explanation, or 'status: missing'")
        return self

    @property
    def words(self) -> frozenset[str]:
        """Every agreed way in which the language's text may write it."""
        return frozenset((*((self.term,) if self.term else ()), *self.forms))


@dataclass(frozen=True)
class Explained:
    """A term as a reader of one language meets it. ``word`` is None where the language has no word for it yet.

    ``explanation`` is in the language where ``is_own``, else in Swedish.
    """

    id: str
    swedish: str
    word: str | None
    explanation: str
    is_own: bool
    theme: int


@dataclass(frozen=True)
class Termbase:
    """The terms by id, and by language the renderings by the term's id, with the place of each."""

    terms: Mapping[str, Term] = field(default_factory=dict)
    renderings: Mapping[str, Mapping[str, Rendering]] = field(default_factory=dict)
    places: Mapping[tuple[str, str], Location] = field(default_factory=dict)
    """Where each entry stands, by language code (empty for the terms themselves) and id."""

    def explain(self, term_id: str, language: Language) -> Explained:
        """Say a term in a language. Raises KeyError for an id that is no term's."""
        term = self.terms[term_id]
        if _is_swedish(language):
            own = term.explanation if language.code == SOURCE else term.easy
            return Explained(term_id, term.term, term.term, own, True, term.theme)
        found = self.renderings.get(language.code, {}).get(term_id)
        if found is None or found.term is None or found.explanation is None:
            return Explained(term_id, term.term, None, term.easy, False, term.theme)
        return Explained(term_id, term.term, found.term, found.explanation, True, term.theme)

    def words(self, term_id: str, language: Language) -> frozenset[str]:
        """Every agreed way to write a term in a language; nothing where there is no word for it."""
        if _is_swedish(language):
            return self.terms[term_id].words
        found = self.renderings.get(language.code, {}).get(term_id)
        return found.words if found is not None else frozenset()

    def missing(self, code: str) -> Iterator[str]:
        """Yield the ids of the terms that a language has no word for."""
        there = self.renderings.get(code, {})
        for term_id in self.terms:
            if term_id not in there or there[term_id].term is None:
                yield term_id


def _is_swedish(language: Language) -> bool:
    """Whether a language is Swedish or easy Swedish, which say the terms themselves."""
    return language.code.partition("-")[0] == SOURCE
