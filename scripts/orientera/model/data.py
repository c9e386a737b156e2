"""Everything in content/data: one file, or one folder of files, for each kind of entry."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING

from orientera.model.alert import Alert
from orientera.model.allocation import Allocation
from orientera.model.authority import Authority
from orientera.model.body import Body
from orientera.model.call import Call
from orientera.model.contact import Contact
from orientera.model.county import County, Municipality
from orientera.model.document import Document
from orientera.model.event import Event
from orientera.model.figure import Figure
from orientera.model.film import Film
from orientera.model.grant import Grant
from orientera.model.indicators import Indicators
from orientera.model.law import Law
from orientera.model.news import News
from orientera.model.organisation import Organisation
from orientera.model.plan import Plan
from orientera.model.question import Question

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.entry import Entry, Placed

KINDS: dict[str, type[Entry]] = {
    "allocations": Allocation,
    "alerts": Alert,
    "authorities": Authority,
    "bodies": Body,
    "calls": Call,
    "counties": County,
    "documents": Document,
    "events": Event,
    "grants": Grant,
    "indicators": Indicators,
    "laws": Law,
    "municipalities": Municipality,
    "organisations": Organisation,
    "plans": Plan,
    "news": News,
    "questions": Question,
    "films": Film,
    "figures": Figure,
    "contacts": Contact,
}
"""The model of each kind. A kind is a field of Data, and the name of its file or folder of files."""


@dataclass(frozen=True)
class Data:
    """The entries of each kind by id, in the order of their files."""

    alerts: dict[str, Alert] = field(default_factory=dict)
    allocations: dict[str, Allocation] = field(default_factory=dict)
    authorities: dict[str, Authority] = field(default_factory=dict)
    bodies: dict[str, Body] = field(default_factory=dict)
    calls: dict[str, Call] = field(default_factory=dict)
    counties: dict[str, County] = field(default_factory=dict)
    documents: dict[str, Document] = field(default_factory=dict)
    events: dict[str, Event] = field(default_factory=dict)
    grants: dict[str, Grant] = field(default_factory=dict)
    indicators: dict[str, Indicators] = field(default_factory=dict)
    laws: dict[str, Law] = field(default_factory=dict)
    municipalities: dict[str, Municipality] = field(default_factory=dict)
    organisations: dict[str, Organisation] = field(default_factory=dict)
    plans: dict[str, Plan] = field(default_factory=dict)
    news: dict[str, News] = field(default_factory=dict)
    questions: dict[str, Question] = field(default_factory=dict)
    films: dict[str, Film] = field(default_factory=dict)
    figures: dict[str, Figure] = field(default_factory=dict)
    contacts: dict[str, Contact] = field(default_factory=dict)
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
