"""Write what is no page: a language's 404 page and search index, and what stands once for all languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.commands.build import get_context
from mkdocs.structure.nav import Navigation

from orientera.plugin.calendar import calendar_files
from orientera.plugin.feeds import feed_files
from orientera.plugin.progress import badge_files
from orientera.plugin.search import search_index
from orientera.plugin.tables import table_files
from orientera.plugin.templates import render, speak
from orientera.plugin.themes import theme_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    import jinja2
    from mkdocs.config.defaults import MkDocsConfig

    from orientera.plugin import Orientera


def language_files(
    plugin: Orientera,
    env: jinja2.Environment,
    config: MkDocsConfig,
    *,
    search: bool = True,
    feeds: bool = True,
    theme_data: bool = True,
) -> Iterator[tuple[str, str]]:
    """Yield path and text of what a language has beside its pages; what can be kept, only where it is asked for."""
    assert plugin.current is not None
    code = plugin.current.code
    if search:
        yield f"{code}/search.json", search_index(plugin.pages, plugin.words.of(plugin.current))
    if feeds:
        yield from feed_files(plugin, plugin.current, config.site_name)
    data = theme_file(plugin) if theme_data else None
    if data is not None:
        yield data
    context = _context(config, _root(plugin), plugin.nav)
    yield f"{code}/404.html", render(env, "404.html", **context)


def site_files(plugin: Orientera, env: jinja2.Environment, config: MkDocsConfig) -> Iterator[tuple[str, str]]:
    """Yield path and text of what stands once for all languages."""
    for path, template, base in [
        ("index.html", "chooser.html", "."),
        ("404.html", "404-all.html", _root(plugin)),
    ]:
        context = _context(config, base, Navigation([], []))
        items = []
        for language in plugin.languages:
            speak(env, plugin, language)
            items.append((language, render(env, f"fragments/{template}", **context)))
        speak(env, plugin, plugin.source)
        yield path, render(env, template, items=items, **context)
    versions = [
        (path, [language for language in plugin.languages if language.code in codes])
        for path, codes in sorted(plugin.versions.codes.items())
        if plugin.source.code in codes
    ]
    yield "sitemap.xml", render(env, "sitemap.xml", versions=versions)
    yield from calendar_files(plugin, config.site_name)
    yield from table_files(plugin.read_data())
    yield from badge_files(plugin, env)


def _root(plugin: Orientera) -> str:
    """The site's own path on its host: a 404 page is served at any depth, so its links cannot be relative."""
    return plugin.root or "/"


def _context(config: MkDocsConfig, base_url: str, nav: Navigation) -> dict[str, object]:
    return {**get_context(nav, [], config, base_url=base_url), "page": None}
