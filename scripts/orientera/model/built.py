"""A built site: its HTML pages, what they offer and what they ask for, and where each link leads."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote, unquote

from orientera.model.address import host_of, join
from orientera.model.finding import Location
from orientera.model.subtags import agree

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from orientera.model.page import Fault

NOWHERE = "https://site.invalid/"
"""The address of a site whose own address is not known (RFC 2606)."""
DEFAULT = "x-default"
"""What a page says of the version for readers of all other languages (hreflang)."""
REFRESH = "refresh"
"""The relation of a page to the one that it leads on to by itself."""
_DRAWN = frozenset(
    ["animate", "animatemotion", "animatetransform", "feimage", "filter", "image", "lineargradient", "mpath",
     "pattern", "radialgradient", "set", "textpath", "use"]
)  # fmt: skip
_MEMO = 1 << 15
_MOST_ALIKE = 1000
"""How many names are compared for one that is alike: it costs a millisecond each hundred."""
_MEDIA_FRAGMENT = re.compile(r"svgView\(|(?:xywh|t|track|id|page|zoom)=")
"""Fragments of pictures that are no ids (SVG 2, section 16.3; W3C Media Fragments)."""
_LINES = re.compile(r"(?P<before>[A-Za-z]?)(?P<first>\d+)-(?P=before)(?P<last>\d+)")
"""Lines of a program from the first to the last, which scripts show beside it (rustdoc, GitHub): each has an id."""
_PART = re.compile(r"#[!#-;=?-_a-~]*")
"""A part of the page in letters that an address has as they are (URL, fragment percent-encode set)."""
_ASSETS = (".avif", ".doc", ".docx", ".gif", ".jpeg", ".jpg", ".mp3", ".mp4", ".odp", ".ods", ".odt", ".pdf", ".png",
           ".ppt", ".pptx", ".svg", ".vtt", ".webm", ".webp", ".xls", ".xlsx")  # fmt: skip
_ASSET = re.compile(rf"%|{'|'.join(map(re.escape, _ASSETS))}", re.IGNORECASE)
"""What can be an address of one of these: most links are to pages, and need not be followed again."""
_ROUTES = "/!"
"""How the fragments begin that scripts read as the state of an application, and browsers as no id."""
_END = re.compile(r"[?#]|$")
"""Where the path of an address ends."""
_SLASHES = re.compile(r"//+")
_SIGNED_IN = re.compile(r"^(https?://)[^/?#@]*@")
"""A name and a password before the host, which are no part of it."""
_MARKS = (".", "-", "_")
"""What stands before a language at the end of a file's name."""


class BuiltLink(NamedTuple):
    """A reference: the element, its attribute, and the attribute's raw value (one address of a srcset).

    An ``a``, ``link`` or ``img`` that should have an address and has none has an empty attribute. ``rel`` and
    ``hreflang`` are the element's own, in small letters; ``language`` is the one that the link, or a menu around it,
    says it is in, where that is not the page's; ``text`` is how a link without address begins, or a text that may
    name a language; ``base`` is what the address is seen from, where that is not the page's base.
    """

    element: str
    attribute: str
    url: str
    rel: str = ""
    hreflang: str | None = None
    language: str = ""
    text: str = ""
    base: str = ""

    @property
    def is_alternate(self) -> bool:
        """Whether it names a version of the page in another language."""
        return self.element == "link" and self.hreflang is not None and "alternate" in self.rel.split()

    @property
    def is_of_drawing(self) -> bool:
        """Whether ``#id`` in it is a part of its own page whatever the page's base is (SVG 2, 16.1; CSS Values 4)."""
        return self.attribute == "style" or self.element.lower() in _DRAWN

    @property
    def is_followed(self) -> bool:
        """Whether a reader follows it, or sends a form to it."""
        return self.element in ("a", "area", "form") and self.attribute in ("href", "xlink:href", "action")


