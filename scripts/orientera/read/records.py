"""Read and write records: what the source pages' units were, and what each unit of a translation was made from.

``translations/<source>/records/<path>.json`` has the source's units as they were last noted, each with the older
texts that a translation still refers to; ``translations/<language>/records/<path>.json`` has an entry for each unit
of a translation. A unit is a line, so that two people who work on two of them do not meet in one.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from orientera.model.freshness import Entry, Lineage, Version
from orientera.model.page import Fault
from orientera.model.records import Records
from orientera.model.unit import Unit
from orientera.read.content import name_below
from orientera.read.markdown import read_body

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

FOLDER = "records"
VERSION = 1
_HINT = "take it from another branch, or delete it and run 'orientera sync': its units are then unconfirmed"


def read_records(folder: Path, source: str, codes: Iterable[str], root: Path) -> Records:
    """Read the records of all languages below translations/; what cannot be read is a fault, and not there."""
    sources: dict[str, tuple[Lineage, ...]] = {}
    translations: dict[tuple[str, str], tuple[Entry, ...]] = {}
    faults: dict[str, Fault] = {}
    for code in codes:
        below = folder / code / FOLDER
        for file in sorted(below.rglob("*.json")):
            path = f"{file.relative_to(below).as_posix().removesuffix('.json')}.md"
            _read_one(file, code, path, source, root, (sources, translations, faults))
    return Records(sources, translations, faults)


_Found = tuple[dict[str, tuple[Lineage, ...]], dict[tuple[str, str], tuple[Entry, ...]], dict[str, Fault]]


def _read_one(file: Path, code: str, path: str, source: str, root: Path, found: _Found) -> None:
    sources, translations, faults = found
    try:
        units = _units_of(file)
        if code == source:
            sources[path] = tuple(_lineage(unit) for unit in units)
        else:
            translations[code, path] = tuple(_entry(unit) for unit in units)
    except _BrokenError as error:
        faults[name_below(file, root)] = error.fault


def record_name(path: str) -> str:
    """The name of a page's record below the folder of records."""
    return f"{path.rpartition('.')[0]}.json"


def read_page_records(folder: Path, source: str, codes: Iterable[str], path: str, root: Path) -> Records:
    """Read the records of one page in its source and some languages, as read_records() reads all."""
    sources: dict[str, tuple[Lineage, ...]] = {}
    translations: dict[tuple[str, str], tuple[Entry, ...]] = {}
    faults: dict[str, Fault] = {}
    for each in dict.fromkeys((source, *codes)):
        file = folder / each / FOLDER / record_name(path)
        if file.is_file():
            _read_one(file, each, path, source, root, (sources, translations, faults))
    return Records(sources, translations, faults)


def source_text(lineages: Iterable[Lineage]) -> str:
    """Write the record of a source page."""
    return _text(
        {
            "kind": lineage.last.unit.kind,
            "in": "/".join(lineage.last.unit.around),
            "heading": lineage.last.unit.heading,
            "text": lineage.last.unit.text,
            "was": [
                {"text": version.unit.text, **({"minor": True} if version.is_minor else {})}
                for version in lineage.versions[:-1]
            ],
        }
        for lineage in lineages
    )


def translation_text(entries: Iterable[Entry]) -> str:
    """Write the record of a translation."""
    return _text(
        {"source": entry.source, "own": entry.own, "status": entry.status, "kept": entry.is_kept} for entry in entries
    )


def _text(units: Iterable[Mapping[str, object]]) -> str:
    """Write one unit a line, without what is empty: small diffs, and a stable order."""
    lines = [json.dumps({key: value for key, value in unit.items() if value}, ensure_ascii=False) for unit in units]
    inside = ",\n".join(lines)
    return f'{{"version": {VERSION}, "units": [\n{inside}\n]}}\n'


class _BrokenError(Exception):
    def __init__(self, message: str, line: int = 0) -> None:
        super().__init__(message)
        self.fault = Fault(message, _HINT, line)


def read_entries_of(text: str) -> tuple[Entry, ...]:
    """Read the record of a translation from its text; what cannot be read has no entries."""
    try:
        return tuple(_entry(unit) for unit in _units_in(text))
    except _BrokenError:
        return ()


def _units_of(file: Path) -> list[dict[str, Any]]:
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise _BrokenError("the record cannot be read") from error
    return _units_in(text)


def _units_in(text: str) -> list[dict[str, Any]]:
    try:
        whole = json.loads(text)
    except RecursionError as error:
        raise _BrokenError("the record is nested too deeply") from error
    except json.JSONDecodeError as error:
        raise _BrokenError(
            "the record is not JSON: it may hold the marks of a merge conflict", error.lineno
        ) from error
    if (place := text.lower().find("\\ud")) >= 0 and not _is_unicode(whole):
        line = text.count("\n", 0, place) + 1
        raise _BrokenError("the record has half a character: a lone surrogate, such as \\ud800", line)
    units = whole.get("units") if isinstance(whole, dict) and whole.get("version") == VERSION else None
    if not isinstance(units, list) or not all(isinstance(unit, dict) for unit in units):
        raise _BrokenError(f"this is no record of version {VERSION}")
    return units


def _is_unicode(whole: Any) -> bool:
    """Whether what JSON's escapes gave can be written as UTF-8."""
    try:
        json.dumps(whole, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True


def _lineage(unit: dict[str, Any]) -> Lineage:
    was = unit.get("was", [])
    texts = [*(was if isinstance(was, list) else [was]), {"text": unit.get("text")}]
    if not all(isinstance(one, dict) and isinstance(one.get("text"), str) for one in texts):
        raise _BrokenError("a unit of the record has no text")
    kind, heading = str(unit.get("kind", "p")), str(unit.get("heading", ""))
    around = tuple(part for part in str(unit.get("in", "")).split("/") if part)
    return Lineage(tuple(Version(_unit(kind, around, heading, one["text"]), bool(one.get("minor"))) for one in texts))


def _unit(kind: str, around: tuple[str, ...], heading: str, text: str) -> Unit:
    links, markers = read_body(text, 0)[1:] if "[" in text else ((), ())
    return Unit(kind, around, heading, text, 0, links, markers)


def _entry(unit: dict[str, Any]) -> Entry:
    source, own = unit.get("source"), unit.get("own")
    if not isinstance(source, str) or not isinstance(own, str):
        raise _BrokenError("a unit of the record has no source, or no text of its own")
    return Entry(source, own, str(unit.get("status", "machine")), bool(unit.get("kept")))
