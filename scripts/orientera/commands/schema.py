"""Write JSON Schemas of content/data, so that editors' tools complete and check while one types."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from orientera.model.data import KINDS
from orientera.read.settings import read_settings

if TYPE_CHECKING:
    from pathlib import Path


def write_schemas(config_file: Path) -> list[str]:
    """Write ``content/data/schema/<kind>.json``, and return the names of the files that changed."""
    folder = read_settings(config_file).content / "data" / "schema"
    folder.mkdir(parents=True, exist_ok=True)
    changed = []
    for kind in KINDS:
        file = folder / f"{kind}.json"
        text = json.dumps(schema_of(kind), ensure_ascii=False, indent=2) + "\n"
        if not file.is_file() or file.read_text(encoding="utf-8") != text:
            file.write_text(text, encoding="utf-8", newline="\n")
            changed.append(file.name)
    return changed


def schema_of(kind: str) -> dict[str, Any]:
    """The JSON Schema (2020-12) of one kind's file: a list of entries."""
    entry = KINDS[kind].model_json_schema()
    definitions = entry.pop("$defs", {})
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": kind}
    return {**head, "type": "array", "items": entry, "$defs": definitions}
