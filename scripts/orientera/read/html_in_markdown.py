"""The links that a Markdown text writes as HTML, each with its line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from orientera.read.html import read_html
from orientera.read.markdown import html_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.built import BuiltLink
    from orientera.model.page import Page

_TAG = re.compile(r"<[A-Za-z]")


def links_in_html(page: Page) -> Iterator[tuple[BuiltLink, int]]:
    """Yield the links of the tags in a page's text, in their order. Code has no tags."""
    for unit in page.units:
        if not _TAG.search(unit.text):
            continue
        text, end = unit.text if unit.kind == "html" else html_of(unit.text), 0
        for link in read_html(text.encode(), page.path).links:
            written = re.escape(link.url).replace(r"\&", "&(?:amp;)?")
            found = re.compile(rf"=\s*[\"']?\s*{written}").search(unit.text, end)
            end = found.end() if found else end
            yield link, unit.line + unit.text.count("\n", 0, end)
