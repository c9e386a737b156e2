"""A theme's landing page that lacks what a lesson needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Location, Problem, did_you_mean
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.page import Page

PARTS = {"mal": ("learning goals", 4), "fragor": ("questions", 5)}
"""By a heading's id: what its list holds, and how many there are at least."""
WORDS = 10
"""Key words that a theme has at least."""


@check(each=Site.pages_with_data)
def theme_page(page_with_data: tuple[Page, Site]) -> Iterator[Problem]:
    """A page with ``theme:`` has learning goals, five or more questions, and ten or more key words that are terms.

    Teachers plan a lesson from them, and the site hands them out as data. Each theme has one page.
    """
    page, site = page_with_data
    words = page.meta.get("words")
    words = words if isinstance(words, list) else []
    where = Location(page.file, page.meta_lines.get("words", 1))
    if page.meta.get("theme") is not None:
        yield from _lacking(page)
        yield from _second(page, site)
        if len(words) < WORDS:
            hint = "name terms of translations/terms.yml: 'words: [tolk, kommun, ...]'"
            yield Problem(where, f"the theme has {len(words)} key words of at least {WORDS}", hint)
    for word in words:
        if isinstance(word, str) and word not in site.terms.terms:  # front-matter says what is no text
            hint = did_you_mean(word, site.terms.terms, "add it to translations/terms.yml")
            yield Problem(where, f"the key word {word} is no term", hint)


def _lacking(page: Page) -> Iterator[Problem]:
    for heading, (what, least) in PARTS.items():
        there = sum(1 for unit in page.units if unit.heading == heading and "li" in unit.around)
        if there < least:
            line = next((one.line for one in page.headings if one.id == heading), page.body_line)
            hint = f"list them under a heading with the id {heading}: ## ... {{ #{heading} }}"
            yield Problem(Location(page.file, line), f"the theme has {there} {what} of at least {least}", hint)


def _second(page: Page, site: Site) -> Iterator[Problem]:
    """Say that another page of the language has the same number; once, at the later path."""
    theme = page.meta["theme"]
    first = next(
        one for one in site.documented_pages() if one.language == page.language and one.meta.get("theme") == theme
    )
    if first.path != page.path:
        where = Location(page.file, page.meta_lines.get("theme", 1))
        yield Problem(where, f"theme {theme} has a page already: {first.file}", "give each theme one page")
