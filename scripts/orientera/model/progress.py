"""How far each page of each language has come, and what to translate first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from orientera.model.coverage import PageState
from orientera.model.freshness import State, has_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from orientera.model.freshness import PageFreshness
    from orientera.model.page import Page, Pair

_CHANGED = frozenset({State.SOURCE_CHANGED, State.FACTS_CHANGED, State.ORPHAN})
_NOT_THERE = frozenset({State.UNTRANSLATED, State.MISSING})
IMPORTANT = 3
"""How many times as much an important page counts, and a part whose number or address has changed."""
_PHONES = 3
"""A page that gives so many telephone numbers is opened by somebody who needs one now."""


@dataclass(frozen=True)
class OpenPart:
    """A unit that needs a translator: its name, its state, and how many changes of its source it is behind."""

    name: str
    state: State
    behind: int = 0

    @property
    def kind(self) -> str:
        """What it is shown as."""
        shown = {State.FACTS_CHANGED: "urgent", State.SOURCE_CHANGED: "outdated", State.ORPHAN: "gone"}
        return shown.get(self.state, "in progress")

    @property
    def is_urgent(self) -> bool:
        """Whether readers are told a number or an address that is no longer right."""
        return self.state is State.FACTS_CHANGED


@dataclass(frozen=True)
class PageProgress:
    """One page in one language. ``total`` counts its parts, ``words_left`` the source's words of the open ones."""

    code: str
    path: str
    state: PageState
    total: int
    parts: tuple[OpenPart, ...] = ()
    unconfirmed: int = 0
    words_left: int = 0
    importance: int = 1

    @property
    def open(self) -> int:
        """How many parts need a translator: all of a page that has no version."""
        return self.total if self.state in (PageState.MISSING, PageState.FALLBACK) else len(self.parts)

    @property
    def urgent(self) -> int:
        """How many parts tell a number or an address that is no longer right."""
        return sum(part.is_urgent for part in self.parts)

    @property
    def waiting(self) -> str:
        """What is to be translated, in words."""
        urgent = f", {self.urgent} urgent: a number has changed" if self.urgent else ""
        return (
            ("" if self.parts else "not there yet, ")
            + ("1 part" if self.open == 1 else f"{self.open} parts")
            + urgent
        )

    @property
    def kind(self) -> str:
        """What it is shown as: its state, or ``urgent``."""
        return "urgent" if self.urgent else self.state.value

    @property
    def weight(self) -> int:
        """How much it matters that somebody translates it: its open parts, urgent ones and important pages more."""
        return self.importance * (self.open + (IMPORTANT - 1) * self.urgent)


@dataclass(frozen=True)
class LanguageProgress:
    """The pages of one language, in the order of the site."""

    code: str
    pages: tuple[PageProgress, ...] = ()

    def count(self, *states: PageState) -> int:
        """How many pages are in one of some states."""
        return sum(page.state in states for page in self.pages)

    @property
    def kinds(self) -> list[str]:
        """What each page is shown as."""
        return [page.kind for page in self.pages]

    @property
    def reviewed(self) -> int:
        """How many pages a person has read."""
        return self.count(PageState.REVIEWED)

    @property
    def total(self) -> int:
        """How many parts there are to translate."""
        return sum(page.total for page in self.pages)

    @property
    def open(self) -> int:
        """How many parts need a translator."""
        return sum(page.open for page in self.pages)

    @property
    def urgent(self) -> int:
        """How many parts tell a number or an address that is no longer right."""
        return sum(page.urgent for page in self.pages)

    @property
    def unconfirmed(self) -> int:
        """Of how many parts nobody has said what they were made from."""
        return sum(page.unconfirmed for page in self.pages)

    @property
    def words_left(self) -> int:
        """How many words of the source are left to translate."""
        return sum(page.words_left for page in self.pages)

    @property
    def percent(self) -> int:
        """Share of the parts that say what their source says, in whole per cent, rounded down.

        A part that nobody has compared with its source is not among them.
        """
        return 100 * max(self.total - self.open - self.unconfirmed, 0) // self.total if self.total else 100


