"""How much of the site a language has."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from orientera.model.language import Language


COLUMNS = ("pages", "fallback", "missing", "orphan", "machine", "messages", "terms", "open", "urgent", "unconfirmed",
           "words left")  # fmt: skip
"""What Coverage.cells counts."""


class PageState(Enum):
    """What stands at a page's address in a language."""

    PRESENT = "present"
    FALLBACK = "fallback"
    MISSING = "missing"


@dataclass(frozen=True)
class Coverage:
    """Counts of one language: source pages, and how many have a version, the source shown instead, or nothing.

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

    @property
    def cells(self) -> tuple[str, ...]:
        """What tables show below COLUMNS: a hyphen where there is none."""
        before = (self.fallback, self.missing, self.orphans, self.machine)
        after = (self.open_units, self.urgent, self.unconfirmed, self.words_left)
        return (
            f"{self.present}/{self.total}",
            *map(_number, before),
            f"{self.messages_translated}/{self.messages}" if self.messages else "-",
            f"{self.terms}/{self.terms_total}" if self.terms_total else "-",
            *map(_number, after),
        )


def _number(number: int) -> str:
    return str(number) if number else "-"
