"""Put data in place of markers: ``[[phone:ID]]``, ``[[site:ID]]``, ``[[contact]]``."""

from __future__ import annotations

import difflib
import html
from typing import TYPE_CHECKING

from orientera.read.markdown import MARKER

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Mapping

    from orientera.model.authority import Authority


class MarkerError(Exception):
    """A marker refers to nothing; the message says to what, the hint what may be meant."""

    def __init__(self, message: str, hint: str, line: int) -> None:
        super().__init__(message)
        self.hint = hint
        self.line = line


def expand(markdown: str, authorities: Mapping[str, Authority], contact: str, no_contact: str) -> str:
    """Replace every marker by its data. Raises MarkerError with the line in this text."""
    kinds: dict[str, Callable[[str], str | None]] = {
        "phone": lambda key: authorities[key].phone if key in authorities else None,
        "site": lambda key: _site(authorities[key]) if key in authorities else None,
        "contact": lambda key: None if key else _contact(contact, no_contact),
    }

    def replace(match: re.Match[str]) -> str:
        kind, key = match["kind"], match["id"] or ""
        text = kinds[kind](key) if kind in kinds else None
        if text is not None:
            return text
        line = markdown.count("\n", 0, match.start()) + 1
        candidates = list(kinds) if kind not in kinds else list(authorities)
        near = difflib.get_close_matches(kind if kind not in kinds else key, candidates, n=1, cutoff=0.4)
        hint = f"did you mean {near[0]}?" if near else "see content/data/authorities.yml"
        raise MarkerError(f"{match[0]} refers to nothing", hint, line)

    return MARKER.sub(replace, markdown) if "[[" in markdown else markdown


def _site(authority: Authority) -> str:
    return f"[{authority.site_label}]({authority.website})"


def _contact(contact: str, no_contact: str) -> str:
    if "@" in contact:
        return f'<a href="mailto:{html.escape(contact)}">{html.escape(contact)}</a>'
    if contact:
        return f"<{contact}>"
    return no_contact
