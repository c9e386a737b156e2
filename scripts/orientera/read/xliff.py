"""Read a translator's XLIFF 2 file back: the source and the new text of each unit of each page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from orientera.model.exchange import Returned
from orientera.model.settings import InputError

if TYPE_CHECKING:
    from pathlib import Path
    from xml.etree.ElementTree import Element

_DOCTYPE = re.compile(rb"<!DOCTYPE", re.IGNORECASE)
_HEX = re.compile(r"0{0,4}[0-9A-Fa-f]{1,4}")


def read_xliff(file: Path, raw: bytes) -> tuple[str, list[Returned]]:
    """Read the target language and the units. Raises InputError for what is no XLIFF 2 file of ours.

    XLIFF's states reviewed and final say that somebody has called the text good.
    """
    if _DOCTYPE.search(raw):  # it can name other files, and grow without bounds
        raise InputError(f"{file} has a DOCTYPE, as no XLIFF file has", "export it anew")
    try:
        root = ElementTree.fromstring(raw)
    except ElementTree.ParseError as error:
        raise InputError(
            f"{file}:{error.position[0]}: this is not XML: {error}",
            "save it as XLIFF 2, or as PO with the ending .po",
        ) from error
    space = root.tag.partition("}")[0] + "}" if root.tag.startswith("{") else ""
    if root.tag.rpartition("}")[2] != "xliff" or not root.get("version", "").startswith("2."):
        raise InputError(f"{file} is not XLIFF 2", "save it as XLIFF 2.0 or 2.1")
    found = []
    for page in root.iter(f"{space}file"):
        for unit in page.iter(f"{space}unit"):
            name = unit.get("name", "")
            segments = unit.findall(f"{space}segment")
            is_final = bool(segments) and all(one.get("state") in ("reviewed", "final") for one in segments)
            found.append(Returned(page.get("original", ""), name, *_texts(unit, space), is_final))
    return root.get("trgLang", ""), found


def _texts(unit: Element, space: str) -> tuple[str, str]:
    """Put the parts of a unit together that a program has cut it into: no target where one part has none."""
    sources, targets, is_whole = [], [], True
    for part in unit:
        if part.tag in (f"{space}segment", f"{space}ignorable"):  # what stands between segments: white space
            source, target = (_text(part.find(f"{space}{tag}")) for tag in ("source", "target"))
            if part.tag == f"{space}segment" and source.strip() and not target.strip():
                is_whole = False
            sources.append(source)
            targets.append(target or source)
    return "".join(sources).strip(), "".join(targets).strip() if is_whole else ""


def _text(element: Element | None) -> str:
    """The text of an element and of what is marked up in it; ``cp`` names a character that XML cannot hold."""
    if element is None:
        return ""
    number = element.get("hex", "") if element.tag.rpartition("}")[2] == "cp" else ""
    own = chr(int(number, 16)) if _HEX.fullmatch(number) else element.text or ""
    return own + "".join(_text(child) + (child.tail or "") for child in element)
