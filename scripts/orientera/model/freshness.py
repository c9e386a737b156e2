"""What each unit of a translation was made from, and what has become of its source since.

Only texts and records decide: no dates and no commit ids, which squash merges, shallow clones and typo fixes falsify.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from bisect import bisect_left
from collections import Counter, deque
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from enum import Enum
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence

    from orientera.model.unit import Unit

_SIZE = 6
"""Bytes of a digest in a record: of 100,000 texts, two have the same one by chance in 1 of 50,000 sites."""
_DOUBLE, _SINGLE = re.compile("[“”„‟«»]"), re.compile("[‘’‚‛‹›]")
_WORD = re.compile(r"\w+")
LIKE = 0.5
"""How much of two texts must be the same (difflib's ratio) for one to be what has become of the other."""


class State(Enum):
    """What a unit of a translation is, seen from its source. The value is what reports call it."""

    CURRENT = "current"
    LINKS_MOVED = "links moved"
    UNCONFIRMED = "unconfirmed"
    SOURCE_CHANGED = "source changed"
    FACTS_CHANGED = "facts changed"
    UNTRANSLATED = "untranslated"
    MISSING = "missing"
    ORPHAN = "orphan"

    @property
    def needs_a_translator(self) -> bool:
        """Whether somebody has to translate. A moved link asks for nobody; an unconfirmed unit for a reader."""
        return self in _OPEN


_OPEN = frozenset({State.SOURCE_CHANGED, State.FACTS_CHANGED, State.UNTRANSLATED, State.MISSING, State.ORPHAN})


def words(text: str) -> str:
    """A unit's text as it is compared: white space, the style of quotation marks and Unicode's forms are folded."""
    return " ".join(_SINGLE.sub("'", _DOUBLE.sub('"', unicodedata.normalize("NFC", text))).split())


@lru_cache(2**16)
def digest(text: str) -> str:
    """Digest a text's words, as records write it: 12 hexadecimal digits of BLAKE2b (RFC 7693)."""
    return hashlib.blake2b(words(text).encode(), digest_size=_SIZE).hexdigest()


def has_words(unit: Unit) -> bool:
    """Whether there is something to translate: a marker, a number or a picture alone is the same everywhere."""
    return any(letter.isalpha() for letter in unit.prose)


@dataclass(frozen=True)
class Facet:
    """What of a unit's text can change by itself: its words, its facts, its links."""

    words: str
    facts: frozenset[tuple[tuple[str, str], int]]
    links: tuple[str, ...]

    @classmethod
    def of(cls, unit: Unit) -> Facet:
        """Take a unit apart. A telephone number, an address or a law that comes from the data is a fact."""
        found = Counter(unit.facts)
        found.update((marker.kind, marker.id) for marker in unit.markers if marker.kind != "term")
        return cls(words(unit.prose), frozenset(found.items()), tuple(sorted(link.target for link in unit.links)))


@dataclass(frozen=True)
class Version:
    """One text that a source unit had. ``is_minor`` says that the change to the next one asked for no translation."""

    unit: Unit
    is_minor: bool = False

    @property
    def digest(self) -> str:
        """What records call it."""
        return digest(self.unit.text)


@dataclass(frozen=True)
class Lineage:
    """A source unit through time: ``versions`` from the oldest that is still referred to, to what was last noted."""

    versions: tuple[Version, ...]

    @property
    def last(self) -> Version:
        """The text that was last noted."""
        return self.versions[-1]


@dataclass(frozen=True)
class Entry:
    """What a record says of one unit of a translation.

    ``source`` is the digest of the source text that it was made from, ``own`` that of its own text then. ``is_kept``
    says that it was confirmed without new text after its source had changed.
    """

    source: str
    own: str
    status: str
    is_kept: bool = False


@dataclass(frozen=True)
class UnitState:
    """One unit of a translation beside its source: either may be missing.

    ``name`` is what editors call it, after its source; an orphan has none. ``made_from`` is the source text that the
    translation was made from, where another one is known; ``is_edited`` says that the translation's text is not the
    recorded one.
    """

    state: State
    source: Unit | None
    target: Unit | None
    made_from: Unit | None = None
    entry: Entry | None = None
    is_edited: bool = False
    name: str = ""
    behind: int = 0
    """How many changes of the source it has not followed, as far as they were noted."""


def names(units: Sequence[Unit]) -> list[str]:
    """Name each unit of a page, as editors do: title, summary, a heading by its id, ``lakare.2`` below it.

    No two have the same name: a second heading with the same id is counted as what stands below the first.
    """
    found: dict[str, None] = {}
    count: Counter[str] = Counter()
    for unit in units:
        own = _heading_id(unit).removeprefix("#")
        while not own or own in found:
            count[unit.heading] += 1
            own = f"{unit.heading}.{count[unit.heading]}"
        found[own] = None
    return list(found)


def is_below(name: str, wanted: str) -> bool:
    """Say whether a unit is the one with a name, or stands below the heading with that id."""
    return name == wanted or name.rpartition(".")[0] == wanted


@dataclass(frozen=True)
class PageFreshness:
    """Every unit of a translated page, in the order of the source, orphans where they stand."""

    units: tuple[UnitState, ...] = ()

    def count(self, *states: State) -> int:
        """How many units are in one of some states."""
        return sum(one.state in states for one in self.units)

    @property
    def open(self) -> tuple[UnitState, ...]:
        """The units that need a translator."""
        return tuple(one for one in self.units if one.state.needs_a_translator)


def align(
    old: Sequence[Unit], new: Sequence[Unit], same: Mapping[int, int] | None = None, *, similar: bool = True
) -> dict[int, int]:
    """Say which of the old units each of the new ones has become: index in ``new`` to index in ``old``.

    ``same`` is what is known already. The same text at the same place first, then a text that has moved, then a
    heading with the same id, then a like text between the same neighbours; with ``similar``, likeness counts,
    else (the units are in two languages) only their place. Inserting one unit leaves all others as they were.
    """
    found: dict[int, int] = dict(same or {})
    if similar:
        _match_runs(found, [digest(unit.text) for unit in old], [digest(unit.text) for unit in new])
        _match_anywhere(found, old, new)
    _match_headings(found, old, new)
    for olds, news in list(_gaps(found, len(old), len(new))):
        _match_gap(found, old, new, olds, news, similar=similar)
    return found


def _match_runs(found: dict[int, int], old: Sequence[Hashable], new: Sequence[Hashable]) -> None:
    taken = set(found.values())
    for one, other in _same_order(old, new):
        if other not in found and one not in taken:
            found[other] = one
            taken.add(one)


def _same_order(old: Sequence[Hashable], new: Sequence[Hashable]) -> Iterator[tuple[int, int]]:
    """Yield what is the same in both and in the same order: the ends first, then the longest runs between them."""
    shorter = min(len(old), len(new))
    start = next((n for n in range(shorter) if old[n] != new[n]), shorter)
    end = next((n for n in range(shorter - start) if old[-1 - n] != new[-1 - n]), shorter - start)
    yield from ((n, n) for n in range(start))
    before, after = old[start : len(old) - end], new[start : len(new) - end]
    counts = Counter(before)
    if sum(counts[one] for one in after) <= _PAIRS:
        for block in SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks():
            yield from ((start + block.a + n, start + block.b + n) for n in range(block.size))
    else:
        yield from ((start + one, start + other) for one, other in _next_same(before, after))
    yield from ((len(old) - n, len(new) - n) for n in range(end, 0, -1))


def _next_same(old: Sequence[Hashable], new: Sequence[Hashable]) -> Iterator[tuple[int, int]]:
    """Yield the same in both where there is too much of it to look for the longest run: the next one that is near."""
    first = wanted = 0
    for index, one in enumerate(new):
        near = old[first : wanted + _NEAR]
        if one in near:
            wanted = first + near.index(one)
            yield wanted, index
            first = wanted + 1
        wanted += 1


_PAIRS = 20_000
"""Pairs of units that are compared one by one, at most. Of more, only those that are near, or share a rare word."""
_NEAR = 32
"""Units. How far from its place one is looked for in a huge page, and in how many a rare word stands at most."""


def _match_anywhere(found: dict[int, int], old: Sequence[Unit], new: Sequence[Unit]) -> None:
    """Match texts that have moved: the same words, once on each side among what is left."""
    taken = set(found.values())
    left_old = [index for index in range(len(old)) if index not in taken]
    left_new = [index for index in range(len(new)) if index not in found]
    places: dict[str, deque[int]] = {}
    for index in left_old:
        places.setdefault(digest(old[index].text), deque()).append(index)
    for index in left_new:
        same = places.get(digest(new[index].text))
        if same:
            found[index] = same.popleft()


def _match_headings(found: dict[int, int], old: Sequence[Unit], new: Sequence[Unit]) -> None:
    taken = set(found.values())
    places: dict[str, deque[int]] = {}
    for index, unit in enumerate(old):
        if index not in taken and _heading_id(unit):
            places.setdefault(_heading_id(unit), deque()).append(index)
    for index, unit in enumerate(new):
        if index not in found and places.get(_heading_id(unit)):
            found[index] = places[_heading_id(unit)].popleft()


def _heading_id(unit: Unit) -> str:
    """The id of a heading, and the kind of the front matter's texts; nothing for what has no name of its own."""
    if unit.kind in ("title", "summary"):
        return unit.kind
    is_own = unit.heading and any(f"{sign}{unit.heading}" in unit.text for sign in ("#", "id=", 'id="', "id='"))
    return f"#{unit.heading}" if unit.name == "heading" and is_own else ""


def _gaps(found: Mapping[int, int], old: int, new: int) -> Iterator[tuple[list[int], list[int]]]:
    """Yield what is left between two neighbours that are matched in order: indices of old and of new units."""
    taken = set(found.values())
    anchors = [(-1, -1), *_rising(found), (old, new)]
    for (first, start), (last, end) in pairwise(anchors):
        olds = [index for index in range(first + 1, last) if index not in taken]
        news = [index for index in range(start + 1, end) if index not in found]
        if olds and news:
            yield olds, news


def _rising(found: Mapping[int, int]) -> list[tuple[int, int]]:
    """The matched pairs (old, new) that are in the same order on both sides: the longest such row.

    Patience sorting: ``ends`` are, for each length, the smallest old place that a row of it can end with.
    """
    pairs = [(found[index], index) for index in sorted(found)]
    ends: list[int] = []
    numbers: list[int] = []  # of the pairs that ``ends`` are of
    before: list[int] = []
    at = -1
    for number, (old, _) in enumerate(pairs):
        length = bisect_left(ends, old)
        before.append(numbers[length - 1] if length else -1)
        if length == len(ends):
            ends.append(old)
            numbers.append(number)
            at = number
        else:
            ends[length], numbers[length] = old, number
    row = []
    while at >= 0:
        row.append(pairs[at])
        at = before[at]
    return row[::-1]


def _match_gap(
    found: dict[int, int],
    old: Sequence[Unit],
    new: Sequence[Unit],
    olds: list[int],
    news: list[int],
    *,
    similar: bool,
) -> None:
    """Match what is left between two neighbours, the likest first; a single one on each side is one that changed."""
    if not similar:
        runs: dict[int, int] = {}
        _match_runs(runs, [old[one].shape for one in olds], [new[other].shape for other in news])
        found.update({news[other]: olds[one] for other, one in runs.items()})
        return
    likeness = _likeness({one: old[one] for one in olds}, {other: new[other] for other in news})
    taken: set[int] = set()
    for *_, one, other in sorted(likeness, reverse=True):
        if one not in taken and other not in found:
            found[other] = one
            taken.add(one)
    rest_old = [one for one in olds if one not in taken]
    rest_new = [other for other in news if other not in found]
    if len(rest_old) == len(rest_new) == 1 and old[rest_old[0]].shape == new[rest_new[0]].shape:
        found[rest_new[0]] = rest_old[0]


def _likeness(olds: Mapping[int, Unit], news: Mapping[int, Unit]) -> Iterator[tuple[float, int, int, int]]:
    """Yield how like two units are that are like at all, how near (0 is the same place), and their places."""
    before, after = ({n: _WORD.findall(words(unit.prose)) for n, unit in units.items()} for units in (olds, news))
    counts = {one: Counter(text) for one, text in before.items()}
    matcher: SequenceMatcher[str] = SequenceMatcher(None, autojunk=False)
    for other, chosen in _candidates(before, after):
        text, count = after[other], Counter(after[other])
        matcher.set_seq2(text)
        for one in chosen:
            size = len(before[one]) + len(text)
            wanted = LIKE * size / 2  # words that both must have: half of the ratio's numerator
            if olds[one].kind != news[other].kind or min(len(before[one]), len(text)) < wanted:
                continue
            shared = (counts[one] & count).total()
            if shared < wanted:
                continue
            if len(before[one]) * len(text) <= _PAIRS * _NEAR:
                matcher.set_seq1(before[one])
                ratio = matcher.ratio()
            else:
                ratio = 2 * shared / size  # as if the order of so many words were the same
            if ratio >= LIKE:
                yield ratio, -abs(one - other), one, other


def _candidates(
    before: Mapping[int, Sequence[str]], after: Mapping[int, Sequence[str]]
) -> Iterator[tuple[int, Collection[int]]]:
    """Yield each new place with the old ones that may be like it: all of them, where they are not too many."""
    olds = list(before)
    if len(before) * len(after) <= _PAIRS:
        yield from ((other, olds) for other in after)
        return
    places: dict[str, list[int]] = {}
    for one, text in before.items():
        for word in set(text):
            places.setdefault(word, []).append(one)
    for number, (other, text) in enumerate(after.items()):
        middle = number * len(olds) // len(after)
        chosen = set(olds[max(0, middle - _NEAR) : middle + _NEAR])
        for having in sorted((places[word] for word in set(text) if word in places), key=len):
            if len(having) > _NEAR:
                break
            chosen.update(having)
        yield other, chosen


@dataclass(frozen=True)
class History:
    """The noted versions of a source page's units, and the lineage that each of its units has now."""

    lineages: tuple[Lineage, ...] = ()
    now: tuple[tuple[Unit, Lineage | None], ...] = field(default=())

    @classmethod
    def of(
        cls, units: Sequence[Unit], lineages: Sequence[Lineage], others: Mapping[str, Lineage] | None = None
    ) -> History:
        """Align a page's units with what was noted of it.

        A unit that is new has no lineage, if it has not come from another page: ``others`` are the lineages of all
        pages by the digest of what was last noted.
        """
        matches = align([lineage.last.unit for lineage in lineages], units)
        now = []
        for number, unit in enumerate(units):
            lineage = lineages[matches[number]] if number in matches else (others or {}).get(digest(unit.text))
            now.append((unit, lineage))
        return cls(tuple(lineages), tuple(now))


def compare(
    history: History,
    target: Sequence[Unit],
    entries: Sequence[Entry],
    others: Mapping[str, Entry] | None = None,
    *,
    may_be_same: bool = False,
) -> PageFreshness:
    """Say what each unit of a translated page is, from its source's history, its own text and its record.

    ``others`` are the entries of all pages of the language by the digest of their own text: units move between pages.
    With ``may_be_same``, the source's own words are no sign that nobody translated: easy Swedish may be Swedish.
    """
    sources = [unit for unit, _ in history.now]
    recorded = _entries_of(target, entries)  # index of a target unit -> its entry
    for number, unit in enumerate(target if others else ()):
        entry = (others or {}).get(digest(unit.text)) if number not in recorded else None
        if entry is not None:
            recorded[number] = entry
    chosen = _sources_of(history, recorded)  # index of a source unit -> index of its target unit
    used = set(chosen.values())
    known = {version.digest for lineage in history.lineages for version in lineage.versions}
    gone = {number for number, entry in recorded.items() if entry.source in known} - used  # their source is deleted
    places = align(target, sources, chosen, similar=False)  # what no record tells: by the place
    for index, place in places.items():
        if index not in chosen and place not in used | gone:
            chosen[index] = place
            used.add(place)
    states = []
    called = names(sources)
    for index, (source, lineage) in enumerate(history.now):
        own = target[chosen[index]] if index in chosen else None
        if not has_words(source) and (own is None or not has_words(own)):
            continue
        entry = recorded.get(chosen[index]) if index in chosen else None
        state = _state(source, lineage, own, entry, may_be_same=may_be_same)
        states.append(replace(state, name=called[index]))
    orphans = (
        UnitState(State.ORPHAN, None, unit, None, recorded.get(index))
        for index, unit in enumerate(target)
        if index not in used and has_words(unit)
    )
    return PageFreshness((*states, *orphans))


def _entries_of(target: Sequence[Unit], entries: Sequence[Entry]) -> dict[int, Entry]:
    """Find each unit's entry: by its own text, in order; then, between those, by place where as many are left."""
    found: dict[int, int] = {}
    own = [digest(unit.text) for unit in target]
    _match_runs(found, [entry.own for entry in entries], own)
    taken = set(found.values())
    left: dict[str, list[int]] = {}
    for index, entry in enumerate(entries):
        if index not in taken:
            left.setdefault(entry.own, []).append(index)
    for index, text in enumerate(own):
        if index not in found and left.get(text):
            found[index] = left[text].pop(0)
    for olds, news in list(_gaps(found, len(entries), len(target))):
        if len(olds) == len(news):
            found.update(zip(news, olds, strict=True))
    return {index: entries[number] for index, number in found.items()}


def _sources_of(history: History, recorded: Mapping[int, Entry]) -> dict[int, int]:
    """Find the target unit of each source unit, by the version that a record names; the newest version first."""
    wanted: dict[str, list[int]] = {}
    for index, entry in recorded.items():
        wanted.setdefault(entry.source, []).append(index)
    chosen: dict[int, int] = {}
    rows = []
    for number, (unit, lineage) in enumerate(history.now):
        known = [digest(unit.text)]
        known += [version.digest for version in reversed(lineage.versions)] if lineage else []
        rows.append((number, list(dict.fromkeys(known))))
    for depth in range(max((len(known) for _, known in rows), default=0)):
        for number, known in rows:
            if number not in chosen and depth < len(known) and wanted.get(known[depth]):
                chosen[number] = wanted[known[depth]].pop(0)
    return chosen


def _state(
    source: Unit, lineage: Lineage | None, target: Unit | None, entry: Entry | None, *, may_be_same: bool
) -> UnitState:
    if target is None:
        return UnitState(State.MISSING, source, None)
    is_edited = entry is not None and entry.own != digest(target.text)
    is_confirmed = entry is not None and entry.source == digest(source.text) and not is_edited
    # a name that is the same everywhere can be confirmed
    if not may_be_same and not is_confirmed and _is_same(source, target):
        return UnitState(State.UNTRANSLATED, source, target, None, entry, is_edited)
    if entry is None:
        return UnitState(State.UNCONFIRMED, source, target)
    if entry.source == digest(source.text):
        return UnitState(State.CURRENT, source, target, None, entry, is_edited)
    before = _version(lineage, entry.source)
    if before is None:
        return UnitState(State.UNCONFIRMED, source, target, None, entry, is_edited)
    changes = before[:-1] if before[-1].digest == digest(source.text) else before
    if all(version.is_minor for version in changes):
        return UnitState(State.CURRENT, source, target, before[0].unit, entry, is_edited)
    state = _change(before[0].unit, source)
    return UnitState(state, source, target, before[0].unit, entry, is_edited, behind=len(changes))


def _is_same(source: Unit, target: Unit) -> bool:
    return len(_WORD.findall(source.prose)) >= _UNTRANSLATED and words(target.prose) == words(source.prose)


_UNTRANSLATED = 3
"""Words. A shorter text may be a name, which is the same in every language."""


def _version(lineage: Lineage | None, wanted: str) -> tuple[Version, ...] | None:
    """The version that a record names, with those noted after it; None where it is not known any more.

    A text may have come back: what was changed and changed back since it was translated asks for nothing.
    """
    versions = lineage.versions if lineage is not None else ()
    last = max((number for number, version in enumerate(versions) if version.digest == wanted), default=None)
    return versions[last:] if last is not None else None


def _change(before: Unit, now: Unit) -> State:
    old, new = Facet.of(before), Facet.of(now)
    if old.facts != new.facts:
        return State.FACTS_CHANGED
    if old.words != new.words:
        return State.SOURCE_CHANGED
    return State.LINKS_MOVED
