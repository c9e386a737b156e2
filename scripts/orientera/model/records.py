"""All records of a site: what its source pages were when last noted, and what its translations were made from."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from orientera.model.freshness import Entry, History, Lineage, PageFreshness, Version, compare, digest
from orientera.model.memory import Memory

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from orientera.model.freshness import UnitState
    from orientera.model.page import Fault, Page, Pair


@dataclass(frozen=True)
class Records:
    """The records of source pages by path, of translations by language code and path, and the unreadable files.

    What stands in the record of another page counts too: pages are renamed, divided and joined.
    """

    sources: Mapping[str, tuple[Lineage, ...]] = field(default_factory=dict)
    translations: Mapping[tuple[str, str], tuple[Entry, ...]] = field(default_factory=dict)
    faults: Mapping[str, Fault] = field(default_factory=dict)
    memory: Memory = field(default_factory=Memory, repr=False, compare=False)
    """What was worked out of these records, or of those before them."""

    def history(self, source: Page) -> History:
        """The history of a source page's units, worked out once for all its translations."""
        lineages = self.sources.get(source.path, ())
        return self.memory.recall(
            source.path,
            (source, lineages),
            self._lineages,
            lambda others: History.of(source.translatable(), lineages, others),
        )

    def of(self, pair: Pair) -> PageFreshness:
        """Say what each unit of a translation is."""
        key = pair.target.language.code, pair.target.path
        main, other = (page.language.code.partition("-")[0] for page in (pair.source, pair.target))
        history, entries = self.history(pair.source), self.translations.get(key, ())
        return self.memory.recall(
            key,
            (history, pair.target, entries),
            self._entries.get(key[0], {}),
            lambda others: compare(history, pair.target.translatable(), entries, others, may_be_same=main == other),
        )

    @cached_property
    def _lineages(self) -> dict[str, Lineage]:
        return {lineage.last.digest: lineage for page in self.sources.values() for lineage in page}

    @cached_property
    def _entries(self) -> dict[str, dict[str, Entry]]:
        found: dict[str, dict[str, Entry]] = {}
        for (code, _), entries in self.translations.items():
            found.setdefault(code, {}).update((entry.own, entry) for entry in entries)
        return found


def noted(history: History, is_referred_to: Callable[[str], bool]) -> tuple[Lineage, ...]:
    """Note a source page's units as they are now, with the older versions that a translation still refers to."""
    found = []
    for unit, lineage in history.now:
        versions = lineage.versions if lineage is not None else ()
        if versions and versions[-1].digest == digest(unit.text):
            versions = (*versions[:-1], Version(unit))
        else:
            versions = (*versions, Version(unit))
        first = next((n for n, one in enumerate(versions) if is_referred_to(one.digest)), len(versions) - 1)
        found.append(Lineage(versions[first:]))
    return tuple(found)


def with_minor(lineage: Lineage) -> Lineage | None:
    """Say of the last noted change of a unit that it asks for no translation; None where no change is noted."""
    if len(lineage.versions) < 2:
        return None
    *older, before, now = lineage.versions
    return Lineage((*older, replace(before, is_minor=True), now))


def entries_of(
    page: PageFreshness, status: str, is_confirmed: Callable[[UnitState], bool] = lambda _: False
) -> Iterator[Entry]:
    """Yield the entries of a translation's record, in the order of its text.

    Where a unit is confirmed, it is now made from its source's present text. An entry of a unit that is up to date
    follows the translator's own edits; that of an open one stays, so that what was open stays open.
    """
    there = [one for one in page.units if one.target is not None]
    for one in sorted(there, key=lambda one: one.target.line if one.target else 0):
        assert one.target is not None
        own = digest(one.target.text)
        if one.source is not None and is_confirmed(one):
            now = digest(one.source.text)
            has_moved_on = one.entry is not None and one.entry.source != now
            is_kept = has_moved_on and one.entry is not None and one.entry.own == own
            yield Entry(now, own, status, is_kept)
        elif one.entry is not None:
            is_current = one.source is not None and one.entry.source == digest(one.source.text)
            yield replace(one.entry, own=own) if is_current else one.entry
