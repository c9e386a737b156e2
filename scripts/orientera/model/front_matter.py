"""What front matter may say, and of what kind it is."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from orientera.model.allowance import wrong_allowance

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

AUDIENCES = ("newcomers", "teachers", "officials", "everyone")
THEMES = range(1, 9)
"""The eight parts of civic orientation (förordning 2010:1138, 3 §), as ``theme:`` names them."""
STATUSES = ("machine", "human", "reviewed")
TEXTS = ("title", "summary", "owner", "template", "county")
INHERITED = ("audience", "owner", "reviewed", "review_by", "sources", "template", "county", "theme", "words")
"""What a translation takes from its source page where its own front matter is silent."""


def wrong_values(meta: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Yield key, message and hint for each value that a template could not show."""
    for key in TEXTS:
        if meta.get(key) is not None and not isinstance(meta[key], str):
            yield key, f"{key} is no text", "put it in quotation marks"
    title = meta.get("title", "-")
    if title is None or (isinstance(title, str) and not title.strip()):
        yield "title", "the title is empty", "write the title, or take the line out"
    if meta.get("status") not in (None, "", *STATUSES):
        yield "status", f"the status {meta['status']} is unknown", f"use one of: {', '.join(STATUSES)}"
    audience = meta.get("audience") or []
    for name in audience if isinstance(audience, list) else [audience]:
        if name not in AUDIENCES or not isinstance(audience, list):
            hint = f"write a list of: {', '.join(AUDIENCES)}"
            yield "audience", f"the audience {name} is unknown or no list", hint
    for key, other in (("reviewed", "never"), ("review_by", None)):
        value = meta.get(key)
        if value is not None and not isinstance(value, datetime.date) and value != other:
            yield key, f"{key} is no date: {value}", "write it as 2027-05-22"
    theme = meta.get("theme")
    if theme is not None and (type(theme) is not int or theme not in THEMES):  # true and 1.0 equal 1
        yield "theme", f"the theme {theme} is unknown", "write the number of one of the eight parts: 1 to 8"
    words = meta.get("words")
    if words is not None and not (isinstance(words, list) and all(isinstance(word, str) for word in words)):
        yield "words", "words is no list of terms", "write the ids of translations/terms.yml: [tolk, kommun]"
    allow = meta.get("allow") or []
    for item in allow if isinstance(allow, list) else [allow]:
        for message in wrong_allowance(item):
            yield "allow", message, "write '- rule: term-choice', 'reason: ...' and, where it helps, 'text: ...'"
    sources = meta.get("sources") or []
    for item in sources if isinstance(sources, list) else [sources]:
        if not isinstance(item, dict) or not item.get("title") or set(item) - {"title", "url"}:
            yield "sources", "a source is not a title with a url", "write '- title: ...' and 'url: ...'"
