"""Markers in a text: the well-formed ones, those that were meant to be one, and those that stand where none can."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from orientera.model.page import CODE, Marker

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

TERM = "term"
"""``[[term:ID|words]]``: words of a sentence that the termbase explains."""
KINDS = ("phone", "site", "law", "contact", TERM)
"""The kinds that stand in a sentence."""
LINKS = ("site", "law", "contact", TERM)
"""The kinds that readers see as links."""
MARKER = re.compile(r"\[\[(?P<kind>[a-z][a-z-]*)(?::(?P<id>[^\[\]\s:|]+))?(?:\|(?P<words>[^\[\]|\n]+))?\]\]")
MARKER_OR_CODE = re.compile(rf"(?P<code>{CODE})|{MARKER.pattern}", re.DOTALL | re.MULTILINE)

_BEGUN = re.compile(
    r"(?<![\\\[])(?P<start>\[\[?)\s*(?P<kind>[^\W\d_][\w-]*)\s*(?:[:：]\s*(?P<id>[^\[\]\s:|]*)\s*)?"
    r"(?:\|(?P<words>[^\[\]|]*+))?(?P<end>\]\]?+)?+"
)
_BRACKETS = re.compile(r"(?<![\\\[])\[\[(?P<kind>[^\[\]\n]*)\]\](?![(\[])")
_LONGEST = 40
"""Characters of a broken marker that a message shows."""

_IN_LINE = r"(?:[^\[\]\n]|\n(?![ \t]*\n))"
_NO_LINKS = re.compile(
    rf"(?P<picture>!\[(?:{_IN_LINE}|\[{_IN_LINE}*+\])*+\](?:\([^()\n]*+(?:\([^()\n]*+\)[^()\n]*+)*+\)|\[[^\[\]\n]*+\]))"
    rf"|(?P<link>\[(?:{_IN_LINE}|!?\[{_IN_LINE}*+\](?:\([^()\n]*+\))?)*+\]"
    r"(?:\([^()\n]*+(?:\([^()\n]*+\)[^()\n]*+)*+\)|\[[^\[\]\n]*+\]|:[ \t][^\n]*+)"
    r"|<(?P<tag>a|button)\b[^<>]*+>(?:(?!</?(?P=tag)\b).)*+</(?P=tag)\s*>)"
    r"|(?P<attribute><[a-zA-Z][^<>]*+>|\{[^{}\n]*=[^{}\n]*\})"
    r"|(?P<heading>^[ \t]*+\#{1,6}[^#\n][^\n]*+|^(?=[^\n]*\S)[^\n]++\n {0,3}(?:=++|-++)[ \t]*$)",
    re.DOTALL | re.MULTILINE,
)
PLACES = {
    "picture": "the text of a picture",
    "link": "a link",
    "attribute": "an attribute",
    "heading": "a heading",
}


@dataclass(frozen=True)
class Broken:
    """What was meant to be a marker: as it is written, the line of its text (from 0), and how to write it.

    ``kind`` and ``id`` are those that it was meant to have, as far as they can be told.
    """

    written: str
    line: int
    right: str
    kind: str = ""
    id: str = ""


def markers_of(text: str, line: int = 0) -> tuple[Marker, ...]:
    """Read the markers of a text, without what is code. ``line`` is that of the text's first line."""
    return tuple(
        Marker(found["kind"], found["id"] or "", line + text.count("\n", 0, found.start()), found["words"] or "")
        for found in (MARKER_OR_CODE.finditer(text) if "[[" in text else ())
        if not found["code"]
    )


def without_terms(text: str) -> str:
    """Write the words of each term in place of its marker, and leave all other markers."""
    return MARKER.sub(lambda found: found["words"] or "" if found["kind"] == TERM else found[0], text)


def broken_markers(text: str, known: Collection[str]) -> Iterator[Broken]:
    """Yield what is no marker, and was meant to be one. ``known`` are the kinds that there are.

    A line break within, a space, a capital letter, or a bracket too few: readers see all of it as it is written.
    """
    if "[" not in text:
        return
    text = _masked(text)
    at = line = counted = 0
    for found in re.finditer(r"\[", text):
        if found.start() < at:
            continue
        match = _BEGUN.match(text, found.start())
        if match is None or not _is_meant(match, known):
            match = _BRACKETS.match(text, found.start())
        if match is not None:
            at = match.end()
            written = " ".join(match[0].split())
            shown = written if len(written) <= _LONGEST else f"{written[:_LONGEST]} ..."
            kind, key = _meant(match, known)
            line, counted = line + text.count("\n", counted, match.start()), match.start()
            yield Broken(shown, line, _right(match, kind, key), kind, key)


def _is_meant(match: re.Match[str], known: Collection[str]) -> bool:
    """Whether brackets with a word in them were meant as a marker: they may be a link, or brackets."""
    is_known = match["kind"].casefold() in known
    is_closed = match["end"] is not None and not match.string.startswith(("(", "["), match.end())
    if len(match["start"]) == 1:
        return is_known and bool(match["id"]) and is_closed
    return is_known or is_closed


def _meant(match: re.Match[str], known: Collection[str]) -> tuple[str, str]:
    found = match.groupdict()
    near = get_close_matches(found["kind"].strip().casefold(), list(known), n=1)
    kind = near[0] if near else TERM if found.get("id") and found.get("words") else ""
    return kind, found.get("id") or ""


def _right(match: re.Match[str], kind: str, key: str) -> str:
    if not kind:
        return "[[phone:polisen]], [[site:polisen]] or [[term:tolk|the words of the sentence]]"
    if kind == TERM:
        found = match.groupdict()
        words = found["words"] if found.get("end") and found.get("words") else "the words of the sentence"
        return f"[[{TERM}:{key or 'ID'}|{' '.join(words.split())}]]"
    return str(Marker(kind, key, 0))


def places_without_links(text: str) -> list[tuple[int, int]]:
    """Find where a Markdown text can hold no link: first and last offset of each place.

    A link within a link, a picture's text, an attribute or a heading is broken HTML, or breaks what is made of it.
    """
    return [(found.start(), found.end()) for found in _NO_LINKS.finditer(_masked(text))]


def misplaced_markers(text: str) -> Iterator[tuple[str, int, str]]:
    """Yield the markers that are links where no link can stand: as written, line of the text (from 0), and place."""
    places = list(_NO_LINKS.finditer(_masked(text))) if "[[" in text else []
    for found in MARKER_OR_CODE.finditer(text) if places else ():
        if found["kind"] in LINKS:
            place = next((one for one in places if one.start() <= found.start() < one.end()), None)
            if place is not None:
                name = next(name for name in PLACES if place[name])
                yield found[0], text.count("\n", 0, found.start()), PLACES[name]


def _masked(text: str) -> str:
    """Put signs that Markdown does not know in place of markers and code: as many, in as many lines."""
    return MARKER_OR_CODE.sub(lambda found: _NOT_A_BREAK.sub("\ue001", found[0]), text)


_NOT_A_BREAK = re.compile(r"[^\n]")
