"""Work out how far each page of each language has come, for the page that shows it and for the badges."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from orientera.model.coverage import PageState
from orientera.model.page import Pair
from orientera.model.progress import LanguageProgress, PageProgress, Progress, absence_of, in_order, progress_of
from orientera.plugin.templates import render
from orientera.read.markdown import read_page
from orientera.read.records import FOLDER, read_page_records

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import jinja2

    from orientera.model.language import Language
    from orientera.model.page import Page
    from orientera.plugin import Orientera

BADGES = "badges"
"""The folder of the badges, below the site's."""

Known = dict[tuple[str, str], tuple[str, PageProgress]]
"""By a language's code and a page's path: a digest of what it was worked out from, and what that came to."""


def work_out(
    plugin: Orientera, key_of: Callable[[str, str], str] = lambda _code, _path: "", known: Known | None = None
) -> Known:
    """Say how far each page of each language has come; what is known under the same key is not worked out anew."""
    targets = [language for language in plugin.languages if language != plugin.source]
    recorded = {one for one in targets if any((plugin.settings.translations / one.code / FOLDER).glob("*"))}
    found: Known = {}
    for path, codes in sorted(plugin.versions.codes.items()):
        if plugin.source.code not in codes:
            continue
        page = _Page(plugin, path)
        for language in targets:
            if language.code not in codes and not plugin.versions.falls_back(path, language, plugin.source):
                continue
            key = key_of(language.code, path)
            before = (known or {}).get((language.code, path))
            if before is not None and before[0] == key:
                found[language.code, path] = before
            elif language.code in codes:
                found[language.code, path] = (key, page.progress(language, has_records=language in recorded))
            else:
                found[language.code, path] = (key, page.absence(language))
    return found


def together(plugin: Orientera, found: Known) -> Progress:
    """Put together how far all languages have come, their pages in the order of the navigation."""
    order = list(_paths(plugin.given_nav))
    languages = []
    for language in plugin.languages:
        if language != plugin.source:
            pages = [progress for (code, _), (_, progress) in found.items() if code == language.code]
            languages.append(LanguageProgress(language.code, in_order(pages, order)))
    return Progress(tuple(languages))


def badge_files(plugin: Orientera, env: jinja2.Environment) -> Iterator[tuple[str, str]]:
    """Yield path and text of each language's badge, where the site has a page of progress."""
    if plugin.place("progress", plugin.source):
        for row in plugin.read_progress().languages:
            own = plugin.language(row.code)
            yield f"{BADGES}/{row.code}.svg", render(env, "fragments/badge.html", row=row, own=own)


class _Page:
    """A source page, read when the first language asks for it."""

    def __init__(self, plugin: Orientera, path: str) -> None:
        self._plugin, self._path = plugin, path
        self._source = cache(lambda: self._read(plugin.source))
        settings = plugin.settings
        codes = [language.code for language in plugin.languages]
        self._records = cache(
            lambda: read_page_records(settings.translations, plugin.source.code, codes, path, settings.root)
        )

    def absence(self, language: Language) -> PageProgress:
        return absence_of(self._source(), language.code, PageState.FALLBACK)

    def progress(self, language: Language, *, has_records: bool) -> PageProgress:
        pair = Pair(self._source(), self._read(language))
        return progress_of(pair, self._records().of(pair) if has_records else None)

    def _read(self, language: Language) -> Page:
        content = self._plugin.settings.content
        name = f"{content.name}/{language.code}/{self._path}"
        return read_page(content / language.code / self._path, self._path, name, language)


def _paths(nav: object) -> Iterator[str]:
    """Yield the paths of a navigation, as mkdocs.yml writes it."""
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, dict):
        for value in nav.values():
            yield from _paths(value)
    elif isinstance(nav, list):
        for value in nav:
            yield from _paths(value)
