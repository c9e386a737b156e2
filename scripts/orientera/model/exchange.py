"""A translator's work: units of pages with their source, and what is wanted of a new text."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from orientera.model.finding import Location
from orientera.model.freshness import State, UnitState, has_words, names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.language import Language
    from orientera.model.page import Page, Pair
    from orientera.model.site import Site
    from orientera.model.unit import Unit

_ID = re.compile(r"\{:?[^{}\n]*?(#[\w-]+)[^{}\n]*\}")


@dataclass(frozen=True)
class Work:
    """One unit of work: of the page ``path``, the unit ``name``; ``place`` is the source's file and line.

    ``target`` is the present translation and ``before`` the source text that it was made from, where there is one and
    it is another; ``heading`` is what stands above, ``terms`` are Swedish terms with the language's agreed words.
    """

    path: str
    name: str
    source: str
    target: str
    state: State
    place: Location
    before: str = ""
    heading: str = ""
    terms: tuple[tuple[str, str], ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether somebody has to look at it: a translator, or who confirms."""
        return self.state is not State.CURRENT

    @property
    def is_outdated(self) -> bool:
        """Whether there is a translation, and it needs a translator: gettext calls it fuzzy."""
        return bool(self.target) and self.state.needs_a_translator

    def notes(self) -> Iterator[tuple[str, str]]:
        """Yield what a translator should know, by kind: what has become of it, the heading above, agreed words."""
        if self.is_open:
            yield "state", self.state.value
        if self.heading:
            yield "heading", self.heading
        for swedish, word in self.terms:
            yield "term", f"{swedish}: {word or 'no agreed word yet'}"


@dataclass(frozen=True)
class Returned:
    """What came back for one unit. ``target`` is empty where nobody has translated it.

    ``is_final`` says that somebody has called the text good, ``is_fuzzy`` that somebody has to look at it again.
    """

    path: str
    name: str
    source: str
    target: str
    is_final: bool = False
    is_fuzzy: bool = False


def work_of(site: Site, language: Language) -> Iterator[Work]:
    """Yield the units of every page of a language in the order of the source; those of missing pages too."""
    pairs = {pair.source.path: pair for pair in site.documented_pairs() if pair.target.language == language}
    absent = {page.path for page, other, _ in site.absences() if other == language}
    for page in site.sources():
        if page.fault is not None:
            continue
        if page.path in pairs and not pairs[page.path].is_without_text:
            yield from _of_pair(site, pairs[page.path])
        elif page.path in absent:
            yield from _of_page(site, page, language)


def _of_pair(site: Site, pair: Pair) -> Iterator[Work]:
    for one in site.freshness_of(pair).units:
        if one.source is not None and one.source.kind != "html":
            yield _work(site, pair.source, one, pair.target.language)


def _of_page(site: Site, page: Page, language: Language) -> Iterator[Work]:
    for unit, name in zip(page.translatable(), names(page.translatable()), strict=True):
        if has_words(unit) and unit.kind != "html":
            yield _work(site, page, UnitState(State.MISSING, unit, None, name=name), language)


def _work(site: Site, page: Page, one: UnitState, language: Language) -> Work:
    assert one.source is not None
    heading = next((head.text for head in page.headings if head.id == one.source.heading), "")
    terms = []
    for marker in one.source.markers:
        if marker.kind == "term" and marker.id in site.terms.terms:
            explained = site.terms.explain(marker.id, language)
            terms.append((explained.swedish, explained.word or ""))
    return Work(
        page.path,
        one.name,
        one.source.text,
        one.target.text if one.target is not None else "",
        one.state,
        Location(page.file, one.source.line),
        one.made_from.text if one.made_from is not None else "",
        heading if one.name != one.source.heading else "",
        tuple(terms),
    )


def faults_of(source: Unit, new: tuple[Unit, ...]) -> Iterator[str]:
    """Yield why a new text cannot stand for a source unit: what it was read as is given."""
    if len(new) != 1 or new[0].around or new[0].kind not in ("p", source.kind):
        yield "it would become something else than one piece of text: begin no line with #, -, *, 1., > or |"
        return
    [unit] = new
    ids = _ids(source) if source.name == "heading" else Counter()
    for what, wanted, there in (
        ("id", ids, _ids(unit)),
        ("marker", _markers(source), _markers(unit)),
        ("link", Counter(link.target for link in source.links), Counter(link.target for link in unit.links)),
    ):
        for one in (wanted - there).elements():
            yield f"the {what} {one} of the source is missing"
        for one in (there - wanted).elements():
            yield f"the {what} {one} is not in the source"


def _ids(unit: Unit) -> Counter[str]:
    return Counter(_ID.findall(unit.text))


def _markers(unit: Unit) -> Counter[str]:
    return Counter(f"[[{marker.kind}:{marker.id}]]" if marker.id else f"[[{marker.kind}]]" for marker in unit.markers)
