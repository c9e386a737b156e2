"""A unit, as XLIFF calls a piece of text that is translated as a whole, with its place in the page's structure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from orientera.model.marker import MARKER
from orientera.model.page import CODE

if TYPE_CHECKING:
    from orientera.model.page import Link, Marker

_CODE = re.compile(CODE, re.DOTALL | re.MULTILINE)
_TARGET = re.compile(r"(?<=\])\((?:[^()\s]|\([^()]*\))*(?:\s+[\"'][^\n]*?[\"'])?\)|(?<=\])\[[^\]\n]*\]")
ATTRIBUTES = re.compile(r"\s*\{:?[^{}\n]*[#.=][^{}\n]*\}")
_ADDRESS = re.compile(r"<?(?:https?://|mailto:)[^\s<>]*>?|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<!--.*?-->", re.DOTALL)
_NOTE = re.compile(r"\[\^[^\]\s]+\]")


@dataclass(frozen=True)
class Unit:
    """A heading, paragraph, list item or table cell: its Markdown, and the line where it begins.

    ``kind`` is ``h1`` to ``h6``, ``p``, ``th``, ``td`` or ``html``; ``around`` names what it is in, outermost first
    (``ul``, ``ol``, ``li``, ``blockquote``, ``note`` ...). ``heading`` is the id of the heading above it, or nothing.
    """

    kind: str
    around: tuple[str, ...]
    heading: str
    text: str
    line: int
    links: tuple[Link, ...] = ()
    markers: tuple[Marker, ...] = ()

    @property
    def shape(self) -> tuple[str, ...]:
        """What must be the same in a translation: where it stands, and what it is."""
        return (*self.around, self.kind)

    @property
    def name(self) -> str:
        """What an editor calls it."""
        if self.kind.startswith("h") and self.kind[1:].isdigit():
            return "heading"
        if "li" in self.around:
            return "list item"
        return {
            "title": "title",
            "summary": "summary",
            "th": "table heading",
            "td": "table cell",
            "html": "piece of HTML",
        }.get(self.kind, "paragraph")

    @cached_property
    def prose(self) -> str:
        """Its words as a reader meets them: no code, markers, addresses, attributes; a term's own words stay."""
        text = MARKER.sub(lambda match: match["words"] or " ", _CODE.sub(" ", self.text))
        for pattern in (_TARGET, _NOTE, ATTRIBUTES, _TAG, _ADDRESS):
            text = pattern.sub(" " if pattern is not _TARGET else "", text)
        return text

    @cached_property
    def facts(self) -> tuple[tuple[str, str], ...]:
        """What each fact of its words is, and the fact in one form."""
        from orientera.model.fact import facts  # the plans of telephone numbers take their time to load

        return tuple(facts(self.prose))
