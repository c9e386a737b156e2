"""Isolate numbers and Latin words in HTML: ``<bdi dir="ltr">`` around each, a ``tel:`` link around each phone."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from orientera.model.number import Kind, Span, spans

if TYPE_CHECKING:
    from orientera.model.language import Language

LONGEST_UNBROKEN = 24
"""Characters. What is longer may break: at 320 px it would not fit on a line of its own."""

_TAG = re.compile(  # what has no end goes on to the end of the text, as in browsers: nothing is read many times
    r"""(<!--(?:.*?-->|.*\Z)|<script\b(?:.*?</script\s*>|.*\Z)|<style\b(?:.*?</style\s*>|.*\Z)"""
    r"""|<[a-z/!?](?:=\s*"[^"]*+"|=\s*'[^']*+'|[^>])*+(?:>|\Z))""",
    re.DOTALL | re.IGNORECASE,
)
_LANGUAGE = re.compile(r"\slang\s*=", re.IGNORECASE)
_NAME = re.compile(r"</?([a-zA-Z][\w-]*)")
_UNTOUCHED = frozenset({"bdi", "code", "pre", "svg", "textarea", "title", "time"})
_WHOLE = frozenset({"script", "style"})
_VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"})
_SIMPLE = frozenset({Kind.LATIN})
_POSSIBLE = re.compile(r"[\d@&]|://|\.[a-z]{2}")  # cheap: most texts hold nothing to isolate
_POSSIBLE_RTL = re.compile(r"[\d@&A-Za-zÀ-ɏ]")


def isolate_html(markup: str, language: Language) -> str:
    """Isolate in all text of a piece of HTML; text in code, scripts and existing bdi elements stays as it is."""
    out: list[str] = []
    open_: list[str] = []  # what the text stands in: "untouched", "link", "language", or nothing of interest
    for number, part in enumerate(_TAG.split(markup)):
        if number % 2 == 0:
            if part.strip() and "untouched" not in open_:
                part = isolate_text(part, language, link="link" not in open_, mark="language" not in open_)
            out.append(part)
            continue
        out.append(part)
        name = _NAME.match(part)
        if name is None or part.endswith("/>") or name[1].lower() in _VOID | _WHOLE:
            continue
        if not part.startswith("</"):
            open_.append(_kind_of(name[1].lower(), part))
        elif open_:
            open_.pop()
    return "".join(out)


def _kind_of(name: str, tag: str) -> str:
    if name in _UNTOUCHED:
        return "untouched"
    if name in ("a", "button", "summary", "label"):
        return "link"
    return "language" if _LANGUAGE.search(tag) else ""


def isolate_text(escaped: str, language: Language, *, link: bool = True, mark: bool = True) -> str:
    """Isolate in a text that is already escaped for HTML.

    Phones become links where ``link`` is true, and Latin words are marked as Swedish where ``mark`` is: inside an
    element with a language of its own they are the author's business.
    """
    if not (_POSSIBLE_RTL if language.is_right_to_left else _POSSIBLE).search(escaped):
        return escaped
    text = html.unescape(escaped)
    out: list[str] = []
    at = 0
    for span in spans(text, latin=language.is_right_to_left):
        out += [html.escape(text[at : span.start], quote=False), _element(text, span, language, link=link, mark=mark)]
        at = span.end
    if not out:
        return escaped
    out.append(html.escape(text[at:], quote=False))
    return "".join(out)


def _element(text: str, span: Span, language: Language, *, link: bool, mark: bool) -> str:
    words = text[span.start : span.end]
    whole = ' class="whole"' if len(words) <= LONGEST_UNBROKEN and span.kind not in _SIMPLE else ""
    lang = ' lang="sv"' if span.kind is Kind.LATIN and mark else ""
    element = f'<bdi dir="ltr"{lang}{whole}>{html.escape(words, quote=False)}</bdi>'
    if span.kind is Kind.PHONE and link:
        return f'<a href="tel:{span.dial}">{element}</a>'
    if not language.is_right_to_left and not whole:
        return html.escape(words, quote=False)
    return element