@dataclass(frozen=True)
class BuiltPage:
    """An HTML file, or another one with links. ``path`` is below the site's folder.

    ``base`` is the first base element's href. ``shown`` is the language of the main text where it is not
    ``language``, the page's own. ``loose`` are the numbers and addresses of right-to-left text that nothing isolates.
    ``mute`` are the pictures that say nothing to who does not see them, by address, with why.
    ``ids`` is None where the file is of a kind that has no ids. ``digest`` is that of the file's bytes.
    """

    path: str
    language: str = ""
    base: str | None = None
    ids: frozenset[str] | None = frozenset()
    duplicate_ids: tuple[str, ...] = ()
    links: tuple[BuiltLink, ...] = ()
    loose: tuple[str, ...] = ()
    fault: Fault | None = None
    shown: str = ""
    encoding: str = "utf-8"
    mute: tuple[tuple[str, str], ...] = ()
    digest: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link leads: outside, or to a path of the site, perhaps to a part of it.

    ``address`` is the whole address, as a browser would ask for it; what cannot be read as an address has none, and
    leads nowhere.
    """

    is_inside: bool
    path: str = ""
    fragment: str = ""
    is_missing: bool = False
    is_missing_fragment: bool = False
    address: str = field(default="", compare=False)

    @property
    def is_address(self) -> bool:
        """Whether it could be read as an address."""
        return not self.is_inside or bool(self.path or self.address)

    @property
    def host(self) -> str:
        """The host of the address, or nothing."""
        return host_of(self.address)


OUTSIDE = Target(is_inside=False)
NO_ADDRESS = Target(is_inside=True)


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
    """A folder of HTML. ``files`` are all paths below it; ``address`` is its own, with a slash at the end.

    ``others`` are the files with links that are no pages: styles, drawings, feeds, site maps, manifests. ``aliases``
    are paths that are served from a file of another name. The host serves ``kontakt.html`` for ``kontakt`` where
    it is ``extensionless``, and leads from a folder's name to the folder, unless ``strict_slash``. ``registry`` has
    the start pages of authorities that are known: the addresses of each by language, and under "" the one for all.
    ``known_right`` are the paths of files that need not be checked again: nothing that could be wrong has changed.
    """

    pages: Mapping[str, BuiltPage]
    files: frozenset[str]
    address: str = NOWHERE
    source_of: Callable[[str], SourceLines | None] = lambda _path: None
    others: Mapping[str, BuiltPage] = field(default_factory=dict)
    extensionless: bool = False
    strict_slash: bool = False
    is_ours: bool = False
    registry: tuple[Mapping[str, str], ...] = ()
    known_right: frozenset[str] = frozenset()
    aliases: Mapping[str, str] = field(default_factory=dict)

    def every_page(self) -> Iterator[PageInSite]:
        """Yield every HTML page that is to be checked, by path."""
        return (PageInSite(page, self) for path, page in sorted(self.pages.items()) if path not in self.known_right)

    def readable_pages(self) -> Iterator[PageInSite]:
        """Yield every HTML page that could be read."""
        return (entry for entry in self.every_page() if entry.page.fault is None)

    def own_pages(self) -> Iterator[PageInSite]:
        """Yield every page that could be read where the site is ours: we do not judge how others write."""
        return self.readable_pages() if self.is_ours else iter(())

    def unused_files(self) -> Iterator[PageInSite]:
        """Yield the pictures and documents of our site that nothing links to, by path.

        The build copies what stands in the source's folder into every language's: one that is linked is enough.
        """
        if not self.is_ours or not self.pages:
            return
        assets = {path for path in self.files if path.lower().endswith(_ASSETS)}
        urls = {url for url in self._urls if _ASSET.search(url)} if assets else ()
        used = {
            entry.resolve(link).path
            for entry in (self._every_reader() if urls else ())
            for link in entry.page.links
            if link.url in urls
        }
        sources = {path: source.file for path in assets if (source := self.source_of(path))}
        linked = {sources.get(path) for path in used} - {None}
        for path in sorted(assets - used):
            if sources.get(path) not in linked:
                yield PageInSite(BuiltPage(path), self)

    def every_file(self) -> Iterator[PageInSite]:
        """Yield every HTML page, and every other file with links."""
        yield from self.every_page()
        others = sorted(self.others.items())
        yield from (PageInSite(page, self) for path, page in others if path not in self.known_right)

    def readable_files(self) -> Iterator[PageInSite]:
        """Yield every HTML page, and every other file with links, that could be read."""
        return (entry for entry in self.every_file() if entry.page.fault is None)

    @property
    def everything(self) -> tuple[BuiltPage, ...]:
        """Every page and file with links, those that are known to be right too."""
        return (*self.pages.values(), *self.others.values())

    def _every_reader(self) -> Iterator[PageInSite]:
        """Yield everything that could be read."""
        return (PageInSite(page, self) for page in self.everything if page.fault is None)

    def read_as(self, path: str) -> BuiltPage | None:
        """The page, or other file with links, at a path."""
        return self.pages.get(path) or self.others.get(path)

    def find(self, path: str) -> str | None:
        """Find the file that a static host serves for a path: itself, or the index.html of its folder.

        The host compares bytes: capitals count, and a letter with its accent is not the same as the two after each
        other (NFC and NFD). Several slashes are one, as in nginx, Apache and Caddy.
        """
        path = _SLASHES.sub("/", path)
        folder = path.rstrip("/")
        candidates = [path]
        if self.extensionless and path and path == folder:
            candidates.append(f"{path}.html")
        if not self.strict_slash or path != folder or not path:
            candidates.append(f"{folder}/index.html" if folder else "index.html")
        found = next((one for one in candidates if one in self.files or one in self.aliases), None)
        return self.aliases.get(found, found) if found is not None else None

    def nearest(self, path: str) -> str | None:
        """Find the file that is named most like a path that is not there."""
        if path not in self._near:
            self._near[path] = self._nearest(path)
        return self._near[path]

    def _nearest(self, path: str) -> str | None:
        wanted = path.rstrip("/").removesuffix("/index.html")
        folder, _, name = wanted.rpartition("/")
        same = self._by_name.get(_alike(name), [])
        beside = self._by_folder.get(folder, [])
        beside = beside if len(beside) <= _MOST_ALIKE else []
        candidates = {file.removesuffix("/index.html"): file for file in same or beside}
        near = get_close_matches(wanted, candidates, n=1, cutoff=0.0 if same else 0.8)
        return candidates[near[0]] if near else None

    def nearest_id(self, path: str, fragment: str) -> str | None:
        """Find the id of a file that is most like one that it has not."""
        key = f"{path}#{fragment}"
        if key not in self._near:
            page = self.read_as(path)
            ids = sorted(page.ids or ()) if page else []
            near = get_close_matches(fragment, ids, n=1) if len(ids) <= _MOST_ALIKE else []
            self._near[key] = near[0] if near else None
        return self._near[key]

    @cached_property
    def _near(self) -> dict[str, str | None]:
        return {}

    @cached_property
    def _by_name(self) -> dict[str, list[str]]:
        names: dict[str, list[str]] = {}
        for file in sorted(self.files):
            names.setdefault(_alike(file.removesuffix("/index.html").rpartition("/")[2]), []).append(file)
        return names

    @cached_property
    def _by_folder(self) -> dict[str, list[str]]:
        folders: dict[str, list[str]] = {}
        for file in sorted(self.files):
            folders.setdefault(file.removesuffix("/index.html").rpartition("/")[0], []).append(file)
        return folders

    @cached_property
    def _urls(self) -> frozenset[str]:
        """The addresses of all links as they are written, each once: sites repeat themselves."""
        return frozenset(link.url for page in self.everything for link in page.links)

    @cached_property
    def secure_hosts(self) -> set[str]:
        """The hosts that the site itself links with https, or is known to have it."""
        urls = (*self._urls, *(address for known in self.registry for address in known.values()))
        joined = (join(self.address, url) for url in urls if url[:8].lower() == "https://")
        return {host_of(address) for address in joined if address}

    @cached_property
    def _elsewhere(self) -> dict[str, dict[str, str]]:
        """Start pages of other sites, each with its addresses by language: the registry and links (hreflang) say."""
        found: dict[str, dict[str, str]] = {}
        for known in self.registry:
            versions = {code.lower(): address for code, address in known.items() if code}
            for address in known.values():
                found.setdefault(place_of(address), {}).update(versions)
        for entry in self._every_reader():
            for link in entry.page.links:
                if link.hreflang and link.is_followed and (target := entry.resolve(link)).host:
                    found.setdefault(target.host, {}).setdefault(link.hreflang, target.address)
        return found

    def elsewhere(self, address: str, code: str) -> str:
        """The address in a language of another site's start page, where that is known and another one; or nothing."""
        known = self._elsewhere.get(place_of(address), {}).get(code, "")
        return known if place_of(known) != place_of(address) else ""

    def facts(self) -> Iterator[object]:
        """Yield all that a check of one page asks of the site around it, in an order that is always the same."""
        yield self.address, self.extensionless, self.strict_slash, self.is_ours, self.registry
        yield sorted(self.files), sorted(self.aliases.items()), sorted(self.secure_hosts), self._elsewhere
        for page in sorted(self.everything, key=lambda page: page.path):
            named = [link for link in page.links if link.hreflang is not None or link.rel == REFRESH]
            ids = None if page.ids is None else sorted(page.ids)
            yield page.path, page.language, page.shown, page.base, page.fault is None, ids, named

    @cached_property
    def codes(self) -> dict[str, str]:
        """The languages that pages say they are in, in small letters, each as it is written."""
        return {page.language.lower(): page.language for page in self.pages.values() if page.language}

    def language_of(self, path: str) -> str:
        """The language of a page, or of a file in a language's folder, in small letters; or nothing."""
        page = self.pages.get(path)
        if page is not None and page.language:
            return (page.shown or page.language).lower()
        named = self.versions_of(page) if page is not None else {}
        itself = (code for code, version in named.items() if version == path and code != DEFAULT)
        return next(itself, next(iter(self.folder_languages(path)), ""))

    def folder_languages(self, path: str) -> list[str]:
        """The languages that the folders of a path are named like, in small letters."""
        return [part for part in path.lower().replace("_", "-").split("/")[:-1] if part in self.codes]

    def version_of(self, path: str, code: str) -> str | None:
        """Find the page that says what a page says, in another language.

        By what the page itself names as its version (hreflang), else by the folder or ending that is named like the
        language. A page that shows another language in its place is no version.
        """
        page = self.pages.get(path)
        named = self.versions_of(page) if page is not None else {}
        versions = [version for said, version in named.items() if said != DEFAULT and agree(said, code)]
        candidates = chain(versions, _swapped(path, self.language_of(path), self.codes.get(code, code)))
        return next((one for one in candidates if one in self.files and self.language_of(one) == code), None)

    def versions_of(self, page: BuiltPage) -> dict[str, str]:
        """The pages that a page names as its versions, by language in small letters."""
        known = self._versions.get(page.path)
        if known is None:
            known = self._versions[page.path] = PageInSite(page, self).find_versions()
        return known

    @cached_property
    def _versions(self) -> dict[str, dict[str, str]]:
        return {}

    @cached_property
    def _origins(self) -> tuple[str, ...]:
        """The site's address with http and with https: they are the same site."""
        rest = (join(self.address, "") or NOWHERE).partition(":")[2]
        return f"https:{rest}", f"http:{rest}"

    @cached_property
    def _targets(self) -> dict[str, Target]:
        return {}

    def target_of(self, url: str) -> Target:
        """Look what a whole address leads to."""
        known = self._targets.get(url)
        if known is None:
            if len(self._targets) > _MEMO:
                self._targets.clear()
            address = join(self.address, url)
            known = self._targets[url] = NO_ADDRESS if address is None else self._look_up(address)
        return known

    def _look_up(self, address: str) -> Target:
        plain = _SIGNED_IN.sub(r"\1", address)
        own = next((len(origin) for origin in self._origins if plain.startswith(origin)), 0)
        if not own and not self.strict_slash and _END.split(plain, maxsplit=1)[0] + "/" in self._origins:
            return self.target_of(_END.sub(r"/\g<0>", plain, count=1))
        if not own:
            return Target(is_inside=False, address=address)
        whole, _, fragment = plain.partition("#")
        path = unquote(whole[own:].partition("?")[0], errors="surrogateescape")
        found = self.find(path)
        if found is None:
            return Target(is_inside=True, path=path, is_missing=True, address=address)
        return self.part_of(found, fragment, address)

    def part_of(self, path: str, fragment: str, address: str = "") -> Target:
        """Look for a part of a file that is there (HTML, section 7.4.6.4)."""
        raw = fragment.partition(":~:")[0]
        is_there = not raw or self._has_part(path, raw)
        return Target(True, path, unquote(raw), is_missing_fragment=not is_there, address=address)

    def _has_part(self, path: str, raw: str, before: frozenset[str] = frozenset()) -> bool:
        """Whether a file has an id as it is written, or decoded; or the page has that a moved page leads on to.

        A refresh takes no fragment along, but the script that generators put beside it does (mdBook, Sphinx).
        """
        page = self.read_as(path)
        if page is None or page.ids is None or page.fault is not None or raw[0] in _ROUTES:
            return True
        wanted = unquote(raw)
        if raw in page.ids or wanted in page.ids or wanted.lower() == "top":
            return True
        if path in self.others and _MEDIA_FRAGMENT.match(raw):
            return True
        if (lines := _LINES.fullmatch(wanted)) and page.ids.issuperset(_ends_of(lines)):
            return True
        onward = next((link for link in page.links if link.rel == REFRESH), None)
        if onward is None or path in before:
            return False
        target = PageInSite(page, self).resolve(onward._replace(url=onward.url.partition("#")[0]))
        return not target.is_inside or (not target.is_missing and self._has_part(target.path, raw, before | {path}))


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

    @cached_property
    def base(self) -> str:
        """The address that links are seen from: the page's own, or what its base element says (HTML, 4.2.3)."""
        own = self.site.address + quote(self.page.path, errors="surrogateescape")
        said = join(own, self.page.base) if self.page.base is not None else own
        return said if said and not said.startswith(("data:", "javascript:")) else own

    @cached_property
    def followed(self) -> tuple[tuple[BuiltLink, Target], ...]:
        """Every link with where it leads."""
        return tuple((link, self.resolve(link)) for link in self.page.links)

    def outside(self, *schemes: str) -> Iterator[tuple[BuiltLink, Target]]:
        """Yield the links that leave the site by one of these schemes."""
        for link, target in self.followed:
            if not target.is_inside and target.address.partition(":")[0] in schemes:
                yield link, target

    def resolve(self, link: BuiltLink) -> Target:
        """Follow a link as a browser does (URL standard), and look whether what it leads to is there."""
        if link.url[:1] == "#" and (link.is_of_drawing or (self.page.base is None and _PART.fullmatch(link.url))):
            return self.site.part_of(self.page.path, link.url[1:])
        if link.url[:5].lower() == "data:":
            return OUTSIDE
        if link.url.startswith("https://"):
            return self.site.target_of(link.url)
        base = join(self.base, link.base) if link.base else self.base
        address = join(base or self.base, link.url)
        return NO_ADDRESS if address is None else self.site.target_of(address)

    def find_versions(self) -> dict[str, str]:
        """Find the pages that it names as its versions, by language in small letters."""
        found: dict[str, str] = {}
        for link in self.page.links:
            if link.is_alternate and link.hreflang:
                target = self.resolve(link)
                if target.is_inside and target.path and not target.is_missing:
                    found.setdefault(link.hreflang, target.path)
        return found


