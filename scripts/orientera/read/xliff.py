"""Read a translator's XLIFF 2 file back: the source and the new text of each unit of each page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from orientera.model.settings import InputError

if TYPE_CHECKING:
    from pathlib import Path
    from xml.etree.ElementTree import Element

_DOCTYPE = re.compile(rb"<!DOCTYPE", re.IGNORECASE)
LARGEST = 64_000_000
"""Bytes: all pages of a language are some hundred kilobytes."""


@dataclass(frozen=True)
class Returned:
    """What came back for one unit. ``target`` is empty where nobody has translated it.

    ``is_final`` says that somebody has called the text good (XLIFF's states reviewed and final).
    """

    path: str
    name: str
    source: str
    target: str
    is_final: bool = False


def read_xliff(file: Path) -> tuple[str, list[Returned]]:
    """Read the target language and the units. Raises InputError for what is no XLIFF 2 file of ours."""
    if not file.is_file():
        raise InputError(f"there is no file {file}", "name the XLIFF file that came back")
    raw = file.read_bytes()
    if len(raw) > LARGEST or _DOCTYPE.search(raw):  # a DOCTYPE can name other files, and grow without bounds
        raise InputError(f"{file} is no XLIFF file: it is too large, or has a DOCTYPE", "export it anew")
    try:
        root = ElementTree.fromstring(raw)
    except ElementTree.ParseError as error:
        raise InputError(f"{file}:{error.position[0]}: this is not XML: {error}", "export it anew") from error
    space = root.tag.partition("}")[0] + "}" if root.tag.startswith("{") else ""
    if root.tag.rpartition("}")[2] != "xliff" or not root.get("version", "").startswith("2."):
        raise InputError(f"{file} is not XLIFF 2", "save it as XLIFF 2.0 or 2.1")
    found = []
    for page in root.iter(f"{space}file"):
        for unit in page.iter(f"{space}unit"):
            name = unit.get("name", "")
            segments = unit.findall(f"{space}segment")
            source = "".join(_text(segment.find(f"{space}source")) for segment in segments)
            target = "".join(_text(segment.find(f"{space}target")) for segment in segments)
            is_final = bool(segments) and all(one.get("state") in ("reviewed", "final") for one in segments)
            found.append(Returned(page.get("original", ""), name, source, target, is_final))
    return root.get("trgLang", ""), found


def _text(element: Element | None) -> str:
    return "".join(element.itertext()).strip() if element is not None else ""
