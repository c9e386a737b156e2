"""Which pages belong to which county, what a county page shows, and which pages ask readers for their county."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from orientera.plugin.fragments import Shown
from orientera.plugin.isolate import isolate_html

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from mkdocs.config.defaults import MkDocsConfig

    from orientera.plugin import Orientera
    from orientera.plugin.page import LanguagePage

OFFICIALS = "officials"


def county_pages(pages: Iterable[LanguagePage]) -> dict[str, LanguagePage]:
    """Find the page of each county, by the county's id."""
    return {page.meta["county"]: page for page in pages if page.meta.get("county")}


def asks_for_county(page: LanguagePage, counties: str, tools: Collection[str]) -> bool:
    """Say whether a page shows the reader's county, or asks for it.

    ``counties`` is the path of the page that lists the counties, empty where the site has none; ``tools`` are paths
    of pages about the site. Pages for officials, those made by a template and those of the counties do not ask.
    """
    audience = page.meta.get("audience") or []
    return (
        bool(counties)
        and page.path not in tools
        and not page.path.startswith(counties.rpartition("/")[0] + "/")
        and page.path != counties
        and not page.meta.get("template")
        and audience != [OFFICIALS]
    )


def shower(plugin: Orientera, page: LanguagePage, config: MkDocsConfig) -> Callable[[str], Markup]:
    """Make a function that gives a template of data as HTML for the county of a page, empty where there is nothing.

    As where a marker asks for it: in the language of the page's text, numbers isolated. A template or a
    county that there is not shows nothing.
    """
    shown = Shown(plugin, page, config)
    county = page.meta.get("county", "")
    names = shown.names() if county in plugin.read_data().counties else []

    def show(name: str) -> Markup:
        if name not in names:
            return Markup()
        return Markup(isolate_html(shown.html(name, county), page.text_language))

    return show
