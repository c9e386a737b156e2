"""Read an HTML file with an HTML5 parser: its language, its ids, and everything that it links to.

The parser reads as a browser without script does: what stands in noscript is content, for readers without script
follow it; what stands in comments, script, style, template, textarea, title and iframe is not (HTML, section 13.2).
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING, Any

from selectolax.lexbor import LexborHTMLParser

from orientera.model.address import bare
from orientera.model.built import REFRESH, BuiltLink, BuiltPage
from orientera.model.number import spans
from orientera.model.page import Fault, says_nothing
from orientera.model.said import say
from orientera.read.encoding import decode_html
from orientera.read.language_names import may_name_language
from orientera.read.script_data import DATA, urls_in_data
from orientera.read.style import urls_in_style, urls_of_sheet

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from selectolax.lexbor import LexborNode

Attributes = dict[str, str | None]

_OF_FORMULAS = ("math", "mfrac", "mi", "mn", "mo", "mover", "mrow", "ms", "mstyle", "msub", "msubsup", "msup",
                "mtext", "munder", "munderover")  # fmt: skip
"""Elements of MathML that authors link from (MathML 3, section 2.1.6)."""
_LINKING: Mapping[str, tuple[str, ...]] = {
    "a": ("href", "xlink:href"),
    "animate": ("href", "xlink:href"),
    "animatemotion": ("href", "xlink:href"),
    "animatetransform": ("href", "xlink:href"),
    "area": ("href",),
    "audio": ("src",),
    "bgsound": ("src",),
    "blockquote": ("cite",),
    "body": ("background",),
    "button": ("formaction",),
    "del": ("cite",),
    "embed": ("src",),
    "feimage": ("href", "xlink:href"),
    "filter": ("href", "xlink:href"),
    "form": ("action",),
    "frame": ("src", "longdesc"),
    "html": ("manifest",),
    "iframe": ("src", "longdesc"),
    "image": ("href", "xlink:href"),
    "img": ("src", "longdesc"),
    "input": ("src", "formaction"),
    "ins": ("cite",),
    "lineargradient": ("href", "xlink:href"),
    "link": ("href",),
    "mpath": ("href", "xlink:href"),
    "object": ("data",),
    "pattern": ("href", "xlink:href"),
    "q": ("cite",),
    "radialgradient": ("href", "xlink:href"),
    "script": ("src", "href", "xlink:href"),
    "set": ("href", "xlink:href"),
    "source": ("src",),
    "table": ("background",),
    "tbody": ("background",),
    "td": ("background",),
    "textpath": ("href", "xlink:href"),
    "tfoot": ("background",),
    "th": ("background",),
    "thead": ("background",),
    "tr": ("background",),
    "track": ("src",),
    "use": ("href", "xlink:href"),
    "video": ("src", "poster"),
    **dict.fromkeys(_OF_FORMULAS, ("href",)),
}
"""Attributes that are one address, by element: HTML's index, what browsers still obey beside it, and SVG's."""
_LISTS = {"img": "srcset", "source": "srcset", "link": "imagesrcset"}
_META = frozenset(
    ["og:image", "og:image:url", "og:image:secure_url", "og:url", "og:video", "og:video:url", "og:video:secure_url",
     "og:audio", "og:audio:url", "og:audio:secure_url", "twitter:image", "twitter:image:src", "twitter:player",
     "msapplication-tileimage", "msapplication-config", "msapplication-square70x70logo", "thumbnail",
     "msapplication-square150x150logo", "msapplication-square310x310logo", "msapplication-wide310x150logo"]
)  # fmt: skip
"""Names and properties of meta elements whose content is an address (Open Graph, X, Windows)."""
_ITEMPROP = frozenset(["contenturl", "image", "logo", "thumbnailurl", "url"])
"""Properties of schema.org that meta elements have as an address."""
_STYLED = frozenset(
    ["style", "clip-path", "cursor", "fill", "filter", "marker-end", "marker-mid", "marker-start", "mask", "stroke"]
)
"""Attributes that are styles of their element; all but the first are SVG's (SVG 2, section 6.6)."""
_NOT_FETCHED = frozenset({"preconnect", "dns-prefetch", "profile"})
_OF_A_LINK = frozenset(["class", "target", "rel", "title", "style", "lang", "dir", "hreflang", "type", "download"])
_PLACEHOLDER = re.compile(r"active|current|disabled|selected|toggle|anchor|placeholder", re.IGNORECASE)
_CURRENT = re.compile(r"(?<![^\s_-])(?:active|current|selected|this)(?![^\s_-])", re.IGNORECASE)
_SCRIPTS = frozenset(["", "module", "text/javascript", "application/javascript", "text/ecmascript",
                      "application/ecmascript", "application/x-javascript", "text/jscript"])  # fmt: skip
