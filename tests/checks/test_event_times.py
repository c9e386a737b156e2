from __future__ import annotations

import pytest

from orientera.checks.event_times import event_times

FILE = "content/data/events.yml"


def events(starts, ends, register_by=""):
    return {
        FILE: (
            f"- id: gotland-mote\n  title: Möte\n  county: gotland\n  starts: {starts}\n  ends: {ends}\n"
            f"  register_by: {register_by}\n  place: Visby\n  audience: [officials]\n  changed: 2020-01-01\n"
        )
    }


BEFORE = (f"{FILE}:1", "the meeting gotland-mote ends before it begins", "correct starts or ends")
LATE = (
    f"{FILE}:1",
    "one registers for the meeting gotland-mote when it has begun",
    "correct starts or register_by",
)


@pytest.mark.parametrize(
    ("files", "said"),
    [
        pytest.param(events("2020-02-11 10:00", "2020-02-11 11:30", "2020-02-07"), [], id="as in the seed"),
        pytest.param(events("2020-02-11 10:00", "2020-02-11 11:30"), [], id="no registration"),
        pytest.param(events("2020-02-11 10:00", "2020-02-12 09:00", "2020-02-11"), [], id="over night, the same day"),
        pytest.param(events("2020-02-11 10:00", "2020-02-11 09:30"), [BEFORE], id="ends before"),
        pytest.param(events("2020-02-11 10:00", "2020-02-11 10:00"), [BEFORE], id="no time at all"),
        pytest.param(events("2020-02-11 10:00", "2020-02-13 11:00", "2020-02-12"), [LATE], id="registered for late"),
        pytest.param(events("2020-02-11 10:00", "2019-02-11 11:30", "2020-03-07"), [BEFORE, LATE], id="both"),
        pytest.param({}, [], id="no meetings"),
    ],
)
def test_event_times(found, files, said):
    assert found(event_times, files) == said