@dataclass(frozen=True)
class Progress:
    """All languages but the source."""

    languages: tuple[LanguageProgress, ...] = ()

    def by_page(self) -> list[tuple[str, list[PageProgress | None]]]:
        """Each page by its path, in each language in order; None where it is not for readers of that language."""
        rows = [{page.path: page for page in language.pages} for language in self.languages]
        paths = dict.fromkeys(path for row in sorted(rows, key=len, reverse=True) for path in row)
        return [(path, [row.get(path) for row in rows]) for path in paths]

    def first(self, most: int) -> list[PageProgress]:
        """The pages to translate first: urgent parts before all others, then by weight."""
        waiting = [page for language in self.languages for page in language.pages if page.open]
        return sorted(waiting, key=lambda page: (not page.urgent, -page.weight, page.path, page.code))[:most]

    def oldest(self, most: int) -> list[tuple[PageProgress, OpenPart]]:
        """The open parts that have not followed most changes of their source; urgent ones before others."""
        waiting = [(page, part) for language in self.languages for page in language.pages for part in page.parts]
        return sorted(waiting, key=_age)[:most]


def _age(waiting: tuple[PageProgress, OpenPart]) -> tuple[int, bool, str, str]:
    page, part = waiting
    return (-part.behind, not part.is_urgent, page.path, page.code)


def progress_of(pair: Pair, freshness: PageFreshness | None) -> PageProgress:
    """Say how far a translation has come; of a language without any record, all is unconfirmed."""
    code, path, importance = pair.target.language.code, pair.target.path, importance_of(pair.source)
    if pair.is_without_text:
        return PageProgress(code, path, _done(pair.target), len(pair.target.translatable()), importance=importance)
    if freshness is None:
        total = sum(map(has_words, pair.source.translatable()))
        return PageProgress(code, path, PageState.UNCONFIRMED, total, unconfirmed=total, importance=importance)
    return PageProgress(
        code,
        path,
        _state(freshness, pair.target),
        len(freshness.units),
        tuple(OpenPart(one.name, one.state, one.behind) for one in freshness.open),
        freshness.count(State.UNCONFIRMED),
        _words(one.source.prose for one in freshness.open if one.source is not None),
        importance,
    )


def absence_of(source: Page, code: str, state: PageState) -> PageProgress:
    """Say that a page has no version in a language."""
    units = [unit for unit in source.translatable() if has_words(unit)]
    words = _words(unit.prose for unit in units)
    return PageProgress(code, source.path, state, len(units), words_left=words, importance=importance_of(source))


def importance_of(source: Page) -> int:
    """How much a page matters: those that readers begin with, and those that give telephone numbers, most."""
    phones = sum(marker.kind == "phone" for marker in source.markers)
    return IMPORTANT if source.path == "index.md" or "theme" in source.meta or phones >= _PHONES else 1


def _state(freshness: PageFreshness, target: Page) -> PageState:
    if freshness.count(*_CHANGED):
        return PageState.OUTDATED
    if freshness.count(*_NOT_THERE):
        return PageState.IN_PROGRESS
    if freshness.count(State.UNCONFIRMED):
        return PageState.UNCONFIRMED
    return _done(target)


def _done(target: Page) -> PageState:
    return PageState.MACHINE if target.is_machine_made else PageState.REVIEWED


def _words(texts: Iterable[str]) -> int:
    return sum(len(text.split()) for text in texts)


def in_order(pages: Iterable[PageProgress], paths: Sequence[str]) -> tuple[PageProgress, ...]:
    """Put pages in the order of some paths; those that are not among them come last."""
    places = {path: number for number, path in enumerate(paths)}
    return tuple(sorted(pages, key=lambda page: (places.get(page.path, len(places)), page.path)))
