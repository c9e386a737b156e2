"""All records of a site: what its source pages were when last noted, and what its translations were made from."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from orientera.model.freshness import Entry, History, Lineage, PageFreshness, Version, compare, digest, has_words
from orientera.model.memory import Memory

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from orientera.model.freshness import UnitState
    from orientera.model.page import Fault, Page, Pair

_SHARED = 3
"""One in so many texts of a page must stand in a record for it to be the page's own, from before it was renamed."""


@dataclass(frozen=True)
class Records:
    """The records of source pages by path, of translations by language code and path, and the unreadable files.

    What stands in the record of another page counts too: pages are renamed, divided and joined.
    """

    sources: Mapping[str, tuple[Lineage, ...]] = field(default_factory=dict)
    translations: Mapping[tuple[str, str], tuple[Entry, ...]] = field(default_factory=dict)
    faults: Mapping[str, Fault] = field(default_factory=dict)
    pages: Collection[tuple[str, str]] = ()
    """The language codes and paths of the pages that there are: their records are not those of a renamed page."""
    memory: Memory = field(default_factory=Memory, repr=False, compare=False)
    """What was worked out of these records, or of those before them."""

    def history(self, source: Page) -> History:
        """The history of a source page's units, worked out once for all its translations."""
        lineages = self.sources.get(source.path)
        if lineages is None:  # the page is new, or was renamed
            path = _most_alike([digest(unit.text) for unit in source.translatable()], self._source_pages)
            lineages = self.sources[path] if path is not None else ()
        return self.memory.recall(
            source.path,
            (source, lineages),
            self._lineages,
            lambda others: History.of(source.translatable(), lineages, others),
        )

    def of(self, pair: Pair) -> PageFreshness:
        """Say what each unit of a translation is."""
        key = pair.target.language.code, pair.target.path
        units = pair.target.translatable()
        entries = self.translations.get(key)
        if entries is None:
            path = _most_alike([digest(unit.text) for unit in units], self._target_pages.get(key[0], {}))
            entries = self.translations[key[0], path] if path is not None else ()
        main, other = (page.language.code.partition("-")[0] for page in (pair.source, pair.target))
        history = self.history(pair.source)
        return self.memory.recall(
            key,
            (history, pair.target, entries),
            self._entries.get(key[0], {}),
            lambda others: compare(history, units, entries, others, may_be_same=main == other),
        )

    def is_behind(self, pair: Pair) -> bool:
        """Whether a text of the source has been added, changed or taken out since the translation was made."""
        entries = self.translations.get((pair.target.language.code, pair.target.path), ())
        made_from = {entry.source for entry in entries}
        now = {digest(unit.text): unit for unit in pair.source.translatable()}
        has_more = any(has_words(unit) for each, unit in now.items() if each not in made_from)
        return bool(entries) and (has_more or not made_from <= now.keys())

    @cached_property
    def _source_pages(self) -> dict[str, list[str]]:
        there = {path for _, path in self.pages}
        return _pages_by_digest(
            (path, (lineage.last.digest for lineage in lineages))
            for path, lineages in self.sources.items()
            if path not in there
        )

    @cached_property
    def _target_pages(self) -> dict[str, dict[str, list[str]]]:
        found: dict[str, list[tuple[str, Iterator[str]]]] = {}
        for (code, path), entries in self.translations.items():
            if (code, path) not in self.pages:
                found.setdefault(code, []).append((path, (entry.own for entry in entries)))
        return {code: _pages_by_digest(pages) for code, pages in found.items()}

    @cached_property
    def _lineages(self) -> dict[str, Lineage]:
        return {lineage.last.digest: lineage for page in self.sources.values() for lineage in page}

    @cached_property
    def _entries(self) -> dict[str, dict[str, Entry]]:
        found: dict[str, dict[str, Entry]] = {}
        for (code, _), entries in self.translations.items():
            found.setdefault(code, {}).update((entry.own, entry) for entry in entries)
        return found


def _pages_by_digest(pages: Iterable[tuple[str, Iterator[str]]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for path, digests in pages:
        for each in dict.fromkeys(digests):
            found.setdefault(each, []).append(path)
    return found


def _most_alike(digests: Sequence[str], pages: Mapping[str, Sequence[str]]) -> str | None:
    """Find the record that a page without one had under its old name: the one that shares most texts with it."""
    shared = Counter(path for each in dict.fromkeys(digests) for path in pages.get(each, ()))
    best = max(shared, key=lambda path: (shared[path], path), default=None)
    return best if best is not None and shared[best] * _SHARED >= len(digests) else None


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
