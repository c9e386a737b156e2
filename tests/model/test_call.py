from __future__ import annotations

from datetime import date

import pytest

from orientera.model.call import Call
from orientera.model.clock import Clock


def call(**dates: date) -> Call:
    return Call(id="tia", grant="tia", county="gotland", year=2026, source="x", **dates)


@pytest.mark.parametrize(
    ("today", "status"),
    [
        pytest.param(date(2026, 1, 14), "upcoming", id="the day before"),
        pytest.param(date(2026, 1, 15), "open", id="the first day"),
        pytest.param(date(2026, 3, 19), "open", id="the last day"),
        pytest.param(date(2026, 3, 20), "closed", id="the day after"),
    ],
)
def test_status(today, status):
    clock = Clock(today)
    assert call(opens=date(2026, 1, 15), deadline=date(2026, 3, 19)).status(clock.is_past) == status


def test_a_call_without_first_day_is_open_until_its_deadline():
    assert call(deadline=date(2026, 3, 19)).status(Clock(date(2020, 1, 1)).is_past) == "open"


@pytest.mark.parametrize(
    ("today", "since", "until"),
    [
        pytest.param(date(2026, 1, 1), None, date(2026, 1, 15), id="until it opens"),
        pytest.param(date(2026, 2, 1), date(2026, 1, 15), date(2026, 3, 20), id="until it closes"),
        pytest.param(date(2026, 9, 1), date(2026, 3, 20), None, id="for ever"),
    ],
)
def test_the_clock_knows_how_long_a_status_holds(today, since, until):
    clock = Clock(today)
    call(opens=date(2026, 1, 15), deadline=date(2026, 3, 19)).status(clock.is_past)
    assert (clock.validity().since, clock.validity().until) == (since, until)
