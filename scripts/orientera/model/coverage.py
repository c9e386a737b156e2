"""How much of the site a language has."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from orientera.model.language import Language


class PageState(Enum):
    """What stands at a page's address in a language."""

    MISSING = "missing"
    FALLBACK = "fallback"
    IN_PROGRESS = "in progress"
    OUTDATED = "outdated"
    UNCONFIRMED = "unconfirmed"
    MACHINE = "machine"
    REVIEWED = "reviewed"


@dataclass(frozen=True)
class Coverage:
    """Counts of one language: source pages, and how many have a version, the source shown instead, or nothing.

    Of the versions, ``in_progress`` ones lack a part, ``outdated`` ones have a part that is older than its source;
    ``reviewed`` ones have neither, and a person has read them.

    ``open_units`` of the translations need a translator, ``urgent`` ones among them because a number has changed; of
    ``unconfirmed`` ones nobody has said what they were made from. ``words_left`` counts the source's words of open
    units and of pages that have no version. ``terms`` are agreed words of the termbase's ``terms_total``.
    """

    language: Language
    total: int
    present: int
    fallback: int
    missing: int
    machine: int
    orphans: int
    messages: int
    messages_translated: int
    in_progress: int = 0
    outdated: int = 0
    reviewed: int = 0
    open_units: int = 0
    urgent: int = 0
    unconfirmed: int = 0
    words_left: int = 0
    terms: int = 0
    terms_total: int = 0

    @property
    def percent(self) -> int:
        """Share of the source pages that have a version, in whole per cent, rounded down."""
        return 100 * self.present // self.total if self.total else 0


_COUNTS: dict[str, Callable[[Coverage], int]] = {
    "fallback": lambda row: row.fallback,
    "missing": lambda row: row.missing,
    "orphan": lambda row: row.orphans,
    "in progress": lambda row: row.in_progress,
    "outdated": lambda row: row.outdated,
    "machine": lambda row: row.machine,
    "reviewed": lambda row: row.reviewed,
    "open parts": lambda row: row.open_units,
    "urgent": lambda row: row.urgent,
    "unconfirmed": lambda row: row.unconfirmed,
    "words left": lambda row: row.words_left,
}


def table_of(coverage: Sequence[Coverage]) -> tuple[list[str], list[list[str]]]:
    """The table that reports show: names of columns, and the cells of each language, a hyphen where there is none.

    What no language has any of has no column.
    """
    counts = {name: count for name, count in _COUNTS.items() if any(count(row) for row in coverage)}
    rows = [
        [
            f"{row.present}/{row.total}",
            f"{row.messages_translated}/{row.messages}" if row.messages else "-",
            f"{row.terms}/{row.terms_total}" if row.terms_total else "-",
            *(str(count(row) or "-") for count in counts.values()),
        ]
        for row in coverage
    ]
    return ["pages", "messages", "terms", *counts], rows
