"""From a translator's work to XLIFF 2.1 (OASIS), which translation programs read."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from orientera.model.finding import NOT_XML
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
    for tag in ("source", "target"):
        for element in root.iter(tag):
            _name_characters(element)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def _unit(file: Element, one: Work) -> None:
    unit = SubElement(file, "unit", {"id": f"u{len(file) + 1}", "name": one.name})
    notes = [*one.notes(), *([("older source", one.before)] if one.before else [])]
    if notes:
        holder = SubElement(unit, "notes")
        for category, text in notes:
            SubElement(holder, "note", {"category": category}).text = NOT_XML.sub("\ufffd", text)
    segment = SubElement(unit, "segment", {"state": _STATES.get(one.state, "initial")})
    for tag, text in (("source", one.source), ("target", one.target)):
        if text or tag == "source":
            SubElement(segment, tag, {"xml:space": "preserve"}).text = text


def _name_characters(element: Element) -> None:
    """Put ``cp`` elements, which name a character by its number, in place of what XML cannot hold."""
    text, at = element.text or "", 0
    before: Element | None = None
    for found in NOT_XML.finditer(text):
        _put(element, before, text[at : found.start()])
        before, at = SubElement(element, "cp", {"hex": f"{ord(found[0]):04X}"}), found.end()
    _put(element, before, text[at:])


def _put(element: Element, before: Element | None, text: str) -> None:
    if before is None:
        element.text = text
    else:
        before.tail = text
