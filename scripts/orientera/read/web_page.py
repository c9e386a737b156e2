"""From the first bytes of an answer to what the page says of itself."""

from __future__ import annotations

import zlib

from selectolax.lexbor import LexborHTMLParser

from orientera.model.web_page import WebPage

_TITLE = 200
"""Characters of a title or heading: it stands in messages."""
_HTML = ("text/html", "application/xhtml+xml")


def is_html(content_type: str) -> bool:
    """Say whether an answer is a page, by its Content-Type."""
    return content_type.partition(";")[0].strip().lower() in _HTML


def read_web_page(raw: bytes, charset: str | None, content_language: str = "") -> WebPage:
    """Read a page's language, title and main headings; without a ``lang``, the one Content-Language counts."""
    try:
        text = raw.decode(charset or "utf-8", errors="replace")
    except (LookupError, ValueError):  # a name that no encoding has, or none of text
        text = raw.decode("utf-8", errors="replace")
    tree = LexborHTMLParser(text)
    root = tree.root
    language = ((root.attributes.get("lang") or "") if root is not None else "").strip()
    if not language and "," not in content_language:
        language = content_language.strip()
    titles = (" ".join(node.text().split())[:_TITLE] for node in tree.css("head > title, h1"))
    return WebPage(language, tuple(title for title in titles if title))


def unpacked(raw: bytes, encoding: str, most: int) -> bytes:
    """Unpack the beginning of a body, at most so many bytes; to nothing where the encoding is not known.

    We ask for none (``identity``); some servers pack all the same.
    """
    if encoding in ("", "identity"):
        return raw[:most]
    if encoding not in ("gzip", "x-gzip", "deflate"):
        return b""
    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 32).decompress(raw, most)
    except zlib.error:
        return b""
