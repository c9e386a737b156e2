"""Read a translator's PO file back: the source and the new text of each unit of each page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import polib

from orientera.model.exchange import Returned
from orientera.model.freshness import State
from orientera.model.settings import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LINE = re.compile(r"""\s*(?:\#.*|(?:msg(?:ctxt|id|id_plural|str(?:\[\d+\])?)\s*)?"(?:[^"\\]|\\.)*"|)\s*""")
"""A comment, a string, or nothing. Readers of PO files take what is half a string, and lose a letter of it."""
_AGAIN = "mend the line, or export the file anew"
_OPEN = frozenset(f"state: {state.value}" for state in State if state.needs_a_translator)


def read_po(file: Path, raw: bytes) -> tuple[str, list[Returned]]:
    """Read the target language and the units. Raises InputError for what is no PO file of ours."""
    try:
        lines = raw.decode("utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        raise InputError(f"{file} is not UTF-8", "save it as UTF-8") from error
    for number, line in enumerate(lines, start=1):
        if not _LINE.fullmatch(line.removesuffix("\r")):
            raise InputError(f"{file}:{number}: this is no line of a PO file: {line.strip()[:60]}", _AGAIN)
    try:
        found = polib.pofile(str(file), encoding="utf-8-sig")
    except OSError as error:  # polib says so of wrong order, too
        line_number = re.search(r"\(line (\d+)\)", str(error))
        where = f"{file}:{line_number[1]}" if line_number else str(file)
        raise InputError(f"{where}: this is no PO file", _AGAIN) from error
    return found.metadata.get("Language", "").replace("_", "-"), list(_units(file, found))


def _units(file: Path, found: polib.POFile) -> Iterator[Returned]:
    for entry in found:
        if entry.obsolete:
            continue
        path, _, name = (entry.msgctxt or "").rpartition("#")
        if not path or not name:
            raise InputError(f"{file}:{entry.linenum}: no msgctxt names page and unit", _AGAIN)
        if entry.msgid_plural:
            raise InputError(f"{file}:{entry.linenum}: texts of pages have no plural forms", _AGAIN)
        source, target = _text(entry.msgid), _text(entry.msgstr)
        # Who takes away the mark from a text that went out as outdated has called it good
        is_final = bool(target) and not entry.fuzzy and not _OPEN.isdisjoint(entry.comment.split("\n"))
        yield Returned(path, name, source, target, is_final, entry.fuzzy)


def _text(string: str) -> str:
    return string.replace("\r\n", "\n").replace("\r", "\n").strip()
