"""What a pull request changes: the files, and what the records of translations said before it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from orientera.model.freshness import Entry


@dataclass(frozen=True)
class Change:
    """The files that differ, by their paths below the project, and the older records by language code and path."""

    files: frozenset[str]
    records: Mapping[tuple[str, str], tuple[Entry, ...]] = field(default_factory=dict)
