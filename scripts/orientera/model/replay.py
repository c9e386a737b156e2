"""Walk a history of pages step by step, and say how the state of each unit of each translation would have gone."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from orientera.model.page import Pair
from orientera.model.records import Records, entries_of, noted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from orientera.model.freshness import Entry, Lineage, State, UnitState
    from orientera.model.language import Language
    from orientera.model.page import Page

Pages = dict[tuple[str, str], "Page"]
"""Pages by language code and path."""


@dataclass(frozen=True)
class Step:
    """A unit of the translation ``code``/``path`` whose state changed; None where it is not there."""

    code: str
    path: str
    name: str
    before: State | None
    after: State | None


@dataclass
class Replay:
    """The records as they would have been kept.

    A tree may bring its own records. Where it has none, a unit counts as confirmed when its own text changes, as if
    every translator worked from the source of that day.
    """

    source: Language
    records: Records = field(default_factory=Records)
    states: dict[tuple[str, str, str], State] = field(default_factory=dict)

    def advance(self, pages: Pages, own: Mapping[tuple[str, str], tuple[Entry, ...]]) -> Iterator[Step]:
        """Take the pages of the next commit, with the records that it brings; yield what has changed, in order."""
        sources = {path: page for (code, path), page in pages.items() if code == self.source.code}
        translations: dict[tuple[str, str], tuple[Entry, ...]] = {}
        for (code, path), page in sorted(pages.items()):
            if code == self.source.code or path not in sources:
                continue
            pair = Pair(sources[path], page)
            if (code, path) in own:
                translations[code, path] = own[code, path]
            else:
                translations[code, path] = tuple(entries_of(self.records.of(pair), "human", _is_new))
        known = {entry.source for entries in translations.values() for entry in entries}
        lineages: dict[str, tuple[Lineage, ...]] = {
            path: noted(self.records.history(page), known.__contains__) for path, page in sources.items()
        }
        self.records = Records(lineages, translations, memory=self.records.memory)
        now = dict(self._states(pages, sources))
        for key in sorted({*self.states, *now}):
            if self.states.get(key) is not now.get(key):
                yield Step(*key, self.states.get(key), now.get(key))
        self.states = now

    def _states(self, pages: Pages, sources: dict[str, Page]) -> Iterator[tuple[tuple[str, str, str], State]]:
        for (code, path), page in pages.items():
            if code == self.source.code or path not in sources:
                continue
            orphans = 0
            for one in self.records.of(Pair(sources[path], page)).units:
                orphans += one.source is None
                yield (code, path, one.name or f"orphan {orphans}"), one.state


def _is_new(one: UnitState) -> bool:
    return one.entry is None or one.is_edited