_NO_SUBMIT = frozenset(["button", "reset"])
"""Types of buttons that send no form; any other type is submit (HTML, section 4.10.6)."""
_EMPTY_ELEMENT = re.compile(
    rb"<(a|div|iframe|object|p|script|select|span|style|template|textarea|title|video)\b([^<>]*)/>"
)
_CDATA = re.compile(rb"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
_TEMPLATE = re.compile(r"<(?P<end>/?)template\b(?P<shown>\s[^>]*\bshadowrootmode\s*=)?", re.IGNORECASE)
_BEFORE_ROOT = re.compile(r"(?:[^<]|<!--.*?-->|<[?!](?!--)[^>]*>)*", re.DOTALL)
_STYLE_OF_XML = re.compile(r"<!--.*?-->|<\?xml-stylesheet\s[^>]*?\bhref\s*=\s*(?P<url>\"[^\"]*\"|'[^']*')", re.DOTALL)
_SPACE = re.compile(r"[ \t\n\f\r]")
"""ASCII white space, as HTML means it."""
_DESCRIPTORS = re.compile(r"(?:[^,(]|\([^)]*\)?)*")
_REFRESH = re.compile(
    r"\s*(?:\d[\d.]*|\.[\d.]*)(?:\s*[;,]\s*|\s+)(?P<named>url\s*=\s*)?(?P<url>\"[^\"]*|'[^']*|.+)?", re.I | re.S
)
_NO_LANGUAGE = frozenset({"mis", "mul", "und", "zxx"})
"""Tags for several languages, for those that are not known or have no tag, and for none (ISO 639-2)."""
_NAMING = frozenset({"aria-label", "aria-labelledby", "title"})
_ONLY = say("it is all that a link has, and has no alternative text")
_ISOLATING = frozenset({"bdi", "code", "head", "pre", "script", "style", "svg", "template", "textarea"})
_TEXT = 40


def read_html(raw: bytes, name: str) -> BuiltPage:
    """Read the bytes of one HTML file. What cannot be read becomes the page's fault."""
    try:
        text, encoding = decode_html(raw)
    except LookupError as error:
        return BuiltPage(
            name,
            fault=Fault(
                say("the file says an encoding that is none: {error}", error=str(error)), say("save it as UTF-8")
            ),
        )
    try:
        page = _page_of(_parse(text), name)
    except RecursionError:
        return BuiltPage(
            name, fault=Fault(say("its elements are nested too deeply"), say("browsers stop at 512: build it anew"))
        )
    counts = Counter(_id_in(found) for found in _ID.finditer(text)) if page.duplicate_ids else Counter()
    twice = tuple(id_ for id_ in page.duplicate_ids if counts[id_] != 1)
    return replace(page, duplicate_ids=twice, encoding=encoding)


def read_xhtml(raw: bytes, name: str) -> BuiltPage:
    """Read an XHTML file: any element can end at its beginning, as ``<script src="a.js"/>``, and text be CDATA."""
    text = _CDATA.sub(lambda found: found[1].replace(b"<", b"&lt;"), raw)
    page = read_html(_EMPTY_ELEMENT.sub(rb"<\1\2></\1>", text), name)
    return page if page.fault else replace(page, links=(*styles_of_xml(raw), *page.links))


def styles_of_xml(raw: bytes) -> Iterator[BuiltLink]:
    """Yield the styles that XML names before its first element (W3C, Associating Style Sheets with XML documents)."""
    if b"xml-stylesheet" in raw:
        before = _BEFORE_ROOT.match(decode_html(raw)[0])
        for found in _STYLE_OF_XML.finditer(before[0] if before else ""):
            if found["url"]:
                yield BuiltLink("xml-stylesheet", "href", unescape(found["url"][1:-1]))


_ID = re.compile(r"(?<![\w-])id\s*=\s*(?:\"([^\"]*)|'([^']*)|([^\"'<>\s]*))", re.IGNORECASE)
"""An id in the text: a parser mends elements that are closed in the wrong order by copies of them."""


def _id_in(found: re.Match[str]) -> str:
    return unescape(found[1] or found[2] or found[3] or "")


def _parse(text: str) -> LexborHTMLParser:
    """Parse a text; a declarative shadow root is shown, as no other template is (HTML, section 4.12.3)."""
    return LexborHTMLParser(_with_shadow_roots(text) if "shadowrootmode" in text else text)


def _with_shadow_roots(text: str) -> str:
    """Give templates that are shown another name, from their beginning to their end."""
    open_: list[bool] = []

    def renamed(found: re.Match[str]) -> str:
        if not found["end"]:
            open_.append(bool(found["shown"]))
            is_shown = open_[-1]
        else:
            is_shown = open_.pop() if open_ else False
        return f"<{found['end']}{_SHADOW_ROOT}{found['shown'] or ''}" if is_shown else found[0]

    return _TEMPLATE.sub(renamed, text)


_SHADOW_ROOT = "marquee"
"""An element that ends, as a template does, whatever in it has not ended."""


def _page_of(tree: LexborHTMLParser, name: str) -> BuiltPage:
    root = tree.root
    if root is None:
        return BuiltPage(name)
    ids: list[str] = []
    anchors: list[str] = []
    linking: list[tuple[str, Attributes, LexborNode]] = []
    marked: list[tuple[str, LexborNode]] = []
    base: str | None = None
    mute: list[tuple[str, str]] = []
    maps: set[str] = set()
    used_maps: list[BuiltLink] = []
    shadowed = _inside(tree, f"{_SHADOW_ROOT}[shadowrootmode]")  # ids are found from there alone (DOM, 4.2.2)
    scripted = _inside(tree, "svg script")  # it is parsed as elements, and nobody sees them
    for node in root.traverse():
        tag = node.tag or ""
        attributes = node.attributes
        if not attributes and tag not in ("style", "a"):
            continue
        if node.mem_id in scripted:
            continue
        if (id_ := attributes.get("id")) and node.mem_id not in shadowed:
            ids.append(id_)
        if tag == "a" and attributes.get("name") and node.mem_id not in shadowed:
            anchors.append(str(attributes["name"]))
        elif tag == "base" and base is None and "href" in attributes and not _is_in_drawing(node):
            base = (attributes["href"] or "").strip()
        elif tag == "map":
            maps.add(attributes.get("name") or "")
        if tag == "img" and (why := _why_mute(attributes, node)):
            mute.append((attributes.get("src") or "", why))
        if "usemap" in attributes:
            used_maps.append(BuiltLink(tag, "usemap", attributes["usemap"] or ""))
        if tag != "html" and "lang" in attributes:
            marked.append(((attributes["lang"] or "").lower(), node))
        if tag.lower() in _LINKING or tag in ("meta", "style") or not _STYLED.isdisjoint(attributes):
            linking.append((tag, attributes, node))
    own = _language(tree, root)
    languages = _languages(marked, own.lower())
    links = [
        link
        for tag, attributes, node in linking
        for link in _links(tag, attributes, node, languages, own)
        if node.mem_id not in shadowed or tag in ("a", "area") or not link.url.startswith("#")
    ]
    links += [link for link in used_maps if link.url[1:] not in maps]
    seen: set[str] = set()
    twice = dict.fromkeys(id_ for id_ in ids if id_ in seen or seen.add(id_))  # type: ignore[func-returns-value]
    return BuiltPage(
        name,
        own,
        base,
        frozenset([*ids, *anchors]),
        tuple(twice),
        tuple(links),
        tuple(dict.fromkeys(_loose(root))) if root.attributes.get("dir") == "rtl" else (),
        shown=_shown(tree, own),
        mute=tuple(dict.fromkeys(mute)),
    )


def _inside(tree: LexborHTMLParser, selector: str) -> set[int]:
    """The numbers of the nodes in some elements."""
    return {node.mem_id for around in tree.css(selector) for node in around.css("*") if node != around}


def _language(tree: LexborHTMLParser, root: LexborNode) -> str:
    """The language of a page: its own, or its body's, else what http-equiv says (HTML, sections 3.2.6.2 and 4.2.5.3).

    A page of several languages, or of one that is not known, has none.
    """
    said = root.attributes.get("lang") or root.attributes.get("xml:lang")
    if not said and tree.body is not None:
        said = tree.body.attributes.get("lang")
    if not said and "lang" not in root.attributes:
        pragma = tree.css_first('meta[http-equiv="content-language" i]')
        content = (pragma.attributes.get("content") or "" if pragma is not None else "").split()
        said = content[0] if content and "," not in "".join(content) else ""
    code = (said or "").strip().replace("_", "-")
    return "" if code.lower() in _NO_LANGUAGE else code


def _languages(marked: list[tuple[str, LexborNode]], own: str) -> dict[int, str]:
    """Find the language of each link that is not in the page's, by the number of its node.

    It is what the link itself says, its whole text, or a menu around it; the language of a running text says nothing
    of where its links lead (HTML, section 3.2.6.2).
    """
    found: dict[int, str] = {}
    for code, element in marked:
        said = "" if code == own else code
        if element.tag in ("a", "area", "form"):
            found[element.mem_id] = said
        inside = element.css("a, area, form")
        if _is_menu(element, inside):
            found |= dict.fromkeys([link.mem_id for link in inside], said)
        around = element.parent
        for _ in range(3):
            if around is None:
                break
            if around.tag == "a" and around.text().strip() == element.text().strip():
                found[around.mem_id] = said
            around = around.parent
    return {number: code for number, code in found.items() if code}


def _is_menu(element: LexborNode, links: list[LexborNode]) -> bool:
    """Whether an element has no text but that of its links and of headings above them."""
    rest = _letters(element) - sum(map(_letters, links))
    if not rest or not links:
        return not rest
    headings = (one for one in element.css("h2, h3, h4, h5, h6") if one.css_first("a") is None)
    return rest == sum(map(_letters, headings))


def _letters(element: LexborNode) -> int:
    return len("".join(element.text().split()))


def _is_in_drawing(node: LexborNode) -> bool:
    above = node.parent
    while above is not None and above.tag != "svg":
        above = above.parent
    return above is not None


def _shown(tree: LexborHTMLParser, own: str) -> str:
    """The language of what is around the first heading, where that is not the page's: a heading may quote a title."""
    heading = tree.css_first("h1")
    node = heading.parent if heading is not None else None
    while node is not None and node.tag != "html":
        code = node.attributes.get("lang")
        if code:
            return "" if code.lower() == own.lower() else code
        node = node.parent
    return ""


def _loose(node: LexborNode) -> Iterator[str]:
    """Yield the numbers and addresses of a right-to-left element's text that stand in no element of their own."""
    for child in node.iter(include_text=True):
        if child.is_text_node:
            text = child.text_content or ""
            yield from (text[span.start : span.end] for span in spans(text))
        elif child.tag not in _ISOLATING and child.attributes.get("dir") != "ltr":
            yield from _loose(child)


def _links(
    tag: str, attributes: Attributes, node: LexborNode, languages: Mapping[int, str], own: str
) -> Iterator[BuiltLink]:
    if tag == "meta":
        yield from _in_meta(attributes)
        return
    rel = (attributes.get("rel") or "").lower()
    if tag == "link" and not _NOT_FETCHED.isdisjoint(rel.split()):
        return
    if tag == "style" and _kind(attributes) in ("", "text/css"):
        yield from (BuiltLink(tag, function, url) for function, url in urls_of_sheet(node.text()))
    elif tag == "script" and (kind := _kind(attributes)) in DATA:
        yield from (BuiltLink(tag, kind, url) for url in urls_in_data(kind, node.text()))
    for attribute in _LINKING.get(tag.lower(), ()):
        value = attributes.get(attribute, _ABSENT)
        if value is _ABSENT or not _is_fetched(tag, attribute, attributes, node):
            continue
        url = value or ""
        if tag == "a" and not bare(url) and _is_current(attributes, node):
            continue
        if tag in ("a", "area", "form", "link"):
            hreflang = attributes["hreflang"] or "" if "hreflang" in attributes else None
            text = "" if tag != "a" else _language_name(attributes, node, own) if bare(url) else _begins(node)
            yield BuiltLink(tag, attribute, url, rel, hreflang and hreflang.strip().lower(),
                            languages.get(node.mem_id, ""), text)  # fmt: skip
        else:
            yield BuiltLink(tag, attribute, url)
    if _lacks_address(tag, attributes, node):
        yield BuiltLink(tag, "", "", text=_begins(node))
    if tag in ("a", "area") and attributes.get("ping"):
        yield from (BuiltLink(tag, "ping", url) for url in str(attributes["ping"]).split())
    if tag in _LISTS and (urls := attributes.get(_LISTS[tag])) and (tag != "source" or _is_in(node, "picture")):
        yield from (BuiltLink(tag, _LISTS[tag], url) for url in _candidates(urls))
    if tag == "iframe" and (inner := attributes.get("srcdoc")):
        yield from _in_srcdoc(inner)
    for attribute, style in attributes.items():
        if not style or attribute not in _STYLED or not (attribute == "style" or _is_in_drawing(node)):
            continue
        for _, url in urls_in_style(style):
            if not url.startswith("#default#"):  # a behaviour of old browsers
                yield BuiltLink(tag, "style", url)


def _is_current(attributes: Attributes, node: LexborNode) -> bool:
    """Whether a link, or the item of a menu around it, says that it leads to its own page, as Sphinx has it."""
    around = node.parent.attributes if node.parent is not None else {}
    return any(
        said.get("aria-current") not in (None, "", "false") or _CURRENT.search(said.get("class") or "")
        for said in (attributes, around)
    )


def _language_name(attributes: Attributes, node: LexborNode, own: str) -> str:
    """The name of a link, where that may be one of a language: its text, or what stands for it (WAI-ARIA, accname).

    Other names are not kept, links are too many.
    """
    text = node.text().strip()
    if not text and (picture := node.css_first("img[alt]")) is not None:
        text = picture.attributes["alt"] or ""
    name = " ".join((attributes.get("aria-label") or text or attributes.get("title") or "").split())
    return name if len(name) <= _TEXT and may_name_language(name, own) else ""


_ABSENT: Any = object()


def _is_fetched(tag: str, attribute: str, attributes: Attributes, node: LexborNode) -> bool:
    if attribute == "xlink:href":
        return "href" not in attributes and _is_in_drawing(node)
    if attribute == "src" and tag == "input":
        return _kind(attributes) == "image"
    if attribute == "formaction":
        return _kind(attributes) not in _NO_SUBMIT if tag == "button" else _kind(attributes) in ("submit", "image")
    if attribute == "src" and tag == "iframe":
        return "srcdoc" not in attributes
    if tag == "source":
        return not _is_in(node, "picture")
    if tag == "script" and attribute == "href" and not _is_in_drawing(node):
        return False
    return tag != "script" or _kind(attributes) in _SCRIPTS


def _is_in(node: LexborNode, *tags: str) -> bool:
    return node.parent is not None and node.parent.tag in tags


def _candidates(srcset: str) -> Iterator[str]:
    """Yield the addresses of a srcset (HTML, section 4.8.4.4)."""
    rest = srcset
    while rest := rest.lstrip(", \t\n\f\r"):
        url = _SPACE.split(rest, maxsplit=1)[0]
        rest = rest[len(url) :]
        yield url.rstrip(",")
        if not url.endswith(","):  # a comma behind an address ends the candidate
            rest = _DESCRIPTORS.sub("", rest, count=1)


def _in_srcdoc(text: str) -> Iterator[BuiltLink]:
    """Yield the links of the page that an iframe has in itself; they are seen from where the outer page's are."""
    inner = _page_of(_parse(text), "")
    yield from (link for link in inner.links if not link.url.startswith("#") and inner.base is None)


def _kind(attributes: Attributes) -> str:
    return (attributes.get("type") or "").strip().lower()


def _begins(node: LexborNode) -> str:
    return " ".join(node.text().split())[:_TEXT]


def _lacks_address(tag: str, attributes: Attributes, node: LexborNode) -> bool:
    """Whether an element is nothing without an address, and has none.

    That is an ``a`` which nothing makes a place, a button of a script, a word with a ``title`` alone, or a link that
    is off for now; a ``link``; and an ``img`` that no script loads later.
    """
    if tag == "link":
        return "href" not in attributes and "imagesrcset" not in attributes
    if tag == "img":
        return not {"src", "srcset"} & attributes.keys() and not any(name.startswith("data-") for name in attributes)
    if tag != "a" or attributes.keys() == {"title"}:
        return False
    if not _OF_A_LINK.issuperset(name for name, value in attributes.items() if value or name != "id"):
        return False
    is_seen = bool(node.text().strip()) or node.css_first("img, svg") is not None
    return is_seen and not _PLACEHOLDER.search(attributes.get("class") or "")


def _why_mute(attributes: Attributes, node: LexborNode) -> str:
    """Say why a picture says nothing to who does not see it; nothing where it does, or is there for its looks."""
    alt = attributes.get("alt")
    if "alt" in attributes and says_nothing(alt or "", attributes.get("src") or "") and (alt or "").strip():
        return say("its alternative text says nothing: {alt}", alt=alt)
    if any(attributes.get(name) for name in ("aria-label", "aria-labelledby", "title")):
        return ""
    if attributes.get("aria-hidden") == "true" or attributes.get("role") in ("none", "presentation"):
        return ""
    if "alt" not in attributes:
        return say("it has no alternative text")
    around = node.parent
    is_link = around is not None and around.tag == "a" and "href" in around.attributes
    if not (alt or "").strip() and is_link and around is not None and not around.text().strip():
        return "" if _NAMING & around.attributes.keys() or len(around.css("img, svg")) > 1 else _ONLY
    return ""


def _in_meta(attributes: Attributes) -> Iterator[BuiltLink]:
    content = attributes.get("content")
    if (attributes.get("http-equiv") or "").strip().lower() == "refresh":
        found = _REFRESH.match(content or "")
        if found and (found["named"] or found["url"]):
            yield BuiltLink("meta", "content", (found["url"] or "").lstrip("\"'"), rel=REFRESH)
        return
    names = {(attributes.get(key) or "").strip().lower() for key in ("property", "name")}
    if names & _META or (attributes.get("itemprop") or "").strip().lower() in _ITEMPROP:
        yield BuiltLink("meta", "content" if "content" in attributes else "", content or "")
