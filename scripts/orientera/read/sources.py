"""From the Markdown sources to the site that they become, as far as links know it: nothing is built."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from orientera.model.built import BuiltLink, BuiltPage, BuiltSite
from orientera.model.page import is_for
from orientera.read.built import address_of, sources_of
from orientera.read.content import ASSETS, files_below, name_below, read_pages
from orientera.read.html import read_html
from orientera.read.html_in_markdown import links_in_html
from orientera.read.language_names import may_name_language
from orientera.read.registry import read_registry

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from orientera.model.page import Page
    from orientera.model.settings import Settings

_INLINE = frozenset({"contact", "law", "phone", "site", "term"})
"""Markers in a text. The others show data or another page's text, whose ids templates and that page write."""
_ID = re.compile(r"\{:?[^{}\n]*#(?P<id>[^\s#{}]+)[^{}\n]*\}")
"""An id that a heading or another part has in Markdown (attr_list)."""


def read_source_site(settings: Settings) -> BuiltSite:
    """Read the pages and files that the site will have, with the links of the Markdown.

    Where a language has no version of a page, the source's stands there; its links are read in its own language. Of a
    page that a template or data fills, nobody knows the ids before it is built: of its parts nothing is said.
    """
    shown = dict(_shown(settings))
    aliases = {
        f"{code}/{path}": built_path(path, code, is_in_folder=settings.use_directory_urls) for code, path in shown
    }
    folders = [ASSETS, *(language.code for language in settings.languages)]
    others = {name_below(file, settings.content) for name in folders for file in files_below(settings.content / name)}
    source = next(language.code for language in settings.languages if language.is_source)
    others |= {f"{code}/{name.partition('/')[2]}" for name in others if name.startswith(f"{source}/")
               for code in dict.fromkeys(code for code, _ in shown) if not name.endswith(".md")}  # fmt: skip
    files = frozenset([*aliases.values(), *(name for name in others if not name.endswith(".md"))])
    address = address_of(settings.site_url)
    known = others | aliases.keys()
    pages = {}
    for (code, path), page in shown.items():
        uri = f"{code}/{path}"
        links = tuple(_links(page, uri, source, address, known)) if page.language.code == code else ()
        is_open = "template" in page.meta or any(marker.kind not in _INLINE for marker in page.markers)
        said = "" if page.language.code == code else page.language.code
        ids = None if is_open else frozenset(_ids(page))
        pages[aliases[uri]] = BuiltPage(aliases[uri], code, ids=ids, links=links, shown=said)
    registry = read_registry(settings)
    return BuiltSite(pages, files, address, sources_of(settings), aliases=aliases, registry=registry)


def built_path(path: str, code: str, *, is_in_folder: bool) -> str:
    """The path of the built page, below the site's folder, of a Markdown file below its language's folder."""
    folder, name = posixpath.split(path)
    stem = name.rpartition(".")[0]
    is_index = stem in ("index", "README")
    end = "index.html" if is_index else f"{stem}/index.html" if is_in_folder else f"{stem}.html"
    return posixpath.join(code, folder, end)


def _shown(settings: Settings) -> Iterator[tuple[tuple[str, str], Page]]:
    """Yield, for each language and path, the page that is shown there."""
    read = read_pages(settings.content, settings.languages, settings.root)
    pages = {uri: page for uri, page in read.items() if page.fault is None}
    source = next(language for language in settings.languages if language.is_source)
    for language in settings.languages:
        for path in dict.fromkeys(path for _, path in pages):
            page = pages.get((language.code, path))
            if page is None and is_for(path, language.code, settings.only):
                page = pages.get((source.code, path))
            if page is not None:
                yield (language.code, path), page


def _links(page: Page, uri: str, source: str, address: str, known: Collection[str]) -> Iterator[BuiltLink]:
    """Yield the links of the Markdown; what names a file beside it is seen from there, as MkDocs reads it.

    A file in the source's folder stands for the language's own, as the build reads it.
    """
    here = f"{address}{quote(uri)}"
    for link in page.links:
        written = link.target.partition("#")[0].partition("?")[0]
        path = unquote(written)
        folder = posixpath.dirname(uri)
        beside = posixpath.normpath(posixpath.join(folder, path))
        is_file = path.endswith(".md") or beside in known
        own = re.sub(rf"^{re.escape(source)}/", f"{page.language.code}/", beside)
        target = link.target
        if own != beside and own in known and not path.startswith("/"):
            target = quote(posixpath.relpath(own, folder)) + target[len(written) :]
        element, attribute = ("a", "href") if link.alt is None else ("img", "src")
        said, words = _attributes(link.attributes), link.words.strip("*_ ")
        yield BuiltLink(
            element,
            attribute,
            target,
            "",
            said.get("hreflang"),
            said.get("lang", ""),
            words if not target or may_name_language(words) else "",
            here if is_file and path else "",
        )
    yield from (link for link, _ in links_in_html(page))


def _attributes(text: str) -> dict[str, str]:
    """What the braces after a link say, as Python-Markdown reads them."""
    if "lang" not in text:
        return {}
    from markdown.extensions.attr_list import get_attrs_and_remainder  # few links say a language

    return {key: value.strip().lower() for key, value in get_attrs_and_remainder(text)[0] if value}


def _ids(page: Page) -> Iterator[str]:
    yield from page.ids()
    yield from (found["id"] for found in _ID.finditer(page.body))
    for unit in page.units:
        if "id=" in unit.text:
            yield from read_html(unit.text.encode(), page.path).ids or ()
