"""A built site: its HTML pages, what they offer and what they ask for, and where each link leads."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, quote, unquote, urljoin, urlsplit

from orientera.model.finding import Location

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from orientera.model.page import Fault

_PORTS = {"http": 80, "https": 443}
NOWHERE = "https://site.invalid/"
"""The address of a site whose own address is not known (RFC 2606)."""


@dataclass(frozen=True)
class BuiltLink:
    """A reference in HTML: the element, its attribute, and the attribute's raw value (one address of a srcset)."""

    element: str
    attribute: str
    url: str


@dataclass(frozen=True)
class BuiltPage:
    """An HTML file. ``path`` is below the site's folder; ``base`` is the first base element's href, or empty.

    ``loose`` are the numbers and addresses of right-to-left text that nothing isolates.
    """

    path: str
    language: str = ""
    base: str = ""
    ids: frozenset[str] = frozenset()
    duplicate_ids: tuple[str, ...] = ()
    links: tuple[BuiltLink, ...] = ()
    loose: tuple[str, ...] = ()
    fault: Fault | None = None


@dataclass(frozen=True)
class Target:
    """Where a link leads: outside, or to a path of the site, perhaps to a part of it."""

    is_inside: bool
    path: str = ""
    fragment: str = ""
    is_missing: bool = False
    is_missing_fragment: bool = False


@dataclass(frozen=True)
class SourceLines:
    """The Markdown file behind a built page, and the line of each link target in it."""

    file: str
    lines: dict[str, int]

    def line_of(self, url: str) -> int:
        """Find the line whose link gave this address: by the address, or its last part and fragment; else 0."""
        if url in self.lines:
            return self.lines[url]
        wanted = _name_of(url)
        return next((line for target, line in self.lines.items() if _name_of(target) == wanted != ("", "")), 0)


@dataclass(frozen=True)
class BuiltSite:
    """A folder of HTML. ``files`` are all paths below it; ``address`` is its own, with a slash at the end."""

    pages: dict[str, BuiltPage]
    files: frozenset[str]
    address: str = NOWHERE
    source_of: Callable[[str], SourceLines | None] = lambda _path: None

    def every_page(self) -> Iterator[PageInSite]:
        """Yield every HTML page, by path."""
        return (PageInSite(page, self) for _, page in sorted(self.pages.items()))

    def readable_pages(self) -> Iterator[PageInSite]:
        """Yield every HTML page that could be read."""
        return (entry for entry in self.every_page() if entry.page.fault is None)

    def find(self, path: str) -> str | None:
        """Find the file that a static host serves for a path: itself, or the index.html of its folder."""
        folder = path.rstrip("/")
        candidates = (path, f"{folder}/index.html" if folder else "index.html")
        return next((candidate for candidate in candidates if candidate in self.files), None)

    def nearest(self, path: str) -> str | None:
        """Find the file that is named most like a path that is not there."""
        name = path.rstrip("/").rsplit("/", 1)[-1]
        same = self._by_name.get(name.lower(), [])
        candidates = {file.removesuffix("/index.html"): file for file in same or self._by_name_list}
        wanted = path.rstrip("/").removesuffix("/index.html")
        near = get_close_matches(wanted, candidates, n=1, cutoff=0.0 if same else 0.8)
        return candidates[near[0]] if near else None

    @cached_property
    def _by_name_list(self) -> list[str]:
        return sorted(self.files)

    @cached_property
    def _by_name(self) -> dict[str, list[str]]:
        names: dict[str, list[str]] = {}
        for file in self._by_name_list:
            served = file.removesuffix("/index.html")
            names.setdefault(served.rsplit("/", 1)[-1].lower(), []).append(file)
        return names


@dataclass(frozen=True)
class PageInSite:
    """A built page with the site around it, which its links are resolved in."""

    page: BuiltPage
    site: BuiltSite

    def where(self, link: BuiltLink | None = None) -> Location:
        """Say where an editor mends a page or link: Markdown file and line where known, else the HTML file."""
        source = self.site.source_of(self.page.path)
        if source is None:
            return Location(self.page.path)
        return Location(source.file, source.line_of(link.url) if link else 0)

    def resolve(self, link: BuiltLink) -> Target:
        """Follow a link as a browser does (URL standard), and look whether what it leads to is there."""
        address = self.site.address
        try:
            base = urljoin(address + quote(self.page.path), self.page.base)
            url = urlsplit(urljoin(base, link.url.strip()))
        except ValueError:
            return Target(is_inside=True, path=link.url, is_missing=True)
        own = urlsplit(address)
        whole = _without_dots(url.path)
        if url.scheme not in _PORTS or _host(url) != _host(own) or not whole.startswith(own.path):
            return Target(is_inside=False)
        path = unquote(whole[len(own.path) :])
        found = self.site.find(path)
        if found is None:
            return Target(is_inside=True, path=path, is_missing=True)
        fragment = unquote(url.fragment.split(":~:")[0])
        page = self.site.pages.get(found)
        is_there = not fragment or page is None or fragment in page.ids or fragment.lower() == "top"
        return Target(True, found, fragment, is_missing_fragment=not is_there)


def _host(url: SplitResult) -> tuple[str, int | None]:
    """Host and port of an address; http and https are the same host here."""
    try:
        port = url.port
    except ValueError:
        port = None
    return (url.hostname or "").lower(), None if port == _PORTS.get(url.scheme) else port


def _without_dots(path: str) -> str:
    """Take the dot segments out of an absolute path (RFC 3986, section 5.2.4)."""
    out: list[str] = []
    for segment in path.split("/")[1:]:
        if segment == ".." and out:
            out.pop()
        elif segment not in (".", ".."):
            out.append(segment)
    return "/" + "/".join(out) + ("/" if path.endswith(("/.", "/..")) and out else "")


def _name_of(url: str) -> tuple[str, str]:
    """The last part of an address and its fragment, alike for Markdown files and built pages."""
    path, _, fragment = url.partition("#")
    name = path.rstrip("/").removesuffix("index.html").removesuffix("index.md").rstrip("/")
    last = name.removesuffix(".md").removesuffix(".html").rsplit("/", 1)[-1]
    return "" if last in (".", "..") else last, fragment
