"""Read what an earlier run of checks found, as it wrote it (JSON)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from orientera.model.report import Place
from orientera.model.settings import InputError

if TYPE_CHECKING:
    from pathlib import Path

_HINT = "write it anew with --format json"


def read_places(file: Path) -> frozenset[Place]:
    """Read the places of every finding. Raises InputError for what is no report."""
    try:
        findings = json.loads(file.read_text(encoding="utf-8"))["findings"]
        places = frozenset(
            Place(one["rule"], one["source"]["file"], one["page"] or "", one["url"] or "", one["message"])
            for one in findings
        )
        if not all(isinstance(value, str) for place in places for value in place):
            raise TypeError("a place is made of texts")
        return places
    except OSError as error:
        raise InputError(f"{file} cannot be read: {error.strerror}", _HINT) from error
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise InputError(f"{file} is no report of a check", _HINT) from error