def _ends_of(lines: re.Match[str]) -> tuple[str, str]:
    return lines["before"] + lines["first"], lines["before"] + lines["last"]


def place_of(address: str) -> str:
    """An address of the web without what does not tell start pages apart: its scheme, and a slash at the end."""
    scheme, _, rest = address.partition("://")
    return rest.rstrip("/") if scheme in ("http", "https") else ""


def _swapped(path: str, own: str, code: str) -> Iterator[str]:
    """Yield the paths at which a page's version in another language can stand, where languages have folders."""
    parts = path.split("/")
    owns = {own, own.partition("-")[0]} - {""}
    written = (code, code.lower(), "-".join(_cased(code)))
    folders = dict.fromkeys([*written, *(one.replace("-", "_") for one in written), code.partition("-")[0]])
    for number, part in enumerate(parts[:-1]):
        if part.lower().replace("_", "-") in owns:
            yield from ("/".join([*parts[:number], folder, *parts[number + 1 :]]) for folder in folders)
            yield "/".join([*parts[:number], *parts[number + 1 :]])
    stem, dot, ending = path.rpartition(".")
    if own and stem.lower().endswith(tuple(f"{mark}{own}" for mark in _MARKS)):
        yield f"{stem[: -len(own)]}{code}{dot}{ending}"
        yield f"{stem[: -len(own) - 1]}{dot}{ending}"
    yield from (f"{folder}/{path}" for folder in folders)
    yield from (f"{stem}{mark}{code}{dot}{ending}" for mark in _MARKS)


def _cased(code: str) -> Iterator[str]:
    """Yield the parts of a tag in the letters that are usual: sr, Latn, RS (RFC 5646, section 2.1.1)."""
    language, *others = code.lower().split("-")
    yield language
    for part in others:
        yield part.upper() if len(part) == 2 else part.title() if len(part) == 4 else part


def _alike(name: str) -> str:
    """A name without what a reader does not see: capitals, the composition of letters, the ending of a page."""
    return unicodedata.normalize("NFC", name).casefold().removesuffix(".html").removesuffix(".md")


def _name_of(url: str) -> tuple[str, str]:
    """The last part of an address and its fragment, alike for Markdown files and built pages."""
    path, _, fragment = url.partition("#")
    name = path.rstrip("/").removesuffix("index.html").removesuffix("index.md").rstrip("/")
    last = name.removesuffix(".md").removesuffix(".html").rsplit("/", 1)[-1]
    return "" if last in (".", "..") else last, fragment
