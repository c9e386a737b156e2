"""Everything in content/data: one file, or one folder of files, for each kind of entry."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING

from orientera.model.authority import Authority
from orientera.model.county import County, Municipality

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.entry import Entry, Placed

KINDS: dict[str, type[Entry]] = {
    "authorities": Authority,
    "counties": County,
    "municipalities": Municipality,
}
"""The model of each kind. A kind is a field of Data, and the name of its file or folder of files."""


@dataclass(frozen=True)
class Data:
    """The entries of each kind by id, in the order of their files."""

    authorities: dict[str, Authority] = field(default_factory=dict)
    counties: dict[str, County] = field(default_factory=dict)
    municipalities: dict[str, Municipality] = field(default_factory=dict)
    places: dict[tuple[str, str], Placed] = field(default_factory=dict)
    """Where each entry stands, by kind and id."""

    def of(self, kind: str) -> dict[str, Entry]:
        """The entries of a kind by its name."""
        found: dict[str, Entry] = getattr(self, kind)
        return found

    def placed(self, *kinds: str) -> Iterator[Placed]:
        """Yield the entries of some kinds, or of all, with their places."""
        return (placed for (kind, _), placed in self.places.items() if not kinds or kind in kinds)


assert {each.name for each in fields(Data)} == {*KINDS, "places"}
