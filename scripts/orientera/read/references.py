"""Read the files of a site that link and are no pages: styles, drawings, feeds, site maps, manifests."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin
from xml.etree import ElementTree

from orientera.model.built import BuiltLink, BuiltPage
from orientera.model.page import Fault
from orientera.model.said import say
from orientera.read.encoding import XML, decode_style, known
from orientera.read.html import read_html, read_xhtml, styles_of_xml
from orientera.read.style import urls_of_sheet

if TYPE_CHECKING:
    from collections.abc import Iterator

_BASE = "{http://www.w3.org/XML/1998/namespace}base"
_FEEDS = frozenset({"feed", "rss", "RDF", "urlset", "sitemapindex", "browserconfig"})
_ROOT = re.compile(rb"<(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)")
_IN_TEXT = frozenset({"loc", "link", "comments", "docs", "icon", "logo", "uri", "url"})
"""Elements of feeds and site maps whose text is an address."""
_TILES = ("square70x70logo", "square150x150logo", "square310x310logo", "wide310x150logo", "TileImage")
_IN_ATTRIBUTE = {
    "link": "href",
    "enclosure": "url",
    "content": "src",
    "thumbnail": "url",
    **dict.fromkeys(_TILES, "src"),
}
_XHTML = "http://www.w3.org/1999/xhtml"
_OWN = frozenset(
    ["", "http://www.w3.org/2005/Atom", "http://purl.org/rss/1.0/", _XHTML,
     "http://www.sitemaps.org/schemas/sitemap/0.9", "http://www.google.com/schemas/sitemap-image/1.1"]
)  # fmt: skip
"""The namespaces whose elements these are: slash:comments is a count."""
_BESIDE = {
    ("http://search.yahoo.com/mrss/", "content"): "url",
    ("http://search.yahoo.com/mrss/", "thumbnail"): "url",
    ("http://www.itunes.com/dtds/podcast-1.0.dtd", "image"): "href",
}
"""Elements of other namespaces, with the attribute that is an address."""
_IN_XHTML = {"a": "href", "img": "src", "source": "src", "video": "src", "audio": "src", "iframe": "src"}
"""Elements of pages that Atom holds as they are (RFC 4287, section 3.1.1.3)."""
_JSON_FEED = re.compile(r"https?://(?:www\.)?jsonfeed\.org/version/")
_IN_JSON_FEED = frozenset(["home_page_url", "feed_url", "next_url", "url", "icon", "favicon", "avatar", "image",
                           "banner_image"])  # fmt: skip
"""Keys of a JSON Feed (1.1) that are addresses; external_url is another site's."""
_IN_MANIFEST = frozenset({"start_url", "src", "url", "action"})


Reader = Callable[[bytes, str], BuiltPage]


def reader_of(name: str) -> Reader | None:
    """The function that reads a file of this name, or None for one without links."""
    return _READERS.get(PurePosixPath(name.lower()).suffix)


def read_drawing(raw: bytes, name: str) -> BuiltPage:
    """Read an SVG file, which has ids and links as HTML has."""
    page = read_html(raw, name)
    styles = () if page.fault else styles_of_xml(raw)
    return BuiltPage(name, ids=page.ids, links=(*styles, *page.links), fault=page.fault)


def read_style(raw: bytes, name: str, around: str = "windows-1252") -> BuiltPage:
    """Read a style sheet; ``around`` is the encoding of the pages that use it."""
    text = decode_style(raw, around)
    links = tuple(BuiltLink("style", function, url) for function, url in urls_of_sheet(text))
    return BuiltPage(name, ids=None, links=links)


def read_feed(raw: bytes, name: str) -> BuiltPage:
    """Read a feed (Atom, RSS), a site map or the tiles of Windows; other XML has no links that we know."""
    try:
        root = _tree(raw)
        links = (*styles_of_xml(raw), *_in_feed(root, "")) if _local(root.tag) in _FEEDS else ()
    except (ElementTree.ParseError, ValueError, LookupError, RecursionError) as error:
        if _is_other_xml(raw):
            return BuiltPage(name, ids=None)
        hint = say("write it anew: programs that read it take nothing from it")
        return BuiltPage(name, ids=None, fault=Fault(say("this is not XML: {error}", error=str(error)), hint))
    return BuiltPage(name, ids=None, links=links)


