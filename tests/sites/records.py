"""Records for small sites, as their files are written."""

from __future__ import annotations

import json

from orientera.model.freshness import digest


def source_record(*units: dict[str, object]) -> str:
    """Write the record of a source page: a unit has text, and may have kind, heading and was."""
    return json.dumps({"version": 1, "units": list(units)}, ensure_ascii=False)


def translation_record(*pairs: tuple[str, str]) -> str:
    """Write the record of a translation from the texts of its units: the source's, and its own."""
    units = [{"source": digest(source), "own": digest(own), "status": "machine"} for source, own in pairs]
    return json.dumps({"version": 1, "units": units}, ensure_ascii=False)
