"""Put data in place of markers: ``[[phone:ID]]``, ``[[site:ID]]``, ``[[contact]]``."""

from __future__ import annotations

import difflib
import html
import re
from typing import TYPE_CHECKING

from orientera.read.markdown import MARKER

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from orientera.model.authority import Authority


_MARKER_OR_CODE = re.compile(
    rf"(?P<code>^(?P<fence>```+|~~~+).*?(?:^(?P=fence)|\Z)|`[^`\n]+`)|{MARKER.pattern}", re.DOTALL | re.MULTILINE
)


class MarkerError(Exception):
    """A marker refers to nothing; the message says to what, the hint what may be meant."""

    def __init__(self, message: str, hint: str, line: int) -> None:
        super().__init__(message)
        self.hint = hint
        self.line = line


def expand(
    markdown: str,
    read: Callable[[], Mapping[str, Authority]],
    contact: str,
    no_contact: str,
    *,
    plain: bool = False,
) -> str:
    """Replace every marker outside code by its data. Raises MarkerError with the line in this text.

    The data is read where there is a marker. With ``plain``, an address is its name and no link: titles and
    summaries are no Markdown.
    """
    if "[[" not in markdown:
        return markdown
    authorities = read()
    kinds: dict[str, Callable[[str], str | None]] = {
        "phone": lambda key: authorities[key].phone if key in authorities else None,
        "site": lambda key: _site(authorities[key], plain=plain) if key in authorities else None,
        "contact": lambda key: None if key else _contact(contact, no_contact),
    }

    def replace(match: re.Match[str]) -> str:
        if match["code"]:
            return match[0]
        kind, key = match["kind"], match["id"] or ""
        text = kinds[kind](key) if kind in kinds else None
        if text is not None:
            return text
        line = markdown.count("\n", 0, match.start()) + 1
        wanted, candidates = (key, list(authorities)) if kind in kinds else (kind, list(kinds))
        near = [] if wanted in candidates else difflib.get_close_matches(wanted, candidates, n=1, cutoff=0.4)
        hint = f"did you mean {near[0]}?" if near else "see content/data/authorities.yml"
        if kind == "contact":
            hint = "write [[contact]]"
        elif key in authorities and kind == "phone":
            hint = f"no confirmed number is known: write [[site:{key}]]"
        raise MarkerError(f"{match[0]} refers to nothing", hint, line)

    return _MARKER_OR_CODE.sub(replace, markdown) if "[[" in markdown else markdown


def _site(authority: Authority, *, plain: bool) -> str:
    if plain:
        return authority.site_label
    return f"[{authority.site_label}]({authority.website})"


def _contact(contact: str, no_contact: str) -> str:
    if "@" in contact and "/" not in contact:
        return f'<a href="mailto:{html.escape(contact)}">{html.escape(contact)}</a>'
    if contact:
        return f"<{contact if '://' in contact else f'https://{contact}'}>"
    return no_contact
