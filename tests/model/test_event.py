from __future__ import annotations

import datetime

import pytest
from pydantic import ValidationError

from orientera.commands.schema import schema_of
from orientera.model.event import Event

MEETING = {
    "id": "gotland-mote",
    "title": {"sv": "Möte", "en": "Meeting"},
    "county": "gotland",
    "starts": "2020-02-11 10:00",
    "ends": "2020-02-11 11:30",
    "place": "Visborgsallén 4, Visby",
    "audience": ["officials"],
    "changed": "2026-11-22",
}


def test_times_are_those_of_clocks_in_sweden():
    event = Event.model_validate(MEETING)
    assert event.starts == datetime.datetime(2020, 2, 11, 10)
    assert event.starts.tzinfo is None


@pytest.mark.parametrize(
    ("wrong", "field", "said"),
    [
        ({"starts": "2020-02-11"}, "starts", "write day and time in Sweden: 2026-03-01 10:00"),
        ({"starts": "2020-02-11 10.00"}, "starts", "write day and time in Sweden: 2026-03-01 10:00"),
        ({"ends": "2020-02-11T11:30+01:00"}, "ends", "write day and time in Sweden: 2026-03-01 10:00"),
        ({"ends": "2020-02-31 11:30"}, "ends", "day value is outside expected range"),
        ({"register_by": "7 februari"}, "register_by", "Input should be a valid date or datetime"),
        ({"audience": ["press"]}, "audience.0", "Input should be 'newcomers', 'teachers', 'officials' or 'everyone'"),
        ({"place": None}, "", "a meeting needs a place, an address online, or both"),
        ({"id": "gotland"}, "", "the id of a meeting begins with its county: gotland-..."),
        ({"id": "alla"}, "", "the id of a meeting begins with its county: gotland-..."),
        ({"documents": ["a"], "no_documents": "true"}, "", "there are documents, and no_documents says"),
        ({"contact": "anna@example.org"}, "contact", "Extra inputs are not permitted"),
    ],
)
def test_a_wrong_value_says_its_field_and_what_is_allowed(wrong, field, said):
    with pytest.raises(ValidationError) as caught:
        Event.model_validate(MEETING | wrong)
    [error] = caught.value.errors()
    assert ".".join(map(str, error["loc"])) == field
    assert said in error["msg"]


def test_editors_tools_ask_for_the_same_form():
    starts = schema_of("events")["items"]["properties"]["starts"]
    assert (starts["type"], starts["pattern"]) == ("string", r"^\d{4}-\d\d-\d\d \d\d:\d\d$")