def _tree(raw: bytes) -> ElementTree.Element:
    """Parse XML. Python's parser refuses encodings with more than one byte a letter, but for Unicode's."""
    try:
        return ElementTree.fromstring(raw)
    except ValueError:
        found = XML.match(raw)
        name = known(found["label"].decode("ascii", errors="replace")) if found else ""
        if found is None or not name:
            raise
        return ElementTree.fromstring(raw[found.end() :].decode(name))


def _is_other_xml(raw: bytes) -> bool:
    """Whether a file that cannot be read begins as something else than a feed or a site map."""
    found = _ROOT.search(raw.replace(b"\0", b""))
    return found is not None and found[1].decode("ascii") not in _FEEDS


def read_manifest(raw: bytes, name: str) -> BuiltPage:
    """Read a web application's manifest (W3C)."""
    try:
        value = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        return BuiltPage(
            name,
            ids=None,
            fault=Fault(say("this is not JSON: {error}", error=str(error)), say("mend it: browsers ignore it")),
        )
    return BuiltPage(name, ids=None, links=tuple(BuiltLink("manifest", key, url) for key, url in _in_json(value)))


def read_json_feed(raw: bytes, name: str) -> BuiltPage:
    """Read a JSON Feed; other JSON has no links that we know."""
    try:
        value = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return BuiltPage(name, ids=None)
    is_feed = isinstance(value, dict) and _JSON_FEED.match(str(value.get("version", "")))
    links = _in_json(value, _IN_JSON_FEED) if is_feed else ()
    return BuiltPage(name, ids=None, links=tuple(BuiltLink("feed", key, url) for key, url in links))


def _in_feed(element: ElementTree.Element, above: str) -> Iterator[BuiltLink]:
    said = element.get(_BASE)
    base = above if said is None else urljoin(above, said)
    tag, space = _local(element.tag), _namespace(element.tag)
    attribute = _IN_ATTRIBUTE.get(tag, "") if space in _OWN else _BESIDE.get((space, tag), "")
    if space == _XHTML and tag in _IN_XHTML:
        attribute = _IN_XHTML[tag]
    value = element.get(attribute) if attribute else None
    text = (element.text or "").strip() if space in _OWN else ""
    if value is not None:
        language = element.get("hreflang")
        yield BuiltLink(tag, attribute, value, rel=element.get("rel", "").lower(),
                        hreflang=language and language.strip().lower(), base=base)  # fmt: skip
    elif text and not len(element) and (tag in _IN_TEXT or _is_permanent(tag, element, text)):
        yield BuiltLink(tag, "text", text, base=base)
    for inner in element:
        yield from _in_feed(inner, base)


def _is_permanent(tag: str, element: ElementTree.Element, text: str) -> bool:
    """Whether an RSS guid is an address: unless it says that it is none (RSS 2.0)."""
    is_address = text.startswith(("https://", "http://"))
    return tag == "guid" and element.get("isPermaLink", "true") == "true" and is_address


def _local(tag: Any) -> str:
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _namespace(tag: Any) -> str:
    return tag.rpartition("}")[0].removeprefix("{") if isinstance(tag, str) else ""


def _in_json(value: Any, keys: frozenset[str] = _IN_MANIFEST) -> Iterator[tuple[str, str]]:
    for key, inner in value.items() if isinstance(value, dict) else []:
        if key in keys and isinstance(inner, str):
            yield key, inner.replace("%s", "")
        elif isinstance(inner, dict | list) and key != "related_applications":
            yield from _in_json(inner, keys)
    for inner in value if isinstance(value, list) else []:
        yield from _in_json(inner, keys)


_READERS: dict[str, Reader] = {
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_xhtml,
    ".css": read_style,
    ".svg": read_drawing,
    ".xml": read_feed,
    ".atom": read_feed,
    ".rss": read_feed,
    ".webmanifest": read_manifest,
}
