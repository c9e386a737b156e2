from __future__ import annotations

from typing import Annotated, Literal, Optional

import pytest
from pydantic import BaseModel, Field

from orientera.model.data import KINDS
from orientera.model.entry import Entry, Reference
from orientera.model.reference import references

CountyId = Annotated[str, Reference("counties")]
LawId = Annotated[str, Reference("laws")]


class Seat(BaseModel):
    organisation: Annotated[str, Reference("organisations")]
    deputies: tuple[CountyId, ...] = ()


class Everything(Entry):
    plain: str = ""
    county: CountyId | None = None
    old_style: Optional[CountyId] = None  # noqa: UP045
    bounded: Annotated[list[CountyId], Field(max_length=3)] = Field(default_factory=list)
    where: Literal["all"] | CountyId = "all"
    laws: tuple[LawId, ...] = ()
    pair: tuple[CountyId, LawId] | None = None
    maybe: list[LawId] | None = None
    by_year: dict[int, CountyId] = Field(default_factory=dict)
    seat: Seat | None = None
    seats: tuple[Seat, ...] = ()


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        pytest.param({"plain": "gotland"}, [], id="a text"),
        pytest.param({"county": "gotland"}, [("county", "counties", "gotland")], id="a field"),
        pytest.param({"old_style": "gotland"}, [("old_style", "counties", "gotland")], id="Optional"),
        pytest.param({"bounded": ["kalmar"]}, [("bounded.0", "counties", "kalmar")], id="a list with a bound"),
        pytest.param({"where": "all"}, [], id="a word beside the ids"),
        pytest.param({"where": "kalmar"}, [("where", "counties", "kalmar")], id="an id beside a word"),
        pytest.param(
            {"laws": ["2010-1122", "2016-38"]},
            [("laws.0", "laws", "2010-1122"), ("laws.1", "laws", "2016-38")],
            id="a tuple of any length",
        ),
        pytest.param(
            {"pair": ("kalmar", "2016-38")},
            [("pair.0", "counties", "kalmar"), ("pair.1", "laws", "2016-38")],
            id="a tuple with two types",
        ),
        pytest.param({"maybe": ["2016-38"]}, [("maybe.0", "laws", "2016-38")], id="a list that may be missing"),
        pytest.param({"by_year": {2026: "skane"}}, [("by_year.2026", "counties", "skane")], id="a mapping"),
        pytest.param(
            {"seat": {"organisation": "region-gotland", "deputies": ["gotland"]}},
            [("seat.organisation", "organisations", "region-gotland"), ("seat.deputies.0", "counties", "gotland")],
            id="a model inside",
        ),
        pytest.param(
            {"seats": [{"organisation": "migrationsverket"}]},
            [("seats.0.organisation", "organisations", "migrationsverket")],
            id="models in a list",
        ),
    ],
)
def test_references(fields, found):
    assert list(references(Everything(id="x", **fields))) == found


@pytest.mark.parametrize("kind", KINDS)
def test_every_reference_names_a_kind(kind):
    schema = KINDS[kind].model_fields
    marks = [mark for field in schema.values() for mark in field.metadata if isinstance(mark, Reference)]
    assert {mark.kind for mark in marks} <= set(KINDS)
