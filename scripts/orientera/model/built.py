"""A built site: its HTML pages, what they offer and what they ask for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.finding import Location
    from orientera.model.page import Fault


@dataclass(frozen=True)
class BuiltLink:
    """A reference in HTML: the element, its attribute, and the attribute's raw value."""

    element: str
    attribute: str
    url: str
    text: str = ""


@dataclass(frozen=True)
class BuiltPage:
    """An HTML file. ``path`` is below the site's folder; ``base`` is the first base element's href, or empty."""

    path: str
    language: str = ""
    base: str = ""
    ids: frozenset[str] = frozenset()
    duplicate_ids: tuple[str, ...] = ()
    links: tuple[BuiltLink, ...] = ()
    fault: Fault | None = None


@dataclass(frozen=True)
class PageInSite:
    """A built page with the site around it, which its links are resolved in."""

    page: BuiltPage
    site: BuiltSite

    def where(self, link: BuiltLink | None = None) -> Location:
        """The Markdown file and line of the page or link where they are known, else the HTML file."""
        return self.site.place(self.page, link)


@dataclass(frozen=True)
class BuiltSite:
    """A folder of HTML. ``files`` are all paths below it; ``origin`` is its own address, as ``https://host/prefix/``."""

    pages: dict[str, BuiltPage]
    files: frozenset[str]
    origin: str = ""
    places: dict[str, SourceLines] = field(default_factory=dict)

    def every_page(self) -> Iterator[PageInSite]:
        """Yield every HTML page, by path."""
        return (PageInSite(page, self) for _, page in sorted(self.pages.items()))

    def readable_pages(self) -> Iterator[PageInSite]:
        """Yield every HTML page that could be read."""
        return (entry for entry in self.every_page() if entry.page.fault is None)

    def place(self, page: BuiltPage, link: BuiltLink | None) -> Location:
        """Say where an editor mends a page or link: Markdown file and line where known, else the HTML file."""
        from orientera.model.finding import Location

        source = self.places.get(page.path)
        if source is None:
            return Location(page.path)
        return Location(source.file, source.line_of(link.url) if link else 0)


@dataclass(frozen=True)
class SourceLines:
    """The Markdown file behind a built page, and the line of each link target in it."""

    file: str
    lines: dict[str, int]

    def line_of(self, url: str) -> int:
        """Find the line whose link gave this address: by the address, its fragment, or its last part; else 0."""
        if url in self.lines:
            return self.lines[url]
        path, _, fragment = url.partition("#")
        wanted = path.rstrip("/").rsplit("/", 1)[-1]
        for target, line in self.lines.items():
            target_path, _, target_fragment = target.partition("#")
            name = target_path.removesuffix("/index.md").removesuffix(".md").rsplit("/", 1)[-1]
            if target_fragment == fragment and name == wanted and (wanted or fragment):
                return line
        return 0
