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

_TAG = re.compile(r"(<!--.*?-->|<[^>]*>)", re.DOTALL)
_NAME = re.compile(r"</?([a-zA-Z][\w-]*)")
_UNTOUCHED = frozenset({"bdi", "code", "pre", "script", "style", "svg", "textarea", "title", "time"})
_VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"})
_SIMPLE = frozenset({Kind.LATIN})


def isolate_html(markup: str, language: Language) -> str:
    """Isolate in all text of a piece of HTML; text in code, scripts and existing bdi elements stays as it is."""
    out: list[str] = []
    untouched = links = 0
    for number, part in enumerate(_TAG.split(markup)):
        if number % 2 == 0:
            out.append(part if untouched or not part.strip() else isolate_text(part, language, link=not links))
            continue
        out.append(part)
        name = _NAME.match(part)
        if name is None or part.endswith("/>") or name[1].lower() in _VOID:
            continue
        step = -1 if part.startswith("</") else 1
        if name[1].lower() in _UNTOUCHED:
            untouched += step
        elif name[1].lower() in ("a", "button", "summary", "label"):
            links += step
    return "".join(out)


def isolate_text(escaped: str, language: Language, *, link: bool = True) -> str:
    """Isolate in a text that is already escaped for HTML; phones become links where ``link`` is true."""
    text = html.unescape(escaped)
    out: list[str] = []
    at = 0
    for span in spans(text, latin=language.is_right_to_left):
        out += [html.escape(text[at : span.start], quote=False), _element(text, span, language, link=link)]
        at = span.end
    if not out:
        return escaped
    out.append(html.escape(text[at:], quote=False))
    return "".join(out)


def _element(text: str, span: Span, language: Language, *, link: bool) -> str:
    words = text[span.start : span.end]
    whole = ' class="whole"' if len(words) <= LONGEST_UNBROKEN and span.kind not in _SIMPLE else ""
    lang = ' lang="sv"' if span.kind is Kind.LATIN else ""
    element = f'<bdi dir="ltr"{lang}{whole}>{html.escape(words, quote=False)}</bdi>'
    if span.kind is Kind.PHONE and link:
        return f'<a href="tel:{span.dial}">{element}</a>'
    if not language.is_right_to_left and not whole:
        return html.escape(words, quote=False)
    return element
