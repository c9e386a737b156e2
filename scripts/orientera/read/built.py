"""Read a folder of HTML, ours or any other, with an HTML5 parser, once a page."""

from __future__ import annotations

import codecs
import re
from functools import cache
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

from orientera.model.built import NOWHERE, BuiltLink, BuiltPage, BuiltSite, SourceLines
from orientera.model.number import spans
from orientera.model.page import Fault
from orientera.model.settings import InputError
from orientera.read.content import name_below
from orientera.read.markdown import read_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from selectolax.lexbor import LexborNode

    from orientera.model.language import Language
    from orientera.model.settings import Settings

_LINKING = {
    "a": ("href",),
    "area": ("href",),
    "audio": ("src",),
    "embed": ("src",),
    "form": ("action",),
    "iframe": ("src",),
    "image": ("href", "xlink:href"),
    "img": ("src", "srcset"),
    "input": ("src",),
    "link": ("href",),
    "object": ("data",),
    "script": ("src",),
    "source": ("src", "srcset"),
    "track": ("src",),
    "use": ("href", "xlink:href"),
    "video": ("src", "poster"),
}
_ISOLATING = frozenset({"bdi", "code", "head", "pre", "script", "style", "svg", "template", "textarea"})
_NOT_FETCHED = frozenset({"preconnect", "dns-prefetch"})
_SRCSET = re.compile(r"[\s,]*([^\s,]\S*?)(?:,?(?=\s|$))(?:\s+[^\s,]+)*\s*(?:,|$)")
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)


def read_built_site(folder: Path, settings: Settings | None = None) -> BuiltSite:
    """Read every HTML file below a folder.

    Where the folder is our site, its address is inside and findings are mapped to Markdown. Raises InputError
    where there is no such folder.
    """
    if not folder.is_dir():
        raise InputError(f"there is no folder {folder}", "run 'orientera build', or name the folder of HTML")
    files = frozenset(file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())
    pages = {name: read_html(folder / name, name) for name in files if name.endswith((".html", ".htm"))}
    if settings is None or folder.resolve() != settings.site_dir.resolve():
        return BuiltSite(pages, files)
    address = f"{settings.site_url.rstrip('/')}/" if settings.site_url else NOWHERE
    return BuiltSite(pages, files, address, _sources(settings))


def read_html(file: Path, name: str) -> BuiltPage:
    """Read one HTML file: its language, ids and links."""
    try:
        text = _decoded(file.read_bytes())
    except OSError as error:
        return BuiltPage(name, fault=Fault(f"the file cannot be read: {error.strerror}", "check its rights"))
    except (LookupError, UnicodeError) as error:
        return BuiltPage(name, fault=Fault(f"the file says an encoding that is none: {error}", "save it as UTF-8"))
    tree = LexborHTMLParser(text)
    ids: list[str] = []
    anchors: list[str] = []
    links: list[BuiltLink] = []
    base = ""
    for node in tree.css("*"):
        attributes = node.attributes
        if attributes.get("id"):
            ids.append(str(attributes["id"]))
        if node.tag == "a" and attributes.get("name"):
            anchors.append(str(attributes["name"]))
        if node.tag == "base":
            base = base or (attributes.get("href") or "").strip()
        links.extend(_links(node))
    seen: set[str] = set()
    twice = dict.fromkeys(id_ for id_ in ids if id_ in seen or seen.add(id_))  # type: ignore[func-returns-value]
    root = tree.root
    language = (root.attributes.get("lang") or "") if root is not None else ""
    is_right_to_left = root is not None and root.attributes.get("dir") == "rtl"
    loose = tuple(dict.fromkeys(_loose(root))) if root is not None and is_right_to_left else ()
    return BuiltPage(name, language, base, frozenset([*ids, *anchors]), tuple(twice), tuple(links), loose)


def _loose(node: LexborNode) -> Iterator[str]:
    """Yield the numbers and addresses of a right-to-left element's text that stand in no element of their own."""
    for child in node.iter(include_text=True):
        if child.is_text_node:
            text = child.text_content or ""
            yield from (text[span.start : span.end] for span in spans(text))
        elif child.tag not in _ISOLATING and child.attributes.get("dir") != "ltr":
            yield from _loose(child)


def _links(node: LexborNode) -> Iterator[BuiltLink]:
    tag = node.tag or ""
    attributes = node.attributes
    if tag == "link" and _NOT_FETCHED & set((attributes.get("rel") or "").lower().split()):
        return
    for attribute in _LINKING.get(tag, ()):
        if attribute not in attributes:
            continue
        value = attributes[attribute] or ""
        if attribute == "srcset":
            yield from (BuiltLink(tag, attribute, url) for url in _SRCSET.findall(value))
        else:
            yield BuiltLink(tag, attribute, value)


def _decoded(raw: bytes) -> str:
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return raw.decode("utf-16", errors="replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        declared = _CHARSET.search(raw[:1024])
        return raw.decode(declared[1].decode("ascii") if declared else "windows-1252", errors="replace")


def _sources(settings: Settings) -> Callable[[str], SourceLines | None]:
    """Find the Markdown behind a built page: the language's own file, or the source's where it fell back."""
    source = next(language for language in settings.languages if language.is_source)
    languages = {language.code: language for language in settings.languages}

    @cache
    def source_of(page: str) -> SourceLines | None:
        code, _, path = page.partition("/")
        stem = path.removesuffix("index.html").removesuffix(".html").rstrip("/")
        if code not in languages:
            return None
        for language in (languages[code], source):
            for name in (f"{stem}.md", f"{stem}/index.md".lstrip("/")):
                file = settings.content / language.code / name
                if file.is_file():
                    return _source_lines(file, name, name_below(file, settings.root), language)
        return None

    return source_of


def _source_lines(file: Path, path: str, name: str, language: Language) -> SourceLines:
    page = read_page(file, path, name, language)
    lines: dict[str, int] = {}
    for link in page.links:
        lines.setdefault(link.target, link.line)
    return SourceLines(name, lines)
