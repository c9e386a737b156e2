"""From a translator's work to XLIFF 2.1 (OASIS), which translation programs read."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from orientera.model.freshness import State

if TYPE_CHECKING:
    from collections.abc import Iterable

    from orientera.model.exchange import Work

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
_STATES = {State.CURRENT: "translated", State.LINKS_MOVED: "translated", State.UNCONFIRMED: "translated"}
"""XLIFF's states; what needs a translator is ``initial``."""


def to_xliff(work: Iterable[Work], source: str, target: str) -> str:
    """Write a file element for each page and a unit for each part, in the order given.

    Texts are the Markdown of the pages. What a translator should know, and the source's older text, are notes.
    """
    root = Element("xliff", {"xmlns": NAMESPACE, "version": "2.1", "srcLang": source, "trgLang": target})
    files: dict[str, Element] = {}
    for one in work:
        if one.path not in files:
            files[one.path] = SubElement(root, "file", {"id": f"f{len(files) + 1}", "original": one.path})
        _unit(files[one.path], one)
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def _unit(file: Element, one: Work) -> None:
    unit = SubElement(file, "unit", {"id": f"u{len(file) + 1}", "name": one.name})
    notes = [*one.notes(), *([("older source", one.before)] if one.before else [])]
    if notes:
        holder = SubElement(unit, "notes")
        for category, text in notes:
            SubElement(holder, "note", {"category": category}).text = text
    segment = SubElement(unit, "segment", {"state": _STATES.get(one.state, "initial")})
    for tag, text in (("source", one.source), ("target", one.target)):
        if text or tag == "source":
            SubElement(segment, tag, {"xml:space": "preserve"}).text = text
