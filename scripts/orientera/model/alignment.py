"""Which unit of a translation stands for which of its source, where the two are built in different ways.

No words are compared, they are in two languages: what a unit is, the facts that it gives, the terms that it marks and
the pages that it links to are the same in both. The best alignment of each section is found as for sequences
(Needleman and Wunsch, 1970).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.freshness import Facet, align

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

    from orientera.model.unit import Unit

    _Signs = tuple[tuple[str, ...], tuple[Hashable, ...]]

MOST = 250_000
"""Pairs of units that are compared in one section; a larger one is aligned by the shapes of its units alone."""
_SAME, _EMPTY, _OTHER = 3, 2, 1
"""What a pair of the same shape is worth: with the same signs, with none on both sides, with other ones."""


def pairs_of(source: Sequence[Unit], target: Sequence[Unit]) -> Iterator[tuple[Unit, Unit]]:
    """Yield the units that stand for each other, in the target's order; what has no counterpart is left out."""
    found: dict[int, int] = {}
    sections, others = _sections(source), _sections(target)
    for heading, new in others.items():
        old = sections.get(heading, [])
        if len(old) * len(new) <= MOST:
            best = _best([_signs(source[index]) for index in old], [_signs(target[index]) for index in new])
            found.update((new[there], old[here]) for here, there in best)
    found = align(source, target, found, similar=False)
    yield from ((source[found[index]], unit) for index, unit in enumerate(target) if index in found)


def _sections(units: Sequence[Unit]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for index, unit in enumerate(units):
        found.setdefault(unit.heading, []).append(index)
    return found


def _signs(unit: Unit) -> _Signs:
    """The shape of a unit, and what of it is the same in every language; nothing where there is no such thing."""
    terms = frozenset(marker.id for marker in unit.markers if marker.kind == "term")
    pages = frozenset(link.target for link in unit.links if "://" not in link.target)
    same = (Facet.of(unit).facts, terms, pages)
    return unit.shape, same if any(same) else ()


def _best(old: Sequence[_Signs], new: Sequence[_Signs]) -> list[tuple[int, int]]:
    """The alignment in order that is worth most: indices of both."""
    worth = [[0] * (len(new) + 1) for _ in range(len(old) + 1)]  # of what follows old[i] and new[j]
    for i in range(len(old) - 1, -1, -1):
        for j in range(len(new) - 1, -1, -1):
            pair = _worth(old[i], new[j])
            worth[i][j] = max(worth[i + 1][j], worth[i][j + 1], worth[i + 1][j + 1] + pair if pair else 0)
    found, i, j = [], 0, 0
    while i < len(old) and j < len(new):
        pair = _worth(old[i], new[j])
        if pair and worth[i][j] == worth[i + 1][j + 1] + pair:
            found.append((i, j))
            i, j = i + 1, j + 1
        elif worth[i][j] == worth[i + 1][j]:
            i += 1
        else:
            j += 1
    return found


def _worth(one: _Signs, other: _Signs) -> int:
    if one[0] != other[0]:
        return 0
    if one[1] != other[1]:
        return _OTHER
    return _SAME if one[1] else _EMPTY
